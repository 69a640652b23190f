package strip

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/look"
)

func expect(t *testing.T, s *Strip, want ...string) {
	t.Helper()
	if got := s.text(); !slices.Equal(got, want) {
		t.Errorf("the legend says\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// If it fails, the strip's figures, their order, their words or the bands are
// not those of the drawing, or do not add up to 100 %.
func TestFiguresOfTheDrawing(t *testing.T) {
	s, _ := shown(t, drawing(), 1440)
	expect(t, s,
		"Standoff continues 52.6 % roughly even chance [45–55 %]",
		"Sanctions without war 19.1 % very unlikely", "De-escalation 16.5 % very unlikely",
		"War 5.0 % almost no chance", "Unassigned 6.8 %", "+")
	if s.legend.plan.rows != 1 {
		t.Errorf("the legend of the drawing takes %d rows", s.legend.plan.rows)
	}
}

// If it fails, typing a probability does not show in the strip before Enter,
// or Esc leaves what was typed standing.
func TestPreviewShowsAtOnce(t *testing.T) {
	s, b := shown(t, drawing(), 1440)
	entry, _ := odds.ParseEntry("30")
	if err := b.Preview(odds.SetProbability(b.Scenario().Outcome("end"), entry)); err != nil {
		t.Fatal(err)
	}
	if got := texts(s)[1].Text; got != "52.80\u00a0%" {
		t.Errorf("while 30 is typed the strip shows %q", got)
	}
	b.DropPreview()
	if got := texts(s)[1].Text; got != "52.6\u00a0%" {
		t.Errorf("after Esc the strip shows %q", got)
	}
}

// If it fails, a scenario without numbers shows invented figures.
func TestNoNumbers(t *testing.T) {
	scenario := drawing()
	for o := range scenario.Root.All() {
		o.Probability = scenarios.NotEstimated
	}
	s, b := shown(t, scenario, 1000)
	expect(t, s, "Standoff continues · 4 outcomes", "Sanctions without war · 2 outcomes", "De-escalation · 1 outcome", "War · 1 outcome", "+")
	r := test.WidgetRenderer(s).(*renderer)
	if s.bar.Visible() || !r.hint.Visible() || r.hint.Text != noNumbers {
		t.Errorf("bar shown: %v; the hint says %q", s.bar.Visible(), r.hint.Text)
	}
	before := s.MinSize()
	entry, _ := odds.ParseEntry("3")
	if err := b.Preview(odds.SetProbability(b.Scenario().Outcome("end"), entry)); err != nil {
		t.Fatal(err)
	}
	if !s.bar.Visible() || r.hint.Visible() || s.MinSize() != before {
		t.Errorf("the first digit shows the bar: %v; the strip went from %v to %v", s.bar.Visible(), before, s.MinSize())
	}
}

// If it fails, mass that belongs to no end state is not named, or an end state
// below an unsettled fork claims to be impossible.
func TestOpenMass(t *testing.T) {
	scenario := drawing()
	scenario.Outcome("run on").Children[0].Probability = scenarios.Number(0.9)
	scenario.Outcome("agreement").Kind = scenarios.KindChoice
	scenario.Outcome("hold").Probability = scenarios.NotEstimated
	scenario.Outcome("incursion").EndState = ""
	s, _ := shown(t, scenario, 1440)
	got := strings.Join(s.text(), "\n")
	for _, want := range []string{
		"Sanctions without war –", "De-escalation –", "War 0 %", "No end state 5.00 %", "Not estimated 11.25 %",
		"Unsettled 45.00 %: below a fork over 100 %", "Undecided 30.00 %: a choice without an assumed option",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the legend lacks %q:\n%s", want, got)
		}
	}
}

// If it fails, nobody is told how to get end states into the strip.
func TestNoEndStates(t *testing.T) {
	scenario := drawing()
	scenario.EndStates = nil
	s, _ := shown(t, scenario, 1440)
	expect(t, s, "No end state 93.25 %", "Unassigned 6.75 %", noEndStates, addEndState)
}

// If it fails, the strip shrinks, and with it the map jumps, under the hands of
// who types.
func TestHeightIsSteadyWhileTyping(t *testing.T) {
	for width := float32(400); width < 1400; width += 60 {
		s, b := shown(t, drawing(), width)
		before := s.MinSize()
		for p := range 75 {
			edit := odds.SetProbability(b.Scenario().Outcome("end"), odds.Entry{Probability: scenarios.Number(float64(p) / 100)})
			if err := b.Preview(edit); err != nil {
				t.Fatal(err)
			}
			if got := s.MinSize(); got.Height < before.Height {
				t.Fatalf("at %d %% and %v px the strip is %v high, it was %v", p, width, got.Height, before.Height)
			}
			before = s.MinSize()
		}
	}
}

// If it fails, the dark theme keeps the ink of the light one.
func TestThemeChange(t *testing.T) {
	s, _ := shown(t, drawing(), 1000)
	test.ApplyTheme(t, look.New(look.Dark))
	s.Refresh()
	if got := texts(s)[0].Color; got != look.Palette().Ink {
		t.Errorf("after the change names are drawn in %v", got)
	}
}

// A keystroke with 20 end states has 3 ms for the strip.
func BenchmarkKeystroke(b *testing.B) {
	scenario := scenarios.New()
	for i := range 20 {
		id := fmt.Sprint("end ", i)
		scenario.EndStates = append(scenario.EndStates, &scenarios.EndState{ID: id, Name: "An end state of some length " + id})
		scenario.Root.Children = append(scenario.Root.Children, outcome(id, "4", id))
	}
	scenario.Link()
	s, _ := shown(b, scenario, 1280)
	at := s.board.Scenario().Root.Children[3]
	for i := 0; b.Loop(); i++ {
		p := scenarios.Number(float64(i%200) / 1000)
		if err := s.board.Preview(odds.SetProbability(at, odds.Entry{Probability: p})); err != nil {
			b.Fatal(err)
		}
	}
}

// If this fails, an empty map is told to give a number that its one card cannot
// have, or is still told so once there are branches.
func TestAnEmptyMapIsToldWhatTheStripIsFor(t *testing.T) {
	s := scenarios.New()
	strip, b := shown(t, s, 1000)
	r := test.WidgetRenderer(strip).(*renderer)
	if r.hint.Text != noBranches || !r.hint.Visible() {
		t.Errorf("an empty map: %q", r.hint.Text)
	}
	if err := b.Do(scenarios.AddChild(s.Root, scenarios.NewOutcome("A"), 0)); err != nil {
		t.Fatal(err)
	}
	if r.hint.Text != noNumbers {
		t.Errorf("with a branch: %q", r.hint.Text)
	}
}
