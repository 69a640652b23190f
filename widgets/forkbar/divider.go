package forkbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios/odds"
	"offramp/widgets/control"
	"offramp/widgets/look"
)

// divider is the line between two parts.
type divider struct {
	control.Base

	bar      *Bar
	k        int // of the part to its left
	from     odds.Divider
	to       float64 // what the left part has once it is moved
	moved    bool    // it was moved, and that is no edit yet
	dragging bool
	start    float32 // where in the bar the drag began
}

var (
	_ control.Widget    = (*divider)(nil)
	_ fyne.Draggable    = (*divider)(nil)
	_ desktop.Mouseable = (*divider)(nil)
)

func newDivider(b *Bar, k int) *divider {
	d := &divider{bar: b, k: k}
	d.Init(b.host, d)
	d.SetReadOnly(b.readOnly)
	return d
}

// now is the divider as the parts are shown.
func (d *divider) now() odds.Divider {
	return odds.Divider{Left: d.bar.parts[d.k], Right: d.bar.parts[d.k+1]}
}

func (d *divider) there() bool { return d.k+1 < len(d.bar.parts) }

// Disabled leaves a divider that cannot be moved out of the Tab key's way.
func (d *divider) Disabled() bool { return d.ReadOnly() || !d.there() || d.now().Fixed() != nil }

// says names what is on either side, within the room, or why nothing can be
// moved.
func (d *divider) says(room float32) string {
	now := d.now()
	if why := now.Fixed(); why != nil {
		return why.Error()
	}
	side := func(part odds.Part) string {
		share := " " + d.bar.share(part.Share)
		left := room/2 - look.TextWidth(" | ", lineSize, false) - look.TextWidth(share, lineSize, false)
		return look.Cut(d.bar.name(part), lineSize, false, max(left, 0)) + share
	}
	return side(now.Left) + " | " + side(now.Right)
}

// begin remembers what the parts were before they are moved.
func (d *divider) begin() {
	if !d.moved {
		d.from = d.now()
		d.to = d.from.Left.Share
	}
}

func (d *divider) move(left float64) {
	left, _ = d.from.Shares(left)
	if left != d.to {
		d.to, d.moved = left, true
		d.bar.OnPreview(d.from, left)
		d.bar.Refresh()
	}
}

// Commit makes the move an edit.
func (d *divider) Commit() {
	d.dragging = false
	if d.moved {
		d.moved = false
		d.bar.OnCommit(d.from, d.to)
		d.bar.Refresh()
	}
}

// Drop gives the move up.
func (d *divider) Drop() {
	d.dragging = false
	if d.moved {
		d.moved = false
		d.bar.OnDrop()
		d.bar.Refresh()
	}
}

// FocusLost commits.
func (d *divider) FocusLost() {
	d.Commit()
	d.Base.FocusLost()
	d.bar.Refresh()
}

// FocusGained says what is on either side.
func (d *divider) FocusGained() {
	d.Base.FocusGained()
	d.bar.Refresh()
}

// TypedKey moves the divider: a point with Left and Right, a tenth of one with
// Shift.
func (d *divider) TypedKey(key *fyne.KeyEvent) {
	if d.Handled(key) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		d.Commit()
		d.Host().Done()
	case fyne.KeyEscape:
		d.Drop()
		d.Host().Done()
	case fyne.KeyLeft:
		d.step(-control.Points())
	case fyne.KeyRight:
		d.step(control.Points())
	}
	d.bar.Refresh()
}

func (d *divider) step(points float64) {
	if !d.moved && d.Disabled() { // a part that was moved to nothing is not there
		return
	}
	d.begin()
	if points < 0 && d.to*100 < -points { // the last bit, to nothing
		d.move(0)
		return
	}
	d.move(odds.Step(d.to, points))
}
