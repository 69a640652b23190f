package merge

import (
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
)

// lists merges the end states and the sources.
func (m *merger) lists() {
	uses, cites := make(map[string]bool), make(map[string]bool)
	for o := range m.out.Root.All() {
		uses[o.EndState] = true
		for _, c := range o.Sources {
			cites[c.Source] = true
		}
	}
	m.out.EndStates = mergeItems(m, items[scenarios.EndState]{
		field: "endStates", fields: scenarios.EndStateFields,
		base: m.base.EndStates, ours: m.ours.EndStates, theirs: m.theirs.EndStates, used: uses,
		id: func(e *scenarios.EndState) string { return e.ID }, name: func(e *scenarios.EndState) string { return e.Name },
		unknown: func(e *scenarios.EndState) *scenarios.Unknown { return &e.Unknown },
	})
	m.out.Sources = mergeItems(m, items[scenarios.Source]{
		field: "sources", fields: scenarios.SourceFields,
		base: m.base.Sources, ours: m.ours.Sources, theirs: m.theirs.Sources, used: cites,
		id: func(s *scenarios.Source) string { return s.ID }, name: func(s *scenarios.Source) string { return s.Title },
		unknown: func(s *scenarios.Source) *scenarios.Unknown { return &s.Unknown },
	})
}

// items is a list of objects with identities in three versions.
type items[T any] struct {
	field              string
	fields             []scenarios.Field[T]
	base, ours, theirs []*T
	used               map[string]bool // by what is in the result
	id, name           func(*T) string
	unknown            func(*T) *scenarios.Unknown
}

func (l items[T]) by(list []*T) (ids []string, all map[string]*T) {
	all = make(map[string]*T, len(list))
	for _, item := range list {
		ids = append(ids, l.id(item))
		all[l.id(item)] = item
	}
	return ids, all
}

func (l items[T]) value(item *T) scenarios.JSON {
	if item == nil {
		return ""
	}
	one := []*T{item}
	text := compare.Value(l.field, &one)
	if len(text) < 2 {
		return ""
	}
	return text[1 : len(text)-1] // without the brackets of the list
}

// mergeItems merges a list. What one side deleted and the other changed or newly
// uses is kept, whoever deleted it, so that nothing names what is not there; and
// left open.
func mergeItems[T any](m *merger, l items[T]) []*T {
	baseIDs, base := l.by(l.base)
	ourIDs, ours := l.by(l.ours)
	theirIDs, theirs := l.by(l.theirs)
	out := make(map[string]*T)
	for _, id := range slices.Concat(ourIDs, theirIDs) {
		b, o, t := base[id], ours[id], theirs[id]
		if out[id] != nil {
			continue
		}
		about := scenarios.Conflict{Field: l.field, Item: id}
		one := o
		if o == nil {
			one = t
		}
		about.Title = l.name(one)
		copied := *one
		switch {
		case b == nil && (o == nil || t == nil):
			out[id] = &copied
		case o == nil || t == nil: // deleted on one side
			if oneOf(l.field, b, one) && !l.used[id] {
				continue
			}
			out[id] = &copied
			about.Kind = scenarios.ConflictDeleted
			about.Base, about.Ours, about.Theirs = l.value(b), l.value(o), l.value(t)
			m.add(about)
		case b == nil:
			out[id] = &copied
			if !oneOf(l.field, o, t) {
				about.Kind = scenarios.ConflictAdded
				about.Ours, about.Theirs = l.value(o), l.value(t)
				m.add(about)
			}
		default:
			out[id] = &copied
			merge(m, object3[T]{l.fields, b, o, t, &copied, about}, units(l.fields))
			m.unknown(about, *l.unknown(b), *l.unknown(o), *l.unknown(t), l.unknown(&copied))
		}
	}
	order, clash := merged(baseIDs, ourIDs, theirIDs, func(id string) bool { return out[id] != nil })
	if clash {
		m.add(scenarios.Conflict{
			Kind: scenarios.ConflictChanged, Field: scenarios.FieldOrder, Item: l.field,
			Base: texts(baseIDs), Ours: texts(ourIDs), Theirs: texts(theirIDs),
		})
	}
	var list []*T
	for _, id := range order {
		list = append(list, out[id])
	}
	return list
}
