package score_test

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/score"
)

// If this fails, a forecast over ordered classes costs as much for a near miss
// as for a far one (published figures: Good Judgment's third of four classes,
// .81 plain and .27 ordered; .38 of three classes).
func TestClasses(t *testing.T) {
	near := func(got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-12 {
			t.Errorf("%v, not %v", got, want)
		}
	}
	near(score.Sum([]float64{0.5, 0.3, 0.2}, 0), 0.38)
	near(score.Sum([]float64{0.15, 0.45, 0.25, 0.15}, 2), 0.81)
	near(score.Ordered([]float64{0.15, 0.45, 0.25, 0.15}, 2), 0.27)
	near(score.Ordered([]float64{0.7, 0.3}, 0), score.Sum([]float64{0.7, 0.3}, 0))
	near(score.Ordered([]float64{1}, 0), 0)
	near(score.Ordered(nil, 0), 0)
}

// shares draws the probabilities of a fork, which add to 1, one of them the first.
func shares(t *rapid.T) []float64 {
	p := rapid.SliceOfN(rapid.Float64Range(0.001, 1), 2, 6).Draw(t, "shares")
	total := 0.0
	for _, v := range p {
		total += v
	}
	for i := range p {
		p[i] /= total
	}
	return p
}

// If this fails, a score is outside the bounds of its convention, or a sure and
// right forecast is not the best one.
func TestBrierBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := shares(t)
		i := rapid.IntRange(0, len(p)-1).Draw(t, "happened")
		for _, v := range p {
			if b := score.Binary(v, true); b < 0 || b > 1 {
				t.Fatalf("%v scores %v", v, b)
			}
		}
		if b := score.Sum(p, i); b < 0 || b > 2 {
			t.Fatalf("%v scores %v", p, b)
		}
		if b := score.Ordered(p, i); b < 0 || b > 2 {
			t.Fatalf("%v scores %v", p, b)
		}
		if two := []float64{p[0], 1 - p[0]}; math.Abs(score.Sum(two, 0)-2*score.Binary(p[0], true)) > 1e-12 {
			t.Fatalf("the conventions disagree about %v", p[0])
		}
		sure := make([]float64, len(p))
		sure[i] = 1
		if score.Sum(sure, i) != 0 || score.Ordered(sure, i) != 0 || score.Log(1) != 0 {
			t.Fatal("a sure and right forecast is not the best")
		}
	})
}

// If this fails, the parts of the Brier score do not add up to it, or forecasts
// are lost between the groups and bins.
func TestMurphyIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		forecasts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) score.Forecast {
			p := rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom([]float64{0, 0.1, 1 - 0.9, 0.3, 0.1 + 0.2, 0.5, 1})).Draw(t, "p")
			return score.Forecast{P: p, Happened: rapid.Bool().Draw(t, "happened")}
		}), 0, 60).Draw(t, "forecasts")
		m := score.Decompose(forecasts)
		if math.Abs(m.Brier-(m.Reliability-m.Resolution+m.Uncertainty)) > 1e-8 {
			t.Fatalf("%+v", m)
		}
		if math.IsNaN(m.Brier) || math.IsNaN(m.Log) || m.Log > 0 {
			t.Fatalf("%+v", m)
		}
		n, binned := 0, 0
		for _, g := range m.Groups {
			n += g.N
		}
		for _, b := range score.Calibrate(forecasts) {
			binned += b.N
			if b.Hidden != (b.N < 10) || b.Hidden && (b.Mean != 0 || b.Observed != 0) {
				t.Fatalf("%+v", b)
			}
			if !b.Hidden && (b.Mean < b.Low-1e-9 || b.Mean > b.High+1e-9) {
				t.Fatalf("%+v", b)
			}
		}
		if n != len(forecasts) || m.N != n || binned != n {
			t.Fatalf("%d grouped, %d binned, of %d", n, binned, len(forecasts))
		}
	})
}

// If this fails, 30 % that was worked out stands in another group or bin than
// 30 % that was typed, or a bin of nine is drawn.
func TestCalibrate(t *testing.T) {
	forecasts := []score.Forecast{{P: 1 - 0.7, Happened: true}, {P: 0.1 + 0.2}, {P: 1}}
	for range 8 {
		forecasts = append(forecasts, score.Forecast{P: 0.3}, score.Forecast{P: 0})
	}
	m := score.Decompose(forecasts)
	if len(m.Groups) != 3 || m.Groups[1].N != 10 || m.Groups[1].Observed != 0.1 {
		t.Errorf("%+v", m.Groups)
	}
	bins := score.Calibrate(forecasts)
	if b := bins[3]; b.N != 10 || b.Hidden || b.Observed != 0.1 || math.Abs(b.Mean-0.3) > 1e-12 {
		t.Errorf("%+v", b)
	}
	if !bins[0].Hidden || bins[0].N != 8 || bins[9].N != 1 {
		t.Errorf("%+v", bins)
	}
}

// tree is a start with a fork of 25 % and a rest, and below the first a fork of
// 60 %, 30 %, and 10 % unassigned.
func tree() *scenarios.Scenario {
	s := scenarios.New()
	s.Root.ID = "r"
	leaf := func(id string, p scenarios.Probability) *scenarios.Outcome {
		return &scenarios.Outcome{ID: id, Title: id, Probability: p}
	}
	a, b := leaf("a", scenarios.Number(0.25)), leaf("b", scenarios.Rest)
	a.Children = []*scenarios.Outcome{leaf("a1", scenarios.Number(0.6)), leaf("a2", scenarios.Number(0.3))}
	b.Children = []*scenarios.Outcome{leaf("b1", scenarios.Number(0.5)), leaf("b2", scenarios.Rest)}
	s.Root.Children = []*scenarios.Outcome{a, b}
	s.Link()
	return s
}

// If this fails, a branch that nobody came to counts as wrong, what happened
// further down says nothing about the steps to it, or a contradiction is scored.
func TestScenario(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(s *scenarios.Scenario, is func(id, is string))
		want   string
	}{
		{"nothing known", func(*scenarios.Scenario, func(string, string)) {}, "r: nothing says what came true; 2 not reached"},
		{"a leaf", func(_ *scenarios.Scenario, is func(string, string)) { is("a1", scenarios.Happened) },
			"r→a 0.25 1.1250; a→a1 0.6 0.2600; path a1 0.15; 1 not reached"},
		{"only the first step", func(_ *scenarios.Scenario, is func(string, string)) { is("b", scenarios.Happened) },
			"r→b 0.75 0.1250; b: nothing says what came true; 1 not reached"},
		{"all ruled out", func(_ *scenarios.Scenario, is func(string, string)) {
			is("a", scenarios.Happened)
			is("a1", scenarios.RuledOut)
			is("a2", scenarios.RuledOut)
		}, "r→a 0.25 1.1250; a→unassigned 0.1 1.2600; 1 not reached"},
		{"one ruled out", func(_ *scenarios.Scenario, is func(string, string)) { is("b", scenarios.RuledOut) },
			"r: nothing says what came true; 2 not reached"},
		{"two happened", func(_ *scenarios.Scenario, is func(string, string)) {
			is("a", scenarios.Happened)
			is("b", scenarios.Happened)
		}, "r: its statuses contradict each other; a: its statuses contradict each other; b: its statuses contradict each other; 0 not reached"},
		{"below what was ruled out", func(_ *scenarios.Scenario, is func(string, string)) {
			is("a", scenarios.RuledOut)
			is("a1", scenarios.Happened)
		}, "r: its statuses contradict each other; a: its statuses contradict each other; 1 not reached"},
		{"the start ruled out", func(_ *scenarios.Scenario, is func(string, string)) { is("r", scenarios.RuledOut) }, "3 not reached"},
		{"a choice", func(s *scenarios.Scenario, is func(string, string)) {
			s.Root.Kind = scenarios.KindChoice
			is("b1", scenarios.Happened)
		}, "r: a choice is decided, not forecast; b→b1 0.5 0.5000; 1 not reached"},
		{"not estimated", func(s *scenarios.Scenario, is func(string, string)) {
			s.Outcome("a").Probability = scenarios.NotEstimated
			is("b1", scenarios.Happened)
		}, "r: not every branch had a number; b→b1 0.5 0.5000; 1 not reached"},
		{"over 100 %", func(s *scenarios.Scenario, is func(string, string)) {
			s.Outcome("b").Probability = scenarios.Number(0.9)
			is("b", scenarios.Happened)
		}, "r: not every branch had a number; b: nothing says what came true; 1 not reached"},
		{"the impossible", func(s *scenarios.Scenario, is func(string, string)) {
			s.Outcome("a").Probability = scenarios.Number(1)
			is("b1", scenarios.Happened)
		}, "r→b 0 2.0000; b→b1 0.5 0.5000; path b1 0; 1 not reached"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := tree()
			test.change(s, func(id, is string) { s.Outcome(id).Status = &scenarios.Status{Is: is} })
			scored := score.Scenario(odds.Compute(s))
			got := ""
			for o := range s.Root.All() {
				for _, f := range scored.Forks {
					if f.Outcome == o {
						to := "unassigned"
						if f.Happened != nil {
							to = f.Happened.ID
						}
						got += fmt.Sprintf("%s→%s %.4g %.4f; ", o.ID, to, f.P, f.Brier)
						if f.Half() != f.Brier/2 || len(f.Forecasts) != len(o.Children) {
							t.Errorf("%+v", f)
						}
					}
				}
				for _, v := range scored.Without {
					if v.Outcome == o {
						got += fmt.Sprintf("%s: %v; ", o.ID, v.Why)
					}
				}
			}
			if scored.PathScored {
				got += fmt.Sprintf("path %s %.4g; ", scored.Path.ID, scored.P)
			}
			got += fmt.Sprint(scored.NotReached, " not reached")
			if got != test.want {
				t.Errorf("%s\nnot %s", got, test.want)
			}
		})
	}
}

// If this fails, what the forks of a path score one by one is not what the path
// scores as a whole: ln of its probability.
func TestLogAddsAlongThePath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.New()
		at, product := s.Root, 1.0
		for depth := range rapid.IntRange(1, 6).Draw(t, "depth") {
			p := shares(t)
			for i, v := range p {
				at.Children = append(at.Children, &scenarios.Outcome{ID: fmt.Sprint(depth, "/", i), Probability: scenarios.Number(v)})
			}
			i := rapid.IntRange(0, len(p)-1).Draw(t, "on")
			at, product = at.Children[i], product*p[i]
		}
		at.Status = &scenarios.Status{Is: scenarios.Happened}
		s.Link()
		scored := score.Scenario(odds.Compute(s))
		if math.Abs(scored.Log()-math.Log(product)) > 1e-9 || !scored.PathScored || math.Abs(scored.PathLog-scored.Log()) > 1e-9 {
			t.Fatalf("%v along the path, %v as a whole, not %v", scored.Log(), scored.PathLog, math.Log(product))
		}
		if scored.PathBrier < 0 || scored.PathBrier > 2 || scored.NotReached != 0 {
			t.Fatalf("%+v", scored)
		}
	})
}

// If this fails, a forecast that was revised is scored as if its last number had
// stood all the time.
func TestDaily(t *testing.T) {
	s := tree()
	s.From = "2025-01-01"
	s.Outcome("a").Status = &scenarios.Status{Is: scenarios.Happened, On: "2025-01-31"}
	change := func(at string, from, to scenarios.JSON) *scenarios.Change {
		return &scenarios.Change{At: at, Outcome: "a", Field: "probability", From: from, To: to}
	}
	for _, test := range []struct {
		name    string
		changes []*scenarios.Change
		want    float64
		days    int
	}{
		{"none", nil, 0, 0},
		{"three numbers, not in order", []*scenarios.Change{change("2025-01-21T08:00:00Z", "0.5", "0.8"), change("2025-01-11T23:59:59Z", "0.3", "0.5")}, 0.26, 30},
		{"twice a day", []*scenarios.Change{change("2025-01-11T08:00:00Z", "0.3", "0.9"), change("2025-01-11T09:00:00Z", "0.9", "0.5"), change("2025-01-21T08:00:00Z", "0.5", "0.8")}, 0.26, 30},
		{"estimated later", []*scenarios.Change{change("2025-01-21T08:00:00Z", "", "0.8")}, 0.04, 10},
		{"the rest for a while", []*scenarios.Change{change("2025-01-11T08:00:00Z", "0.3", `"rest"`), change("2025-01-21T08:00:00Z", `"rest"`, "0.8")}, (0.49 + 0.04) / 2, 20},
		{"changed afterwards", []*scenarios.Change{change("2025-02-11T08:00:00Z", "0.8", "1")}, 0.04, 30},
		{"no numbers", []*scenarios.Change{change("2025-01-11T08:00:00Z", "7", "NaN"), change("soon", "0.1", "0.2")}, 0, 0},
	} {
		s.Changes = test.changes
		forks := score.Scenario(odds.Compute(s)).Forks
		if len(forks) != 1 || math.Abs(forks[0].Daily-test.want) > 1e-12 || forks[0].Days != test.days {
			t.Errorf("%s: %+v", test.name, forks)
		}
	}
}

// If this fails, the scores of several scenarios are those of one of them, or a
// mean hides that the impossible happened.
func TestSumUp(t *testing.T) {
	scored := func(p float64) *score.Scored {
		s := tree()
		s.Outcome("a").Probability = scenarios.Number(p)
		s.Outcome("a").Status = &scenarios.Status{Is: scenarios.Happened}
		return score.Scenario(odds.Compute(s))
	}
	two := score.SumUp([]*score.Scored{scored(0.5), scored(0.25)})
	if two.Forks != 2 || math.Abs(two.Brier-(0.5+1.125)/2) > 1e-12 || math.Abs(two.Log-math.Log(0.125)/2) > 1e-12 {
		t.Errorf("%+v", two)
	}
	if two.Murphy.N != 4 || two.Calibration[5].N != 2 || two.Calibration[2].N != 1 {
		t.Errorf("%+v", two)
	}
	if never := score.SumUp([]*score.Scored{scored(0.5), scored(0)}); !math.IsInf(never.Log, -1) || !math.IsInf(never.Murphy.Log, -1) {
		t.Errorf("%+v", never)
	}
	if none := score.SumUp(nil); none.Forks != 0 || none.Brier != 0 || none.Log != 0 || none.Murphy.N != 0 {
		t.Errorf("%+v", none)
	}
}

// If this fails, a scenario without a tree crashes whoever scores it.
func TestNothing(t *testing.T) {
	for _, s := range []*scenarios.Scenario{nil, {}, scenarios.New()} {
		scored := score.Scenario(odds.Compute(s))
		if _, ok := scored.Brier(); ok || len(scored.Forecasts()) != 0 || scored.Log() != 0 {
			t.Errorf("%+v", scored)
		}
	}
}
