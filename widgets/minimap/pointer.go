package minimap

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseDown takes hold of the frame, or brings it to the pointer.
func (m *Minimap) MouseDown(e *desktop.MouseEvent) {
	if m.scene == nil || e.Button != desktop.MouseButtonPrimary {
		return
	}
	m.held = true
	at, size := m.place(m.view, leastFrame)
	middle := at.AddXY(size.Width/2, size.Height/2)
	m.grip = e.Position.Subtract(middle)
	if abs(m.grip.X) > size.Width/2 || abs(m.grip.Y) > size.Height/2 {
		m.grip = fyne.Position{}
		m.move(e.Position)
	}
}

// MouseUp lets go.
func (m *Minimap) MouseUp(*desktop.MouseEvent) { m.held = false }

// Dragged moves the view with the pointer.
func (m *Minimap) Dragged(e *fyne.DragEvent) {
	if m.held {
		m.move(e.Position)
	}
}

// DragEnd lets go.
func (m *Minimap) DragEnd() { m.held = false }

func (m *Minimap) move(to fyne.Position) {
	if m.OnMove != nil {
		m.OnMove(m.point(to.Subtract(m.grip)))
	}
}

// MouseIn is Fyne's: what lies below is not hovered over.
func (m *Minimap) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is Fyne's.
func (m *Minimap) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (m *Minimap) MouseOut() {}

// Cursor shows that there is something to press.
func (m *Minimap) Cursor() desktop.Cursor { return desktop.PointerCursor }

func abs(v float32) float32 { return max(v, -v) }
