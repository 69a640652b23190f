package scenarios_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

// with returns a scenario "Start" with children A (0.6) and B (0.4), an end
// state and a source, changed by f: nothing is wrong with it before.
func with(f func(s *scenarios.Scenario, a, b *scenarios.Outcome)) *scenarios.Scenario {
	s := scenarios.New()
	a, b := scenarios.NewOutcome("A"), scenarios.NewOutcome("B")
	a.ID, b.ID, s.Root.ID, s.Root.Title = "a", "b", "r", "Start"
	a.Probability, b.Probability = scenarios.Number(0.6), scenarios.Number(0.4)
	s.Root.Children = []*scenarios.Outcome{a, b}
	s.EndStates = []*scenarios.EndState{{ID: "e", Name: "War"}}
	s.Sources = []*scenarios.Source{{ID: "s", Title: "RIA"}}
	f(s, a, b)
	s.Link()
	return s
}

// grow gives o two children that add to 100 %.
func grow(o *scenarios.Outcome) {
	o.Children = []*scenarios.Outcome{{ID: "x", Title: "X", Probability: scenarios.Number(0.5)}, {ID: "y", Probability: scenarios.Rest}}
}

func number(p float64) *float64 { return &p }

type change = func(s *scenarios.Scenario, a, b *scenarios.Outcome)

// If this fails, something that FORMAT.md calls wrong goes unnoticed, is
// noticed twice, or is said to stand elsewhere.
func TestValidate(t *testing.T) {
	for _, test := range []struct {
		name   string
		change change
		want   string // "severity code where pointer: what", "" for nothing
	}{
		{"sound", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {}, ""},
		{"no numbers", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Probability, b.Probability = scenarios.NotEstimated, scenarios.NotEstimated
		}, ""},
		{"no titles", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Title, b.Title = "", "" }, ""},
		{"rest", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Probability = scenarios.Rest }, ""},
		{"off by less than the tolerance", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			b.Probability = scenarios.Number(0.4000000005)
		}, ""},
		{"a probability above 1", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Probability = scenarios.Number(1.5) },
			"error probability Start › B 2/probability: the probability 1.5 is outside 0 to 1"},
		{"a probability that is no number", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			b.Probability = scenarios.Number(math.NaN())
		}, "error probability Start › B 2/probability: the probability NaN is outside 0 to 1"},
		{"two rests", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Probability, b.Probability = scenarios.Rest, scenarios.Rest
			grow(a) // ordinals count what is between the two
			s.Root.Children = append(s.Root.Children, &scenarios.Outcome{ID: "c", Probability: scenarios.Rest})
		}, "error two-rests Start › B 4/probability: a second branch of the fork takes the rest, so neither can"},
		{"over 100 %", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Probability = scenarios.Number(0.55) },
			"error over-100 Start 0/children: its branches add to 115 %; what follows from them is unsettled"},
		{"just over 100 %", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Probability = scenarios.Number(0.400000002) },
			"error over-100 Start 0/children: its branches add to 100.0000002 %; what follows from them is unsettled"},
		{"unassigned", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Probability = scenarios.Number(0.25) },
			"warning unassigned Start 0/children: its branches add to 85 %; 15 % is unassigned"},
		{"partly estimated", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Probability = scenarios.NotEstimated },
			"warning partly-estimated Start 0/children: 1 of its 2 branches is not estimated; the others leave 40 % to it"},
		{"rest beside an unestimated branch", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Probability, b.Probability = scenarios.Rest, scenarios.NotEstimated
		}, "warning partly-estimated Start 0/children: 1 of its 2 branches is not estimated; so its rest has no figure either"},
		{"probability on the root", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.Root.Probability = scenarios.Number(1) },
			"warning probability-on-root Start 0/probability: the start has a probability, which counts for nothing"},
		{"probability under a choice", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Kind, s.Root.Assumed, a.Probability = scenarios.KindChoice, "a", scenarios.NotEstimated
		}, "warning probability-in-choice Start › B 2/probability: it is an option that somebody decides; its probability counts for nothing"},
		{"newer version", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.Version = 2 },
			"warning newer-version scenario -1/version: the file has version 2; this Offramp knows version 1"},

		{"end state that is gone", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.EndState = "gone" },
			"error reference Start › A 1/endState: there is no end state “gone”"},
		{"end state with children", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { grow(a); a.EndState = "e" },
			"error not-a-leaf Start › A 1/endState: it has an end state, but the path goes on"},
		{"impact with children", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { grow(a); a.Impact = number(0) },
			"error not-a-leaf Start › A 1/impact: it has an impact, but the path goes on"},
		{"source that is gone", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Sources = []scenarios.Citation{{Source: "s"}, {Source: "gone"}}
		}, "error reference Start › A 1/sources/1/source: there is no source “gone”"},
		{"a citation that says nothing, and one without a source", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Sources = []scenarios.Citation{{}, {Where: "p. 4"}}
		}, "error reference Start › A 1/sources/1/source: the citation names no source"},
		{"credibility", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			grade := 7
			a.Sources = []scenarios.Citation{{Source: "s", Credibility: &grade}}
		}, "error value Start › A 1/sources/0/credibility: 7 is no grade of credibility"},
		{"assumed option that is gone", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Kind, s.Root.Assumed = scenarios.KindChoice, "x"
			a.Probability, b.Probability = scenarios.NotEstimated, scenarios.NotEstimated
		}, "error reference Start 0/assumed: the assumed option “x” is not among its children"},
		{"likelihood of another's child", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Indicators = []scenarios.Indicator{{}, {Likelihoods: []scenarios.Likelihood{{"a", 1}, {"x/~", 0}}}}
		}, "error reference Start 0/indicators/1/likelihoods/x~1~0: a likelihood is given for “x/~”, which is not among its children"},
		{"likelihood above 1", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Indicators = []scenarios.Indicator{{Likelihoods: []scenarios.Likelihood{{"a", 1.2}}}}
		}, "error likelihood Start 0/indicators/0/likelihoods/a: the likelihood 1.2 is outside 0 to 1"},

		{"date", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.From = "9 January" },
			"error date Start › A 1/from: “9 January” is no date"},
		{"day that is not in the calendar", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Indicators = []scenarios.Indicator{{By: "2022-02-30"}}
		}, "error date Start 0/indicators/0/by: “2022-02-30” is no date"},
		{"times", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.From, a.Until = "2022-01-09T18:00:00Z", "2022-01-09T20:00:00.5+01:00"
		}, ""},
		{"a time that RFC 3339 does not know", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.From = "2022-01-09T8:00:00Z" },
			"error date Start › A 1/from: “2022-01-09T8:00:00Z” is no date"},
		{"backward window", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.From, a.Until = "2022-01-10", "2022-01-09" },
			"error window Start › A 1/until: the window ends on 2022-01-09, before it begins on 2022-01-10"},
		{"backward times", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.From, s.Until = "2022-01-09T18:00:00Z", "2022-01-09T18:30:00+01:00"
		}, "error window scenario -1/until: the window ends on 2022-01-09T18:30:00+01:00, before it begins on 2022-01-09T18:00:00Z"},
		{"a day holds its times", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.From, s.Until = "2022-01-09T18:00:00Z", "2022-01-09"
		}, ""},
		{"date of a status", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Status = &scenarios.Status{Is: scenarios.Happened, On: "soon"}
		}, "error date Start › A 1/status/on: “soon” is no date"},
		{"date of an observation", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Indicators = []scenarios.Indicator{{Observed: &scenarios.Observation{Is: "seen", On: "x"}}}
		}, "error date Start 0/indicators/0/observed/on: “x” is no date"},
		{"date of a source", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.Sources[0].Published = "2022" },
			"error date source “RIA” -1/sources/0/published: “2022” is no date"},
		{"time of a change", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Changes = []*scenarios.Change{{At: "2022-01-09"}}
		}, "error date change log -1/changes/0/at: “2022-01-09” is no time"},

		{"time of a change in UTC", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Changes = []*scenarios.Change{{At: "2022-01-09T18:02:11.5Z"}}
		}, ""},
		{"time of a change with an offset", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Changes = []*scenarios.Change{{At: "2022-01-09T18:02:11+02:00"}}
		}, "error date change log -1/changes/0/at: “2022-01-09T18:02:11+02:00” is not in UTC"},

		{"range outside", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Range = &scenarios.Range{Low: -0.1, High: 0.9} },
			"error range Start › A 1/range: the range from -0.1 to 0.9 is not within 0 and 1"},
		{"range upside down", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Range = &scenarios.Range{Low: 0.9, High: 0.1} },
			"error range Start › A 1/range: the range runs from 90 % down to 10 %"},
		{"outside its own range", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Range = &scenarios.Range{Low: 0.1, High: 0.5} },
			"warning outside-range Start › A 1/range: its 60 % is outside its own range, from 10 % to 50 %"},
		{"at the edge of its range", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Range = &scenarios.Range{Low: 0.6, High: 0.6} }, ""},
		{"band", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Scale = &scenarios.Scale{Bands: []scenarios.Band{scenarios.NewBand("likely", 0.8, 0.6)}}
		}, "error range word “likely” -1/scale/bands/0/low: the band runs from 80 % down to 60 %"},
		{"band without a low end", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Scale = &scenarios.Scale{Bands: []scenarios.Band{{}, {Word: "likely", High: number(0.6)}}}
		}, "error range word “likely” -1/scale/bands/1/low: the band has no low end, so the word fits no number"},
		{"band without a high end", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Scale = &scenarios.Scale{Bands: []scenarios.Band{{Word: "likely", Low: number(0.6)}}}
		}, "error range word “likely” -1/scale/bands/0/high: the band has no high end, so the word fits no number"},
		{"impact scale", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Impact = &scenarios.ImpactScale{Low: number(5), High: number(-5)}
		}, "error range scenario -1/impact/low: the impact scale runs from 5 down to -5"},

		{"colour", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.EndStates[0].Colour = "red" },
			"error value end state “War” -1/endStates/0/colour: “red” is no colour"},
		{"symbol", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.EndStates[0].Symbol = "heart" },
			"error value end state “War” -1/endStates/0/symbol: “heart” is no symbol"},
		{"reliability", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.Sources[0].Reliability = "G" },
			"error value source “RIA” -1/sources/0/reliability: “G” is no grade of reliability"},
		{"meaning of ranges", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.Ranges = &scenarios.RangeMeaning{Mean: "sd"} },
			"error value scenario -1/ranges/mean: “sd” is no meaning of ranges"},
		{"level of ranges", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Ranges = &scenarios.RangeMeaning{Mean: "interval", Level: number(90)}
		}, "error value scenario -1/ranges/level: the level 90 is not within 0 and 1"},
		{"samples", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			none := int64(0)
			s.Simulation = &scenarios.Simulation{Samples: &none}
		}, "error value scenario -1/simulation/samples: a simulation of 0 samples says nothing"},
		{"kind", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Kind = "decision" },
			"error value Start › A 1/kind: “decision” is no kind of fork"},
		{"status", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Status = &scenarios.Status{Is: "over"} },
			"error value Start › A 1/status/is: “over” is no status"},
		{"empty status", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Status = &scenarios.Status{} },
			"error value Start › A 1/status: the status says nothing"},
		{"observation", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Indicators = []scenarios.Indicator{{Observed: &scenarios.Observation{Is: "maybe"}}}
		}, "error value Start 0/indicators/0/observed/is: “maybe” is no observation"},
		{"confidence", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Confidence = &scenarios.Confidence{Level: "medium"}
		},
			"error value Start › A 1/confidence/level: “medium” is no level of confidence"},
		{"assumption", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Assumptions = []scenarios.Assumption{{Rating: "solid"}, {Rating: "firm"}}
		}, "error value Start › A 1/assumptions/1/rating: “firm” is no rating of an assumption"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, p := range scenarios.Validate(with(test.change)) {
				got = append(got, fmt.Sprintf("%v %s %s %d%s: %s", p.Severity, p.Code, p.Where(), p.Place.Ordinal, p.Place.Pointer, p.What))
				if p.Do == "" || p.Field == "" || strings.Contains(p.Field, "/") {
					t.Errorf("it says to do %q in the field %q", p.Do, p.Field)
				}
				if (p.Outcome == "") != (p.Place.Ordinal < 0) {
					t.Errorf("it is about the outcome %q at %d", p.Outcome, p.Place.Ordinal)
				}
			}
			if strings.Join(got, "\n") != test.want {
				t.Errorf("found  %s\nwanted %s", strings.Join(got, "\n       "), test.want)
			}
		})
	}
}

// If this fails, a scenario without a root crashes whoever checks it.
func TestValidate_nothing(t *testing.T) {
	for _, s := range []*scenarios.Scenario{nil, {}, scenarios.New()} {
		if problems := scenarios.Validate(s); len(problems) > 0 {
			t.Errorf("found %v", problems)
		}
	}
}

// If this fails, sound scenarios are called broken, or some scenario crashes
// its validation.
func TestValidate_random(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, p := range scenarios.Validate(scenariotest.Draw(t, scenariotest.Options{Sound: true})) {
			if p.Severity == scenarios.Error && p.Code != scenarios.CodeWindow { // its dates are random
				t.Fatalf("a sound scenario has an error: %+v", p)
			}
		}
		s := scenariotest.Scenario(t)
		for _, p := range scenarios.Validate(s) {
			if p.Place.Ordinal >= 0 && s.Outcome(p.Outcome) == nil {
				t.Fatalf("a problem is about nothing: %+v", p)
			}
		}
	})
}

// If this fails, a hostile file (deep, wide, everything in it wrong) takes
// memory and time with the square of its size.
func TestValidate_hostile(t *testing.T) {
	s := scenarios.New()
	at := s.Root
	for range 4000 {
		next := &scenarios.Outcome{Title: strings.Repeat("long ", 100), Probability: scenarios.Number(1)}
		at.Children = []*scenarios.Outcome{next}
		at = next
	}
	for range 50_000 {
		at.Children = append(at.Children, &scenarios.Outcome{EndState: "gone", Probability: scenarios.Number(2)})
	}
	problems := scenarios.Validate(s)
	if len(problems) != 100_000 {
		t.Errorf("found %d problems, not 100,000", len(problems))
	}
	for _, p := range problems {
		if len(p.Titles) > 33 {
			t.Fatalf("a problem keeps a path of %d titles", len(p.Titles))
		}
	}
	last := problems[len(problems)-1].Where()
	if !strings.HasPrefix(last, "Untitled › long") || !strings.HasSuffix(last, "› Untitled") || !strings.Contains(last, "› … ›") {
		t.Errorf("the path reads %q", last)
	}
}

func BenchmarkValidate(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		s := scenariotest.Big(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				scenarios.Validate(s)
			}
		})
	}
}
