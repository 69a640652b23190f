package odds_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"pgregory.net/rapid"
)

// If this fails, the percents of a fork or of the strip do not add up to what
// they are said to add up to.
func TestShown(t *testing.T) {
	third := 1.0 / 3
	for _, test := range []struct {
		parts    []float64
		decimals int
		want     []string
	}{
		{[]float64{third, third, third}, 0, []string{"34 %", "33 %", "33 %"}},
		{[]float64{third, third, third}, 1, []string{"33.4 %", "33.3 %", "33.3 %"}},
		{[]float64{0.29, 0.71}, 0, []string{"29 %", "71 %"}}, // 0.29*100 is 28.999999999999996
		{[]float64{0.525, 0.19125, 0.165, 0.05, 0.06875}, 1, []string{"52.5 %", "19.1 %", "16.5 %", "5.0 %", "6.9 %"}},
		{[]float64{0.004, 0.996}, 0, []string{"<1 %", ">99 %"}},
		{[]float64{0.008, 0.992}, 0, []string{"1 %", "99 %"}},
		{[]float64{0, 1}, 0, []string{"0 %", "100 %"}},
		{[]float64{0.004, 0.004, 0.004, 0.988}, 0, []string{"1 %", "<1 %", "<1 %", "99 %"}},
		{[]float64{0.6, 0.5, 0.2}, 0, []string{"60 %", "50 %", "20 %"}}, // over 100 % stays over
		{[]float64{math.NaN(), 0.4}, 0, []string{"–", "40 %"}},
		{nil, 0, []string{}},
	} {
		if got := odds.Shown(test.parts, test.decimals); !slices.Equal(got, test.want) {
			t.Errorf("Shown(%v, %d) is %q, not %q", test.parts, test.decimals, got, test.want)
		}
	}
}

// If this fails, some set of shares does not add to 100 as it is shown, or a
// figure is off by more than its last decimal.
func TestRound_adds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.Float64Range(0.001, 1), 1, 30).Draw(t, "parts")
		decimals := rapid.IntRange(0, 3).Draw(t, "decimals")
		var sum float64
		for _, p := range parts {
			sum += p
		}
		unit := math.Pow10(decimals + 2)
		var units int64
		for i, u := range odds.Round(parts, decimals) {
			units += u
			if p := parts[i]; math.Abs(float64(u)-p*unit) > 1+1e-6 {
				t.Fatalf("%v shows as %d of %v", p, u, unit)
			}
		}
		if math.Abs(float64(units)-sum*unit) > 0.5+1e-6 {
			t.Fatalf("%v add to %d of %v", parts, units, unit)
		}
	})
}

// If this fails, cards show numbers that nobody typed, or 0 and 100 % for what
// is neither.
func TestBranch(t *testing.T) {
	for p, want := range map[float64]string{
		0.35: "35 %", 0.125: "12.5 %", 1.0 / 3: "33.3 %", 0.5 / 3: "16.7 %", 0.1225: "12.25 %",
		0: "0 %", 5.5e-17: "0 %", 1: "100 %", 0.00001: "0.001 %", 0.9999999: ">99.9 %", 1e-12: "<0.1 %",
		0.55: "55 %", 0.29: "29 %", 1 - 0.35 - 0.4: "25 %", 12.0 / 34: "35.3 %", math.NaN(): "–", 1.5: "150 %",
	} {
		if got := odds.Branch(p); got != want {
			t.Errorf("Branch(%v) is %q, not %q", p, got, want)
		}
	}
	if got := odds.NoBreak("25 % · likely"); got != "25\u00a0% · likely" {
		t.Errorf("a percent sign can move to the next line: %q", got)
	}
}

// If this fails, a card and the strip show the same share with two figures.
func TestSharesAgreeWithTheStrip(t *testing.T) {
	third := scenarios.Number(1.0 / 3)
	for _, c := range []struct {
		branches []scenarios.Probability
		first    string
	}{
		{[]scenarios.Probability{scenarios.Number(0.05), scenarios.Rest}, "5.0 %"},
		{[]scenarios.Probability{scenarios.Number(0.1125), scenarios.Number(0.0675), scenarios.Rest}, "11.25 %"},
		{[]scenarios.Probability{third, third, scenarios.Rest}, "33.3 %"}, // no number of decimals helps
	} {
		s := scenarios.New()
		for i, p := range c.branches {
			o := scenarios.NewOutcome("")
			o.Probability, o.EndState = p, fmt.Sprint(i)
			s.EndStates = append(s.EndStates, &scenarios.EndState{ID: o.EndState})
			s.Root.Children = append(s.Root.Children, o)
		}
		s.Link()
		f := odds.Compute(s)
		if got := f.Share(f.Path[1]); got != c.first {
			t.Errorf("the share is %q, want %q", got, c.first)
		}
	}
}

// A set that adds to 100 % must show it: the example of the manual.
func ExampleShown() {
	fmt.Println(odds.Shown([]float64{1.0 / 3, 1.0 / 3, 1.0 / 3}, 0), scenarios.Percent(1.0/3))
	// Output: [34 % 33 % 33 %] 33.3 %
}
