package forkbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// under returns the part at a place, −1 for none.
func (b *Bar) under(at fyne.Position) int {
	if at.Y < 0 || at.Y > barHeight {
		return -1
	}
	for k, s := range b.spans() {
		if at.X >= s.from && at.X < s.till {
			return k
		}
	}
	return -1
}

// Tapped selects the branch whose part was pressed.
func (b *Bar) Tapped(e *fyne.PointEvent) {
	if k := b.under(e.Position); k >= 0 && b.parts[k].Branch != nil {
		b.OnPick(b.parts[k].Branch)
	}
}

// MouseIn says what is under the pointer.
func (b *Bar) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved says what is under the pointer.
func (b *Bar) MouseMoved(e *desktop.MouseEvent) { b.point(b.under(e.Position)) }

// MouseOut says what the fork adds up to again.
func (b *Bar) MouseOut() { b.point(-1) }

func (b *Bar) point(k int) {
	if b.hover != k {
		b.hover = k
		b.Refresh()
	}
}

// Cursor is a hand over what can be selected.
func (b *Bar) Cursor() desktop.Cursor {
	if b.hover >= 0 && b.hover < len(b.parts) && b.parts[b.hover].Branch != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
