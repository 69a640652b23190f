// Package naming has the field in which outcomes get their titles and their
// probabilities where they stand: on the map and in the outline by the same
// rules.
package naming

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/board"
)

// Pane is what shows the outcomes, and has the keyboard while none is named.
type Pane interface {
	fyne.CanvasObject
	fyne.Focusable
	// Reveal brings an outcome into view.
	Reveal(id string)
}

// Hooks are how a pane takes part.
type Hooks struct {
	// Open makes the field of e look as the pane needs it; Place puts it where
	// its outcome stands now and draws; Close takes it away.
	Open  func(e *Editing)
	Place func()
	Close func()
	// Key does what a function key, pressed while a field is open, is for.
	Key func(key fyne.KeyName, modifier fyne.KeyModifier)
	// Beside selects what stands below, or above, for the next probability.
	Beside func(below bool)
	// Fail is told why something was refused.
	Fail func(error)
}

// Namer opens a field over the selected outcome of a pane.
type Namer struct {
	// OnList pastes outcomes under one, from a place among its children on; nil:
	// lists are pasted as text.
	OnList func(under *scenarios.Outcome, at int)

	board   *board.Board
	pane    Pane
	hooks   Hooks
	editing *Editing
	titles  *dress // to be taken up again
	numbers *dress
	leaving bool // the field is closed on purpose
}

// New returns what names the outcomes of a pane.
func New(b *board.Board, p Pane, h Hooks) *Namer { return &Namer{board: b, pane: p, hooks: h} }

// Editing returns what is being typed, nil where nothing is.
func (n *Namer) Editing() *Editing { return n.editing }

// Typing tells whether an outcome is being named or given a probability.
func (n *Namer) Typing() bool { return n.editing != nil }

// Nameless tells whether an outcome was just added and has no name yet.
func (n *Namer) Nameless() bool {
	return n.editing != nil && n.editing.fresh != nil && n.editing.Field.Text == ""
}

// Commit makes an edit of what is being typed and closes the field. Where the
// text is not taken it stays open, says why, and Commit is false.
func (n *Namer) Commit() bool {
	if n.editing != nil && !n.editing.Field.Commit() {
		return false
	}
	n.Finish()
	return true
}

// Finish makes an edit of what is being typed, and closes the field. A text
// that is not taken is given up, and why is said.
func (n *Namer) Finish() {
	e := n.editing
	if e == nil {
		return
	}
	n.leaving = true
	c := canvasOf(n.pane)
	switch {
	case c == nil: // no window to lose the focus in
		e.Field.FocusLost()
	case e.Field.Focused(), c.Focused() == fyne.Focusable(e.Field):
		c.Focus(n.pane) // losing the focus commits
	default: // somebody else has it: the field lost it already
		n.ended(e)
	}
	if n.editing == e { // what stands over the window keeps the keyboard from moving
		e.Field.FocusLost()
	}
	n.leaving = false
}

// Follow ends what is typed where another outcome was selected: the text
// belongs to the one before.
func (n *Namer) Follow() {
	at := n.board.Selected()
	if n.editing == nil || at != nil && at.ID == n.editing.ID {
		return
	}
	selected := n.board.Selection()
	n.Finish() // the edit selects its own outcome
	n.board.SelectAll(selected)
}

// mayEdit tells whether edits are taken, and says why if not.
func (n *Namer) mayEdit() bool { return n.may(n.board.Refuses()) }

func (n *Namer) may(refused error) bool {
	n.fail(refused)
	return refused == nil
}

func (n *Namer) fail(err error) {
	if err != nil {
		n.hooks.Fail(err)
	}
}

func (n *Namer) selectedOrRoot() *scenarios.Outcome {
	n.Finish()
	if at := n.board.Selected(); at != nil {
		return at
	}
	return n.board.Scenario().Root
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}
