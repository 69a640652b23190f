// Package slider has the slider of a probability, with the analyst's own range
// on its track.
package slider

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios"
	"offramp/widgets/control"
)

// Handle is what of the slider is moved.
type Handle uint8

// The handles: the probability, and the ends of its range.
const (
	Value Handle = iota
	Low
	High
)

// State is what a slider shows.
type State struct {
	Share   float64 // the probability
	Known   bool    // there is one
	Derived bool    // it is not a number of its own: the rest
	Range   *scenarios.Range
	Fixed   bool // it cannot be moved: locked
}

// Slider shows a share from 0 to 100 %. What it is moved to is previewed, and
// made on release, Enter or when the keyboard goes elsewhere; Esc drops it.
type Slider struct {
	control.Base

	// OnPreview is called with where a handle is moved to.
	OnPreview func(h Handle, to float64)
	// OnCommit is called once it stays there.
	OnCommit func(h Handle, to float64)
	// OnDrop is called when the move was given up.
	OnDrop func()

	state    State
	moved    bool // something is moved and not made yet
	handle   Handle
	to       float64
	dragging bool
	grip     float32 // how far the pointer is from the handle it holds
}

var (
	_ control.Widget     = (*Slider)(nil)
	_ fyne.Draggable     = (*Slider)(nil)
	_ desktop.Mouseable  = (*Slider)(nil)
	_ desktop.Cursorable = (*Slider)(nil)
)

// New returns a slider that stands in a pane.
func New(host control.Host) *Slider {
	s := &Slider{}
	s.Init(host, s)
	return s
}

// Set shows the model.
func (s *Slider) Set(state State) {
	if s.state != state {
		s.state = state
		s.Refresh()
	}
}

// Disabled leaves a slider that cannot be moved out of the Tab key's way.
func (s *Slider) Disabled() bool { return s.ReadOnly() || s.state.Fixed }

// Pending tells whether something was moved that is no edit yet.
func (s *Slider) Pending() bool { return s.moved }

// Commit makes the move an edit.
func (s *Slider) Commit() {
	s.dragging = false
	if s.moved {
		s.moved = false
		s.OnCommit(s.handle, s.to)
	}
}

// Drop gives the move up.
func (s *Slider) Drop() {
	s.dragging = false
	if s.moved {
		s.moved = false
		s.OnDrop()
	}
}

// FocusLost commits.
func (s *Slider) FocusLost() {
	s.Commit()
	s.Base.FocusLost()
}

// move previews a handle at a place.
func (s *Slider) move(h Handle, to float64) {
	switch {
	case h == Low && s.state.Range != nil:
		to = min(to, s.state.Range.High)
	case h == High && s.state.Range != nil:
		to = max(to, s.state.Range.Low)
	}
	if s.at(h) == to && (h != Value || s.state.Known && !s.state.Derived) {
		return
	}
	s.handle, s.to, s.moved = h, to, true
	s.OnPreview(h, to)
}

// at is where a handle stands.
func (s *Slider) at(h Handle) float64 {
	switch {
	case h == Low && s.state.Range != nil:
		return s.state.Range.Low
	case h == High && s.state.Range != nil:
		return s.state.Range.High
	case h == Value && s.state.Known:
		return s.state.Share
	case h == Value:
		return 0.5 // where keys begin while there is none
	}
	return 0
}

// share is the share under a place, within 0 and 1.
func (s *Slider) share(x float32) float64 {
	room := s.Size().Width - 2*side
	if room <= 0 {
		return 0
	}
	return math.Min(math.Max(float64((x-side)/room), 0), 1)
}

func (s *Slider) place(share float64) float32 {
	return side + float32(share)*(s.Size().Width-2*side)
}
