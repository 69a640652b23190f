// Package store is the bytes and disks of a scenario: the JSON file, read with
// everything that may be wrong with it, written in its canonical form, and
// saved so that the old file is whole until the new one is.
package store

import (
	"bytes"
	"math"
	"strconv"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// Opened is what a file holds, with everything that is wrong with it.
type Opened struct {
	// Scenario is linked. Of a broken structure it is the repaired copy.
	Scenario *scenarios.Scenario
	// Problems are the broken structure and what [scenarios.Validate] finds,
	// in the order of the file, each with its line and column.
	Problems []scenarios.Problem
	// Repairs says what was done to make the scenario whole, and is empty
	// unless its structure was broken.
	Repairs []string
	// Given tells that identities were missing and were given; the first save
	// writes them.
	Given bool
}

// Broken tells whether the structure is broken: the file opens for reading
// only, and can be repaired in a copy.
func (o *Opened) Broken() bool {
	for _, p := range o.Problems {
		if p.Structure {
			return true
		}
	}
	return false
}

// Newer tells whether a newer Offramp wrote the file, for reading only here.
func (o *Opened) Newer() bool { return o.Scenario.Version > scenarios.FormatVersion }

// ReadOnly tells whether the file must not be saved over.
func (o *Opened) ReadOnly() bool { return o.Broken() || o.Newer() }

// Decode reads the bytes of a scenario file. The error is an *[Unreadable]
// without a file; everything short of that is in the problems.
func Decode(data []byte) (*Opened, error) { return decode(data, published) }

func decode(data []byte, l limits) (*Opened, error) {
	if len(data) > l.bytes {
		return nil, tooLarge(l)
	}
	if len(data) >= len(byteOrderMark) && string(data[:len(byteOrderMark)]) == string(byteOrderMark) {
		data = data[len(byteOrderMark):]
	}
	if u := foreign(data); u != nil {
		return nil, u
	}
	r := newReader(data, l)
	r.scenario()
	if r.err != nil {
		return nil, r.err
	}
	o := &Opened{Scenario: r.s}
	o.Given = r.identities()
	r.report(o)
	for _, takeOut := range r.silent {
		takeOut()
	}
	return o, nil
}

func tooLarge(l limits) *Unreadable {
	return &Unreadable{What: "the file is larger than " + size(l.bytes), Do: "split the scenario into smaller ones"}
}

// scenario reads the whole file.
func (r *reader) scenario() {
	if kind := r.peek(); r.err == nil && kind != jsontext.KindBeginObject {
		r.fail(r.offset(), "the file is not a scenario: it holds "+r.excerpt(), "a scenario is an object and starts with {")
		return
	}
	readObject(r, scenarioObject, r.s)
	if r.err != nil {
		return
	}
	end := int(r.dec.InputOffset())
	more := bytes.TrimLeft(r.data[end:], " \t\r\n")
	switch {
	case !r.hasForm:
		r.err = notOurs(r.s, r.form)
	case conflict(more):
		r.fail(len(r.data)-len(more), mergeConflict.what, mergeConflict.do)
	case len(more) > 0:
		r.fail(len(r.data)-len(more), "something stands after the end of the scenario", "take out everything after the last }")
	case r.version != nil:
		r.err = r.version
	case r.s.Version == 0:
		r.fail(0, "the scenario has no “version”", `add "version": `+strconv.Itoa(scenarios.FormatVersion)+` after its "format"`)
	case r.root != nil:
		r.err = r.root
	case r.s.Root == nil:
		r.fail(0, "the scenario has no “root”, which is its tree of outcomes", `add "root": {"title": "…"}`)
	}
}

// format reads the field that says whose file this is.
func (r *reader) format() bool {
	start := r.offset()
	kind := r.peek()
	if kind == jsontext.KindNull {
		r.skip()
		return false
	}
	said := r.excerpt()
	if kind == jsontext.KindString && said == "“"+scenarios.FormatName+"”" {
		r.hasForm = true
		return true
	}
	r.form = unreadableAt(r.data, start, "the file is not an Offramp scenario: its format is "+said, `choose another file; a scenario says "format": "`+scenarios.FormatName+`"`)
	if kind != jsontext.KindBeginObject && r.err == nil { // an object may be of a program that we know
		r.err = r.form
	}
	return false
}

// formatVersion reads the version of the format, without which nothing else
// can be trusted.
func (r *reader) formatVersion(at *int) bool {
	start := r.offset()
	if r.peek() == jsontext.KindNull {
		r.skip()
		return false
	}
	if r.peek() == jsontext.KindNumber {
		literal := r.value()
		// 1.0 is the number 1, as it is for a JSON Schema.
		if v, err := strconv.ParseFloat(string(literal), 64); err == nil && v >= 1 && v == math.Trunc(v) {
			*at = int(min(v, math.MaxInt32)) // so new that its number does not matter
			return true
		}
		r.version = unreadableAt(r.data, start, "the version is "+clip(string(literal)), "give a whole number from 1")
		return false
	}
	r.version = unreadableAt(r.data, start, "the version is "+r.excerpt(), "give a whole number from 1, without quotes")
	return false
}
