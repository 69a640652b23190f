package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/naming"
)

// cover is the field over the card that is being named or given a probability.
type cover struct {
	*naming.Editing
	m      *Map
	frame  *canvas.Rectangle // around a field that is larger than its card
	object fyne.CanvasObject
	theme  *fieldTheme
}

// open makes the field look like its card.
func (m *Map) open(e *naming.Editing) {
	root := m.board.Scenario().Root.ID == e.ID
	c := &cover{Editing: e, m: m, theme: &fieldTheme{Theme: theme.Current(), root: root}}
	e.Field.TextStyle.Bold = !e.Number
	c.frame = canvas.NewRectangle(color.Transparent)
	c.frame.CornerRadius = 6
	c.object = container.NewStack(c.frame, container.New(
		layout.NewCustomPaddedLayout(edge, edge, edge, edge), container.NewThemeOverride(e.Field, c.theme)))
	m.cover = c
}

// place puts the field over its card and draws.
func (m *Map) place() {
	m.cover.follow()
	m.Refresh()
}

// close takes the field away.
func (m *Map) close() {
	m.cover = nil
	m.Refresh()
}

// beside walks to the sibling below or above.
func (m *Map) beside(below bool) {
	if below {
		m.Walk(ToNext)
	} else {
		m.Walk(ToPrevious)
	}
}

// fail tells why something was refused.
func (m *Map) fail(err error) {
	if m.OnError != nil {
		m.OnError(err)
	}
}
