// Package breadcrumb has the line that says which branch of a scenario alone is
// shown, and leads back.
package breadcrumb

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/board"
	"offramp/widgets/look"
)

// Breadcrumb shows the way from the root to the branch that alone is shown. A
// click on an ancestor shows its branch. It leaves the keyboard where it is.
type Breadcrumb struct {
	widget.BaseWidget
	look.KeepFocus

	board     *board.Board
	crumbs    []crumb
	room      float32
	hover     int // the crumb under the pointer, −1 for none
	projector bool
}

var _ fyne.Widget = (*Breadcrumb)(nil)

// New returns the breadcrumb of a board. It has no size while all of the
// scenario is shown.
func New(b *board.Board) *Breadcrumb {
	c := &Breadcrumb{board: b, hover: -1, room: unlimited}
	c.ExtendBaseWidget(c)
	c.read()
	return c
}

// Fit arranges the line for what the board shows now in a room of that width,
// and returns its size: none where all of the scenario is shown.
func (c *Breadcrumb) Fit(room float32) fyne.Size {
	c.room = room
	c.read()
	return c.MinSize()
}

// SetProjector writes the line for a room to read.
func (c *Breadcrumb) SetProjector(on bool) {
	if on != c.projector {
		c.projector = on
		c.read()
		c.Refresh()
	}
}

// Text returns what the line says.
func (c *Breadcrumb) Text() string {
	text := ""
	for _, crumb := range c.crumbs {
		text += crumb.text
	}
	return text
}

// kind is what a crumb is.
type kind uint8

const (
	ancestor kind = iota // a click shows its branch
	current              // the branch that is shown
	between              // the mark between two outcomes, and what is left out
	remark
	all // a click shows everything
)

// crumb is a part of the line.
type crumb struct {
	kind kind
	text string
	id   string // of the outcome
	x    float32
	w    float32
}

func (k kind) pressed() bool { return k == ancestor || k == all }
func (k kind) bold() bool    { return k == current }

// What the line says besides names.
const (
	step     = " › "
	omission = "…"
	shares   = "shares are of all"
	showAll  = "× Show all"
)
