package analysis

import (
	"fmt"
	"strconv"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/simulate"
	"offramp/scenarios/scene"
	"offramp/widgets/board"
)

// bins is how many bars a ridge has. What spreads less than narrow is the noise of
// decimals: as a ridge it would rise over all others.
const (
	bins   = 60
	narrow = 1e-6
)

// simulated is what one run gave, with all that it takes to show it after the
// scenario went on.
type simulated struct {
	ends   []end
	plan   *simulate.Plan
	result *simulate.Result
	stands board.Stand // of the scenario when it began
	unit   chart.Unit
}

// end is an end state as it was when the run began.
type end struct {
	name string
	look scene.EndStateLook
}

// endsOf are the end states of a scenario as charts show them.
func endsOf(s *scenarios.Scenario) []end {
	var ends []end
	for i, e := range s.EndStates {
		ends = append(ends, end{e.Name, scene.LookOf(e, i)})
	}
	return ends
}

// chart shows how the end states spread, and what is in none.
func (r *simulated) chart(unit chart.Unit) (*chart.Chart, error) {
	c := chart.Spreads{Head: chart.Head{Title: "How the end states spread", Subtitle: r.made()}, Unit: unit}
	for i, d := range r.result.EndStates {
		c.Spreads = append(c.Spreads, spread(r.ends[i].name, r.ends[i].look, d))
	}
	for _, open := range []struct {
		account odds.Account
		d       simulate.Distribution
	}{
		{odds.WithoutEndState, r.result.NoEndState}, {odds.LeftUnassigned, r.result.Unassigned},
		{odds.LeftUnestimated, r.result.NotEstimated}, {odds.LeftUnsettled, r.result.Unsettled},
		{odds.LeftUndecided, r.result.Undecided},
	} {
		if open.d.Mean > scenarios.Tolerance {
			c.Spreads = append(c.Spreads, spread(open.account.Name(), scene.EndStateLook{}, open.d))
		}
	}
	return c.Chart()
}

// made says how the samples were drawn.
func (r *simulated) made() string {
	o := r.result.Options
	return thousands(o.Samples) + " samples, " + o.Sampler.Name() + ", seed " + strconv.FormatInt(o.Seed, 10)
}

// spread is one row. Sums of shares may leave 0 to 1 by their last digit.
func spread(name string, look scene.EndStateLook, d simulate.Distribution) chart.Spread {
	one := chart.Spread{
		Name: name, Look: look, Mean: share(d.Mean),
		Q05: share(d.Quantile(0.05)), Median: share(d.Quantile(0.5)), Q95: share(d.Quantile(0.95)),
	}
	density := d.Density(bins)
	n := len(density)
	if n > 1 && density[n-1].High-density[0].Low > narrow {
		one.From, one.To = share(density[0].Low), share(density[n-1].High)
		for _, b := range density {
			one.Density = append(one.Density, b.Share/(b.High-b.Low))
		}
	}
	return one
}

func share(v float64) float64 { return min(max(v, 0), 1) }

// impact says how the expected impact spreads, "" where nothing has one.
func (r *simulated) impact() string {
	d := r.result.Impact
	if d == nil {
		return ""
	}
	text := fmt.Sprintf("Expected impact: mean %s, nine tenths of the samples from %s to %s.",
		r.unit.Value(d.Mean), r.unit.Value(d.Quantile(0.05)), r.unit.Value(d.Quantile(0.95)))
	if covered := r.result.Covered.Mean; covered < 1-scenarios.Tolerance {
		text += " It speaks for " + scenarios.Percent(covered) + " of what can happen."
	}
	return odds.NoBreak(text)
}

// shifts says how far Beta-PERT moves the means, the farthest branch first.
func shifts(plan *simulate.Plan) string {
	var most simulate.Shift
	far := -1.0
	for _, s := range plan.Shifts {
		if d := max(s.Normalised-s.Best, s.Best-s.Normalised); d > far {
			far, most = d, s
		}
	}
	if far < 0 {
		return ""
	}
	return odds.NoBreak(fmt.Sprintf("Beta-PERT moves means away from the best values: %s most, from %s to %s.",
		scenarios.Quote(most.Title), scenarios.Percent(most.Best), scenarios.Percent(most.Normalised)))
}

// thousands writes a count with a comma before every three digits.
func thousands(n int) string {
	text := strconv.Itoa(n)
	var out strings.Builder
	for i, r := range text {
		if i > 0 && (len(text)-i)%3 == 0 && text[i-1] != '-' {
			out.WriteByte(',')
		}
		out.WriteRune(r)
	}
	return out.String()
}
