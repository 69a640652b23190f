package merge

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/uuid"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
)

// add notes a conflict. Its identity follows from what it is about, so that the
// same merge made twice, here or at somebody else's, is the same.
func (m *merger) add(c scenarios.Conflict) {
	key := strings.Join([]string{c.Outcome, c.Field, c.Item, c.Part}, "\x00")
	c.ID = uuid.NewSHA1(uuid.NameSpaceOID, []byte("offramp/conflict\x00"+key)).String()
	if c.Title == "" {
		c.Title = m.title(c.Outcome)
	}
	if m.known == nil {
		m.known = make(map[string]bool)
	}
	if !m.known[c.ID] {
		m.known[c.ID] = true
		m.conflicts = append(m.conflicts, c)
	}
}

func (m *merger) title(id string) string {
	for _, s := range []*scenarios.Scenario{m.ours, m.theirs, m.base} {
		if o := s.Outcome(id); o != nil && o.Title != "" {
			return o.Title
		}
	}
	return ""
}

// object writes an object of fields in order; those without a value are left out.
func object(pairs ...scenarios.JSON) scenarios.JSON {
	text := []byte{'{'}
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			continue
		}
		if len(text) > 1 {
			text = append(text, ',')
		}
		text = append(append(append(text, quoted(string(pairs[i]))...), ':'), pairs[i+1]...)
	}
	if len(text) == 1 {
		return ""
	}
	return scenarios.JSON(append(text, '}'))
}

func quoted(text string) scenarios.JSON {
	to, err := jsontext.AppendQuote(nil, strings.ToValidUTF8(text, "\ufffd"))
	if err != nil {
		return `""`
	}
	return scenarios.JSON(to)
}

func texts(list []string) scenarios.JSON {
	if len(list) == 0 {
		return ""
	}
	to := []byte{'['}
	for i, text := range list {
		if i > 0 {
			to = append(to, ',')
		}
		to = append(to, quoted(text)...)
	}
	return scenarios.JSON(append(to, ']'))
}

// placeOf is where an outcome is, "" where it is not there.
func placeOf(o *scenarios.Outcome, branch bool) scenarios.JSON {
	if o == nil {
		return ""
	}
	var parent, after, tree scenarios.JSON
	if up := o.Parent(); up != nil {
		parent = quoted(up.ID)
		if at := o.Index(); at > 0 {
			after = quoted(up.Children[at-1].ID)
		}
	}
	if branch {
		tree, _ = store.Branch(o) // "" for what no file can hold: then there is no file of theirs
	}
	return object("parent", parent, "after", after, "branch", tree)
}

// values is what several fields of an object say.
func values[T any](fields []scenarios.Field[T], o *T, names ...string) scenarios.JSON {
	if o == nil {
		return ""
	}
	var pairs []scenarios.JSON
	for _, f := range fields {
		for _, name := range names {
			if f.Name == name {
				pairs = append(pairs, scenarios.JSON(name), compare.Value(name, f.At(o)))
			}
		}
	}
	return object(pairs...)
}
