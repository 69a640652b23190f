package bounds_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"pgregory.net/rapid"
)

// fork makes one fork of branches: "0.3", "rest", "", each with a range behind it
// in brackets ("0.3 [0.2 0.4]"), or a word ("likely").
func fork(t testing.TB, branches ...string) *scenarios.Scenario {
	s := scenarios.New()
	s.Scale = &scenarios.Scale{Bands: []scenarios.Band{scenarios.NewBand("likely", 0.55, 0.8), scenarios.NewBand("unlikely", 0.2, 0.45)}}
	for _, text := range branches {
		o := scenarios.NewOutcome(text)
		p, ranged, _ := strings.Cut(text, "[")
		switch p = strings.TrimSpace(p); p {
		case "":
		case "rest":
			o.Probability = scenarios.Rest
		case "likely", "unlikely":
			o.Said = p
		default:
			var v float64
			if _, err := fmt.Sscan(p, &v); err != nil {
				t.Fatal(err)
			}
			o.Probability = scenarios.Number(v)
		}
		if ranged != "" {
			o.Range = &scenarios.Range{}
			if _, err := fmt.Sscanf(ranged, "%g %g]", &o.Range.Low, &o.Range.High); err != nil {
				t.Fatal(text, err)
			}
		}
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	return s
}

// If this fails, what a fork's ranges mean is not what the package says: what a
// rest can take, what stays open, and what cannot be.
func TestFork(t *testing.T) {
	for _, test := range []struct {
		branches []string
		state    bounds.State
		want     string // low–high of each branch, ? where nobody judged, then what may stay open
		problems int
	}{
		{[]string{"0.3 [0.2 0.4]", "rest"}, bounds.Sound, "0.2–0.4 0.6–0.8 0–0", 0},
		{[]string{"0.3 [0.2 0.4]", "rest [0.65 0.9]"}, bounds.Sound, "0.2–0.35 0.65–0.8 0–0", 0},
		{[]string{"0.3", "0.7"}, bounds.Sound, "0.3–0.3 0.7–0.7 0–0", 0},
		{[]string{"0.3", "0.4"}, bounds.Sound, "0.3–0.3 0.4–0.4 0.3–0.3", 0},
		{[]string{"0.3 [0.2 0.4]", "0.4"}, bounds.Sound, "0.2–0.4 0.4–0.4 0.2–0.4", 0},
		{[]string{"0.3 [0.2 0.4]", "0.7"}, bounds.Sound, "0.3–0.3 0.7–0.7 0–0", 1}, // no room
		{[]string{"likely", "unlikely"}, bounds.Sound, "0.55–0.8 0.2–0.45 0–0", 0},
		{[]string{"likely", "rest"}, bounds.Sound, "0.55–0.8 0.2–0.45 0–0", 0},
		{[]string{"0.3", "likely"}, bounds.Sound, "0.3–0.3 0.7–0.7 0–0", 0},
		{[]string{"0.3", "unlikely"}, bounds.Sound, "0.3–0.3 0.2–0.45 0.25–0.5", 0}, // the word cannot fill it
		{[]string{"unlikely", "unlikely"}, bounds.TooLow, "0–1? 0–1? 0–1", 1},
		{[]string{"likely", "likely"}, bounds.TooHigh, "0–1? 0–1? 0–1", 1},
		{[]string{"0.5 [0.2 0.5]", "likely"}, bounds.Contradicted, "0–1? 0–1? 0–1", 1},
		{[]string{"0.45 [0.2 0.45]", "0.1 [0 0.1]", "likely"}, bounds.Contradicted, "0–1? 0–1? 0–1? 0–1", 1},
		{[]string{"0.6", "0.5"}, bounds.Over, "0–1? 0–1? 0–1", 0}, // validation names it
		{[]string{"0.4", "", "0.1"}, bounds.Sound, "0.4–0.4 0–0.5? 0.1–0.1 0–0.5", 0},
		{[]string{"0.4", "", "rest"}, bounds.Sound, "0.4–0.4 0–0.6? 0–0.6? 0–0", 0},
		{[]string{"0.4", "rest", "rest"}, bounds.Sound, "0.4–0.4 0–0.6? 0–0.6? 0–0", 0},
		{[]string{"", ""}, bounds.Sound, "0–1? 0–1? 0–1", 0},
		{[]string{"0.5 [0.6 0.9]", "rest"}, bounds.Sound, "0.5–0.9 0.1–0.5 0–0", 0}, // what was typed stands
		{[]string{"0.5 [0.9 0.6]", "rest"}, bounds.Sound, "0.5–0.5 0.5–0.5 0–0", 0}, // a broken range is none
	} {
		s := fork(t, test.branches...)
		b := bounds.Of(odds.Compute(s))
		name := strings.Join(test.branches, ", ")
		if b.State[0] != test.state {
			t.Errorf("%s: the state is %d, not %d", name, b.State[0], test.state)
		}
		got := ""
		for k := range test.branches {
			unknown := "?"
			if b.Known[k+1] {
				unknown = ""
			}
			got += fmt.Sprintf("%.6g–%.6g%s ", b.Branch[k+1].Low, b.Branch[k+1].High, unknown)
		}
		got += fmt.Sprintf("%.6g–%.6g", b.Open[0].Low, b.Open[0].High)
		if got != test.want {
			t.Errorf("%s: %s, not %s", name, got, test.want)
		}
		if found := b.Problems(); len(found) != test.problems {
			t.Errorf("%s: %v", name, found)
		}
	}
}

// If this fails, forks with many ranged branches, which are sorted rather than
// searched, have other bounds than small ones.
func TestOver_wideForks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 60).Draw(t, "branches")
		s := scenarios.New()
		type branch struct{ value, low, width float64 }
		var list []branch
		open := rapid.Bool().Draw(t, "open")
		sum := 0.0
		for i := range n {
			b := branch{
				value: float64(rapid.IntRange(-5, 5).Draw(t, "value")),
				low:   rapid.Float64Range(0, 0.9).Draw(t, "low") / float64(n),
				width: rapid.Float64Range(0.3, 2).Draw(t, "width") / float64(n),
			}
			o := &scenarios.Outcome{ID: fmt.Sprint(i), Impact: &b.value, Range: &scenarios.Range{Low: b.low, High: min(b.low+b.width, 1)}}
			b.width = o.Range.High - o.Range.Low
			if open {
				o.Probability = scenarios.Number(b.low)
			}
			sum += o.Range.High
			list = append(list, b)
			s.Root.Children = append(s.Root.Children, o)
		}
		s.Link()
		if !open && sum < 1 {
			t.Skip("infeasible")
		}
		bound := bounds.Of(odds.Compute(s))
		got := bound.Over(nil, odds.ToImpact())[0]
		if open {
			list = append(list, branch{width: 1})
		}
		for _, sign := range []float64{1, -1} {
			order := slices.Clone(list)
			slices.SortStableFunc(order, func(a, b branch) int { return int(sign * (a.value - b.value)) })
			left, want := 1.0, 0.0
			for _, b := range order {
				left -= b.low
				want += b.low * b.value
			}
			for _, b := range order {
				more := min(b.width, left)
				want += more * b.value
				left -= more
			}
			bound := got.Low
			if sign < 0 {
				bound = got.High
			}
			if math.Abs(bound-want) > 1e-9 {
				t.Fatalf("%v, not %v", bound, want)
			}
		}
	})
}

// If this fails, a word that no scale explains leaves its branch unestimated, and
// nobody is told.
func TestProblems_wordOfNoScale(t *testing.T) {
	low, high := 0.55, 0.8
	s := scenarios.New()
	s.Scale = &scenarios.Scale{ID: "ours", Bands: []scenarios.Band{{Word: "likely", Low: &low, High: &high}}}
	s.Root = &scenarios.Outcome{ID: "start", Children: []*scenarios.Outcome{
		{ID: "a", Title: "Talks", Said: "likely"},
		{ID: "b", Title: "War", Said: "quite likely"},
		{ID: "c", Title: "Neither", Said: "hardly", Range: &scenarios.Range{Low: 0, High: 0.3}},
	}}
	s.Link()
	found := bounds.Find(s)
	if len(found) != 1 || found[0].Code != bounds.CodeWord || found[0].Outcome != "b" || found[0].Field != "said" || found[0].Severity != scenarios.Warning {
		t.Errorf("found are %+v", found)
	}
}
