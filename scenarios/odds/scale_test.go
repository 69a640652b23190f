package odds_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"pgregory.net/rapid"
)

// do makes an edit and fails the test where that cannot be.
func do(t interface{ Fatal(...any) }, s *scenarios.Scenario, edit scenarios.Edit, err error) {
	if err == nil {
		err = scenarios.NewEditor(s).Do(edit)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// numbers returns the probabilities of o's branches, −1 for the rest.
func numbers(o *scenarios.Outcome) []float64 {
	var ps []float64
	for _, child := range o.Children {
		p, ok := child.Probability.Number()
		if !ok {
			p = -1
		}
		ps = append(ps, p)
	}
	return ps
}

func nearAll(t *testing.T, got, want []float64) {
	t.Helper()
	if !slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }) {
		t.Errorf("the numbers are %v, not %v", got, want)
	}
}

// If this fails, scaling does not do what domain.md §3.3 works out
// (math.rescale.*), or makes numbers where there is nothing to scale.
func TestScaleSince(t *testing.T) {
	for _, test := range []struct {
		name    string
		fork    string  // its first branch was changed
		was     float64 // from
		want    []float64
		refusal string
	}{
		{"set_one", "0.5 0.45 0.25", 0.3, []float64{0.5, 0.3214285714, 0.1785714286}, ""},
		{"locked", "0.4 0.45! 0.15 0.1", 0.3, []float64{0.4, 0.45, 0.09, 0.06}, ""},
		{"locked_infeasible", "0.6 0.45! 0.25", 0.3, nil, "locked branches hold 45 %, so 55 % is left for “0”"},
		{"as much as locks leave", "0.55 0.45! 0.25", 0.3, []float64{0.55, 0.45, 0}, ""},
		{"from_one", "0.7 0 0", 1, []float64{0.7, 0.15, 0.15}, ""},
		{"from one, with a rest", "0.7 0 rest", 1, []float64{0.7, 0.15, -1}, ""},
		{"from all that locks left, but for float noise", "0.5 0.3! 0 rest", 0.7, []float64{0.5, 0.3, 0.1, -1}, ""},
		{"the rest takes part and stays the rest", "0.5 0.45 rest", 0.3, []float64{0.5, 0.3214285714, -1}, ""},
		{"a locked rest keeps what it had", "0.5 0.45 rest!", 0.3, []float64{0.5, 0.25, -1}, ""},
		{"open before, whole after", "0.2 0.1 0.3", 0.2, []float64{0.2, 0.2, 0.6}, ""},
		{"everything for one", "1 0.45 0.25", 0.3, []float64{1, 0, 0}, ""},
		{"all others locked", "0.2 0.45!", 0.3, nil, "every branch that could be scaled is locked; 35 % is left"},
		{"only the rest beside it", "0.2 rest", 0.3, nil, "nothing to scale"},
		{"whole already", "0.3 0.7", 0.3, nil, "add to 100 % already"},
		{"no number", "rest 0.7", 0.3, nil, "“0” has no number"},
		{"not estimated", "0.3 0.3 ?", 0.4, nil, "“2” is not estimated"},
		{"broken", "0.3 0.3 1.5", 0.4, nil, "“2” is not estimated"},
		{"only branch", "0.3", 0.4, nil, "is the only branch"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := forkOf(t, test.fork)
			edit, err := odds.ScaleSince(s.Root.Children[0], test.was)
			if test.refusal != "" {
				if err == nil || !strings.Contains(err.Error(), test.refusal) {
					t.Errorf("it is refused with %v, not with %q", err, test.refusal)
				}
				return
			}
			do(t, s, edit, err)
			nearAll(t, numbers(s.Root), test.want)
			if edit.Select != s.Root.Children[0].ID {
				t.Error("the branch that was changed is not selected")
			}
		})
	}
}

// forkOf makes a root with branches "0.35", "rest", "?" (not estimated), "!"
// for locked, titled by their places.
func forkOf(t testing.TB, fork string) *scenarios.Scenario {
	outline := "R\n"
	for i, p := range strings.Fields(fork) {
		outline += strings.TrimSuffix(fmt.Sprintf("  %d: %s", i, p), ": ?") + "\n"
	}
	return tree(t, outline)
}

// If this fails, "Scale all to 100 %" leaves a fork that is not whole, moves
// locked numbers, or gives up where it need not.
func TestScaleAll(t *testing.T) {
	for _, test := range []struct {
		fork    string
		want    []float64
		refusal string
	}{
		{"0.6 0.5 0.2", []float64{0.4615384615, 0.3846153846, 0.1538461538}, ""},
		{"0.6! 0.5 0.3", []float64{0.6, 0.25, 0.15}, ""},
		{"0.2 0.2", []float64{0.5, 0.5}, ""},
		{"0 0 0", []float64{1.0 / 3, 1.0 / 3, 1.0 / 3}, ""},
		{"0.8 0.8 rest", []float64{0.5, 0.5, -1}, ""},
		{"0.3 0.4 rest", nil, "add to 100 % already"},
		{"0.7! 0.6! 0.1", nil, "locked branches add to 130 %: unlock one"},
		{"0.5! 0.2!", nil, "locked; 30 % is left"},
		{"0.7 0.6 ?", nil, "“2” is not estimated"},
		{"? ?", nil, "“0” is not estimated"},
		{"0.5 0.5", nil, "add to 100 % already"},
	} {
		s := forkOf(t, test.fork)
		edit, err := odds.ScaleAll(s.Root)
		if test.refusal != "" {
			if err == nil || !strings.Contains(err.Error(), test.refusal) {
				t.Errorf("%s is refused with %v, not with %q", test.fork, err, test.refusal)
			}
			continue
		}
		do(t, s, edit, err)
		nearAll(t, numbers(s.Root), test.want)
	}
	if _, err := odds.ScaleAll(tree(t, "R choice\n  A: 0.5\n  B: 0.1").Root); err == nil {
		t.Error("the options of a choice are scaled")
	}
	if _, err := odds.ScaleAll(tree(t, "R").Root); err == nil {
		t.Error("a leaf is scaled")
	}
}

// If this fails, scaling changes a ratio or a locked number, or leaves a fork
// that is flagged.
func TestScale_keeps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.New()
		for i := range rapid.IntRange(2, 12).Draw(t, "branches") {
			s.Root.Children = append(s.Root.Children, &scenarios.Outcome{
				ID:          fmt.Sprint(i),
				Probability: scenarios.Number(rapid.Float64Range(0, 1).Draw(t, "p")),
				Locked:      rapid.IntRange(0, 4).Draw(t, "locked") == 0,
				Entered:     "1/3", Said: "likely",
			})
		}
		s.Link()
		before := numbers(s.Root)
		kept := -1
		edit, err := odds.ScaleAll(s.Root)
		if rapid.Bool().Draw(t, "others") {
			kept = 0
			edit, err = odds.ScaleOthers(s.Root.Children[0])
		}
		if err != nil {
			t.Skip(err)
		}
		do(t, s, edit, nil)
		tally := s.Root.Tally()
		if tally.Over() || tally.Unassigned() {
			t.Fatalf("the fork adds to %v", tally.Sum())
		}
		after := numbers(s.Root)
		factor := -1.0
		for i, child := range s.Root.Children {
			if child.Locked || i == kept {
				if after[i] != before[i] || child.Entered == "" {
					t.Fatalf("%d was to be left alone: %v became %v", i, before[i], after[i])
				}
				continue
			}
			if before[i] < 1e-6 {
				continue
			}
			if f := after[i] / before[i]; factor >= 0 && math.Abs(f-factor) > 1e-9*max(f, factor) {
				t.Fatalf("one number is scaled by %v, another by %v", factor, f)
			} else {
				factor = f
			}
			if after[i] != before[i] && (child.Entered != "" || child.Said != "") {
				t.Fatal("a scaled number still says how another was typed")
			}
		}
	})
}
