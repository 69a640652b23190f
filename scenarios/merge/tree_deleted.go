package merge

import (
	"offramp/scenarios"
	"offramp/scenarios/compare"
)

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

// sameOwn tells whether two versions of an outcome say the same, children apart.
func sameOwn(a, b *scenarios.Outcome) bool {
	for _, f := range scenarios.OutcomeFields {
		if f.Name != "id" && f.Name != "children" && !compare.Same(f.Name, f.At(a), f.At(b)) {
			return false
		}
	}
	return sameUnknown(a.Unknown, b.Unknown)
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
