package compare

import (
	"reflect"
	"slices"

	"offramp/scenarios"
)

// addItems adds the end states and sources that are new, in their places; with
// log, the change log becomes target's.
func (b *becoming) addItems(log bool) {
	order(b, scenarios.AnEndState, b.now.EndStates, b.target.EndStates, func(e *scenarios.EndState) string { return e.ID })
	order(b, scenarios.ASource, b.now.Sources, b.target.Sources, func(s *scenarios.Source) string { return s.ID })
	if log {
		b.entries()
	}
}

// order brings the items of target to their places, before those that go.
func order[T any](b *becoming, kind scenarios.Subject, now, target []*T, id func(*T) string) {
	ids := make([]string, len(now))
	for i, item := range now {
		ids[i] = id(item)
	}
	for at, item := range target {
		switch was := slices.Index(ids, id(item)); {
		case was == at:
			continue
		case was < 0:
			one := *item
			b.add(scenarios.AddItem{At: at, Item: &one})
		default:
			ids = slices.Delete(ids, was, was+1)
			b.add(scenarios.MoveItem{In: kind, ID: id(item), At: at})
		}
		ids = slices.Insert(ids, at, id(item))
	}
}

// entries make the change log target's. An entry never changes, and none has a
// place to be moved to: from the first that differs on, all are put anew.
func (b *becoming) entries() {
	same := 0
	for same < min(len(b.now.Changes), len(b.target.Changes)) && reflect.DeepEqual(b.now.Changes[same], b.target.Changes[same]) {
		same++
	}
	for _, c := range b.now.Changes[same:] {
		b.add(scenarios.RemoveItem{From: scenarios.AChange, ID: c.ID})
	}
	for i, c := range b.target.Changes[same:] {
		one := *c
		b.add(scenarios.AddItem{At: same + i, Item: &one})
	}
}

// removeItems removes the end states and sources that target does not have.
func (b *becoming) removeItems() {
	for _, e := range b.now.EndStates {
		if b.target.EndState(e.ID) == nil {
			b.add(scenarios.RemoveItem{From: scenarios.AnEndState, ID: e.ID})
		}
	}
	for _, source := range b.now.Sources {
		if b.target.Source(source.ID) == nil {
			b.add(scenarios.RemoveItem{From: scenarios.ASource, ID: source.ID})
		}
	}
}
