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
		return "No share of all: something on the way is not estimated."
	case !ok:
		return ""
	}
	text := f.Share(share)
	if i, _ := f.Index(o); o.IsLeaf() && f.ShareAt(i) != "" {
		text = f.ShareAt(i) // as its card says it
	}
	text = NoBreak(text) + " of all"
	if given := f.GivenOf(o); len(given) > 0 {
		text += ", given “" + given[len(given)-1].Name() + "”"
	}
	return text
}
