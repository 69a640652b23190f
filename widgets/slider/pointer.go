package slider

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios/odds"
	"offramp/widgets/control"
)

// near is how far from a handle it can still be taken hold of, in px.
const near = 8

// MouseDown takes hold of the handle under the pointer, or brings the
// probability there.
func (s *Slider) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || s.Disabled() {
		return
	}
	s.Take()
	s.Commit() // what keys moved is a step of its own
	h, grip, held := s.under(e.Position.X)
	s.handle, s.grip, s.dragging = h, grip, true
	if !held {
		s.follow(e.Position.X)
	}
}

// under finds the handle at a place, and how far the pointer is from it. Where
// there is none, the probability is brought there.
func (s *Slider) under(x float32) (h Handle, grip float32, held bool) {
	best := float32(near + 1)
	try := func(one Handle, at float64) {
		if d := x - s.place(at); max(d, -d) < best {
			best, h, grip, held = max(d, -d), one, d, true
		}
	}
	if s.state.Known {
		try(Value, s.state.Share)
	}
	if s.state.Range != nil {
		try(Low, s.state.Range.Low)
		try(High, s.state.Range.High)
	}
	return h, grip, held
}

func (s *Slider) follow(x float32) {
	s.move(s.handle, odds.Snap(s.share(x-s.grip), control.Points()))
}

// Dragged moves what was taken hold of.
func (s *Slider) Dragged(e *fyne.DragEvent) {
	if s.dragging {
		s.follow(e.Position.X)
	}
}

// DragEnd makes the move an edit.
func (s *Slider) DragEnd() { s.release() }

// MouseUp makes the move an edit.
func (s *Slider) MouseUp(*desktop.MouseEvent) { s.release() }

func (s *Slider) release() {
	if s.dragging {
		s.Commit()
		s.grip = 0
	}
}

// Cursor says that the handles go left and right.
func (s *Slider) Cursor() desktop.Cursor {
	if s.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.HResizeCursor
}
