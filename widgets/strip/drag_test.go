package strip

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios"
)

// pull presses the button on an entry and moves the pointer in the window.
func (s *Strip) pull(from fyne.Position, to ...fyne.Position) {
	s.legend.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	for _, at := range to {
		s.legend.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	}
}

// If it fails, an end state that is dragged is another, gets lost, or nobody
// sees it under the pointer.
func TestDragging(t *testing.T) {
	s, _ := inWindow(t, drawing())
	var over, dropped []string
	s.OnDragOver = func(id string, at fyne.Position) string { over = append(over, id); return "Not here" }
	s.OnDrop = func(id string, at fyne.Position) {
		if at == fyne.NewPos(300, 200) {
			dropped = append(dropped, id)
		}
	}
	s.pull(s.middle(t, "War"), fyne.NewPos(400, 300), fyne.NewPos(300, 200))
	ghost := s.overlay.ghost
	if !ghost.object.Visible() || ghost.name.Text != "War" || ghost.note.Text != "Not here" {
		t.Errorf("under the pointer: %v, %q, %q", ghost.object.Visible(), ghost.name.Text, ghost.note.Text)
	}
	s.legend.DragEnd()
	if len(over) != 2 || len(dropped) != 1 || dropped[0] != "war" || ghost.object.Visible() {
		t.Errorf("dragged %v, dropped %v, still shown: %v", over, dropped, ghost.object.Visible())
	}
}

// If it fails, Esc does not give a drag up, or what is left of the movement
// drops the end state all the same.
func TestEscGivesADragUp(t *testing.T) {
	s, c := inWindow(t, drawing())
	cancelled, dropped := 0, 0
	s.OnDragCancel = func() { cancelled++ }
	s.OnDrop = func(string, fyne.Position) { dropped++ }
	s.pull(s.middle(t, "War"), fyne.NewPos(400, 300))
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.legend.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(500, 300)}})
	s.legend.DragEnd()
	if cancelled != 1 || dropped != 0 || s.overlay.ghost.object.Visible() {
		t.Errorf("cancelled %d, dropped %d, still shown: %v", cancelled, dropped, s.overlay.ghost.object.Visible())
	}
	s.pull(s.middle(t, "War"), fyne.NewPos(400, 300))
	s.legend.DragEnd()
	if dropped != 1 {
		t.Error("the next drag does nothing")
	}
}

// If it fails, an end state whose making is undone while it is dragged is given
// to an outcome: the file names one then that is not there.
func TestWhatIsGoneIsNotDropped(t *testing.T) {
	s, _ := inWindow(t, drawing())
	s.OnDrop = func(id string, _ fyne.Position) { t.Errorf("dropped %q", id) }
	cancelled := 0
	s.OnDragCancel = func() { cancelled++ }
	s.pull(s.middle(t, "War"), fyne.NewPos(400, 300))
	if err := s.board.Do(scenarios.RemoveEndState(s.board.Scenario(), s.board.Scenario().EndState("war"))); err != nil {
		t.Fatal(err)
	}
	s.legend.DragEnd()
	if cancelled != 1 {
		t.Error("the map still marks the card")
	}
}

// If it fails, what is no end state, or belongs to a file open for reading only,
// is dragged onto cards.
func TestWhatCannotBeDragged(t *testing.T) {
	s, _ := inWindow(t, drawing())
	s.OnDrop = func(id string, _ fyne.Position) { t.Errorf("dropped %q", id) }
	s.pull(s.middle(t, "Unassigned"), fyne.NewPos(400, 300))
	s.legend.DragEnd()
	s.board.SetReadOnly()
	s.pull(s.middle(t, "War"), fyne.NewPos(400, 300))
	s.legend.DragEnd()
}
