package merge

import (
	"slices"

	"offramp/scenarios"
)

// mergeSet merges two lists of entries that are known by what they say: what
// either took out is gone, what either put in is there. It cannot where an
// entry stands in a list twice, or, if they have more to say than their name,
// both changed the same one.
func mergeSet[T any](base, ours, theirs, out *[]T, names bool, key func(T) string) bool {
	keys := func(list []T) (all []string, twice bool) {
		for _, entry := range list {
			k := key(entry)
			twice = twice || slices.Contains(all, k)
			all = append(all, k)
		}
		return all, twice
	}
	const most = 1000 // a list of more is nobody's by hand
	if len(*base) > most || len(*ours) > most || len(*theirs) > most {
		return false
	}
	b, twiceB := keys(*base)
	o, twiceO := keys(*ours)
	t, twiceT := keys(*theirs)
	if twiceB || twiceO || twiceT {
		return false
	}
	inB, inO, inT := set(b), set(o), set(t)
	if !names && slices.ContainsFunc(b, func(k string) bool { return !inO(k) && !inT(k) }) {
		return false
	}
	order, clash := merged(b, o, t, func(k string) bool { return inO(k) && inT(k) || inO(k) && !inB(k) || inT(k) && !inB(k) })
	if clash {
		return false
	}
	entries := make(map[string]T)
	for _, list := range [][]T{*theirs, *ours} {
		for _, entry := range list {
			entries[key(entry)] = entry
		}
	}
	*out = nil
	for _, k := range order {
		*out = append(*out, entries[k])
	}
	return true
}

// unknown merges the fields that this version does not know, each as one.
func (m *merger) unknown(about scenarios.Conflict, base, ours, theirs scenarios.Unknown, out *scenarios.Unknown) {
	if slices.Equal(ours, theirs) || slices.Equal(base, theirs) {
		return
	}
	if slices.Equal(base, ours) {
		*out = theirs
		return
	}
	b, o, t := fieldsByName(base), fieldsByName(ours), fieldsByName(theirs)
	*out = nil
	for _, f := range ours {
		switch their := t[f.Name]; {
		case their.Value == f.Value || their == b[f.Name]:
			if their.Value == "" && b[f.Name] == f {
				continue
			}
			*out = append(*out, f)
		case b[f.Name] == f:
			if their.Value != "" {
				*out = append(*out, their)
			}
		default:
			*out = append(*out, f)
			m.openField(about, f.Name, b, o, t)
		}
	}
	for _, f := range theirs {
		switch _, there := o[f.Name]; {
		case there || b[f.Name] == f:
		case b[f.Name].Value == "":
			*out = append(*out, f)
		default:
			m.openField(about, f.Name, b, o, t)
		}
	}
}

func (m *merger) openField(about scenarios.Conflict, name string, base, ours, theirs map[string]scenarios.UnknownField) {
	c := about
	c.Kind, c.Part = scenarios.ConflictChanged, name
	if c.Item == "" {
		c.Field = scenarios.FieldUnknown
	} else {
		c.Part = scenarios.FieldUnknown + "/" + name
	}
	c.Base, c.Ours, c.Theirs = base[name].Value, ours[name].Value, theirs[name].Value
	m.add(c)
}

func fieldsByName(list scenarios.Unknown) map[string]scenarios.UnknownField {
	fields := make(map[string]scenarios.UnknownField, len(list))
	for _, f := range list {
		fields[f.Name] = f
	}
	return fields
}
