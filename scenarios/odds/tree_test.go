package odds_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"offramp/scenarios"
	"pgregory.net/rapid"
)

// tree reads an indented outline into a scenario, so that tests show the
// trees that they are about: "title: probability @end state", two spaces a
// level. "choice" after the title makes a choice, "choice=option" one with an
// assumed option; "!" locks.
func tree(t testing.TB, outline string) *scenarios.Scenario {
	t.Helper()
	s := scenarios.New()
	var path []*scenarios.Outcome
	for line := range strings.Lines(outline) {
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		o := outcome(t, s, text)
		path = append(path[:depth], o)
		if depth == 0 {
			s.Root = o
			continue
		}
		path[depth-1].Children = append(path[depth-1].Children, o)
	}
	s.Link()
	return s
}

func outcome(t testing.TB, s *scenarios.Scenario, text string) *scenarios.Outcome {
	t.Helper()
	text, end, _ := strings.Cut(text, " @")
	title, p, _ := strings.Cut(text, ": ")
	title, kind, isChoice := strings.Cut(title, " choice")
	o := scenarios.NewOutcome(title)
	o.ID = title
	if isChoice {
		o.Kind = scenarios.KindChoice
		o.Assumed = strings.TrimPrefix(kind, "=")
	}
	if number, locked := strings.CutSuffix(p, "!"); locked {
		o.Locked, p = true, number
	}
	o.Probability = probability(t, p)
	o.EndState = end
	if end != "" && end != "gone" && s.EndState(end) == nil {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: end, Name: end})
	}
	return o
}

func probability(t testing.TB, text string) scenarios.Probability {
	t.Helper()
	switch text {
	case "":
		return scenarios.NotEstimated
	case "rest":
		return scenarios.Rest
	}
	var p float64
	if _, err := fmt.Sscan(text, &p); err != nil {
		t.Fatal(err)
	}
	return scenarios.Number(p)
}

// near fails the test where two figures differ by more than a billionth.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 || math.IsNaN(got) != math.IsNaN(want) {
		t.Errorf("%s is %v, not %v", what, got, want)
	}
}

// randomTree draws a scenario with every kind of branch: forks that are whole,
// open, over 100 %, off by less than the tolerance, partly estimated, with one
// rest or two, with broken numbers; choices with an option assumed, none, or
// one that is gone; leaves with an end state, none, or one that is gone.
func randomTree(t *rapid.T) *scenarios.Scenario {
	s := scenarios.New()
	for i := range 3 {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: fmt.Sprint("e", i)})
	}
	n := rapid.IntRange(1, 40).Draw(t, "outcomes")
	all := []*scenarios.Outcome{s.Root}
	for i := 1; i < n; i++ {
		// Parents are drawn from the newest few, so that trees also get deep.
		back := rapid.IntRange(1, min(len(all), 6)).Draw(t, "back")
		parent := all[len(all)-back]
		o := &scenarios.Outcome{ID: fmt.Sprint(i), Title: fmt.Sprint("o", i)}
		parent.Children = append(parent.Children, o)
		all = append(all, o)
	}
	for _, o := range all {
		o.EndState = rapid.SampledFrom([]string{"", "e0", "e1", "e2", "gone"}).Draw(t, "end state")
		if !o.IsLeaf() {
			randomFork(t, o)
		}
	}
	s.Link()
	return s
}

func randomFork(t *rapid.T, o *scenarios.Outcome) {
	kind := rapid.SampledFrom([]string{
		"whole", "whole", "whole", "open", "over", "tolerated", "rest", "rest", "two rests",
		"none", "partly", "broken", "choice", "zero", "any",
	}).Draw(t, "fork")
	parts := make([]float64, len(o.Children))
	total := 0.0
	for i := range parts {
		parts[i] = float64(rapid.IntRange(0, 20).Draw(t, "part"))
		total += parts[i]
	}
	share := map[string]float64{"open": 0.7, "over": 1.2, "tolerated": 1 + rapid.Float64Range(-0.9e-9, 0.9e-9).Draw(t, "residue"), "zero": 0}
	for i, child := range o.Children {
		p := 1.0
		if total > 0 {
			p = parts[i] / total
		}
		if f, ok := share[kind]; ok {
			p *= f
		}
		child.Probability = scenarios.Number(p)
		if kind == "none" || (kind == "partly" && i%2 == 0) {
			child.Probability = scenarios.NotEstimated
		}
		if kind == "any" {
			child.Probability = rapid.SampledFrom([]scenarios.Probability{
				scenarios.NotEstimated, scenarios.Rest, scenarios.Number(0.3), scenarios.Number(1),
				scenarios.Number(0), scenarios.Number(0.333333333), scenarios.Number(-1), scenarios.Number(math.NaN()),
			}).Draw(t, "probability")
		}
	}
	last := o.Children[len(o.Children)-1]
	switch kind {
	case "rest":
		last.Probability = scenarios.Rest
	case "two rests":
		last.Probability, o.Children[0].Probability = scenarios.Rest, scenarios.Rest
	case "broken":
		last.Probability = scenarios.Number(rapid.SampledFrom([]float64{-0.1, 1.5, math.Inf(1)}).Draw(t, "broken"))
	case "choice":
		o.Kind = scenarios.KindChoice
		o.Assumed = rapid.SampledFrom([]string{"", last.ID, "gone"}).Draw(t, "assumed")
	}
}
