package store

import (
	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// unknowns writes the fields of an object that this version does not know, which a
// merge or a restored version may set. Their values are quoted: they are kept as
// they stand in a file, to the last blank.
func (w *writer) unknowns(list scenarios.Unknown) {
	w.key("value")
	w.open('[')
	for i := range list {
		w.line()
		w.open('{')
		w.field("after", &list[i].After)
		w.word("name", list[i].Name)
		w.word("json", string(list[i].Value))
		w.close('}')
	}
	w.close(']')
}

// unknowns reads what the writer's wrote.
func (r *reader) unknowns(to *written) bool {
	list := new(scenarios.Unknown)
	r.entries("value", jsontext.KindBeginObject, func() {
		var one scenarios.UnknownField
		var value string
		r.strictly("an unknown field", func(name string) bool {
			switch name {
			case "after":
				return r.text(name, &one.After)
			case "name":
				return r.text(name, &one.Name)
			case "json":
				return r.text(name, &value)
			}
			return false
		})
		if one.Value = scenarios.JSON(value); r.err == nil && !jsontext.Value(value).IsValid() {
			r.damaged("the value of the unknown field " + clip(one.Name))
		}
		*list = append(*list, one)
	})
	to.value = list
	return true
}
