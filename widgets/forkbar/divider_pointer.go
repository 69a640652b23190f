package forkbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/control"
)

// MouseDown takes hold of the divider.
func (d *divider) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || d.Disabled() {
		return
	}
	d.Take()
	if d.moved {
		d.Commit() // what keys moved is a step of its own
	}
	d.begin()
	d.dragging, d.start = true, d.Position().X+e.Position.X
}

// Dragged moves the divider with the pointer.
func (d *divider) Dragged(e *fyne.DragEvent) {
	if !d.dragging {
		return
	}
	by := float64(d.Position().X+e.Position.X-d.start) / float64(max(d.bar.Size().Width, 1)) * d.bar.total()
	d.move(d.from.Snap(d.from.Left.Share+by, control.Points()))
}

// DragEnd makes the move an edit.
func (d *divider) DragEnd() { d.release() }

// MouseUp makes the move an edit.
func (d *divider) MouseUp(*desktop.MouseEvent) { d.release() }

func (d *divider) release() {
	if d.dragging {
		d.Commit()
	}
}

// MouseIn says what is on either side.
func (d *divider) MouseIn(e *desktop.MouseEvent) {
	d.Base.MouseIn(e)
	d.bar.Refresh()
}

// MouseOut takes that away.
func (d *divider) MouseOut() {
	d.Base.MouseOut()
	d.bar.Refresh()
}

// Cursor says that the divider goes left and right.
func (d *divider) Cursor() desktop.Cursor {
	if d.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.HResizeCursor
}
