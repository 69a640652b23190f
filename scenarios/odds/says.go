package odds

import "offramp/scenarios"

// ShareText says what part of everything the path to an outcome has, or why it
// has no figure. It is empty for the root, and where there is nothing to say.
func (f *Figures) ShareText(o *scenarios.Outcome) string {
	if o.Parent() == nil {
		return ""
	}
	share, ok := f.PathOf(o)
	switch standing := f.StandingOf(o); {
	case standing == Unsettled:
		return "Unsettled: a fork on the way adds to more than 100\u00a0%."
	case standing == NotAssumed:
		return "Not assumed: the choice assumes another option."
	case !ok && !o.Probability.IsAbsent():
		return "No share of all: " + f.missing(o) + " is not estimated."
	case !ok:
		return ""
	}
	text := NoBreak(f.ShareOf(o, share)) + " of all"
	if given := f.GivenOf(o); len(given) > 0 {
		text += ", given “" + given[len(given)-1].Name() + "”"
	}
	return text
}

// ShareOf writes the share of all that the path to o has, as its card says it:
// of leaves as [Figures.ShareAt] does.
func (f *Figures) ShareOf(o *scenarios.Outcome, share float64) string {
	if i, _ := f.Index(o); o.IsLeaf() && f.ShareAt(i) != "" {
		return f.ShareAt(i)
	}
	return f.Share(share)
}

// missing names the first branch on the way to o without a figure.
func (f *Figures) missing(o *scenarios.Outcome) string {
	for _, at := range o.Path() {
		if _, ok := f.BranchOf(at); !ok && at.Parent() != nil && !at.Parent().IsChoice() {
			return scenarios.Quoted(at)
		}
	}
	return "something on the way"
}

// SaysOver says that the branches of a fork add to more than 100 % now.
func SaysOver(fork *scenarios.Outcome, t scenarios.Tally) string {
	return "The branches of " + scenarios.Quoted(fork) + " add to " + scenarios.PercentSum(t.Sum()) +
		" now. What follows from them is unsettled."
}

// SaysLeft says what a fork that branches were taken from leaves open now; was
// is its tally with them. It is empty where it leaves nothing open.
func SaysLeft(fork *scenarios.Outcome, was scenarios.Tally) string {
	now := fork.Tally()
	switch open := scenarios.PercentSum(now.Left()); {
	case fork.IsChoice() || !now.Unassigned():
		return ""
	case was.Rests() > 0:
		return scenarios.Quoted(fork) + " has lost its rest: " + open + " is unassigned there."
	default:
		return "In " + scenarios.Quoted(fork) + " " + open + " is unassigned now."
	}
}
