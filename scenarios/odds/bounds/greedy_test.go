package bounds_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"pgregory.net/rapid"
)

// wide draws a scenario whose root has many branches with ranges, leaves and forks.
func wide(t *rapid.T) *scenarios.Scenario {
	s := &scenarios.Scenario{Version: scenarios.FormatVersion, Root: &scenarios.Outcome{ID: "root"}}
	for e := range 3 {
		impact := float64(e - 1)
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: fmt.Sprint("end", e), Impact: &impact})
	}
	n := rapid.IntRange(1, 20).Draw(t, "branches")
	leaf := func(id string) *scenarios.Outcome {
		o := &scenarios.Outcome{ID: id, EndState: rapid.SampledFrom([]string{"", "end0", "end1", "end2"}).Draw(t, "end state")}
		if rapid.Bool().Draw(t, "tagged") {
			o.Tags = []string{"tag"}
		}
		return o
	}
	for k := range n {
		id := fmt.Sprint(k)
		o := leaf(id)
		if rapid.Bool().Draw(t, "fork") {
			o = &scenarios.Outcome{ID: id, Children: []*scenarios.Outcome{leaf(id + "a"), leaf(id + "b")}}
			p := rapid.Float64Range(0, 1).Draw(t, "first")
			o.Children[0].Probability = scenarios.Number(p)
			o.Children[0].Range = &scenarios.Range{Low: p / 2, High: p}
			o.Children[1].Probability = scenarios.Rest
		}
		p := 1 / float64(n)
		o.Probability = scenarios.Number(p)
		switch rapid.IntRange(0, 3).Draw(t, "judged") {
		case 0:
			o.Probability = scenarios.NotEstimated
		case 1:
			o.Range = &scenarios.Range{Low: p * rapid.Float64Range(0, 1).Draw(t, "low"), High: p + (1-p)*rapid.Float64Range(0, 1).Draw(t, "high")}
		}
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	return s
}

// If this fails, forks of many branches are worth less, or more, than they can be:
// what is left of 1 is not handed out in the order of what branches are worth.
func TestOver_ofWideForks_isGreedy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := odds.Compute(wide(t))
		j := odds.Judge(f.Flat)
		b := bounds.New(j, f)
		b.Compute()
		targets := []odds.Target{odds.ToEndState(0), odds.ToEndState(2), odds.ToEndState(0)}
		if rapid.Bool().Draw(t, "other targets") {
			targets = append(targets, j.ToTag("tag"), odds.ToImpact())
		}
		out := b.Over(nil, targets...)
		for n, target := range targets {
			values, _ := b.Within(target)
			want := odds.Interval{Low: greedy(b, values, 1), High: -greedy(b, values, -1)}
			if math.Abs(out[n].Low-want.Low) > 1e-12 || math.Abs(out[n].High-want.High) > 1e-12 {
				t.Fatalf("target %d is within %v, not %v", n, out[n], want)
			}
		}
	})
}

// greedy is the lowest that the root can be worth, or, where sign is −1, the highest
// with the sign changed: everybody in one list, nobody among them.
func greedy(b *bounds.Bounds, values []odds.Interval, sign float64) float64 {
	type share struct{ worth, width float64 }
	shares, left, sum := []share{{0, b.Open[0].High}}, 1.0, 0.0
	for _, k := range b.Judgements.Flat.Branches(0) {
		v := values[k].Low
		if sign < 0 {
			v = -values[k].High
		}
		span := b.Branch[k]
		left -= span.Low
		sum += span.Low * v
		shares = append(shares, share{v, span.High - span.Low})
	}
	slices.SortFunc(shares, func(a, b share) int { return cmp.Compare(a.worth, b.worth) })
	for _, s := range shares {
		size := max(min(s.width, left), 0)
		sum += size * s.worth
		left -= size
	}
	return sum
}
