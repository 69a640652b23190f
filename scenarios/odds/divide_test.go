package odds_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
)

// written shows parts as "a 0.25, open 0.3".
func written(parts []odds.Part) string {
	var texts []string
	for _, p := range parts {
		name := map[odds.PartKind]string{odds.Unassigned: "unassigned", odds.Unknown: "unknown"}[p.Kind]
		if p.Branch != nil {
			name = p.Branch.Title
		}
		if p.Kind == odds.TakesRest {
			name += " rest"
		}
		texts = append(texts, fmt.Sprint(name, " ", p.Share))
	}
	return strings.Join(texts, ", ")
}

// If this fails, the bar of a fork shows other parts than the fork has, or
// shares with the noise of floats: 0.30000000000000004.
func TestParts(t *testing.T) {
	for _, test := range []struct{ fork, want string }{
		{"0.25 0.45 rest", "0 0.25, 1 0.45, 2 rest 0.3"},
		{"0.1 0.2 rest", "0 0.1, 1 0.2, 2 rest 0.7"},
		{"0.6 0.25", "0 0.6, 1 0.25, unassigned 0.15"},
		{"0.6 ?", "0 0.6, unknown 0.4"},
		{"0.6 ? rest", "0 0.6, unknown 0.4"},
		{"0.6 0.6", "0 0.6, 1 0.6"},
		{"? ?", "unknown 1"},
		{"0.5 0.5", "0 0.5, 1 0.5"},
	} {
		if got := written(odds.Parts(forkOf(t, test.fork).Root)); got != test.want {
			t.Errorf("%s: %s, want %s", test.fork, got, test.want)
		}
	}
}

// If this fails, a divider moves the number of somebody else, leaves noise in
// the numbers, or moves what is locked.
func TestMoveDivider(t *testing.T) {
	for _, test := range []struct {
		fork string
		at   int
		to   float64
		want string
	}{
		{"0.25 0.45 rest", 0, 0.3, "0 0.3, 1 0.4, 2 rest 0.3"},
		{"0.25 0.45 rest", 0, 2, "0 0.7, 1 0, 2 rest 0.3"},
		{"0.25 0.45 rest", 1, 0.5, "0 0.25, 1 0.5, 2 rest 0.25"},
		{"rest 0.45 0.25", 0, 0.1, "0 rest 0.1, 1 0.65, 2 0.25"},
		{"0.6 0.25", 1, 0.3, "0 0.6, 1 0.3, unassigned 0.1"},
		{"0.333 0.333 0.334", 0, 0.4, "0 0.4, 1 0.266, 2 0.334"},
		{"0.6 0.6", 0, 0.5, "0 0.5, 1 0.7"},
	} {
		s := forkOf(t, test.fork)
		edit, err := dividers(odds.Parts(s.Root))[test.at].Move(test.to)
		do(t, s, edit, err)
		if got := written(odds.Parts(s.Root)); got != test.want {
			t.Errorf("%s, divider %d to %v: %s, want %s", test.fork, test.at, test.to, got, test.want)
		}
	}
	s := forkOf(t, "0.25 0.45 rest")
	s.Root.Children[1].Locked = true
	for _, d := range dividers(odds.Parts(s.Root)) {
		if edit, err := d.Move(0.1); err == nil {
			t.Errorf("moved what is locked: %s", edit.Name)
		}
	}
}

// If this fails, dragging a divider touches more than its two neighbours,
// changes what they have together, or cannot be taken back exactly.
func TestDividersKeepEverythingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		for o := range s.Root.All() {
			parts := odds.Parts(o)
			for k, d := range dividers(parts) {
				x := d.Snap(rapid.Float64Range(0, 1).Draw(t, "to"), rapid.SampledFrom([]float64{1, 0.1}).Draw(t, "step"))
				edit, err := d.Move(x)
				if err != nil {
					continue
				}
				e := scenarios.NewEditor(s)
				if err := e.Do(edit); err != nil {
					t.Fatal(err)
				}
				now := odds.Parts(o)
				for i, part := range now {
					same := i < len(parts) && part.Branch == parts[i].Branch && math.Abs(part.Share-parts[i].Share) < 1e-15
					if same && part.Kind == odds.Judged { // what is stored keeps its very bits
						same = part.Share == parts[i].Share
					}
					if i != k && i != k+1 && !same {
						t.Fatalf("%s becomes %s: part %d moved", written(parts), written(now), i)
					}
				}
				if sum := o.Tally().Sum(); sum > 1+scenarios.Tolerance && !slices.ContainsFunc(parts, func(p odds.Part) bool { return p.Share > 1 }) {
					t.Fatalf("%s becomes %s: it adds to %v", written(parts), written(now), sum)
				}
				if _, _, err := e.Undo(); err != nil {
					t.Fatal(err)
				}
				if got := written(odds.Parts(o)); got != written(parts) {
					t.Fatalf("undone to %s, was %s", got, written(parts))
				}
			}
		}
	})
}

// If this fails, numbers typed as points come out of a drag with float noise.
func TestDecimalsStayDecimals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tenths := func(label string, most int) int { return rapid.IntRange(0, most).Draw(t, label) }
		a := tenths("a", 1000)
		b := tenths("b", 1000-a)
		x := tenths("to", a+b)
		d := odds.Divider{
			Left:  odds.Part{Share: float64(a) / 1000},
			Right: odds.Part{Share: float64(b) / 1000},
		}
		if left, right := d.Shares(float64(x) / 1000); left != float64(x)/1000 || right != float64(a+b-x)/1000 {
			t.Fatalf("%d + %d at %d: %v and %v", a, b, x, left, right)
		}
		if got := odds.Step(float64(a)/1000, 0.1); got != float64(min(a+1, 1000))/1000 {
			t.Fatalf("%d and a tenth is %v", a, got)
		}
		p := rapid.Float64Range(0, 1).Draw(t, "p")
		if got := odds.Snap(p, 1); got*100 != math.Round(got*100) && math.Abs(got-p) > 0.005+1e-12 {
			t.Fatalf("%v snaps to %v", p, got)
		}
	})
}

// If this fails, the path is spelled out with other factors than it has, or
// where there is no product.
func TestFactors(t *testing.T) {
	s := tree(t, `
root
  a: 0.25
    b: 0.45
    c: rest
  d choice: rest
    f
      g: 0.5
      h: rest
`)
	f := odds.Compute(s)
	for title, want := range map[string]string{
		"a": "", "root": "",
		"b": "25 % × 45 % = 11.3 % | a 25 % × b 45 %",
		"g": "75 % × 50 % = 37.5 % | d 75 % × g 50 %",
		// Its card says 13.7 %, so that the leaves add up: a decimal more shows why.
		"c": "25 % × 55 % = 13.75 % | a 25 % × c 55 %",
	} {
		for o := range s.Root.All() {
			if o.Title != title {
				continue
			}
			numbers, named := f.Factors(o)
			if got := strings.TrimSuffix(numbers+" | "+named, " | "); got != want {
				t.Errorf("%s: %q, want %q", title, got, want)
			}
		}
	}
}

// dividers are the lines between parts.
func dividers(parts []odds.Part) []odds.Divider {
	var all []odds.Divider
	for i := 1; i < len(parts); i++ {
		all = append(all, odds.Divider{Left: parts[i-1], Right: parts[i]})
	}
	return all
}
