package cli

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/impact"
)

type jsonTag struct {
	Tag         string  `json:"tag"`
	Probability float64 `json:"probability"`
	Low         float64 `json:"low"`
	High        float64 `json:"high"`
}

type jsonChoice struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Assumed *string      `json:"assumed"`
	Best    *string      `json:"best"`
	Options []jsonOption `json:"options"`
}

type jsonOption struct {
	ID             string   `json:"id"`
	Title          string   `json:"title"`
	ExpectedImpact *float64 `json:"expectedImpact"`
	WithoutImpact  float64  `json:"withoutImpact"`
}

// boundsOf are how low and how high the probability of a path can be.
func (r *report) boundsOf(p odds.Path) (odds.Interval, bool) {
	i, ok := r.figures.Index(p.Leaf())
	if !ok {
		return odds.Interval{}, false
	}
	return r.bounds.PathOf(i)
}

// impacts prints what the tags and the impacts of a scenario come to.
func (r *report) impacts(w *jsonWriter) {
	w.list(",\n\"tags\"", func(item func(any)) {
		for _, tag := range r.figures.Tags() {
			low := r.bounds.Over(nil, r.bounds.Judgements.ToTag(tag.Tag))[0]
			item(jsonTag{tag.Tag, tag.Probability, low.Low, low.High})
		}
	})
	study := impact.Of(r.bounds)
	all := study.Expected()
	var low, high *float64
	if all.Bounded {
		low, high = &all.Bounds.Low, &all.Bounds.High
	}
	w.field("expectedImpact", expected(all))
	w.field("expectedImpactLow", low)
	w.field("expectedImpactHigh", high)
	w.field("withoutImpact", without(all))
	w.list(",\n\"choices\"", func(item func(any)) {
		for _, c := range study.Choices() {
			j := jsonChoice{ID: c.Outcome.ID, Title: c.Outcome.Name(), Assumed: id(c.Assumed), Best: id(c.Best)}
			for _, option := range c.Options {
				j.Options = append(j.Options, jsonOption{option.Outcome.ID, option.Outcome.Name(), expected(option.Expected), without(option.Expected)})
			}
			item(j)
		}
	})
}

func expected(e impact.Expected) *float64 {
	if !e.Known {
		return nil
	}
	return &e.Value
}

// without is how much an expected impact does not speak for: all within float
// noise of nothing is nothing.
func without(e impact.Expected) float64 {
	if left := 1 - e.Covered; left > scenarios.Tolerance {
		return left
	}
	return 0
}

func id(o *scenarios.Outcome) *string {
	if o == nil {
		return nil
	}
	return &o.ID
}
