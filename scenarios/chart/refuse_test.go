package chart_test

import (
	"math"
	"strings"
	"testing"

	"offramp/scenarios/chart"
	"offramp/scenarios/chart/charttest"
)

type maker interface{ Chart() (*chart.Chart, error) }

// If this fails, a number that is none is drawn somewhere, or is refused without
// saying in which row.
func TestRefusals(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	tornado := func(change func(*chart.Tornado)) maker {
		x := charttest.Tornado()
		change(&x)
		return x
	}
	spread := func(change func(*chart.Spread)) maker {
		x := charttest.Spreads()
		change(&x.Spreads[3])
		return x
	}
	ranged := func(change func(*chart.Range)) maker {
		x := charttest.Ranges()
		change(&x.Ranges[1])
		return x
	}
	risk := func(change func(*chart.Risk)) maker {
		x := charttest.Risk()
		change(&x)
		return x
	}
	change := func(change func(*chart.Change)) maker {
		x := charttest.Changes()
		change(&x.Changes[0])
		return x
	}
	bin := func(change func(*chart.Bin)) maker {
		x := charttest.Calibration()
		change(&x.Bins[0])
		return x
	}
	for _, test := range []struct {
		chart maker
		want  string
	}{
		{tornado(func(x *chart.Tornado) { x.Baseline = nan }), "tornado: the target as it is is not a number"},
		{tornado(func(x *chart.Tornado) { x.Bars[0].AtLow = -0.1 }), `tornado, "Talks end abruptly": the target at its low end is -0.1, not from 0 to 1`},
		{tornado(func(x *chart.Tornado) { x.Bars[0].Slope = inf }), `tornado, "Talks end abruptly": the slope is +Inf, too large to draw`},
		{tornado(func(x *chart.Tornado) { x.Bars[3].Low = 0.9 }), `tornado, "Ceasefire holds": the ends of the branch are out of order: 0.65 comes after 0.9`},
		{tornado(func(x *chart.Tornado) { x.Unit, x.Bars[4].AtHigh = chart.Impact(""), 1e300 }), `tornado, "Nobody comes": the target at its high end is 1e+300, too large to draw`},
		{spread(func(x *chart.Spread) { x.Median = nan }), `simulation, "War": the median is not a number`},
		{spread(func(x *chart.Spread) { x.Median = 0.9 }), `simulation, "War": the quantiles are out of order: 0.1965 comes after 0.9`},
		{spread(func(x *chart.Spread) { x.Density[7] = -1 }), `simulation, "War": the density is negative: -1`},
		{spread(func(x *chart.Spread) { x.Density[7] = inf }), `simulation, "War": the density is +Inf, too large to draw`},
		{spread(func(x *chart.Spread) { x.From, x.To = 1, 0.5 }), `simulation, "War": the density runs from 1 to 0.5`},
		{ranged(func(x *chart.Range) { x.High = inf }), `ranges, "Standoff continues": the highest value is +Inf, not from 0 to 1`},
		{ranged(func(x *chart.Range) { x.Best = new(nan) }), `ranges, "Standoff continues": the best value is not a number`},
		{ranged(func(x *chart.Range) { x.Best = new(0.01) }), `ranges, "Standoff continues": lowest, best and highest are out of order: 0.01 comes after 0.13`},
		{risk(func(x *chart.Risk) { x.Groups[0].Impact = nan }), `risk profile, "War": the impact is not a number`},
		{risk(func(x *chart.Risk) { x.Groups[1].Probability = -1 }), `risk profile, "Sanctions without war": the probability is -1, not from 0 to 1`},
		{risk(func(x *chart.Risk) { x.Steps[1].AtLeast = 2 }), `risk profile, "−2": the probability of at least this impact is 2, not from 0 to 1`},
		{risk(func(x *chart.Risk) { x.Steps[1].Impact = -9 }), "risk profile: the impacts are out of order: -9 comes after -4"},
		{risk(func(x *chart.Risk) { x.Expected = new(inf) }), "risk profile: the expected impact is +Inf, too large to draw"},
		{change(func(x *chart.Change) { x.After = nan }), `comparison, "De-escalation": the value after is not a number`},
		{bin(func(x *chart.Bin) { x.Count = -3 }), `calibration, "0–10 %": there are -3 forecasts`},
		{bin(func(x *chart.Bin) { x.Happened = nan }), `calibration, "0–10 %": the share that happened is not a number`},
		{chart.Knowing{Forks: []chart.Fork{{Title: "F", Share: -1}}}, `value of knowing, "F": the share of the uncertainty is -1, not from 0 to 1`},
	} {
		if c, err := test.chart.Chart(); err == nil || err.Error() != test.want || c != nil {
			t.Errorf("%v\nwanted %s", err, test.want)
		}
	}
}

// If this fails, what adding floats is off by keeps a chart from being shown.
func TestFloatNoiseIsNoMistake(t *testing.T) {
	r := chart.Ranges{Unit: chart.Percent(), Ranges: []chart.Range{{Name: "A", Low: -1e-17, Best: new(0.3), High: 0.3 - 1e-16}, {Name: "B", High: 1 + 1e-12}}}
	if _, err := r.Chart(); err != nil {
		t.Error(err)
	}
}

// If this fails, somebody with nothing to draw sees an empty pane, or a table
// without a word.
func TestNothingToDraw(t *testing.T) {
	for name, make := range map[string]maker{
		"tornado": chart.Tornado{}, "spreads": chart.Spreads{}, "ranges": chart.Ranges{}, "risk": chart.Risk{},
		"changes": chart.Changes{}, "calibration": chart.Calibration{}, "knowing": chart.Knowing{},
	} {
		c, err := make.Chart()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !c.IsEmpty() || len(c.Empty) < 40 || !strings.Contains(c.Table.String(), c.Empty) {
			t.Errorf("%s says %q, and as text %q", name, c.Empty, c.Table)
		}
		if drawn := draw(c, chart.Options{Width: 300}, chart.View{}); !strings.Contains(drawn.all(), strings.Fields(c.Empty)[3]) {
			t.Errorf("%s draws %q", name, drawn.all())
		}
	}
	c := charttest.Must(chart.Tornado{Head: chart.Head{Empty: "Choose an end state."}}.Chart())
	if c.Empty != "Choose an end state." {
		t.Errorf("it says %q", c.Empty)
	}
	few := charttest.Must(chart.Calibration{Bins: []chart.Bin{{To: 0.1, Count: 9}}}.Chart())
	if !few.IsEmpty() || !strings.Contains(few.Empty, "fewer than ten") || !strings.Contains(few.Empty, ": 9") {
		t.Errorf("of nine forecasts it says %q", few.Empty)
	}
}
