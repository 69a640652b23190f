package mapview_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
)

// If this fails, what is dragged over the map is dropped on another card than
// the one under the pointer, on what is no outcome, or beside the map.
func TestTarget(t *testing.T) {
	s := talks()
	s.Root.Children[0].Probability, s.Root.Children[1].Probability = scenarios.Number(0.5), scenarios.Number(0.2)
	m, b, _ := shown(t, s)
	ghosts := 0
	for _, c := range m.Scene().Cards {
		want := c.Outcome.ID
		if c.Ghost {
			want = ""
			ghosts++
		}
		if got := m.Target(m.Place(c.Box)); got != want {
			t.Errorf("at the middle of %q: %q", c.Title, got)
		}
	}
	if ghosts != 1 {
		t.Errorf("%d cards say what is unassigned", ghosts)
	}
	for _, at := range []fyne.Position{{X: 1, Y: 1}, {X: -5, Y: 100}, {X: 100, Y: 5000}} {
		if got := m.Target(at); got != "" {
			t.Errorf("at %v: %q", at, got)
		}
	}
	before := len(test.WidgetRenderer(m).Objects())
	m.MarkTarget(b.Scenario().Root.ID, true)
	if got := len(test.WidgetRenderer(m).Objects()); got != before+1 {
		t.Errorf("the marked card adds %d things to what is drawn", got-before)
	}
	m.MarkTarget("", false)
	if got := len(test.WidgetRenderer(m).Objects()); got != before {
		t.Error("the mark stays")
	}
}
