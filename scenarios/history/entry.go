package history

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

// Entries are those of the change log at a time or later, the newest first; of a
// time that is zero, all.
func Entries(s *scenarios.Scenario, at time.Time) []*scenarios.Change {
	sorted := inOrder(s.Changes)
	slices.Reverse(sorted)
	if end := slices.IndexFunc(sorted, func(c *scenarios.Change) bool { return before(c, at) }); end >= 0 {
		sorted = sorted[:end]
	}
	return sorted
}

// Moved is an entry of the change log in words.
type Moved struct {
	From, To string // "35 %", "likely", "rest", "not estimated", "no range"
	// FromWord and ToWord are what the scale calls numbers, "" where it has no
	// word; Crossed tells that those of two numbers are not the same.
	FromWord, ToWord string
	Crossed          bool
}

// Tell puts an entry into words, in those of a scale. A value that this version
// cannot read stands as it is in the file.
func Tell(scale *scenarios.Scale, c *scenarios.Change) Moved {
	m := Moved{From: told(c.Field, c.From), To: told(c.Field, c.To)}
	from, ok := number(c.From)
	to, both := number(c.To)
	if c.Field != "probability" || scale == nil || len(scale.Bands) == 0 {
		return m
	}
	if band, _ := scales.Word(scale, from); ok {
		m.FromWord = band.Word
	}
	if band, _ := scales.Word(scale, to); both {
		m.ToWord = band.Word
	}
	m.Crossed = ok && both && m.FromWord != m.ToWord
	return m
}

// When is the time of an entry; false where it says none.
func When(c *scenarios.Change) (at time.Time, ok bool) {
	at = moment(c)
	return at, !at.IsZero()
}

func number(value scenarios.JSON) (p float64, ok bool) {
	err := json.Unmarshal([]byte(value), &p)
	return p, err == nil && !math.IsNaN(p) && p >= 0 && p <= 1
}

func told(field string, value scenarios.JSON) string {
	none := map[string]string{"said": "no word", "range": "no range"}[field]
	if none == "" {
		none = "not estimated"
	}
	if value == "" {
		return none
	}
	var word string
	var ends []float64
	p, isShare := number(value)
	switch {
	case field == "probability" && isShare:
		return odds.Branch(p)
	case json.Unmarshal([]byte(value), &word) == nil:
		return word
	case field == "range" && json.Unmarshal([]byte(value), &ends) == nil && len(ends) == 2:
		return strings.TrimSuffix(odds.Branch(ends[0]), " %") + "–" + odds.Branch(ends[1])
	}
	return string(value)
}
