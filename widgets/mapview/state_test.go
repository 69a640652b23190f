package mapview_test

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/layout"
	"offramp/widgets/mapview"
)

// If this fails, a document that is opened again is not looked at as it was
// left, or looking at it moves the map a little each time.
func TestAMapIsRestored(t *testing.T) {
	m, b, _ := shown(t, wide())
	m.SetDirection(layout.TopDown)
	m.ZoomBy(-3)
	m.Pan(37, -21)
	b.Fold(b.Scenario().Root.Children[0], true)
	b.Select(b.Scenario().Root.Children[1].ID)
	left := m.State()
	if !left.Begun || len(left.Folded) != 1 {
		t.Fatalf("left as %+v", left)
	}
	for range 3 {
		again := mapview.New(b)
		again.Restore(left)
		again.Resize(m.Size())
		again.CreateRenderer().Layout(m.Size())
		if got := again.State(); !near(got, left) {
			t.Errorf("left as %+v, found as %+v", left, got)
		}
		left = again.State()
	}
}

// If this fails, a map that filled a small window leaves a large one empty.
func TestAFittedMapIsFittedAgain(t *testing.T) {
	m, b, _ := shown(t, wide())
	m.ZoomBy(-3)
	m.Fit()
	left := m.State()
	again := mapview.New(b)
	again.Restore(left)
	again.CreateRenderer().Layout(fyne.NewSize(500, 300))
	small := again.State()
	again.CreateRenderer().Layout(fyne.NewSize(1500, 900))
	if large := again.State(); !small.Fitted || !large.Fitted || large.Zoom <= small.Zoom {
		t.Errorf("small: %+v; large: %+v", small, large)
	}
}

// If this fails, a file of views that somebody changed, or that a changed
// document does not fit any more, shows nothing or ends the program.
func TestWhatMakesNoSenseIsNotRestored(t *testing.T) {
	m, b, _ := shown(t, wide())
	m.ZoomBy(-1)
	leaf := b.Scenario().Root
	for !leaf.IsLeaf() {
		leaf = leaf.Children[0]
	}
	for _, s := range []mapview.State{
		{Begun: true, Zoom: math.NaN()}, {Begun: true, Zoom: -1}, {Begun: true},
		{Begun: true, Zoom: math.Inf(1)}, {Begun: true, Zoom: 1, X: math.NaN()}, {Begun: true, Zoom: 1, Y: math.Inf(-1)},
		{Zoom: 1, X: 1e9},
	} {
		before := m.State()
		if m.Restore(s); !near(m.State(), before) {
			t.Errorf("%+v made %+v of %+v", s, m.State(), before)
		}
	}
	m.Restore(mapview.State{
		Begun: true, Zoom: 1e300, X: 1e300, Y: -1e300, Direction: 9,
		Folded: []string{"gone", "", leaf.ID}, Selected: "gone",
	})
	got := m.State()
	if len(got.Folded) != 0 || got.Zoom > 5 || got.X > 1e6 || got.Y < -1e6 || got.Direction != layout.LeftToRight || b.Selected() == nil {
		t.Errorf("a state of nowhere made %+v", got)
	}
}

// wide returns a scenario with something to fold, larger than a small window.
func wide() *scenarios.Scenario {
	s := talks()
	for _, o := range s.Root.Children {
		for range 6 {
			o.Children = append(o.Children, scenarios.NewOutcome("What follows"))
		}
	}
	s.Link()
	return s
}

func near(a, b mapview.State) bool {
	const px = 0.01
	return a.Begun == b.Begun && a.Zoom == b.Zoom && math.Abs(a.X-b.X) < px && math.Abs(a.Y-b.Y) < px &&
		a.Direction == b.Direction && slices.Equal(a.Folded, b.Folded) && a.Selected == b.Selected
}
