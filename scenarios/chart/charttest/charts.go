// Package charttest holds charts that tests of charts and of their widgets
// draw. Only tests import it.
package charttest

import (
	"fmt"
	"math"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/scenarios/scene"
)

// Charts are one of each kind, by name.
func Charts() map[string]*chart.Chart {
	return map[string]*chart.Chart{
		"tornado":     Must(Tornado().Chart()),
		"spreads":     Must(Spreads().Chart()),
		"ranges":      Must(Ranges().Chart()),
		"risk":        Must(Risk().Chart()),
		"changes":     Must(Changes().Chart()),
		"calibration": Must(Calibration().Chart()),
		"knowing":     Must(Knowing().Chart()),
	}
}

// Worded are those charts with probabilities in words alone, those of scale.
func Worded(scale *scenarios.Scale) map[string]*chart.Chart {
	u := chart.Probabilities(scale, odds.WordsOnly)
	tornado, spreads, ranges, risk, changes, bins := Tornado(), Spreads(), Ranges(), Risk(), Changes(), Calibration()
	tornado.Unit, tornado.Branches, spreads.Unit, ranges.Unit, ranges.Means = u, u, u, u, ""
	risk.Shares, changes.Unit, bins.Shares = u, u, u
	return map[string]*chart.Chart{
		"tornado-words":     Must(tornado.Chart()),
		"spreads-words":     Must(spreads.Chart()),
		"ranges-words":      Must(ranges.Chart()),
		"risk-words":        Must(risk.Chart()),
		"changes-words":     Must(changes.Chart()),
		"calibration-words": Must(bins.Chart()),
	}
}

// Must is a chart that cannot have been refused.
func Must(c *chart.Chart, err error) *chart.Chart {
	if err != nil {
		panic(err)
	}
	return c
}

// Tornado has ranges of the analyst's own and assumed ones, names that are
// long, and Cyrillic ones.
func Tornado() chart.Tornado {
	return chart.Tornado{
		Head:   chart.Head{Title: "What moves War", Subtitle: "Each branch over its range, siblings in proportion"},
		Target: "probability of War", Unit: chart.Percent(), Baseline: 0.142,
		Bars: []chart.Bar{
			{ID: "a", Title: "Talks end abruptly", Parent: "Geneva talks", Low: 0.1, High: 0.4, AtLow: 0.101, AtHigh: 0.256, Slope: 0.5167},
			{ID: "b", Title: "Переговори зриваються після взаємних звинувачень делегацій", Parent: "Талки в Женеві", Low: 0.2, High: 0.4, AtLow: 0.171, AtHigh: 0.113, Slope: -0.29, Assumed: true},
			{ID: "c", Title: "Moderate sanctions, announced together with the partners after a long round of consultations", Parent: "Sanctions", Low: 0.3, High: 0.5, AtLow: 0.121, AtHigh: 0.163, Slope: 0.21},
			{ID: "d", Title: "Ceasefire holds", Parent: "Talks go on", Low: 0.45, High: 0.65, AtLow: 0.152, AtHigh: 0.132, Slope: -0.1, Assumed: true},
			{ID: "e", Title: "Nobody comes", Parent: "Geneva talks", Low: 0.01, High: 0.02, AtLow: 0.142, AtHigh: 0.142},
		},
	}
}

// Tall is a tornado of so many bars.
func Tall(n int) chart.Tornado {
	t := Tornado()
	t.Bars = nil
	for i := range n {
		w := 0.1 * float64(n-i) / float64(n)
		t.Bars = append(t.Bars, chart.Bar{
			ID: fmt.Sprint("bar ", i), Title: fmt.Sprintf("Branch number %d", i+1), Parent: "Fork",
			Low: 0.1, High: 0.3, AtLow: 0.142 - w, AtHigh: 0.142 + w/2, Slope: w * 5, Assumed: i%3 == 0,
		})
	}
	return t
}

var names = []string{"De-escalation", "Standoff continues", "Sanctions without war", "War"}

func look(i int) scene.EndStateLook { return scene.EndStateColours[i%len(scene.EndStateColours)] }

// Spreads has four end states, one of them in a colour that needs an outline.
func Spreads() chart.Spreads {
	s := chart.Spreads{Head: chart.Head{Title: "How sure the end states are", Subtitle: "10,000 samples, Dirichlet, seed 7"}}
	for i, name := range names {
		mean := []float64{0.42, 0.28, 0.18, 0.12}[i]
		sd := []float64{0.06, 0.05, 0.03, 0.045}[i]
		one := chart.Spread{
			ID: name, Name: name, Look: look(i), From: 0, To: 1, Mean: mean + 0.004,
			Q05: mean - 1.6*sd, Median: mean, Q95: mean + 1.7*sd,
		}
		if i == 2 {
			one.Look = scene.EndStateColours[6]
		}
		for b := range 200 {
			z := ((float64(b)+0.5)/200 - mean) / sd
			if d := math.Exp(-z*z/2) / sd; math.Abs(z) < 3.5 {
				one.Density = append(one.Density, d)
			} else {
				one.Density = append(one.Density, 0)
			}
		}
		s.Spreads = append(s.Spreads, one)
	}
	return s
}

// Ranges has end states with a best value, and one without.
func Ranges() chart.Ranges {
	r := chart.Ranges{
		Head: chart.Head{Title: "End states from lowest to highest"}, Things: "End state",
		Means: "90 % interval", Unit: chart.Percent(),
	}
	for i, name := range names {
		low, high := 0.05+0.08*float64(i), 0.25+0.12*float64(i)
		one := chart.Range{ID: name, Name: name, Look: look(i), Low: low, High: high}
		if i != 2 {
			one.Best = new((low + high) / 2)
		}
		r.Ranges = append(r.Ranges, one)
	}
	return r
}

// Risk has losses and gains, and a part without an impact.
func Risk() chart.Risk {
	return chart.Risk{
		Head: chart.Head{Title: "Risk profile"}, Unit: chart.Impact("harm to trade, −5 to 5"),
		Steps: []chart.RiskStep{
			{Impact: -4, AtMost: 0.12, AtLeast: 0.95}, {Impact: -2, AtMost: 0.3, AtLeast: 0.83},
			{Impact: 0, AtMost: 0.58, AtLeast: 0.65}, {Impact: 3, AtMost: 0.95, AtLeast: 0.37},
		},
		Groups: []chart.RiskGroup{
			{ID: "War", Name: "War", Look: look(3), Impact: -4, Probability: 0.12},
			{ID: "Sanctions", Name: "Sanctions without war", Look: look(2), Impact: -2, Probability: 0.18},
			{ID: "Standoff", Name: "Standoff continues", Look: look(1), Impact: 0, Probability: 0.28},
			{ID: "De-escalation", Name: "De-escalation", Look: look(0), Impact: 3, Probability: 0.3},
			{ID: "Frozen", Name: "Frozen conflict", Look: look(6), Impact: 3, Probability: 0.07},
		},
		Expected: new(0.27), Without: 0.05,
	}
}

// Changes has rises, falls, and one that stayed.
func Changes() chart.Changes {
	c := chart.Changes{
		Head: chart.Head{Title: "Given what has happened"}, Before: "as judged", After: "given what has happened",
		Unit: chart.Percent(),
	}
	for i, name := range names {
		before, after := []float64{0.42, 0.28, 0.18, 0.12}[i], []float64{0.3, 0.28, 0.215, 0.205}[i]
		c.Changes = append(c.Changes, chart.Change{ID: name, Name: name, Look: look(i), Before: before, After: after})
	}
	return c
}

// Calibration has bins with enough forecasts and with too few.
func Calibration() chart.Calibration {
	return chart.Calibration{
		Head: chart.Head{Title: "Calibration", Subtitle: "14 scenarios, 137 forecasts"},
		Bins: []chart.Bin{
			{ID: "0", From: 0, To: 0.1, Stated: 0.06, Happened: 0.04, Count: 31},
			{ID: "1", From: 0.1, To: 0.2, Stated: 0.16, Happened: 0.22, Count: 18},
			{ID: "2", From: 0.2, To: 0.3, Stated: 0.24, Happened: 0.21, Count: 24},
			{ID: "3", From: 0.3, To: 0.4, Stated: 0.35, Happened: 0.5, Count: 6},
			{ID: "4", From: 0.4, To: 0.6, Stated: 0.51, Happened: 0.43, Count: 30},
			{ID: "5", From: 0.6, To: 0.8, Stated: 0.7, Happened: 0.58, Count: 19},
			{ID: "6", From: 0.8, To: 1, Stated: 0.9, Happened: 1, Count: 9},
		},
	}
}

// Knowing has a few forks.
func Knowing() chart.Knowing {
	return chart.Knowing{
		Head: chart.Head{Title: "What would tell most about War"},
		Forks: []chart.Fork{
			{ID: "f", Title: "Geneva talks", Share: 0.47},
			{ID: "g", Title: "Talks end abruptly", Parent: "Geneva talks", Share: 0.312},
			{ID: "h", Title: "Санкції", Parent: "Talks go on", Share: 0.0004},
		},
	}
}

// Many are charts of so many rows each.
func Many(n int) map[string]*chart.Chart {
	spreads, ranges, risk, changes, knowing, bins := Spreads(), Ranges(), Risk(), Changes(), Knowing(), chart.Calibration{}
	spreads.Spreads, ranges.Ranges, changes.Changes, knowing.Forks = nil, nil, nil, nil
	risk.Groups, risk.Steps = nil, nil
	for i := range n {
		id, name, t := fmt.Sprint(i), fmt.Sprintf("Стан справ number %d of a long list", i+1), float64(i)/float64(n)
		spreads.Spreads = append(spreads.Spreads, chart.Spread{ID: id, Name: name, Look: look(i), Q05: t * t, Median: t, Q95: t, Mean: t, Density: []float64{1}, From: t, To: t})
		ranges.Ranges = append(ranges.Ranges, chart.Range{ID: id, Name: name, Under: "a › b › c", Low: t * t, High: t})
		changes.Changes = append(changes.Changes, chart.Change{ID: id, Name: name, Look: look(i), Before: t, After: 1 - t})
		knowing.Forks = append(knowing.Forks, chart.Fork{ID: id, Title: name, Parent: name, Share: t})
		risk.Groups = append(risk.Groups, chart.RiskGroup{ID: id, Name: name, Look: look(i), Impact: float64(i) - 50, Probability: 1 / float64(n)})
		risk.Steps = append(risk.Steps, chart.RiskStep{Impact: float64(i) - 50, AtMost: t, AtLeast: 1 - t})
		bins.Bins = append(bins.Bins, chart.Bin{ID: id, From: t, To: t, Stated: t, Happened: t * t, Count: 10 + i})
	}
	return map[string]*chart.Chart{
		"tornado": Must(Tall(n).Chart()), "spreads": Must(spreads.Chart()), "ranges": Must(ranges.Chart()),
		"risk": Must(risk.Chart()), "changes": Must(changes.Chart()), "knowing": Must(knowing.Chart()),
		"calibration": Must(bins.Chart()),
	}
}
