package merge

import "offramp/scenarios"

// outcomes merges what each outcome of the result says.
func (m *merger) outcomes() {
	list := units(scenarios.OutcomeFields, append([]string{"children"}, judgedFields...)...)
	root := units(scenarios.OutcomeFields, "children")
	for out := range m.out.Root.All() {
		if m.places == nil { // the trees start differently: all of ours stands
			return
		}
		m.numbers(out)
		ours, theirs := m.ours.Outcome(out.ID), m.theirs.Outcome(out.ID)
		if ours == nil || theirs == nil {
			continue
		}
		base := m.base.Outcome(out.ID)
		about := scenarios.Conflict{Outcome: out.ID}
		if base == nil {
			if !sameSaid(ours, theirs, list) {
				m.addedTwice(out.ID, ours, theirs)
				m.marking("", ours.Marking, theirs.Marking, &out.Marking)
			}
			continue
		}
		units := list
		if out == m.out.Root {
			units = root
		}
		merge(m, object3[scenarios.Outcome]{scenarios.OutcomeFields, base, ours, theirs, out, about}, units)
		m.unknown(about, base.Unknown, ours.Unknown, theirs.Unknown, &out.Unknown)
	}
}

func sameSaid(a, b *scenarios.Outcome, list []unit) bool {
	x := object3[scenarios.Outcome]{fields: scenarios.OutcomeFields}
	for _, u := range list {
		if !x.same(u, a, b) {
			return false
		}
	}
	return sameUnknown(a.Unknown, b.Unknown)
}

func (m *merger) addedTwice(id string, ours, theirs *scenarios.Outcome) {
	own := func(o *scenarios.Outcome) scenarios.JSON {
		alone := *o
		alone.Children = nil
		return placeOf(&alone, true)
	}
	m.add(scenarios.Conflict{
		Kind: scenarios.ConflictAdded, Outcome: id, Field: scenarios.FieldBranch, Ours: own(ours), Theirs: own(theirs),
	})
}
