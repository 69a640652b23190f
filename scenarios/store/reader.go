package store

import (
	"bytes"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// reader walks the tokens of one file. Its first error sticks: from there on
// every step does nothing, so that only the end needs to look.
type reader struct {
	dec    *jsontext.Decoder
	data   []byte // the file without its byte order mark
	limits limits
	err    error

	s        *scenarios.Scenario
	outcomes int // met so far, which is the ordinal of the next
	depth    int // outcomes that are open
	hasForm  bool
	form     *Unreadable // why the format is another's
	version  *Unreadable // why the version is of no use
	root     *Unreadable // why the root is of no use

	at       place
	findings []finding
	silent   []func() // take out of their lists what says nothing
	found    [2]int   // by severity, those beyond the ones kept included
	entry    int      // of the list that is read, as it stands in the file, from 1
}

// place is where the reader stands, for the findings it makes.
type place struct {
	outcome *scenarios.Outcome // nil in the scenario itself
	ordinal int
	path    []byte // JSON pointer below the outcome or scenario
	part    func() string
}

func newReader(data []byte, l limits) *reader {
	return &reader{
		// The decoder reads a bytes.Buffer where it is, without copying it.
		dec:    jsontext.NewDecoder(bytes.NewBuffer(data)),
		data:   data,
		limits: l,
		s:      &scenarios.Scenario{},
		at:     place{ordinal: -1, path: make([]byte, 0, 1<<16)}, // steps of a deep tree, made once
	}
}

// fail stops the reading with a message about the byte at offset.
func (r *reader) fail(offset int, what, do string) {
	if r.err == nil {
		r.err = unreadableAt(r.data, offset, what, do)
	}
}

func (r *reader) check(err error) bool {
	if err != nil && r.err == nil {
		r.err = syntax(r.data, err)
	}
	return r.err == nil
}

// peek tells the kind of the next token, 0 after an error.
func (r *reader) peek() jsontext.Kind {
	if r.err != nil {
		return jsontext.KindInvalid
	}
	kind := r.dec.PeekKind()
	if kind == jsontext.KindInvalid {
		_, err := r.dec.ReadToken() // reports what peeking met
		r.check(err)
	}
	return kind
}

// token consumes one bracket.
func (r *reader) token() {
	if r.err == nil {
		_, err := r.dec.ReadToken()
		r.check(err)
	}
}

// inside tells whether the object or list that is open has another entry.
func (r *reader) inside() bool {
	kind := r.peek()
	return r.err == nil && kind != jsontext.KindEndObject && kind != jsontext.KindEndArray
}

// value consumes a value and returns its bytes, good until the next step.
func (r *reader) value() []byte {
	if r.err != nil {
		return nil
	}
	v, err := r.dec.ReadValue()
	if !r.check(err) {
		return nil
	}
	return v
}

func (r *reader) skip() {
	if r.err == nil {
		r.check(r.dec.SkipValue())
	}
}

// quoted consumes a string and returns its text, good until the next step.
func (r *reader) quoted() []byte {
	v := r.value()
	if len(v) < 2 {
		return nil
	}
	if bytes.IndexByte(v, '\\') < 0 {
		return v[1 : len(v)-1]
	}
	text, err := jsontext.AppendUnquote(nil, v)
	r.check(err)
	return text
}

// offset is where the next token starts.
func (r *reader) offset() int { return r.startAfter(int(r.dec.InputOffset())) }

// startAfter is where the first token after the byte i starts.
func (r *reader) startAfter(i int) int {
	for ; i < len(r.data); i++ {
		switch r.data[i] {
		case ' ', '\t', '\r', '\n', ',', ':':
		default:
			return i
		}
	}
	return i
}

// enter goes one step down the path, and returns what leave needs.
func (r *reader) enter(step string) int {
	before := len(r.at.path)
	r.at.path = appendPointer(r.at.path, step)
	return before
}

func (r *reader) leave(before int) { r.at.path = r.at.path[:before] }

// appendPointer adds one step to a JSON pointer.
func appendPointer(path []byte, step string) []byte {
	path = append(path, '/')
	for i := range len(step) {
		switch step[i] {
		case '~':
			path = append(path, "~0"...)
		case '/':
			path = append(path, "~1"...)
		default:
			path = append(path, step[i])
		}
	}
	return path
}
