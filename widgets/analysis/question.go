package analysis

import (
	"cmp"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/sensitivity"
)

// question is what is asked of a scenario, with what it takes to answer it.
type question struct {
	name       string
	unit       chart.Unit
	shares     chart.Unit // of probabilities
	scenario   *scenarios.Scenario
	figures    *odds.Figures
	judgements *odds.Judgements
	target     odds.Target
}

func (q question) chart(view int) (*chart.Chart, error) {
	switch view {
	case byFork:
		return q.forks()
	case byPath:
		return q.paths()
	}
	return q.branches()
}

// branches are the branches over their ranges.
func (q question) branches() (*chart.Chart, error) {
	a := sensitivity.Of(q.figures, q.judgements, q.target)
	t := chart.Tornado{
		Head:   chart.Head{Title: "What moves " + q.name, Subtitle: "Each branch over its range, the others of its fork in proportion"},
		Target: q.measure(), Unit: q.unit, Branches: q.shares, Baseline: a.Total(),
	}
	for i, m := range a.MovesGiven() {
		if !m.OK || m.Swing() == 0 && m.Slope == 0 {
			continue
		}
		o := q.figures.Flat.Outcomes[i]
		t.Bars = append(t.Bars, chart.Bar{
			ID: o.ID, Title: o.Name(), Parent: nameOf(o.Parent()),
			Low: m.From, High: m.To, AtLow: m.Low, AtHigh: m.High, Slope: m.Slope,
			Assumed: !q.judgements.Range[i].Known(),
		})
	}
	if len(t.Bars) == 0 && q.numbered() {
		t.Empty = "No branch moves " + scenarios.Quote(q.name) + ": no path leads to it, or nothing on its paths is open."
	}
	return t.Chart()
}

// numbered tells whether any branch has a number or a range.
func (q question) numbered() bool {
	return slices.ContainsFunc(q.figures.Flat.Outcomes, func(o *scenarios.Outcome) bool {
		_, number := o.Probability.Number()
		return o.Parent() != nil && (number || o.Range != nil)
	})
}

func (q question) measure() string {
	if q.target.IsProbability() {
		return "probability of " + q.name
	}
	return "expected impact"
}

// forks are what knowing each fork would tell.
func (q question) forks() (*chart.Chart, error) {
	k := chart.Knowing{Head: chart.Head{
		Title: "What knowing a fork would tell about " + q.name, Subtitle: "Which fork to watch, or to collect on",
	}}
	if !q.target.IsProbability() {
		k.Empty = "Of an expected impact this cannot be said: ask about an end state or a tag."
		return k.Chart()
	}
	a := sensitivity.Of(q.figures, q.judgements, q.target)
	for _, fork := range a.Knowing() {
		if fork.Nats <= 0 {
			continue
		}
		o := q.figures.Flat.Outcomes[fork.Fork]
		one := chart.Fork{ID: o.ID, Title: o.Asks, Parent: o.Name(), Share: min(fork.Share, 1)}
		if one.Title == "" {
			one.Title, one.Parent = o.Name(), ""
		}
		k.Forks = append(k.Forks, one)
	}
	return k.Chart()
}

// mostPaths is how many paths are shown: beyond that nobody reads on.
const mostPaths = 200

// paths are those that lead to the target, the most probable first.
func (q question) paths() (*chart.Chart, error) {
	r := chart.Ranges{
		Head:   chart.Head{Title: "Paths to " + q.name, Subtitle: "How probable each is, from lowest to highest"},
		Things: "Path", Unit: q.shares, Measures: "probability of the path",
	}
	if !q.target.IsProbability() {
		r.Title, r.Subtitle = "Paths with an impact", "How probable each is, from lowest to highest"
	}
	b := bounds.Of(q.figures)
	until := 0 // the end of a branch that was counted: what carries the tag again below adds nothing
	for i, o := range q.figures.Flat.Outcomes {
		value, settled := q.target.At(q.judgements, i)
		if i < until || !settled || value == 0 {
			continue
		}
		until = int(q.figures.Flat.End[i])
		span, ok := b.PathOf(i)
		if !ok {
			continue
		}
		one := chart.Range{ID: o.ID, Name: o.Name(), Under: nameOf(o.Parent()), Low: span.Low, High: span.High}
		if p := q.figures.Path[i]; p >= span.Low && p <= span.High {
			one.Best = &p
		}
		r.Ranges = append(r.Ranges, one)
	}
	best := func(r chart.Range) float64 {
		if r.Best != nil {
			return *r.Best
		}
		return r.High
	}
	slices.SortStableFunc(r.Ranges, func(a, b chart.Range) int { return cmp.Compare(best(b), best(a)) })
	if len(r.Ranges) > mostPaths {
		r.Ranges = r.Ranges[:mostPaths]
	}
	return r.Chart()
}

// nameOf is the name of an outcome, "" of none.
func nameOf(o *scenarios.Outcome) string {
	if o == nil {
		return ""
	}
	return o.Name()
}
