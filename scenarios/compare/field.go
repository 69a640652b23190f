package compare

import (
	"reflect"

	"offramp/scenarios"
)

// field tells that a field of an object changed.
func (c *comparison) field(on Difference, name string, was, is any) {
	d := on
	d.Kind, d.Field = Changed, name
	d.Before, d.After = InWords(c.old, name, was), InWords(c.now, name, is)
	switch {
	case name == "title" || name == "name":
		d.Kind = Renamed
	case isText(name):
		d.Kind = Written
	}
	c.say(d)
}

// isText tells whether a field is prose, of which words change.
func isText(name string) bool {
	switch name {
	case "notes", "because", "dissent", "question", "asks", "note":
		return true
	}
	return false
}

// unknown tells which fields that this version does not know changed. same says
// whether the two objects read the same all the same.
func (c *comparison) unknown(on Difference, was, is scenarios.Unknown, same func() bool) {
	if len(was) == 0 && len(is) == 0 || reflect.DeepEqual(was, is) || same() {
		return
	}
	if on.Titles == nil {
		on.Titles = scenarios.TitlesTo(c.now.Outcome(on.ID))
	}
	on.Field = scenarios.FieldUnknown
	before := make(map[string]scenarios.JSON)
	for _, f := range was {
		if f.Value != "" {
			before[f.Name] = f.Value
		}
	}
	told := false
	tell := func(kind Kind, part string, was, is scenarios.JSON) {
		d := on
		d.Kind, d.Part, d.Before, d.After = kind, part, string(was), string(is)
		c.say(d)
		told = true
	}
	for _, f := range is {
		switch old, there := before[f.Name]; {
		case f.Value == "":
			continue
		case !there:
			tell(Added, f.Name, "", f.Value)
		case old != f.Value:
			tell(Changed, f.Name, old, f.Value)
		}
		delete(before, f.Name)
	}
	for _, f := range was {
		if value, gone := before[f.Name]; gone {
			tell(Removed, f.Name, value, "")
		}
	}
	if !told && len(c.report.Differences) == c.already(on) {
		tell(Reordered, "", "", "")
	}
}

// already counts the differences, where the last of them is about the same
// object they need not be told apart from its unknown fields: −1.
func (c *comparison) already(on Difference) int {
	n := len(c.report.Differences)
	if n > 0 {
		if last := c.report.Differences[n-1]; last.On == on.On && last.ID == on.ID && last.Field != "" {
			return -1
		}
	}
	return n
}
