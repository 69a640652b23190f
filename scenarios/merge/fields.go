package merge

import (
	"reflect"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
)

// unit is some fields of one object that are merged as one: a window whose
// begin and end come from two people may end before it begins.
type unit struct {
	name   string
	fields []string
}

// units are the fields of an outcome that are merged with it, and how.
func units[T any](fields []scenarios.Field[T], without ...string) []unit {
	var list []unit
	isWindow := slices.ContainsFunc(fields, func(f scenarios.Field[T]) bool { return f.Name == "until" })
	for _, f := range fields {
		switch {
		case f.Name == "id" || slices.Contains(without, f.Name):
		case isWindow && (f.Name == "from" || f.Name == "until"):
			if f.Name == "from" {
				list = append(list, unit{scenarios.FieldWindow, []string{"from", "until"}})
			}
		case f.Name == "kind" || f.Name == "assumed":
			if f.Name == "kind" {
				list = append(list, unit{scenarios.FieldChoice, []string{"kind", "assumed"}})
			}
		default:
			list = append(list, unit{f.Name, []string{f.Name}})
		}
	}
	return list
}

// object3 is one object in the three versions and the result, which is ours'.
type object3[T any] struct {
	fields                  []scenarios.Field[T]
	base, ours, theirs, out *T
	about                   scenarios.Conflict // what a conflict of it says
}

func (x object3[T]) same(u unit, a, b *T) bool {
	for _, f := range x.fields {
		if slices.Contains(u.fields, f.Name) && !compare.Same(f.Name, f.At(a), f.At(b)) {
			return false
		}
	}
	return true
}

func (x object3[T]) take(u unit, from *T) {
	for _, f := range x.fields {
		if slices.Contains(u.fields, f.Name) {
			reflect.ValueOf(f.At(x.out)).Elem().Set(reflect.ValueOf(f.At(from)).Elem())
		}
	}
}

func (x object3[T]) at(u unit, of *T) any {
	for _, f := range x.fields {
		if f.Name == u.fields[0] {
			return f.At(of)
		}
	}
	return nil
}

func (x object3[T]) value(u unit, of *T) scenarios.JSON {
	if len(u.fields) == 1 {
		return compare.Value(u.name, x.at(u, of))
	}
	return values(x.fields, of, u.fields...)
}

// merge merges the units of an object.
func merge[T any](m *merger, x object3[T], list []unit) {
	for _, u := range list {
		switch {
		case x.same(u, x.ours, x.theirs), x.same(u, x.base, x.theirs) && u.name != "marking":
			x.take(u, x.ours)
		case x.same(u, x.base, x.ours) && u.name != "marking":
			x.take(u, x.theirs)
		default:
			x.take(u, x.ours)
			if !m.settled(u, x.at(u, x.base), x.at(u, x.ours), x.at(u, x.theirs), x.at(u, x.out), x.about) {
				open(m, x, u)
			}
		}
	}
}

// open leaves a unit open.
func open[T any](m *merger, x object3[T], u unit) {
	c := x.about
	c.Kind = scenarios.ConflictChanged
	if c.Item == "" {
		c.Field = u.name
	} else {
		c.Part = u.name
	}
	c.Base, c.Ours, c.Theirs = x.value(u, x.base), x.value(u, x.ours), x.value(u, x.theirs)
	m.add(c)
}

// settled merges what both sides changed where that can be done within the
// field, and tells whether it could.
func (m *merger) settled(u unit, base, ours, theirs, out any, about scenarios.Conflict) bool {
	switch u.name {
	case "notes", "because", "dissent", "note", "question":
		merged, ok := mergeText(*base.(*string), *ours.(*string), *theirs.(*string))
		if ok {
			*out.(*string) = merged
		}
		return ok
	case "marking":
		return m.marking(*base.(*string), *ours.(*string), *theirs.(*string), out.(*string))
	case "tags":
		return mergeSet(base.(*[]string), ours.(*[]string), theirs.(*[]string), out.(*[]string), true, func(t string) string { return t })
	case "assumptions":
		return mergeSet(base.(*[]scenarios.Assumption), ours.(*[]scenarios.Assumption), theirs.(*[]scenarios.Assumption), out.(*[]scenarios.Assumption), false, written[scenarios.Assumption]("assumptions"))
	case "sources":
		return mergeSet(base.(*[]scenarios.Citation), ours.(*[]scenarios.Citation), theirs.(*[]scenarios.Citation), out.(*[]scenarios.Citation), false, written[scenarios.Citation]("sources"))
	case "indicators":
		*out.(*[]scenarios.Indicator) = m.indicators(*base.(*[]scenarios.Indicator), *ours.(*[]scenarios.Indicator), *theirs.(*[]scenarios.Indicator), about)
		return true
	}
	return false
}

// written is what stands in the file of an entry of a list.
func written[T any](field string) func(T) string {
	return func(entry T) string {
		one := []T{entry}
		return string(compare.Value(field, &one))
	}
}
