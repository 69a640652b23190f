package odds_test

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// indicator gives the fork at o an indicator with a likelihood for each child, in
// their order; not-a-number for none.
func indicator(o *scenarios.Outcome, is string, likelihoods ...float64) {
	n := scenarios.Indicator{ID: fmt.Sprint(o.ID, "/", len(o.Indicators)), Text: fmt.Sprint("indicator ", len(o.Indicators))}
	if is != "" {
		n.Observed = &scenarios.Observation{Is: is, On: "2022-01-10"}
	}
	for i, p := range likelihoods {
		if !math.IsNaN(p) {
			n.Likelihoods = append(n.Likelihoods, scenarios.Likelihood{Child: o.Children[i].ID, P: p})
		}
	}
	o.Indicators = append(o.Indicators, n)
}

func nearEach(t *testing.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s is %v, not %v", what, got, want)
	}
	for i := range want {
		near(t, fmt.Sprint(what, ", branch ", i), got[i], want[i])
	}
}

const three = "R\n  A: 0.30 @e\n  B: 0.45 @f\n  C: 0.25 @e"

// If this fails, posteriors are not those of the worked examples (domain.md §3.7:
// math.bayes.siblings, .nondiagnostic, .two_indicators, .odds_form).
func TestUpdate_workedExamples(t *testing.T) {
	for _, test := range []struct {
		name, outline string
		observe       func(*scenarios.Outcome)
		evidence      float64
		posterior     []float64
	}{
		{"siblings, seen", three, func(o *scenarios.Outcome) { indicator(o, "seen", .1, .3, .8) }, .365,
			[]float64{.0821917808219, .369863013699, .547945205479}},
		{"siblings, absent", three, func(o *scenarios.Outcome) { indicator(o, "absent", .1, .3, .8) }, .635,
			[]float64{.425196850394, .496062992126, .0787401574803}},
		{"nondiagnostic", three, func(o *scenarios.Outcome) { indicator(o, "seen", .5, .5, .5) }, .5, []float64{.3, .45, .25}},
		{"two indicators", three, func(o *scenarios.Outcome) {
			indicator(o, "seen", .1, .3, .8)
			indicator(o, "seen", .2, .4, .6)
		}, math.NaN(), []float64{1. / 30, .3, 2. / 3}},
		{"odds form", "R\n  A: 0.2\n  B: rest", func(o *scenarios.Outcome) { indicator(o, "seen", .75, .25) }, .35,
			[]float64{.428571428571, .571428571429}},
		{"a locked branch keeps its number", "R\n  A: 0.30\n  B: 0.45!\n  C: 0.25",
			func(o *scenarios.Outcome) { indicator(o, "seen", .1, math.NaN(), .8) }, .23 / .55,
			[]float64{.55 * .03 / .23, .45, .55 * .20 / .23}},
		{"all branches locked", "R\n  A: 0.30!\n  B: 0.70!", func(o *scenarios.Outcome) { indicator(o, "seen", .1, .8) }, math.NaN(),
			[]float64{.3, .7}},
	} {
		s := tree(t, test.outline)
		test.observe(s.Root)
		u := odds.UpdateAt(s.Root)
		if len(u.Unused) > 0 {
			t.Errorf("%s: unused: %v", test.name, u.Unused[0].Why)
			continue
		}
		nearEach(t, test.name, u.Posterior, test.posterior)
		if len(u.Steps) == 1 {
			near(t, test.name+": evidence", u.Steps[0].Evidence, test.evidence)
		}
		if (u.Warning() != "") != (len(u.Steps) > 1) {
			t.Errorf("%s: the warning is %q", test.name, u.Warning())
		}
		f := odds.ComputeGiven(s, odds.Supposed{})
		for i, child := range s.Root.Children {
			p, _ := f.PathOf(child)
			near(t, test.name+": path to "+child.Title, p, test.posterior[i])
		}
	}
}

// If this fails, an observation counts where nobody can say what it means, or is
// dropped without a word (issue: "else it is listed with the reason").
func TestUpdate_whyNot(t *testing.T) {
	nan := math.NaN()
	for _, test := range []struct {
		outline     string
		likelihoods []float64
		is, why     string
		broken      bool
	}{
		{"R\n  A: 0.3\n  B: 0.5", []float64{.1, .2}, "seen", "20 % of the fork is unassigned", false},
		{"R\n  A: 0.3\n  B", []float64{.1, .2}, "seen", "“B” is not estimated", false},
		{"R\n  A: 0.3\n  B: 1.5", []float64{.1, .2}, "seen", "“B” is not estimated", false},
		{"R\n  A: 0.8\n  B: 0.5", []float64{.1, .2}, "seen", "the branches add to 130 %", false},
		{"R\n  A: rest\n  B: rest", []float64{.1, .2}, "seen", "two branches say that they are the rest", false},
		{"R choice\n  A\n  B", []float64{.1, .2}, "seen", "the fork is decided: its options have no probabilities", false},
		{"R\n  A: 0.3\n  B: rest", []float64{.1, nan}, "seen", "“B” has no likelihood", false},
		{"R\n  A: 0.3\n  B: rest", []float64{.1, 1.2}, "seen", "the likelihood 1.2 of “B” is outside 0 to 1", false},
		{"R\n  A: 0.3\n  B: rest", []float64{-0.1, .2}, "absent", "the likelihood -0.1 of “A” is outside 0 to 1", false},
		{"R\n  A: 0.3\n  B: rest", []float64{0, 0}, "seen", "it was seen, though every branch that can still come true has the likelihood 0 for it", true},
		{"R\n  A: 1\n  B: rest", []float64{0, .5}, "seen", "it was seen, though every branch that can still come true has the likelihood 0 for it", true},
		{"R\n  A: 0.3\n  B: rest", []float64{1, 1}, "absent", "it is absent, though every branch that can still come true has the likelihood 100 % for it", true},
	} {
		s := tree(t, test.outline)
		indicator(s.Root, test.is, test.likelihoods...)
		u := odds.UpdateAt(s.Root)
		if len(u.Unused) != 1 || len(u.Steps) != 0 || u.Unused[0].Why.Error() != test.why || u.Unused[0].Broken != test.broken {
			t.Errorf("%q %v: %+v, want %q", test.outline, test.likelihoods, u.Unused, test.why)
			continue
		}
		judged, given := odds.Compute(s), odds.ComputeGiven(s, odds.Supposed{})
		if fmt.Sprint(judged.Path, judged.Totals) != fmt.Sprint(given.Path, given.Totals) {
			t.Errorf("%q: what does not count moves %v to %v", test.outline, judged.Path, given.Path)
		}
		found := odds.Contradictions(s)
		if len(found) != 1 || found[0].Place.Pointer != "/indicators/0/observed" || (found[0].Severity == scenarios.Error) != test.broken {
			t.Errorf("%q: found %+v", test.outline, found)
		}
	}
	s := tree(t, three)
	indicator(s.Root, "", 0, 0, 0)
	if found := odds.Contradictions(s); len(found) != 1 || found[0].Place.Pointer != "/indicators/0/likelihoods" {
		t.Errorf("an indicator that can never be seen: %+v", found)
	}
	s = tree(t, three)
	indicator(s.Root, "seen", 1, 0, 0)
	indicator(s.Root, "seen", 0, 1, 0)
	u := odds.UpdateAt(s.Root)
	if len(u.Unused) != 2 || len(u.Steps) != 0 || !strings.Contains(u.Unused[0].Why.Error(), "cannot all be so") {
		t.Errorf("observations that exclude each other: %+v", u)
	}
}

// If this fails, evidence and events are told in another order than documented,
// or one undoes the other.
func TestUpdate_withStatuses(t *testing.T) {
	s := mark(tree(t, three), "B out")
	indicator(s.Root, "seen", .1, .3, .8)
	f := odds.ComputeGiven(s, odds.Supposed{})
	a, _ := f.PathOf(s.Outcome("A"))
	c, _ := f.PathOf(s.Outcome("C"))
	near(t, "A", a, .03/.23)
	near(t, "C", c, .20/.23)
	if u := f.Known.UpdateOf(s.Root); u == nil || len(u.Steps) != 1 {
		t.Errorf("the steps are %+v", u)
	}
}

// drawFork draws a fork that Bayes' rule can be applied to, with indicators.
func drawFork(t *rapid.T) *scenarios.Scenario {
	s := scenarios.New()
	s.EndStates = []*scenarios.EndState{{ID: "e"}}
	n := rapid.IntRange(1, 5).Draw(t, "branches")
	total := 0
	parts := rapid.SliceOfN(rapid.IntRange(0, 20), n, n).Draw(t, "parts")
	for _, part := range parts {
		total += part
	}
	for i, part := range parts {
		o := &scenarios.Outcome{ID: fmt.Sprint(i), Title: fmt.Sprint(i), Locked: rapid.IntRange(0, 4).Draw(t, "locked") == 0}
		p := 1 / float64(n)
		if total > 0 {
			p = float64(part) / float64(total)
		}
		o.Probability = scenarios.Number(p)
		if i == n-1 && rapid.Bool().Draw(t, "rest") {
			o.Probability = scenarios.Rest
		}
		s.Root.Children = append(s.Root.Children, o)
	}
	for range rapid.IntRange(0, 4).Draw(t, "indicators") {
		is := rapid.SampledFrom([]string{"", "seen", "absent"}).Draw(t, "is")
		indicator(s.Root, is, rapid.SliceOfN(rapid.Float64Range(0.01, 0.99), n, n).Draw(t, "likelihoods")...)
	}
	s.Link()
	return s
}

// If this fails, evidence makes mass out of nothing, means something else in
// another order, or moves a locked number.
func TestUpdate_properties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawFork(t)
		u := odds.UpdateAt(s.Root)
		var sum float64
		for i, p := range u.Posterior {
			sum += p
			if p < 0 || s.Root.Children[i].Locked && p != u.Prior[i] {
				t.Fatalf("branch %d went from %v to %v", i, u.Prior[i], p)
			}
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Fatalf("the posteriors %v add to %v", u.Posterior, sum)
		}
		f := odds.ComputeGiven(s, odds.Supposed{})
		if whole := f.Totals.Sum(); math.Abs(whole-1) > 1e-9 {
			t.Fatalf("everything adds to %v", whole)
		}
		s.Root.Indicators = rapid.Permutation(s.Root.Indicators).Draw(t, "order")
		for i, p := range odds.UpdateAt(s.Root).Posterior {
			if math.Abs(p-u.Posterior[i]) > 1e-9 {
				t.Fatalf("branch %d is %v, and %v in another order", i, u.Posterior[i], p)
			}
		}
	})
}

// If this fails, taking an observation back leaves something of it behind.
func TestUpdate_clearingGivesThePrior(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawFork(t)
		e := scenarios.NewEditor(s)
		before := odds.Compute(s)
		for _, n := range s.Root.Indicators {
			if err := e.Do(scenarios.Observe(s.Root, n.ID, "", "")); err != nil {
				t.Fatal(err)
			}
		}
		given := odds.ComputeGiven(s, odds.Supposed{})
		for i := range before.Path {
			if before.Path[i] != given.Path[i] || before.Branch[i] != given.Branch[i] {
				t.Fatalf("%v is %v once all is cleared", before.Path[i], given.Path[i])
			}
		}
	})
}

// If this fails, a file of some megabytes takes gigabytes to open: a wide fork
// whose branches are locked, with many indicators of which little is said.
func TestContradictions_hostile(t *testing.T) {
	s := scenarios.New()
	for i := range 20_000 {
		s.Root.Children = append(s.Root.Children, &scenarios.Outcome{ID: fmt.Sprint(i), Locked: i > 0, Probability: scenarios.Number(5e-5)})
	}
	for range 2_000 {
		indicator(s.Root, "seen", .5)
	}
	s.Link()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if found := odds.Contradictions(s); len(found) > 0 {
		t.Errorf("found %+v", found[0])
	}
	runtime.ReadMemStats(&after)
	if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 64 {
		t.Errorf("it took %d MiB", took)
	}
}
