package store

import (
	"bytes"
	"errors"
	"fmt"

	"offramp/scenarios"
)

// Value returns what stands in the file of the field name that a table of
// fields keeps at, laid out without white space; "" where nothing is written. What no file
// can hold is an error.
func Value(name string, at any) (scenarios.JSON, error) {
	w := &writer{buf: []byte{'{'}, limits: published, part: "scenario"}
	w.field(name, at)
	if w.err != nil || len(w.buf) == 1 {
		return "", w.err
	}
	key := &writer{buf: []byte{'{'}, limits: published}
	key.key(name)
	return compact(w.buf[len(key.buf):]), nil
}

// SetValue reads a value, as [Value] returns it, into the field name that is
// kept at; "" leaves it alone. A value of the wrong kind is an error.
func SetValue(name string, value scenarios.JSON, at any) error {
	if value == "" {
		return nil
	}
	r := newReader([]byte(value), published)
	r.field(name, at)
	switch {
	case r.err != nil:
		return r.err
	case len(r.findings) > 0:
		return errors.New(r.findings[0].What)
	case len(bytes.TrimSpace(r.data[r.dec.InputOffset():])) > 0:
		return fmt.Errorf("something stands after the value of %s", name)
	}
	for _, takeOut := range r.silent {
		takeOut()
	}
	return nil
}

// Own returns what stands in the file of an outcome itself: all but its children.
func Own(o *scenarios.Outcome) (scenarios.JSON, error) {
	own := *o
	own.Children = nil
	root := &own
	return Value("root", &root)
}

// Branch returns an outcome with everything below it as it stands in the file.
func Branch(o *scenarios.Outcome) (scenarios.JSON, error) { return Value("root", &o) }

// ReadBranch reads what [Branch] or [Own] returned. Identities that are missing
// are given; one that is there twice is an error.
func ReadBranch(value scenarios.JSON) (*scenarios.Outcome, error) {
	document := append([]byte(`{"format":"`+scenarios.FormatName+`","version":1,"root":`), value...)
	opened, err := Decode(append(document, '}'))
	if err != nil {
		return nil, err
	}
	for _, p := range opened.Problems {
		if p.Structure {
			return nil, errors.New(p.What)
		}
	}
	return opened.Scenario.Root, nil
}
