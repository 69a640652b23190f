package strip

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// rows is what the list of paths says, row after row.
func (s *Strip) rows() []string {
	var rows []string
	for _, feed := range s.overlay.paths.feeds {
		rows = append(rows, strings.Join(feed.Steps(), " › ")+": "+feed.Text)
	}
	return rows
}

// If it fails, a click on the bar or on the legend does not list the paths
// behind it, the most probable first.
func TestAClickListsPaths(t *testing.T) {
	s, _ := inWindow(t, drawing())
	want := []string{"run on › stay: 27.0 %", "agreement › stalls: 13.5 %", "end › channel: 8.7 %", "end › severe › erode: 3.4 %"}
	test.TapAt(s.bar, fyne.NewPos(5, 5))
	if got := s.rows(); !slices.Equal(got, want) {
		t.Errorf("the first segment lists\n\t%s", strings.Join(got, "\n\t"))
	}
	test.TapAt(s.legend, s.middle(t, "War"))
	if got := s.rows(); !slices.Equal(got, []string{"end › incursion: 5.0 %"}) {
		t.Errorf("“War” lists %q", got)
	}
	test.TapAt(s.legend, s.middle(t, "Unassigned"))
	if got := s.rows(); !slices.Equal(got, []string{"run on: 6.8 %"}) {
		t.Errorf("“Unassigned” lists %q", got)
	}
	s.clicks = clicks{} // that is long ago
	test.TapAt(s.legend, s.middle(t, "Unassigned"))
	if s.overlay.paths.open() {
		t.Error("another click does not close the list")
	}
}

// If it fails, the list cannot be walked and left by keyboard, or Enter does not
// show the path on the map.
func TestTheListByKeyboard(t *testing.T) {
	s, c := inWindow(t, drawing())
	var shown []string
	var path []string
	done := 0
	s.OnShow = func(id string) { shown = append(shown, id) }
	s.OnPath = func(ids []string) { path = ids }
	s.OnDone = func() { done++ }
	s.FocusFirst()
	if c.Focused() != fyne.Focusable(s) {
		t.Fatal("the strip does not get the keyboard")
	}
	s.press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(shown, []string{"stalls"}) || s.board.Selected().ID != "stalls" {
		t.Errorf("shown: %v; selected: %v", shown, s.board.Selected().ID)
	}
	if !slices.Equal(path, []string{"start", "agreement", "stalls"}) {
		t.Errorf("looked at: %v", path)
	}
	s.press(fyne.KeyRight)
	if got := s.rows(); len(got) != 2 || !strings.HasPrefix(got[0], "run on › cyber") {
		t.Errorf("the next entry lists %q", got)
	}
	s.press(fyne.KeyEscape)
	if s.overlay.paths.open() || done != 1 || path != nil {
		t.Errorf("after Esc: open %v, keyboard given back %d times, path %v", s.overlay.paths.open(), done, path)
	}
}

// If it fails, the list says what was true before something was typed, or loses
// the row that it was at.
func TestTheListFollowsTyping(t *testing.T) {
	s, _ := inWindow(t, drawing())
	s.openPaths(s.entries()[0])
	s.overlay.paths.goTo(2) // “channel”
	entry, _ := odds.ParseEntry("90")
	if err := s.board.Preview(odds.SetProbability(s.board.Scenario().Outcome("end"), entry)); err != nil {
		t.Fatal(err)
	}
	if at := s.overlay.paths.outcome(); at == nil || at.ID != "channel" {
		t.Errorf("the list is at %v", at)
	}
	if err := s.board.Do(scenarios.RemoveEndState(s.board.Scenario(), s.board.Scenario().EndStates[0])); err != nil {
		t.Fatal(err)
	}
	if s.overlay.paths.open() {
		t.Error("the paths of a deleted end state are still listed")
	}
}

// If it fails, the map goes on marking the path that a leaf had before it moved.
func TestThePathGoesAlongWithItsLeaf(t *testing.T) {
	s, _ := inWindow(t, drawing())
	var marked []string
	s.OnPath = func(ids []string) { marked = ids }
	test.TapAt(s.legend, s.middle(t, "War"))
	leaf := s.overlay.paths.outcome()
	if err := s.board.Do(scenarios.InsertBetween(leaf, scenarios.NewOutcome("Between"))); err != nil {
		t.Fatal(err)
	}
	if len(marked) != len(leaf.Path()) {
		t.Errorf("%d outcomes are marked of a path of %d", len(marked), len(leaf.Path()))
	}
}

// If it fails, leaves without an end state are nowhere to be found where there
// are no numbers.
func TestLeavesWithoutEndState(t *testing.T) {
	scenario := drawing()
	for o := range scenario.Root.All() {
		o.Probability = scenarios.NotEstimated
	}
	scenario.Outcome("stay").EndState = ""
	scenario.Outcome("hold").EndState = "gone"
	s, _ := inWindow(t, scenario)
	test.TapAt(s.legend, s.middle(t, noEndState))
	if got := s.rows(); len(got) != 2 {
		t.Errorf("without an end state are %q", got)
	}
}

// If it fails, the tip leaves out what the legend had no room for.
func TestTheTipSaysAll(t *testing.T) {
	s, _ := inWindow(t, drawing())
	s.point(3, fyne.NewPos(1200, 640))
	if got := strings.ReplaceAll(s.overlay.tip.textOf(), "\u00a0", " "); got != "War 5.0 % almost no chance [1–5 %]" || !s.overlay.tip.object.Visible() {
		t.Errorf("the tip says %q", got)
	}
	if right := s.overlay.tip.object.Position().X + s.overlay.tip.object.Size().Width; right > 1260 {
		t.Errorf("the tip ends at %v px of 1260", right)
	}
	s.point(-1, fyne.Position{})
	if s.overlay.tip.object.Visible() {
		t.Error("the tip stays")
	}
}

// Opening the list of 500 paths has 10 ms.
func BenchmarkListOf500(b *testing.B) {
	scenario := scenarios.New()
	scenario.EndStates = []*scenarios.EndState{{ID: "e", Name: "E"}}
	for i := range 500 {
		scenario.Root.Children = append(scenario.Root.Children, outcome(fmt.Sprint("A leaf of some length, number ", i), "0.2", "e"))
	}
	scenario.Link()
	s, _ := inWindow(b, scenario)
	for b.Loop() {
		s.openPaths(s.entries()[0])
		s.closePaths()
	}
}
