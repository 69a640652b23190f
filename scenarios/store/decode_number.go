package store

import (
	"math"
	"strconv"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// float reads a number. One that is too large to be held is no number.
func (r *reader) float(name string, at *float64) bool {
	if !r.expects(name, jsontext.KindNumber) {
		return false
	}
	start := r.offset()
	literal := r.value()
	v, err := strconv.ParseFloat(string(literal), 64)
	if err != nil {
		r.wrongNumber(name, start, literal, "too large a number", "give a number between −1e308 and 1e308")
		return false
	}
	if v == 0 {
		v = 0 // −0 is 0
	}
	*at = v
	return r.err == nil
}

// integer reads a whole number, however it is written ("1e4").
func (r *reader) integer(name string, at *int64) bool {
	if !r.expects(name, jsontext.KindNumber) {
		return false
	}
	start := r.offset()
	literal := r.value()
	v, err := strconv.ParseInt(string(literal), 10, 64)
	if err != nil {
		const exact = 1 << 53 // the largest whole numbers that float64 holds all of
		f, err := strconv.ParseFloat(string(literal), 64)
		if err != nil || f != math.Trunc(f) || math.Abs(f) > exact {
			r.wrongNumber(name, start, literal, "no whole number that can be held", "give a whole number")
			return false
		}
		v = int64(f)
	}
	*at = v
	return r.err == nil
}

func (r *reader) small(name string, at *int) bool {
	var v int64
	if !r.integer(name, &v) {
		return false
	}
	*at = int(v)
	return true
}

// given reads a value that may be absent.
func given[V any](at **V, name string, read func(string, *V) bool) bool {
	v := new(V)
	if !read(name, v) {
		return false
	}
	*at = v
	return true
}

func (r *reader) probability(name string, at *scenarios.Probability) bool {
	if r.peek() == jsontext.KindString {
		start := r.offset()
		if text := r.quoted(); string(text) != "rest" {
			if len(text) > 0 {
				r.wrongText(name, start, string(text), `give a number from 0 to 1, or "rest"`)
			}
			return false
		}
		*at = scenarios.Rest
		return true
	}
	var v float64
	if !r.float(name, &v) {
		return false
	}
	*at = scenarios.Number(v)
	return true
}
