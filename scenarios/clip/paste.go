package clip

import (
	"fmt"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// Paste returns the edit that puts the branches of c at the place at under
// parent, with identities of their own, and what the user should know about it.
//
// Numbers are kept, never scaled, also where the fork then exceeds 100 % and
// under a choice, where they count for nothing. A rest that meets a rest
// becomes not estimated. End states and sources are those of s where it has
// them, and come along where not. What is too large for a file is not pasted:
// the edit is empty, and the only note says why.
func Paste(s *scenarios.Scenario, parent *scenarios.Outcome, at int, c *Clip) (scenarios.Edit, []string) {
	if s == nil || parent == nil || c.IsEmpty() {
		return scenarios.Edit{}, nil
	}
	if why := tooLarge(s, []*scenarios.Outcome{parent}, c); why != "" {
		return scenarios.Edit{}, []string{why}
	}
	p := newPasting(s, c)
	branches := p.fresh()
	edit := scenarios.Edit{
		Name:   "Paste " + scenarios.Several(branches),
		Select: branches[0].ID, Back: parent.ID,
	}
	edit.Effects = append(p.brought, p.insert(parent, at, branches)...)
	p.sum(parent, branches)
	p.measures()
	return edit, p.notes
}

// Duplicate returns the edit that puts a copy of each outcome, with all that
// follows from it, right below it, and what the user should know about it. Of
// branches within each other the outer one is duplicated. The root cannot be:
// where it is among them the edit is empty.
func Duplicate(s *scenarios.Scenario, outcomes []*scenarios.Outcome) (scenarios.Edit, []string) {
	originals := topmost(s, outcomes)
	if len(originals) == 0 || originals[0] == s.Root {
		return scenarios.Edit{}, nil
	}
	c := Copy(s, originals)
	parents := make([]*scenarios.Outcome, len(originals))
	for i, o := range originals {
		parents[i] = o.Parent()
	}
	if why := tooLarge(s, parents, c); why != "" {
		return scenarios.Edit{}, []string{why}
	}
	p := newPasting(s, c)
	branches := p.fresh()
	edit := scenarios.Edit{
		Name:   "Duplicate " + scenarios.Several(branches),
		Select: branches[0].ID, Back: originals[0].ID,
	}
	edit.Effects = p.brought
	added := map[*scenarios.Outcome][]*scenarios.Outcome{}
	for i, o := range originals {
		parent, branch := parents[i], branches[i]
		at := o.Index() + 1 + len(added[parent])
		edit.Effects = append(edit.Effects, p.insert(parent, at, []*scenarios.Outcome{branch})...)
		added[parent] = append(added[parent], branch)
	}
	for _, parent := range parents {
		if branches := added[parent]; branches != nil {
			p.sum(parent, branches)
			delete(added, parent)
		}
	}
	return edit, p.notes
}

// tooLarge says why the branches of c would make s more than a file may hold.
// parents are where they go, in their order; a single one takes all.
func tooLarge(s *scenarios.Scenario, parents []*scenarios.Outcome, c *Clip) string {
	number, deepest := s.Len(), 0
	for i, branch := range c.Branches {
		above := len(parents[min(i, len(parents)-1)].Path())
		for depth := range levels(branch) {
			number++
			deepest = max(deepest, above+1+depth)
		}
	}
	switch {
	case number > store.MaxOutcomes:
		return fmt.Sprintf("Nothing was added: the scenario would have %d outcomes, and a file holds %d. Paste less, or into another scenario.",
			number, store.MaxOutcomes)
	case deepest > store.MaxDepth:
		return fmt.Sprintf("Nothing was added: the longest path would have %d outcomes, and a file holds %d. Paste further up.",
			deepest, store.MaxDepth)
	}
	return ""
}
