package merge

import "offramp/scenarios"

// tree decides which outcomes there are and where they are, and makes the tree.
func (m *merger) tree() {
	if m.ours.Root.ID != m.theirs.Root.ID {
		m.roots()
		return
	}
	t := &tree{merger: m, keep: make(map[string]bool), stay: make(map[string]bool), lost: make(map[string]bool)}
	t.tops(m.ours, m.theirs, &t.ourTop)
	t.tops(m.theirs, m.ours, &t.theirTop)
	t.touched()
	t.placed()
	t.circles()
	t.deleted()
	t.build()
}

// roots is a merge of two trees that start differently: nothing tells what of
// the one is what of the other, and the tree is ours.
func (m *merger) roots() {
	m.out.Root = m.ours.Root.Copy()
	m.out.Link()
	m.add(scenarios.Conflict{
		Kind: scenarios.ConflictChanged, Outcome: m.ours.Root.ID, Field: scenarios.FieldBranch,
		Base: placeOf(m.base.Root, true), Ours: placeOf(m.ours.Root, true), Theirs: placeOf(m.theirs.Root, true),
	})
}

type tree struct {
	*merger
	// ourTop says of each outcome of ours that theirs deleted which one of the
	// deleted branch is its start; theirTop the same for theirs.
	ourTop, theirTop map[string]string
	keep             map[string]bool // starts of branches that theirs deleted and ours changed or used
	lost             map[string]bool // starts of branches that ours deleted and theirs changed or used
	stay             map[string]bool // outcomes whose place is a conflict: ours stands
}
