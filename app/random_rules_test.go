package app

import (
	"bytes"
	"math"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/scenarios/store"
	"offramp/widgets/look"
)

func bytesOf(t *rapid.T, s *scenarios.Scenario) []byte {
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// look checks what holds whatever a user did.
func (u *user) look() {
	u.Helper()
	if sum := u.w.doc.board.Figures().Totals.Sum(); math.Abs(sum-1) > 1e-9 {
		u.Fatalf("the whole is %v", sum)
	}
	u.seesSelection()
	u.seesScenario()
	u.hasKeyboard()
}

// seesSelection: every selected outcome has a card on the map, so it is neither
// folded away nor outside of a branch that is shown alone. Whether that card is
// in view is the user's own affair, who may pan and zoom; of several in projector
// size, which shows the fork around one, that one counts.
func (u *user) seesSelection() {
	u.Helper()
	b, m := u.w.doc.board, u.w.mapView
	all := b.Several()
	if m.Projector() && len(all) > 0 {
		all = []*scenarios.Outcome{b.Selected()}
	}
	for _, o := range all {
		if _, shown := m.Scene().Find(o.ID); !shown {
			u.Fatalf("the selected %q is not on the map", o.Name())
		}
	}
	if s := m.State(); math.IsNaN(s.X+s.Y+s.Zoom) || math.IsInf(s.X+s.Y+s.Zoom, 0) {
		u.Fatalf("the map is at %v, %v, %v", s.X, s.Y, s.Zoom)
	}
}

// seesScenario: the map shows what a map made now would. In projector size it
// may fold more away, and shows nothing that is gone.
func (u *user) seesScenario() {
	u.Helper()
	b, m := u.w.doc.board, u.w.mapView
	if m.Projector() {
		for _, c := range m.Scene().Cards {
			if b.Scenario().Outcome(c.Outcome.ID) != c.Outcome {
				u.Fatalf("the map shows %q, which is gone", c.Outcome.Name())
			}
		}
		return
	}
	branch := ""
	if o := b.Branch(); o.Parent() != nil {
		branch = o.ID
	}
	want := scene.Build(b.Scenario(), b.Figures(), scene.Options{
		Told: b.Told(), Given: b.Given(),
		Fonts: look.Fonts(), Direction: m.Direction(), Folded: b.Folded, Branch: branch, Metrics: scene.DefaultMetrics(),
	})
	if !slices.EqualFunc(want.Cards, m.Scene().Cards, sameCard) {
		u.Fatalf("the map shows %d cards that are not the %d of the scenario", len(m.Scene().Cards), len(want.Cards))
	}
}

// sameCard compares two cards; a figure that is not a number equals another.
func sameCard(a, b scene.Card) bool {
	if math.IsNaN(a.Path) && math.IsNaN(b.Path) {
		a.Path, b.Path = 0, 0
	}
	if a.Outcome != b.Outcome || a.EndState != b.EndState {
		return false
	}
	a.Outcome, b.Outcome, a.EndState, b.EndState = nil, nil, nil, nil
	return reflect.DeepEqual(a, b)
}

// hasKeyboard: while nothing stands over the window, something that is seen in
// it has the keyboard.
func (u *user) hasKeyboard() {
	u.Helper()
	c := u.w.win.Canvas()
	if c.Overlays().Top() != nil {
		return
	}
	focused := c.Focused()
	if focused == nil {
		u.Fatalf("nothing has the keyboard")
	}
	if !u.shows(focused) {
		// Once what stood over the window is gone a real driver tells who has the
		// keyboard again, and a field that is no more passes it on. The test's does not.
		focused.FocusGained()
		focused = c.Focused()
	}
	if !u.shows(focused) {
		u.Fatalf("the keyboard is at %T, which is not shown", focused)
	}
}

// shows tells whether something is in the window.
func (u *user) shows(part fyne.Focusable) (seen bool) {
	visit(u.w.win.Canvas().Content(), func(o fyne.CanvasObject, _, _ fyne.Position) { seen = seen || any(o) == any(part) })
	return seen
}

// end brings the window to rest: nothing open, dragged or typed.
func (u *user) end() {
	u.Helper()
	for range 10 {
		if u.w.win.Canvas().Overlays().Top() == nil {
			break
		}
		u.press(fyne.KeyEscape, 0)
	}
	for o := u.w.win.Canvas().Overlays().Top(); o != nil; o = u.w.win.Canvas().Overlays().Top() {
		u.w.win.Canvas().Overlays().Remove(o)
	}
	u.w.toDesk()
	u.w.leaveExploring()                // nothing is undone meanwhile
	u.w.win.Canvas().Focus(u.w.mapView) // what is typed elsewhere is committed, or given up
	u.w.mapView.Finish()
	if !u.w.commit() {
		u.Fatalf("something is still typed")
	}
	u.look()
}

// undoAll: undoing everything gives the first bytes, redoing it the last.
func (u *user) undoAll(first []byte) {
	u.Helper()
	e, s := u.w.doc.board.Editor(), u.w.doc.scenario()
	last := bytesOf(u.T, s)
	const most = 400
	undo := func() (steps int) {
		for ; e.UndoName() != "" && steps < most; steps++ {
			u.note("undo %s", e.UndoName())
			u.w.undo()
			u.look()
		}
		u.reads("undone", first)
		return steps
	}
	for range undo() {
		u.note("redo %s", e.RedoName())
		u.w.redo()
		u.look()
	}
	u.reads("redone", last)
	undo()
}

// reads compares the scenario with what it was.
func (u *user) reads(name string, want []byte) {
	u.Helper()
	got := bytesOf(u.T, u.w.doc.scenario())
	if bytes.Equal(got, want) {
		return
	}
	is, was := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(is), len(was)) {
		if !bytes.Equal(is[i], was[i]) {
			u.Fatalf("all %s, line %d reads\n%s\nand was\n%s", name, i+1, is[i], was[i])
		}
	}
	u.Fatalf("all %s, it has %d lines and had %d", name, len(is), len(was))
}
