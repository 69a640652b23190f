package score

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"offramp/scenarios"
)

// Stretch is a forecast that stood for some days.
type Stretch struct {
	P    float64
	Days int
}

// Daily is the mean over all days of the Brier score (0–1) of a forecast that
// was revised, and over how many days. Stretches of no days count for nothing.
func Daily(stretches []Stretch, happened bool) (mean float64, days int) {
	var total scenarios.Sum
	for _, s := range stretches {
		if s.Days > 0 {
			total = total.Plus(float64(s.Days) * Binary(s.P, happened))
			days += s.Days
		}
	}
	if days == 0 {
		return 0, 0
	}
	return total.Total() / float64(days), days
}

// daily scores the branch to o, which happened, over the days for which the
// change log knows its number: from the start of the scenario's window, or
// else from its first change, up to the day before it happened. Of a day the
// number at its end counts. Days with a rest, or with none, are left out.
func daily(s *scenarios.Scenario, o *scenarios.Outcome) (mean float64, days int) {
	if o.Status == nil {
		return 0, 0
	}
	end, ok := day(o.Status.On)
	if !ok {
		return 0, 0
	}
	var changes []*scenarios.Change
	for _, c := range s.Changes {
		if _, ok := day(c.At); ok && c.Outcome == o.ID && c.Field == "probability" {
			changes = append(changes, c)
		}
	}
	if len(changes) == 0 {
		return 0, 0
	}
	slices.SortStableFunc(changes, func(a, b *scenarios.Change) int {
		x, _ := time.Parse(time.RFC3339, a.At)
		y, _ := time.Parse(time.RFC3339, b.At)
		return cmp.Or(x.Compare(y), cmp.Compare(a.ID, b.ID))
	})
	at, _ := day(changes[0].At)
	if start, ok := day(s.From); ok && start < at {
		at = start
	}
	value := changes[0].From
	var stretches []Stretch
	stand := func(until int) {
		until = min(until, end)
		if p, ok := share(value); ok && until > at {
			stretches = append(stretches, Stretch{p, until - at})
		}
		at = max(at, until)
	}
	for _, c := range changes {
		d, _ := day(c.At)
		stand(d)
		value = c.To
	}
	stand(end)
	return Daily(stretches, true)
}

// day numbers the days of the calendar; of a time it takes the date it shows.
func day(text string) (int, bool) {
	if text == "" || scenarios.CheckDate(text) != nil {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, text[:len(time.DateOnly)])
	return int(t.Unix() / (24 * 60 * 60)), err == nil
}

// share reads a probability of the change log.
func share(value scenarios.JSON) (float64, bool) {
	p, err := strconv.ParseFloat(string(value), 64)
	return p, err == nil && p >= 0 && p <= 1
}
