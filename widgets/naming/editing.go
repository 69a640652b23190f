package naming

import (
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/keys"
)

// Editing is the field in which an outcome is named or given a probability.
type Editing struct {
	ID     string // of the outcome
	Field  *field.Field
	Number bool // the probability is typed rather than the title

	namer *Namer
	dress *dress
	// fresh is set for an outcome that was added to be named now: adding and
	// naming are one step, and without a name there was no step at all.
	fresh *fresh
}

type fresh struct {
	before scenarios.Mark
	from   string // the selection before the outcome was added
}

// open makes the field of o.
func (n *Namer) open(o *scenarios.Outcome, number bool) *Editing {
	n.Finish()
	n.board.Select(o.ID) // others that were selected with it let go
	d := n.dressed(number)
	e := &Editing{ID: o.ID, Number: number, Field: d.field, dress: d, namer: n}
	e.Field.Hooks = field.Hooks{} // those of the outcome before
	e.Field.OnDone = n.Finish
	e.Field.OnLost = e.lost
	e.Field.OnFocus = func() {
		if n.editing == e {
			return
		}
		if c := canvasOf(n.pane); c != nil { // the keyboard came back to a field that is no more
			c.Focus(n.pane)
		}
	}
	e.Field.OnKey = e.key
	e.Field.OnShortcut = e.shortcut
	n.editing = e
	n.hooks.Open(e)
	return e
}

// start shows the field with a text and gives it the keyboard.
func (e *Editing) start(held, typed string, selectAll bool) {
	n := e.namer
	e.Field.Present(held)
	n.hooks.Place()
	c := canvasOf(n.pane)
	if c == nil {
		return
	}
	n.pane.Reveal(e.ID)
	c.Focus(e.Field)
	if typed != "" {
		e.Field.Type(typed)
	} else if selectAll {
		e.Field.TypedShortcut(&fyne.ShortcutSelectAll{})
	} else {
		e.Field.ToEnd()
	}
}

// lost closes the field once the keyboard went elsewhere. While only the window
// is out of sight the field stays: somebody may be looking up a name.
func (e *Editing) lost() {
	n := e.namer
	if n.leaving {
		n.ended(e)
		return
	}
	fyne.Do(func() { // by then it is known who has the keyboard
		c := canvasOf(n.pane)
		if c == nil || c.Focused() != fyne.Focusable(e.Field) {
			n.ended(e)
		}
	})
}

// ended closes the field after it lost the focus.
func (n *Namer) ended(e *Editing) {
	if n.editing != e {
		return
	}
	n.editing = nil
	e.dress.left = time.Now()
	e.Field.Present("") // the next outcome has nothing to do with what was typed, nor with undoing it
	e.settle()
	n.hooks.Close()
}

// settle takes an outcome that was added but not named back, or makes one step
// of adding and naming.
func (e *Editing) settle() {
	if e.fresh == nil {
		return
	}
	f, b := e.fresh, e.namer.board
	e.fresh = nil
	o := b.Scenario().Outcome(e.ID)
	if o == nil {
		return
	}
	if o.Title == "" {
		e.namer.fail(b.Bail(f.before, f.from))
		return
	}
	b.Squash(f.before, "Add "+scenarios.Quoted(o))
}

// outcome returns the outcome that is being edited, nil once it is gone.
func (e *Editing) outcome() *scenarios.Outcome { return e.namer.board.Scenario().Outcome(e.ID) }

// key is what keys do in the field beyond typing.
func (e *Editing) key(key *fyne.KeyEvent) bool {
	n := e.namer
	switch key.Name {
	case fyne.KeyTab:
		back := keys.Held()&fyne.KeyModifierShift != 0
		if !n.Commit() {
			return true
		}
		if at := n.board.Selected(); !e.Number && !back && at != nil && at.ID == e.ID {
			n.AddChild()
		}
		return true
	case fyne.KeyUp, fyne.KeyDown:
		return e.Number && e.walk(key.Name == fyne.KeyDown)
	}
	if field.IsFunction(key.Name) {
		n.Finish()
		n.hooks.Key(key.Name, keys.Held())
		return true
	}
	return false
}

// walk commits the probability and goes on with that of what stands beside it.
func (e *Editing) walk(below bool) bool {
	if n := e.namer; n.Commit() {
		n.hooks.Beside(below)
		n.Enter("")
	}
	return true
}
