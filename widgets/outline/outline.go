// Package outline has the list beside the map: the same tree with the same keys,
// filtered as one types.
package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/board"
	"offramp/widgets/field"
	"offramp/widgets/look"
	"offramp/widgets/naming"
	"offramp/widgets/painter"
)

// Outline lists the tree of a board. Rows are drawn, not widgets: only what is
// in view costs anything. It lives on the UI thread.
type Outline struct {
	widget.BaseWidget
	naming.Keys
	look.Focusing

	// OnIdle is called when the keyboard leaves the outline: perhaps for nowhere.
	OnIdle func()
	// OnError is told why an edit was refused.
	OnError func(error)

	board   *board.Board
	painter *painter.Painter
	cover   *naming.Cover // nil where nothing is typed in a row
	labels  *scene.Labels
	titles  titles

	rows   []row
	rowOf  []int32 // by ordinal, −1 where an outcome has no row
	height float64 // of all rows
	stale  bool    // the rows are not what the board holds now
	reveal bool    // the selection is to be brought into view

	filter  filter
	search  *field.Field
	offset  float64 // how far the list is scrolled, in px
	width   float32 // of the list
	room    float32 // height of the list in view
	focused bool
	pointer pointer
}

var (
	_ fyne.Widget       = (*Outline)(nil)
	_ fyne.Focusable    = (*Outline)(nil)
	_ fyne.Tabbable     = (*Outline)(nil)
	_ fyne.Shortcutable = (*Outline)(nil)
	_ desktop.Keyable   = (*Outline)(nil)
)

// New returns the outline of what b shows.
func New(b *board.Board) *Outline {
	o := &Outline{board: b, painter: painter.New(), stale: true, reveal: true}
	o.Namer = naming.New(b, o, naming.Hooks{
		Open: o.open, Place: o.place, Close: o.close,
		Key: o.Press, Beside: o.beside, Fail: o.fail,
	})
	o.search = o.newSearch()
	b.Listen(o.changed)
	o.ExtendBaseWidget(o)
	return o
}

// changed shows what the board says has changed.
func (o *Outline) changed(c board.Changed) {
	if c.Has(board.Content | board.Folding) {
		o.stale = true
	}
	if c.Has(board.Selection) {
		o.Follow()
		o.reveal = true
	}
	if c.Has(board.Content | board.Folding | board.Selection) {
		o.show()
	}
}

// show draws the list, where anybody can see it.
func (o *Outline) show() {
	if o.Visible() {
		o.Refresh()
	}
}

// fresh brings the rows up to date; what is in view stays where it is.
func (o *Outline) fresh() {
	if o.width <= 0 {
		return
	}
	if o.stale {
		o.stale = false
		id, y := o.anchor()
		whole := o.showsWhole(id)
		o.build()
		o.hold(id, y)
		if at := o.board.Selected(); whole && at != nil && at.ID == id {
			o.reveal = true // a row may have become taller
		}
	}
	if o.reveal {
		o.reveal = false
		if at := o.board.Selected(); at != nil {
			o.bring(at.ID)
		}
	}
	o.scrollTo(o.offset)
}

// FocusFirst gives the list the keyboard.
func (o *Outline) FocusFirst() { o.focus(o) }

// HasFocus tells whether the list or its filter has the keyboard.
func (o *Outline) HasFocus() bool { return o.focused || o.search.Focused() }

// focus gives one of the outline's two parts the keyboard.
func (o *Outline) focus(part fyne.Focusable) { o.GiveTo(o, part) }

// FocusGained shows the selection as what the keyboard speaks to.
func (o *Outline) FocusGained() {
	o.focused, o.reveal = true, true
	o.Refresh()
}

// FocusLost shows that the keyboard is elsewhere.
func (o *Outline) FocusLost() {
	o.focused = false
	o.Refresh()
	o.idle()
}

func (o *Outline) idle() {
	if o.OnIdle != nil {
		o.OnIdle()
	}
}

// fail tells why something was refused.
func (o *Outline) fail(err error) {
	if o.OnError != nil {
		o.OnError(err)
	}
}
