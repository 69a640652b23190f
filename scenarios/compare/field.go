package compare

import (
	"reflect"

	"offramp/scenarios"
)

// field tells that a field of an object changed.
func (c *comparison) field(on Difference, name string, was, is any) {
	d := on
	d.Kind, d.Field = Changed, name
	d.Before, d.After = c.values(name, was, is)
	switch {
	case name == "title" || name == "name":
		d.Kind = Renamed
	case isText(name):
		d.Kind = Written
	}
	c.say(d)
}

// values are what a field was and is: of a list, the entries that differ. What reads
// the same in words is told as it stands in the file.
func (c *comparison) values(name string, was, is any) (before, after string) {
	by := names{c.now, c.old}
	if before, list := by.entries(name, was); list {
		after, _ := by.entries(name, is)
		before, after = before.without(after), after.without(before)
		if before.text() != after.text() {
			return before.text(), after.text()
		}
		if len(before) == 0 { // the order alone
			before, _ = by.entries(name, was)
			after, _ = by.entries(name, is)
			return before.text(), after.text()
		}
	} else if before, after := by.inWords(name, was), by.inWords(name, is); before != after {
		return before, after
	}
	return string(Value(name, was)), string(Value(name, is))
}

// isList tells whether a field is a list, of which entries come and go.
func isList(name string) bool {
	switch name {
	case "tags", "assumptions", "sources", "indicators":
		return true
	}
	return false
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
