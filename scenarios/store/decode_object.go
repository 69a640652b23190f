package store

import (
	"strconv"
	"strings"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// readObject reads the object that comes next into o, and tells whether it
// said anything.
func readObject[O any](r *reader, d *object[O], o *O) (said bool) {
	after := d.first
	r.token()
	for r.inside() {
		start := r.dec.InputOffset()
		name := r.quoted()
		if r.err != nil {
			return said
		}
		if i, known := d.index[string(name)]; known {
			f := &d.fields[i]
			after = f.Name
			if r.field(f.Name, f.At(o)) {
				said = true
			}
			continue
		}
		field := scenarios.UnknownField{After: after, Name: string(name)}
		if like, ok := d.fold[strings.ToLower(field.Name)]; ok {
			r.otherCase(r.startAfter(int(start)), field.Name, like)
		}
		field.Value = r.raw()
		unknown := d.unknown(o)
		*unknown = append(*unknown, field)
		said = true
	}
	r.token()
	return said
}

// optional reads an object that may be absent; one that says nothing is.
func optional[O any](r *reader, name string, d *object[O], at **O) bool {
	if !r.expects(name, jsontext.KindBeginObject) {
		return false
	}
	o := new(O)
	before := r.enter(name)
	said := readObject(r, d, o)
	r.leave(before)
	if said {
		*at = o
	}
	return said
}

// list reads a list of objects. Those that say nothing are as good as absent:
// they are taken out at the end, for until then places count them.
func list[O any](r *reader, name string, d *object[O], at *[]O) bool {
	var silent []int
	r.entries(name, jsontext.KindBeginObject, func() {
		var o O
		if !readObject(r, d, &o) {
			silent = append(silent, len(*at))
		}
		*at = append(*at, o)
	})
	if len(silent) > 0 {
		r.silent = append(r.silent, func() { *at = without(*at, silent) })
	}
	return len(*at) > len(silent)
}

// without takes the entries at some places, in order, out of a list.
func without[O any](list []O, places []int) []O {
	var left []O
	for i, o := range list {
		if len(places) > 0 && places[0] == i {
			places = places[1:]
			continue
		}
		left = append(left, o)
	}
	return left
}

// identified reads a list of objects that have an identity, if no other than
// the one they are given.
func identified[O any](r *reader, name string, d *object[O], at *[]O) bool {
	r.entries(name, jsontext.KindBeginObject, func() {
		var o O
		readObject(r, d, &o)
		*at = append(*at, o)
	})
	return len(*at) > 0
}

// pointers reads a list of objects that have a place of their own in memory.
// called says what problems call such an object.
func pointers[O any](r *reader, name string, d *object[O], at *[]*O, called func(*O) string) bool {
	part := r.at.part
	r.entries(name, jsontext.KindBeginObject, func() {
		o := new(O)
		r.at.part = func() string { return called(o) }
		readObject(r, d, o)
		*at = append(*at, o)
	})
	r.at.part = part
	return len(*at) > 0
}

// entries reads a list, one entry of the wanted kind after the other. Entries
// of another kind are left out with a finding, nulls without; neither counts
// in the path, which goes by the list in memory, but both do in what is said.
func (r *reader) entries(name string, want jsontext.Kind, read func()) {
	if !r.expects(name, jsontext.KindBeginArray) {
		return
	}
	above := r.enter(name)
	r.token()
	for n, entry := 0, 1; r.inside(); entry++ {
		r.entry = entry
		before := r.enter(strconv.Itoa(n))
		switch r.peek() {
		case want:
			read()
			n++
		case jsontext.KindNull:
			r.skip()
		default:
			r.wrong(name, want)
		}
		r.leave(before)
	}
	r.token()
	r.leave(above)
}

// keyed reads an object with free names: the likelihoods and the checks.
func (r *reader) keyed(name string, want jsontext.Kind, read func(key string)) {
	if !r.expects(name, jsontext.KindBeginObject) {
		return
	}
	above := r.enter(name)
	r.token()
	for r.inside() {
		key := string(r.quoted())
		if r.err != nil {
			return
		}
		before := r.enter(key)
		switch r.peek() {
		case want:
			read(key)
		case jsontext.KindNull:
			r.skip()
		default:
			r.wrong(key, want)
		}
		r.leave(before)
	}
	r.token()
	r.leave(above)
}

// expects tells whether a value of the kind comes next. A null is skipped as
// absent, anything else is left out with a finding.
func (r *reader) expects(name string, kind jsontext.Kind) bool {
	switch next := r.peek(); {
	case r.err != nil:
		return false
	case next == kind:
		return true
	case next == jsontext.KindNull:
		r.skip()
	default:
		r.wrong(name, kind)
	}
	return false
}
