package statusline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios/scene"
)

// put shows a muted text in its place.
func put(t *canvas.Text, text string, x, width float32, p *scene.Palette) {
	t.Text, t.Color = text, p.Muted
	t.Move(fyne.NewPos(x, 0))
	t.Resize(fyne.NewSize(width, height))
}

// over tells whether a point is on the finding.
func (l *Line) over(at fyne.Position) bool {
	return l.findingW > 0 && at.X >= l.findingX && at.X <= l.findingX+l.findingW
}

// Tapped goes to the finding under the pointer.
func (l *Line) Tapped(e *fyne.PointEvent) {
	if l.over(e.Position) {
		l.GoToFinding()
	}
}

// MouseIn underlines the finding under the pointer.
func (l *Line) MouseIn(e *desktop.MouseEvent) { l.setHover(l.over(e.Position)) }

// MouseMoved underlines the finding under the pointer.
func (l *Line) MouseMoved(e *desktop.MouseEvent) { l.setHover(l.over(e.Position)) }

// MouseOut takes the line under the finding away.
func (l *Line) MouseOut() { l.setHover(false) }

func (l *Line) setHover(over bool) {
	if l.hover != over {
		l.hover = over
		l.Refresh()
	}
}

// Cursor is a hand over the finding.
func (l *Line) Cursor() desktop.Cursor {
	if l.hover {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
