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

// marking takes the strictest of two markings, and tells whether that leaves
// nothing to decide: a marking that one side made less strict is.
func (m *merger) marking(base, ours, theirs string, out *string) bool {
	strictest := ""
	if m.Strictest != nil {
		strictest = m.Strictest(ours, theirs)
	}
	if strictest == "" {
		switch { // which is stricter is not known, but who changed it is
		case base == theirs, ours == theirs:
			return true
		case base == ours:
			*out = theirs
			return true
		}
		return false
	}
	// A label may be written in several ways: how it is written stands where
	// only one side changed that.
	level := func(label string) string { return m.Strictest(label, label) }
	switch {
	case strictest == level(ours) && (ours == theirs || base == theirs || strictest != level(theirs)):
		*out = ours
	case strictest == level(theirs) && (base == ours || strictest != level(ours)):
		*out = theirs
	default:
		*out = strictest
	}
	switch level(base) {
	case level(ours):
		return strictest == level(theirs)
	case level(theirs):
		return strictest == level(ours)
	}
	return true
}

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
