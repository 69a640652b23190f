package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// editing is the field over the card that is being named or given a
// probability.
type editing struct {
	m      *Map
	id     string // of the outcome
	field  *field.Field
	frame  *canvas.Rectangle // around a field that is larger than its card
	object fyne.CanvasObject
	theme  *fieldTheme
	// number tells that the probability is typed rather than the title.
	number bool
	// fresh is set for a card that was added to be named now: adding and
	// naming are one step, and without a name there was no step at all.
	fresh *fresh
}

type fresh struct {
	before scenarios.Mark
	from   string // the selection before the card was added
}

// open puts a field over the card of o.
func (m *Map) open(o *scenarios.Outcome, number bool) *editing {
	m.finish()
	e := &editing{m: m, id: o.ID, number: number, theme: &fieldTheme{Theme: theme.Current(), root: o.Parent() == nil}}
	e.field = field.New()
	if !number {
		e.field.TextStyle.Bold = true
		e.field.MultiLine = true
		e.field.Wrapping = fyne.TextWrapWord
		e.field.Scroll = container.ScrollNone // the field grows with its text
	}
	e.field.OnDone = m.finish
	e.field.OnLost = e.lost
	e.field.OnFocus = func() {
		if m.editing != e { // the keyboard came back to a field that is no more
			m.focus()
		}
	}
	e.field.OnKey = e.key
	e.frame = canvas.NewRectangle(color.Transparent)
	e.frame.CornerRadius = 6
	e.object = container.NewStack(e.frame, container.New(
		layout.NewCustomPaddedLayout(edge, edge, edge, edge), container.NewThemeOverride(e.field, e.theme)))
	m.editing = e
	return e
}

// start shows the field with a text and gives it the keyboard.
func (e *editing) start(held, typed string, selectAll bool) {
	e.field.Present(held)
	e.follow()
	e.m.Refresh()
	c := fyne.CurrentApp().Driver().CanvasForObject(e.m)
	if c == nil {
		return
	}
	e.m.Reveal(e.id)
	c.Focus(e.field)
	if typed != "" {
		e.field.Type(typed)
	} else if selectAll {
		e.field.TypedShortcut(&fyne.ShortcutSelectAll{})
	} else {
		e.field.ToEnd()
	}
}

// finish makes an edit of what is being typed, and closes the field. A text
// that is not taken is given up, and why is said.
func (m *Map) finish() {
	m.leaving = true
	if m.editing != nil {
		m.focus() // losing the focus commits
	}
	if m.editing != nil { // there was no window to lose the focus in
		m.editing.field.FocusLost()
	}
	m.leaving = false
}

// lost closes the field once the keyboard went elsewhere. While only the window
// is out of sight the field stays: somebody may be looking up a name.
func (e *editing) lost() {
	m := e.m
	if m.leaving {
		m.ended(e)
		return
	}
	fyne.Do(func() { // by then it is known who has the keyboard
		c := fyne.CurrentApp().Driver().CanvasForObject(m)
		if c == nil || c.Focused() != fyne.Focusable(e.field) {
			m.ended(e)
		}
	})
}

// Commit makes an edit of what is being typed and closes the field. Where the
// text is not taken it stays open, says why, and Commit is false.
func (m *Map) Commit() bool {
	if m.editing != nil && !m.editing.field.Commit() {
		return false
	}
	m.finish()
	return true
}

// Nameless tells whether a card was just added and has no name yet.
func (m *Map) Nameless() bool {
	return m.editing != nil && m.editing.fresh != nil && m.editing.field.Text == ""
}

// Typing tells whether a card is being named or given a probability.
func (m *Map) Typing() bool { return m.editing != nil }

// ended closes the field after it lost the focus.
func (m *Map) ended(e *editing) {
	if m.editing != e {
		return
	}
	m.editing = nil
	e.settle()
	m.Refresh()
}

// settle takes a card that was added but not named back, or makes one step of
// adding and naming.
func (e *editing) settle() {
	if e.fresh == nil {
		return
	}
	f := e.fresh
	e.fresh = nil
	o := e.m.board.Scenario().Outcome(e.id)
	if o == nil {
		return
	}
	if o.Title == "" {
		e.m.fail(e.m.board.Bail(f.before, f.from))
		return
	}
	e.m.board.Squash(f.before, "Add "+scenarios.Quoted(o))
}

// outcome returns the outcome whose card is being edited, nil once it is gone.
func (e *editing) outcome() *scenarios.Outcome { return e.m.board.Scenario().Outcome(e.id) }
