package store

import (
	"strconv"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

func (r *reader) texts(name string, at *[]string) bool {
	r.entries(name, jsontext.KindString, func() {
		*at = append(*at, string(r.quoted()))
	})
	return len(*at) > 0
}

// interval reads a range: a list of its two ends. Anything else is left out
// whole, for one end alone says nothing.
func (r *reader) interval(name string, at **scenarios.Range) bool {
	if !r.expects(name, jsontext.KindBeginArray) {
		return false
	}
	start := r.offset()
	var ends []float64
	found, others := false, 0 // an end that is too large, entries that are no ends
	above := r.enter(name)
	r.token()
	for entry := 1; r.inside(); entry++ {
		r.entry = entry
		if r.peek() != jsontext.KindNumber || len(ends) == 2 {
			others++
			r.skip()
			continue
		}
		var end float64
		before := r.enter(strconv.Itoa(len(ends)))
		if r.float(name, &end) {
			ends = append(ends, end)
		} else {
			found = true
		}
		r.leave(before)
	}
	r.token()
	r.leave(above)
	switch {
	case r.err != nil || found:
		return false
	case len(ends) == 2 && others == 0:
		*at = &scenarios.Range{Low: ends[0], High: ends[1]}
		return true
	case len(ends)+others > 0:
		r.wrongShape(name, start, "not a list of two numbers", "write the lowest and the highest plausible value, such as [0.2, 0.5]")
	}
	return false
}

func (r *reader) likelihoods(name string, at *[]scenarios.Likelihood) bool {
	r.keyed(name, jsontext.KindNumber, func(child string) {
		var p float64
		if r.float(child, &p) {
			*at = append(*at, scenarios.Likelihood{Child: child, P: p})
		}
	})
	return len(*at) > 0
}

func (r *reader) checks(name string, at *[]scenarios.CheckSetting) bool {
	r.keyed(name, jsontext.KindBeginObject, func(check string) {
		c := scenarios.CheckSetting{Check: check}
		if readObject(r, checkObject, &c) {
			*at = append(*at, c)
		}
	})
	return len(*at) > 0
}

// What problems call the parts of a scenario.

func endStateName(e *scenarios.EndState) string { return called("end state", e.Name) }
func sourceName(s *scenarios.Source) string     { return called("source", s.Title) }
func changeName(*scenarios.Change) string       { return "change log" }

func called(kind, name string) string {
	if name == "" {
		name = scenarios.Untitled
	}
	return kind + " “" + name + "”"
}
