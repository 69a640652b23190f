package scenarios

import (
	"fmt"
	"slices"
)

// Copy returns a copy of o and of all that follows from it, identities
// included, which is in no scenario. What the fields point to is shared:
// no edit writes into it (see [Scenario]).
func (o *Outcome) Copy() *Outcome {
	top := *o
	top.parent = nil
	for at := range top.All() { // which goes on to the children that are put here
		at.Children = slices.Clone(at.Children)
		for i, child := range at.Children {
			copied := *child
			copied.parent = at
			at.Children[i] = &copied
		}
	}
	return &top
}

// Renew gives o, all that follows from it, and their indicators identities of
// their own; an identity that keep says yes to stays, and with it those of the
// indicators. What they say of each other follows; what named no child is taken
// out. o must be in no scenario.
func (o *Outcome) Renew(keep func(id string) bool) {
	renew := func(at *Outcome) {
		if keep != nil && keep(at.ID) {
			return
		}
		at.ID = NewID()
		at.Indicators = slices.Clone(at.Indicators)
		for i := range at.Indicators {
			at.Indicators[i].ID = NewID()
		}
	}
	renew(o)
	for at := range o.All() {
		now := make(map[string]string)
		for _, child := range at.Children {
			was := child.ID
			renew(child)
			if _, doubled := now[was]; !doubled {
				now[was] = child.ID
			}
		}
		at.follow(now)
	}
}

// follow makes what o says of its children name them by what their identities
// are now.
func (o *Outcome) follow(now map[string]string) {
	o.Assumed = now[o.Assumed]
	o.Indicators = slices.Clone(o.Indicators)
	for i, indicator := range o.Indicators {
		var about []Likelihood
		for _, l := range indicator.Likelihoods {
			if id, ok := now[l.Child]; ok {
				about = append(about, Likelihood{Child: id, P: l.P})
			}
		}
		o.Indicators[i].Likelihoods = about
	}
}

// InsertBranches returns the edit that puts branches, which are in no scenario
// yet, at the place at under parent. Numbers are kept. A rest that meets a rest
// becomes not estimated, since of two rests neither has a figure. A leaf hands
// its end state and impact to the first branch, where that is a leaf without
// its own. The branches themselves are made ready at once.
func InsertBranches(parent *Outcome, at int, branches []*Outcome) Edit {
	if len(branches) == 0 {
		return Edit{}
	}
	first := branches[0]
	edit := Edit{Name: "Insert " + Several(branches), Select: first.ID, Back: parent.ID}
	if parent.IsLeaf() && first.IsLeaf() {
		if first.EndState == "" {
			first.EndState = parent.EndState
		}
		if first.Impact == nil {
			first.Impact = parent.Impact
		}
	}
	rests := parent.Tally().Rests()
	for i, branch := range branches {
		if branch.Probability.IsRest() {
			if rests > 0 {
				branch.Probability = NotEstimated
			}
			rests++
		}
		edit.Effects = append(edit.Effects, Insert{Parent: parent.ID, At: at + i, Branch: branch})
	}
	edit.Effects = append(edit.Effects, leafNoMore(parent)...)
	return edit
}

// ReturnBranch returns the edit that puts a branch, which was in another version
// of s, back under parent at the place at, as it was there: nothing of parent's
// is handed to it. What it names that is not in s any more is cleared, and a
// rest that meets a rest becomes not estimated. The branch itself is made ready
// at once.
func ReturnBranch(s *Scenario, parent, branch *Outcome, at int) Edit {
	for o := range branch.All() {
		if s.EndState(o.EndState) == nil || !o.IsLeaf() {
			o.EndState = ""
		}
		if !o.IsLeaf() {
			o.Impact = nil
		}
		o.Sources = slices.DeleteFunc(slices.Clone(o.Sources), func(c Citation) bool { return s.Source(c.Source) == nil })
		children := make(map[string]string, len(o.Children))
		for _, child := range o.Children {
			children[child.ID] = child.ID
		}
		o.follow(children)
	}
	if branch.Probability.IsRest() && parent.Tally().Rests() > 0 {
		branch.Probability = NotEstimated
	}
	edit := Edit{Name: "Bring back " + Quoted(branch), Select: branch.ID, Back: parent.ID}
	edit.Effects = append(leafNoMore(parent), Insert{Parent: parent.ID, At: at, Branch: branch})
	return edit
}

// Several names branches in the name of an edit: the only one by its title,
// more by their number.
func Several(branches []*Outcome) string {
	if len(branches) == 1 {
		return Quoted(branches[0])
	}
	return fmt.Sprintf("%d branches", len(branches))
}
