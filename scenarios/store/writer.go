package store

import (
	"strconv"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// writer appends the canonical form to a buffer. What turns out to be empty is
// taken back by cutting the buffer. Its first error sticks.
type writer struct {
	buf    []byte
	level  int // objects and lists that are open
	limits limits
	err    error
	// outcome and part say whom an error is about.
	outcome *scenarios.Outcome
	part    string
}

const (
	step     = 2  // spaces a level
	maxSteps = 16 // beyond them a deep file would grow with the square of its depth
)

const spaces = "                                " // step × maxSteps of them

// refuse stops the writing with what is wrong with a field.
func (w *writer) refuse(what, do string) {
	if w.err != nil {
		return
	}
	u := &Unsaved{Where: w.part, What: what, Do: do}
	if w.outcome != nil {
		u.Where = scenarios.Problem{Titles: titles(w.outcome)}.Where()
	}
	w.err = u
}

// line starts a line for an entry of the object or list that is open.
func (w *writer) line() {
	if last := w.buf[len(w.buf)-1]; last != '{' && last != '[' {
		w.buf = append(w.buf, ',')
	}
	w.indent()
}

func (w *writer) indent() {
	w.buf = append(w.buf, '\n')
	w.buf = append(w.buf, spaces[:step*min(w.level, maxSteps)]...)
}

// key starts a field.
func (w *writer) key(name string) {
	w.line()
	w.quote(name, name)
	w.buf = append(w.buf, ':', ' ')
}

func (w *writer) open(bracket byte) {
	w.buf = append(w.buf, bracket)
	w.level++
	if w.level > maxNesting {
		w.refuse("more than "+count(maxNesting)+" objects and lists stand inside each other", "take the inner ones out")
	}
	if len(w.buf) > w.limits.bytes {
		w.tooLarge()
	}
}

// close ends an object or list, and tells whether it holds anything.
func (w *writer) close(bracket byte) bool {
	w.level--
	last := w.buf[len(w.buf)-1]
	full := last != '{' && last != '['
	if full {
		w.indent()
	}
	w.buf = append(w.buf, bracket)
	return full
}

func (w *writer) tooLarge() {
	w.outcome, w.part = nil, ""
	w.refuse("the scenario is larger than "+size(w.limits.bytes), "split it into smaller ones")
}

// quote writes a text of the field name, escaping only what JSON demands.
func (w *writer) quote(name, text string) {
	buf, err := jsontext.AppendQuote(w.buf, text)
	if err != nil {
		w.refuse(name+" holds bytes that are not UTF-8 text", "write “"+clip(text)+"” again")
		return
	}
	w.buf = buf
}

func (w *writer) number(name string, v float64) {
	if !isNumber(v) {
		w.refuse(name+" is "+strconv.FormatFloat(v, 'g', -1, 64)+", which is not a number", "give a number, or none")
		return
	}
	w.buf = appendNumber(w.buf, v)
}
