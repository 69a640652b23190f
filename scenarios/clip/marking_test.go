package clip_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/clip"
	"offramp/scenarios/scenariotest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// If this fails, what is copied leaves the program without the mark that it has
// here, or with a less strict one.
func TestText_marking(t *testing.T) {
	for _, test := range []struct{ scenario, first, second, want string }{
		{"TLP:AMBER", "", "", "TLP:AMBER\n\nA\n\tB"},
		{"TLP:AMBER", "TLP:GREEN", "", "TLP:AMBER\n\n(TLP:GREEN) A\n\tB"},
		{"TLP:AMBER", "TLP:GREEN", "TLP:CLEAR", "TLP:GREEN\n\n(TLP:GREEN) A\n\t(TLP:CLEAR) B"},
		{"TLP:AMBER", "", "TLP:RED", "TLP:RED\n\nA\n\t(TLP:RED) B"},
		{"", "", "", "A\n\tB"},
		{"SECRET", "", "SECRET UK EYES ONLY", "SECRET UK EYES ONLY\n\nA\n\t(SECRET UK EYES ONLY) B"},
		{"Ours", "", "", "Marking: Ours\n\nA\n\tB"},
		{"TLP:AMBER", "Ours", "", "Marking: TLP:AMBER · Ours\n\n(Marking: Ours) A\n\tB"},
	} {
		s := scenarios.New()
		s.Marking = test.scenario
		s.Root.Children = []*scenarios.Outcome{{ID: "a", Title: "A", Marking: test.first, Children: []*scenarios.Outcome{{ID: "b", Title: "B", Marking: test.second}}}}
		s.Link()
		c := clip.Copy(s, s.Root.Children)
		if got := c.Text(); got != test.want {
			t.Errorf("marked %q it is %q, not %q", test.scenario, got, test.want)
		}
		back := parse(t, c.Text())
		if back.Marked != c.Marked || len(back.Branches) != 1 || back.Branches[0].Title != "A" || back.Branches[0].Marking != test.first ||
			back.Branches[0].Children[0].Marking != test.second {
			t.Errorf("%q comes back as %q: %q", c.Text(), back.Marked, shown(back.Branches))
		}
	}
}

// If this fails, an outcome that reads like a mark is lost as one, or one that is
// no mark is taken for one.
func TestParse_marking(t *testing.T) {
	for _, test := range []struct {
		text, marked string
		lines        int
	}{
		{"SECRET", "", 1},
		{"SECRET\n\tA", "", 2},
		{"SECRET\n\n", "", 1},
		{"SECRET\n\nA", "SECRET", 1},
		{"TLP:RED\r\n\r\nA\r\n", "TLP:RED", 1},
		{"Secret\n\nA", "", 2},
		{"Marking: x y\n\nA", "x y", 1},
		{"Marking:\n\nA", "", 2},
		{"(Secret) A", "", 1},
	} {
		c := parse(t, test.text)
		if lines := len(shown(c.Branches)); c.Marked != test.marked || lines != test.lines {
			t.Errorf("%q: marked %q, %d outcomes", test.text, c.Marked, lines)
		}
	}
	s := scenarios.New()
	_, notes := clip.Paste(s, s.Root, 0, parse(t, "TLP:RED\n\nA"))
	if diff := cmp.Diff([]string{"The text was marked “TLP:RED”."}, notes); diff != "" {
		t.Errorf("pasted into a scenario without a marking: %s", diff)
	}
}

// If this fails, a title or a mark is lost between two Offramps.
func TestTextOfMarkedBranchesReadsBack(t *testing.T) {
	fragment := rapid.SampledFrom([]string{"(TLP:RED) ", "(Marking: x) ", "(", ") ", `\`, "SECRET", "Marking: ", "a", " ", "\n", "- ", "(35 %)"})
	label := rapid.SampledFrom([]string{"", "TLP:RED", "tlp:red", "SECRET A, B", "Ours", "TLP:WHITE", "two  words", "Marking: x"})
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{Sound: true, MaxOutcomes: 6})
		s.Marking = label.Draw(t, "marking")
		for o := range s.Root.All() {
			o.Marking = label.Draw(t, "portion")
			o.Title = strings.Join(rapid.SliceOfN(fragment, 0, 4).Draw(t, "title"), "")
		}
		c := clip.Copy(s, []*scenarios.Outcome{s.Root})
		got, err := clip.Parse(c.Text())
		if err != nil {
			t.Fatalf("%v\n%s", err, c.Text())
		}
		marks := func(branches []*scenarios.Outcome) (all []string) {
			for _, branch := range branches {
				for o := range branch.All() {
					all = append(all, scenarios.OneLine(o.Marking)+"|"+o.Title)
				}
			}
			return all
		}
		if diff := cmp.Diff(marks(c.Branches), marks(got.Branches)); diff != "" || got.Marked != c.Marked {
			t.Fatalf("%q, not %q: %s\n%s", got.Marked, c.Marked, diff, c.Text())
		}
	})
}
