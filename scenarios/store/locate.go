package store

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// locate fills in the offset of every finding that has only a place. It reads
// the file once more, without building anything: the bytes are known to be
// JSON, so most of it is stepped over.
func locate(data []byte, findings []finding) {
	l := &locator{data: data, next: -1}
	for i := range findings {
		if f := &findings[i]; f.offset < 0 {
			var steps []string
			for step := range jsontext.Pointer(f.Place.Pointer).Tokens() {
				steps = append(steps, step)
			}
			l.sought = append(l.sought, sought{f, steps})
		}
	}
	if len(l.sought) == 0 {
		return
	}
	slices.SortStableFunc(l.sought, func(a, b sought) int {
		return cmp.Compare(a.Place.Ordinal, b.Place.Ordinal)
	})
	l.numbered("root")
}

// sought is a finding and the steps of its pointer.
type sought struct {
	*finding
	steps []string
}

// locator steps over the bytes of a file that is known to be JSON.
type locator struct {
	data   []byte
	at     int
	next   int      // ordinal of the object that starts next, −1 the scenario
	sought []sought // those not reached yet, by ordinal
	digits []byte
}

// mine takes those sought in the object that starts here.
func (l *locator) mine() []sought {
	n := 0
	for n < len(l.sought) && l.sought[n].Place.Ordinal <= l.next {
		l.sought[n].offset = l.at
		n++
	}
	found := l.sought[:n]
	l.sought = l.sought[n:]
	l.next++
	return found
}

// numbered walks an object that has an ordinal: the scenario, whose field
// below is "root", or an outcome, where it is "children".
func (l *locator) numbered(below string) {
	l.blank()
	step := l.steps(l.mine(), 0)
	l.entries(func(name []byte) {
		here := step(name)
		switch {
		case string(name) != below:
			l.value(here, 1)
		case below == "root" && l.data[l.at] == '{':
			l.numbered("children")
		case below == "children" && l.data[l.at] == '[':
			l.children(here)
		default:
			l.skip()
		}
	})
}

func (l *locator) children(here []sought) {
	step := l.steps(here, 1)
	n := 0
	l.elements(func() {
		if l.data[l.at] != '{' {
			l.skip()
			return
		}
		step(l.index(n))
		n++
		l.numbered("children")
	})
}

// value walks any value. Those sought in it have gone depth steps.
func (l *locator) value(in []sought, depth int) {
	if len(in) == 0 {
		l.skip()
		return
	}
	step := l.steps(in, depth)
	switch l.data[l.at] {
	case '{':
		l.entries(func(name []byte) { l.value(step(name), depth+1) })
	case '[':
		// The pointers count the entries that were kept: no nulls, and in a
		// list of objects nothing but objects.
		kept := entryKinds(in[0].steps[depth-1])
		n := 0
		l.elements(func() {
			if strings.IndexByte(kept, l.data[l.at]) < 0 {
				l.skip()
				return
			}
			l.value(step(l.index(n)), depth+1)
			n++
		})
	default:
		l.skip()
	}
}

// entryKinds are the first bytes of the entries that the list field keeps.
func entryKinds(field string) string {
	switch field {
	case "tags":
		return `"`
	case "range":
		return "-0123456789"
	}
	return "{"
}

// steps returns a function that picks those of in that go on to a name, and
// notes that they got here: a place that the file lacks is where its object
// starts.
func (l *locator) steps(in []sought, depth int) func(name []byte) []sought {
	if len(in) == 0 {
		return func([]byte) []sought { return nil }
	}
	// Grouped once: of a list in which every entry is wrong there are as many
	// to pick from as there are entries.
	next := make(map[string][]sought)
	for _, s := range in {
		if len(s.steps) > depth {
			next[s.steps[depth]] = append(next[s.steps[depth]], s)
		}
	}
	return func(name []byte) []sought {
		here := next[string(name)]
		for _, s := range here {
			s.offset = l.at
		}
		return here
	}
}
