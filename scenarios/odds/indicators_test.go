package odds_test

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// If this fails, the list of indicators ranks one that tells nothing above one
// that tells branches apart, or hides why one would not count.
func TestIndicators(t *testing.T) {
	nan := math.NaN()
	s := tree(t, "R\n  A: 0.5\n    A1\n    A2\n  B: 0.5")
	indicator(s.Root, "", .5, .5)   // R/0: tells nothing
	indicator(s.Root, "seen", 1, 0) // R/1: tells all
	indicator(s.Root, "", .2, .6)   // R/2
	indicator(s.Root, "", .2, nan)  // R/3: no likelihood
	indicator(s.Outcome("A"), "", .1, .9)
	for i, by := range []string{"2022-02-01", "", "2022-01-15", "soon"} {
		s.Root.Indicators[i].By = by
	}
	list := odds.Indicators(s, odds.Supposed{})
	want := []struct {
		id          string
		information float64 // of 1
		ratio       float64
		counts      bool
	}{
		{"R/0", 0, 1, true}, {"R/1", 1, math.Inf(1), true},
		{"R/2", (divergence(.2, .4) + divergence(.6, .4)) / 2 / math.Ln2, 3, true},
		{"R/3", nan, nan, false}, {"A/0", (divergence(.1, .5) + divergence(.9, .5)) / 2 / math.Ln2, 9, false},
	}
	for i, w := range want {
		got := list[i]
		near(t, w.id+": diagnosticity", got.Diagnosticity, w.information)
		if got.Ratio != w.ratio && math.Abs(got.Ratio-w.ratio) > 1e-9 || got.Indicator.ID != w.id || (got.Why == nil) != w.counts {
			t.Errorf("%s is %+v", w.id, got)
		}
	}
	odds.ByDiagnosticity(list)
	if got := order(list); got != "R/1 A/0 R/2 R/0 R/3 " {
		t.Errorf("by diagnosticity: %s", got)
	}
	odds.ByDate(list)
	if got := order(list); got != "R/2 R/0 R/1 A/0 R/3 " {
		t.Errorf("by date: %s", got)
	}
}

func order(list []odds.Watched) (text string) {
	for _, w := range list {
		text += w.Indicator.ID + " "
	}
	return text
}

func divergence(p, q float64) float64 {
	return p*math.Log(p/q) + (1-p)*math.Log((1-p)/(1-q))
}

// If this fails, the indicator that is said to move the answer most does not, or
// marking it gives another answer than was told.
func TestMovers(t *testing.T) {
	s := tree(t, geneva)
	indicator(s.Root, "", .1, .3, .8)
	indicator(s.Outcome("B"), "", .2, .2, .7)
	indicator(s.Outcome("A"), "", .1, .9) // neither of its branches ends in escalation
	target := odds.ToEndState(2)
	if s.EndStates[2].ID != "escalation" {
		t.Fatal("the tree has other end states")
	}
	movers := odds.Movers(odds.ComputeGiven(s, odds.Supposed{}), target)
	if len(movers) != 3 || movers[2].Indicator.ID != "A/0" || movers[2].Shift != 0 {
		t.Fatalf("ranked %+v", movers)
	}
	for _, m := range movers {
		if m.Indicator.ID == "R/0" {
			near(t, "seen", m.Seen, .365) // math.bayes.siblings
		}
	}
}

// If this fails, what an indicator is said to do to an answer is not what marking
// it does: on trees with evidence, statuses and locks.
func TestMovers_tellWhatMarkingDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomTree(t)
		locked := false
		for o := range s.Root.All() {
			o.Locked = rapid.IntRange(0, 6).Draw(t, "locked") == 0
			locked = locked || o.Locked
			if rapid.IntRange(0, 8).Draw(t, "fate") == 0 {
				o.Status = &scenarios.Status{Is: rapid.SampledFrom([]string{scenarios.RuledOut, scenarios.Happened}).Draw(t, "is")}
			}
			o.Tags = rapid.SampledFrom([][]string{nil, nil, {"x"}}).Draw(t, "tags")
			for range rapid.IntRange(0, 2).Draw(t, "indicators") {
				is := rapid.SampledFrom([]string{"", "", "seen", "absent"}).Draw(t, "is")
				n := len(o.Children)
				indicator(o, is, rapid.SliceOfN(rapid.SampledFrom([]float64{0, .1, .3, .5, .9, 1}), n, n).Draw(t, "likelihoods")...)
			}
		}
		f := odds.ComputeGiven(s, odds.Supposed{})
		if sum := f.Totals.Sum(); math.Abs(sum-1) > 1e-9 {
			t.Fatalf("everything adds to %v: %+v", sum, f.Totals)
		}
		f.Contradictions()
		target, told := odds.ToEndState(0), func(f *odds.Figures) float64 { return f.Totals.EndStates[0] }
		if rapid.Bool().Draw(t, "tag") {
			target, told = odds.Judge(f.Flat).ToTag("x"), func(f *odds.Figures) float64 {
				for _, tag := range f.Tags() {
					if tag.Tag == "x" {
						return tag.Probability
					}
				}
				return 0
			}
		}
		now := told(f)
		for _, m := range odds.Movers(f, target) {
			if m.Why != nil || math.IsNaN(m.Seen) {
				if m.Shift != 0 {
					t.Fatalf("%s does not count and moves %v", m.Indicator.ID, m.Shift)
				}
				continue
			}
			markedAs := func(is string) float64 {
				then := odds.ComputeGiven(s, odds.Supposed{}.WithObserved(m.Indicator.ID, is))
				for _, unused := range then.Known.UpdateOf(m.Fork).Unused {
					if unused.At == m.At {
						return math.NaN() // it contradicts what was seen: it cannot be
					}
				}
				return told(then)
			}
			seen, absent := markedAs(scenarios.Seen), markedAs(scenarios.Absent)
			for _, told := range []struct {
				p, marked, told float64
			}{{m.Seen, seen, m.IfSeen}, {1 - m.Seen, absent, m.IfAbsent}} {
				if told.p > 1e-9 && math.Abs(told.marked-told.told) > 1e-6 {
					t.Fatalf("%s: told %v, marked %v (now %v)", m.Indicator.ID, told.told, told.marked, now)
				}
			}
			if back := m.Seen*m.IfSeen + (1-m.Seen)*m.IfAbsent; !locked && math.Abs(back-now) > 1e-6 {
				t.Fatalf("%s: on average %v, now %v", m.Indicator.ID, back, now)
			}
		}
	})
}

// If this fails, the comparison of the exploring mode shows other figures than
// the two scenarios have, or loses an end state.
func TestCompare(t *testing.T) {
	s := tree(t, "R\n  A: 0.5 @e\n  B: 0.3 @f\n  C: 0.1")
	rows := odds.Compare(odds.Compute(s), odds.ComputeGiven(s, odds.Supposed{}.WithStatus("A", scenarios.RuledOut)))
	want := "e 0.5 0 -50, f 0.3 0.6 30, no end state 0.1 0.2 10, unassigned 0.1 0.2 10, "
	got := ""
	for _, d := range rows {
		got += fmt.Sprintf("%s %.4g %.4g %.4g, ", d.Name, d.Before, d.After, d.Points())
	}
	if got != want {
		t.Errorf("it says %s, not %s", got, want)
	}
	other := tree(t, "R\n  A: 0.5 @f\n  B: rest @g")
	rows = odds.Compare(odds.Compute(s), odds.Compute(other))
	if len(rows) != 5 || rows[0].Name != "f" || rows[0].Before != 0.3 || rows[1].Before != 0 || rows[2].Name != "e" || rows[2].After != 0 {
		t.Errorf("of two files: %+v", rows)
	}
	p := odds.ComputeGiven(s, odds.Supposed{}.WithProbability("A", scenarios.Number(0.2)))
	near(t, "a probability that is supposed", p.Totals.EndStates[0], 0.2)
	if v, _ := s.Outcome("A").Probability.Number(); v != 0.5 {
		t.Errorf("supposing wrote %v", v)
	}
}
