package merge

import (
	"slices"

	"offramp/scenarios"
)

// sameUnknown tells whether unknown fields say the same, wherever they stand.
func sameUnknown(a, b scenarios.Unknown) bool {
	if len(a) != len(b) {
		return false
	}
	has := make(map[string]scenarios.UnknownField, len(a))
	for _, f := range a {
		has[f.Name] = f
	}
	for _, f := range b {
		if other, ok := has[f.Name]; !ok || other != f {
			return false
		}
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
