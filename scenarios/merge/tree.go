package merge

import (
	"offramp/scenarios"
	"offramp/scenarios/compare"
)

// place is where an outcome of the result is: under which parent, and whose word
// that is.
type place struct {
	parent string
	theirs bool
}

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
// the one is what of the other.
func (m *merger) roots() {
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

// tops finds what was deleted: in base and in one, not in the other.
func (t *tree) tops(one, other *scenarios.Scenario, top *map[string]string) {
	*top = make(map[string]string)
	for o := range one.Root.All() {
		if t.base.Outcome(o.ID) == nil || other.Outcome(o.ID) != nil {
			continue
		}
		start := o.ID
		if up := o.Parent(); up != nil {
			if above, deleted := (*top)[up.ID]; deleted {
				start = above
			}
		}
		(*top)[o.ID] = start
	}
}

// touched finds the deleted branches of which the other side changed something.
func (t *tree) touched() {
	for id, top := range t.ourTop {
		if changed(t.base, t.ours, id) || t.stand[parentOf(t.ours.Outcome(id))] {
			t.keep[top] = true
		}
	}
	for id, top := range t.theirTop {
		if changed(t.base, t.theirs, id) {
			t.lost[top] = true
		}
	}
}

// changed tells whether an outcome that both have is another in one: what it
// says, its number, its place, or what its parent says of it.
func changed(base, one *scenarios.Scenario, id string) bool {
	was, is := base.Outcome(id), one.Outcome(id)
	if parentOf(was) != parentOf(is) || !sameOwn(was, is) {
		return true
	}
	up, before := is.Parent(), was.Parent()
	if up == nil || before == nil {
		return false
	}
	if up.Assumed == id && before.Assumed != id {
		return true
	}
	said := make(map[string]float64)
	for _, i := range before.Indicators {
		for _, l := range i.Likelihoods {
			if l.Child == id {
				said[i.ID] = l.P
			}
		}
	}
	for _, i := range up.Indicators {
		for _, l := range i.Likelihoods {
			if p, known := said[i.ID]; l.Child == id && (!known || p != l.P) {
				return true
			}
		}
	}
	return false
}

func parentOf(o *scenarios.Outcome) string {
	if o == nil || o.Parent() == nil {
		return ""
	}
	return o.Parent().ID
}

// sameOwn tells whether two versions of an outcome say the same, children apart.
func sameOwn(a, b *scenarios.Outcome) bool {
	for _, f := range scenarios.OutcomeFields {
		if f.Name != "id" && f.Name != "children" && !compare.Same(f.Name, f.At(a), f.At(b)) {
			return false
		}
	}
	return sameUnknown(a.Unknown, b.Unknown)
}

// placed decides where each outcome is. Where both sides moved it, or one moved
// it and the other changed its number, ours stands.
func (t *tree) placed() {
	t.places = make(map[string]place, t.ours.Len())
	for o := range t.ours.Root.All() {
		theirs := t.theirs.Outcome(o.ID)
		if _, deleted := t.ourTop[o.ID]; deleted || theirs == nil || o.Parent() == nil {
			t.places[o.ID] = place{parent: parentOf(o)}
			continue
		}
		t.places[o.ID] = t.placeOf(o, theirs)
	}
	for o := range t.theirs.Root.All() {
		up := parentOf(o)
		if t.ours.Outcome(o.ID) != nil || t.theirTop[o.ID] != "" {
			continue
		}
		if top := t.theirTop[up]; top != "" {
			t.lost[top] = true // it was added under what ours deleted
			continue
		}
		if _, there := t.places[up]; there && t.stand[up] {
			t.add(scenarios.Conflict{Kind: scenarios.ConflictAdded, Outcome: o.ID, Field: scenarios.FieldBranch, Theirs: placeOf(o, true)})
		} else if there {
			t.places[o.ID] = place{up, true}
		}
	}
	// What theirs moved under something that is not there stays where it is.
	for o := range t.theirs.Root.All() {
		at, ok := t.places[o.ID]
		if _, there := t.places[at.parent]; ok && at.theirs && at.parent != "" && !there && t.ours.Outcome(o.ID) != nil {
			t.stays(o.ID)
			if top := t.theirTop[at.parent]; top != "" {
				t.lost[top] = true
			}
		}
	}
}

func (t *tree) placeOf(ours, theirs *scenarios.Outcome) place {
	base := t.base.Outcome(ours.ID)
	here, there := parentOf(ours), parentOf(theirs)
	switch {
	case here == there:
		return place{parent: here}
	case base == nil:
		t.stay[ours.ID] = true
		return place{parent: here}
	}
	was := parentOf(base)
	if here != was && there != was || t.stand[here] || t.stand[there] ||
		there != was && judged(ours) != judged(base) || here != was && judged(theirs) != judged(base) {
		t.stay[ours.ID] = true
		return place{parent: here}
	}
	if there != was {
		return place{there, true}
	}
	return place{parent: here}
}

func (t *tree) stays(id string) {
	t.stay[id] = true
	t.places[id] = place{parent: parentOf(t.ours.Outcome(id))}
}

// deleted carries out what was deleted and is not needed, and notes what is.
func (t *tree) deleted() {
	for o := range t.ours.Root.All() { // what stands under what theirs deleted keeps that
		if _, deleted := t.ourTop[o.ID]; !deleted {
			if top := t.ourTop[t.places[o.ID].parent]; top != "" {
				t.keep[top] = true
			}
		}
	}
	for o := range t.ours.Root.All() {
		switch top := t.ourTop[o.ID]; {
		case top == "":
		case !t.keep[top]:
			delete(t.places, o.ID)
		case top == o.ID:
			t.add(scenarios.Conflict{
				Kind: scenarios.ConflictDeleted, Outcome: o.ID, Field: scenarios.FieldBranch,
				Base: placeOf(t.base.Outcome(o.ID), true), Ours: placeOf(o, true),
			})
		}
	}
	for o := range t.theirs.Root.All() {
		if t.lost[o.ID] {
			t.add(scenarios.Conflict{
				Kind: scenarios.ConflictDeleted, Outcome: o.ID, Field: scenarios.FieldBranch,
				Base: placeOf(t.base.Outcome(o.ID), true), Theirs: placeOf(o, true),
			})
		}
		if t.stay[o.ID] {
			kind := scenarios.ConflictChanged
			t.add(scenarios.Conflict{
				Kind: kind, Outcome: o.ID, Field: scenarios.FieldPlace,
				Base: placeOf(t.base.Outcome(o.ID), false), Ours: placeOf(t.ours.Outcome(o.ID), false), Theirs: placeOf(o, false),
			})
		}
	}
}
