package outline

import (
	"offramp/widgets/naming"
)

// numberRoom is how wide the field of a probability is, in px.
const numberRoom = 96

// open makes the field look like its row.
func (o *Outline) open(e *naming.Editing) {
	o.filter.keep(e.ID)
	o.cover = naming.NewCover(e, false)
	o.cover.SetText(textSize)
	o.stale = true
}

// place puts the field over its row and draws.
func (o *Outline) place() {
	o.stale, o.reveal = true, true
	o.Refresh()
}

// close takes the field away.
func (o *Outline) close() {
	o.cover, o.stale = nil, true
	o.Refresh()
}

// follow puts the field where its row is now; false where it has none.
func (o *Outline) follow() bool {
	c := o.cover
	if c == nil {
		return false
	}
	at := o.board.Scenario().Outcome(c.ID)
	if at == nil {
		return false
	}
	i := o.at(at)
	if i < 0 {
		return false
	}
	r, inset := &o.rows[i], c.Inset()
	c.SetFrame(true)
	y := o.painter.Snap(o.y(r) + padY)
	if c.Number {
		c.Place(o.width-numberRoom-padX/4, y-inset, numberRoom, c.RowHeight()+2*inset)
		return true
	}
	c.Place(r.indent-inset, y-inset, r.field(inset), r.height-2*padY+2*inset)
	return true
}
