package compare

import (
	"offramp/scenarios"
	"offramp/scenarios/store"
)

// lists tells what changed in the scenario's lists.
func (c *comparison) lists() {
	listed(c, list[scenarios.EndState]{
		on: scenarios.AnEndState, field: "endStates", was: c.old.EndStates, is: c.now.EndStates, fields: scenarios.EndStateFields,
		id: func(e *scenarios.EndState) string { return e.ID }, name: func(e *scenarios.EndState) string { return e.Name },
		unknown: func(e *scenarios.EndState) scenarios.Unknown { return e.Unknown },
	})
	listed(c, list[scenarios.Source]{
		on: scenarios.ASource, field: "sources", was: c.old.Sources, is: c.now.Sources, fields: scenarios.SourceFields,
		id: func(s *scenarios.Source) string { return s.ID }, name: func(s *scenarios.Source) string { return s.Title },
		unknown: func(s *scenarios.Source) scenarios.Unknown { return s.Unknown },
	})
	c.log()
}

// list is a list of objects that have an identity, in two versions.
type list[T any] struct {
	on      scenarios.Subject
	field   string
	was, is []*T
	fields  []scenarios.Field[T]
	id      func(*T) string
	name    func(*T) string
	unknown func(*T) scenarios.Unknown
}

func (l list[T]) ids(items []*T) []string {
	ids := make([]string, len(items))
	for i, item := range items {
		ids[i] = l.id(item)
	}
	return ids
}

func (l list[T]) difference(kind Kind, item *T) Difference {
	return Difference{Kind: kind, On: l.on, ID: l.id(item), Titles: []string{l.name(item)}}
}

func listed[T any](c *comparison, l list[T]) {
	before, after := byID(l.was, l.id), byID(l.is, l.id)
	stand := standing(l.ids(l.was), l.ids(l.is))
	for _, item := range l.is {
		was := before[l.id(item)]
		if was == nil {
			c.say(l.difference(Added, item))
			continue
		}
		if stand != nil && !stand[l.id(item)] {
			c.say(l.difference(Reordered, item))
		}
		on := l.difference(Changed, item)
		for _, f := range l.fields {
			if f.Name != "id" && !Same(f.Name, f.At(was), f.At(item)) {
				c.field(on, f.Name, f.At(was), f.At(item))
			}
		}
		c.unknown(on, l.unknown(was), l.unknown(item), func() bool {
			a, b := []*T{was}, []*T{item}
			return Value(l.field, &a) == Value(l.field, &b)
		})
	}
	for _, item := range l.was {
		if after[l.id(item)] == nil {
			c.say(l.difference(Removed, item))
		}
	}
}

func byID[T any](items []*T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(items))
	for _, item := range items {
		m[id(item)] = item
	}
	return m
}

// log tells how many entries came to the change log, and are missing in it, and
// which say something else.
func (c *comparison) log() {
	id := func(e *scenarios.Change) string { return e.ID }
	before, after := byID(c.old.Changes, id), byID(c.now.Changes, id)
	came, gone := 0, 0
	for _, e := range c.now.Changes {
		was := before[e.ID]
		if was == nil {
			came++
			continue
		}
		a, b := []*scenarios.Change{was}, []*scenarios.Change{e}
		if !Same("changes", &a, &b) {
			c.say(Difference{Kind: Changed, On: scenarios.AChange, ID: e.ID, Titles: []string{e.Title}, Before: was.Because, After: e.Because})
		}
	}
	for _, e := range c.old.Changes {
		if after[e.ID] == nil {
			gone++
		}
	}
	for kind, n := range []int{Added: came, Removed: gone} {
		if n > 0 {
			c.say(Difference{Kind: Kind(kind), On: scenarios.AChange, Titles: []string{changeLog}, Outcomes: n})
		}
	}
	entries := func(list []*scenarios.Change) []string {
		ids := make([]string, len(list))
		for i, e := range list {
			ids[i] = e.ID
		}
		return ids
	}
	if standing(entries(c.old.Changes), entries(c.now.Changes)) != nil {
		c.say(Difference{Kind: Reordered, On: scenarios.AChange, Titles: []string{changeLog}})
	}
}

const changeLog = "change log"

func ownOf(o *scenarios.Outcome) scenarios.JSON {
	own, err := store.Own(o)
	if err != nil {
		return scenarios.JSON(err.Error())
	}
	return own
}
