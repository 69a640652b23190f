package merge

import "offramp/scenarios"

// place is where an outcome of the result is: under which parent, and whose word
// that is.
type place struct {
	parent string
	theirs bool
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
		if top := t.theirTop[parentOf(theirs)]; t.stay[o.ID] && top != "" {
			t.lost[top] = true // without it theirs could not be taken
		}
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

func parentOf(o *scenarios.Outcome) string {
	if o == nil || o.Parent() == nil {
		return ""
	}
	return o.Parent().ID
}
