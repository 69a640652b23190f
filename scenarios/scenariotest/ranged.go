package scenariotest

import (
	"fmt"
	"math"

	"offramp/scenarios"
	"pgregory.net/rapid"
)

// Ranged draws a scenario whose forks are of every kind that ranges can
// make: numbers with and without ranges, whole and open, a rest, words alone,
// branches that nobody estimated, ranges that cannot hold together, broken ones,
// choices with an option assumed or none.
func Ranged(t *rapid.T) *scenarios.Scenario {
	s := scenarios.New()
	for i := range 3 {
		impact := float64(i*3 - 4)
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: fmt.Sprint("e", i), Impact: &impact})
	}
	n := rapid.IntRange(1, 25).Draw(t, "outcomes")
	all := []*scenarios.Outcome{s.Root}
	for i := 1; i < n; i++ {
		back := rapid.IntRange(1, min(len(all), 6)).Draw(t, "back")
		parent := all[len(all)-back]
		o := &scenarios.Outcome{ID: fmt.Sprint(i), Title: fmt.Sprint("o", i)}
		if rapid.IntRange(0, 4).Draw(t, "tagged") == 0 {
			o.Tags = []string{"tag"}
		}
		parent.Children = append(parent.Children, o)
		all = append(all, o)
	}
	for _, o := range all {
		o.EndState = rapid.SampledFrom([]string{"", "e0", "e1", "e2", "e0"}).Draw(t, "end state")
		if !o.IsLeaf() {
			rangedFork(t, o)
		}
	}
	s.Link()
	return s
}

func rangedFork(t *rapid.T, o *scenarios.Outcome) {
	kind := rapid.SampledFrom([]string{
		"whole", "whole", "whole", "open", "over", "rest", "rest", "words", "words", "partly", "partly", "any", "choice",
	}).Draw(t, "fork")
	parts := make([]float64, len(o.Children))
	total := 0.0
	for i := range parts {
		parts[i] = float64(rapid.IntRange(0, 20).Draw(t, "part"))
		total += parts[i]
	}
	for i, child := range o.Children {
		p := 1 / float64(len(parts))
		if total > 0 {
			p = parts[i] / total
		}
		switch kind {
		case "open":
			p *= 0.7
		case "over":
			p *= 1.2
		}
		child.Locked = rapid.IntRange(0, 4).Draw(t, "locked") == 0
		child.Probability = scenarios.Number(p)
		if rapid.Bool().Draw(t, "ranged") || kind == "words" {
			below := rapid.Float64Range(0, 0.3).Draw(t, "below")
			above := rapid.Float64Range(0, 0.3).Draw(t, "above")
			child.Range = &scenarios.Range{Low: max(p-below, 0), High: min(p+above, 1)}
		}
		if kind == "words" || kind == "partly" && i%2 == 0 {
			child.Probability = scenarios.NotEstimated
		}
		if kind == "any" {
			child.Probability = rapid.SampledFrom([]scenarios.Probability{
				scenarios.NotEstimated, scenarios.Rest, scenarios.Number(0.3), scenarios.Number(1), scenarios.Number(0), scenarios.Number(math.NaN()),
			}).Draw(t, "probability")
			child.Range = rapid.SampledFrom([]*scenarios.Range{
				nil, nil, {Low: 0.5, High: 0.2}, {Low: math.NaN(), High: 1}, {Low: 0.6, High: 0.9}, {Low: -1, High: 2}, {Low: 0, High: 0.1},
			}).Draw(t, "range")
		}
	}
	last := o.Children[len(o.Children)-1]
	switch kind {
	case "rest":
		last.Probability = scenarios.Rest
	case "choice":
		o.Kind = scenarios.KindChoice
		o.Assumed = rapid.SampledFrom([]string{"", last.ID, last.ID}).Draw(t, "assumed")
	}
}
