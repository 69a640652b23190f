package history_test

import (
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/history"
	"offramp/scenarios/scales"
)

// If this fails, an entry of the change log is told wrongly, or one that crossed
// the edge of a word is not marked.
func TestTell(t *testing.T) {
	scale := scales.All()[0].Scale()
	for _, test := range []struct {
		c    scenarios.Change
		want string
	}{
		{scenarios.Change{Field: "probability", From: "0.35", To: "0.5"}, "35 % → 50 %, unlikely → roughly even chance"},
		{scenarios.Change{Field: "probability", From: "0.3", To: "0.35"}, "30 % → 35 %"},
		{scenarios.Change{Field: "probability", From: "", To: `"rest"`}, "not estimated → rest"},
		{scenarios.Change{Field: "said", From: "", To: `"likely"`}, "no word → likely"},
		{scenarios.Change{Field: "range", From: "[0.1,0.2]", To: ""}, "10–20 % → no range"},
		{scenarios.Change{Field: "probability", From: "7", To: "[1"}, "7 → [1"},
		{scenarios.Change{Field: "range", From: "[1]", To: "{}"}, "[1] → {}"},
	} {
		m := history.Tell(scale, &test.c)
		got := m.From + " → " + m.To
		if m.Crossed {
			got += ", " + m.FromWord + " → " + m.ToWord
		}
		if got != test.want {
			t.Errorf("%s from %s to %s is told as %q, want %q", test.c.Field, test.c.From, test.c.To, got, test.want)
		}
		if history.Tell(nil, &test.c).Crossed {
			t.Error("without a scale a word is crossed")
		}
	}
}

// If this fails, the newest changes do not come first, or older ones come along.
func TestEntries(t *testing.T) {
	s := scenarios.New()
	for _, at := range []string{"2022-01-09T12:00:00Z", "2022-01-11T12:00:00Z", "", "2022-01-10T12:00:00Z"} {
		s.Changes = append(s.Changes, &scenarios.Change{ID: at, At: at})
	}
	order := func(at time.Time) (ids string) {
		for _, c := range history.Entries(s, at) {
			ids += c.ID + " "
		}
		return ids
	}
	if got := order(time.Time{}); got != "2022-01-11T12:00:00Z 2022-01-10T12:00:00Z 2022-01-09T12:00:00Z  " {
		t.Errorf("all are %s", got)
	}
	if got := order(time.Date(2022, 1, 10, 0, 0, 0, 0, time.UTC)); got != "2022-01-11T12:00:00Z 2022-01-10T12:00:00Z " {
		t.Errorf("since the 10th are %s", got)
	}
	if _, ok := history.When(s.Changes[2]); ok {
		t.Error("an entry without a time has one")
	}
}
