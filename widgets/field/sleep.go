package field

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// CreateRenderer lets a field of several lines sleep while it does not have
// the focus: it then shows rows that it broke itself, and Fyne's entry, which
// takes time in proportion to the square of a paragraph, does not wrap at all.
// Walking through outcomes with long notes stays quick that way.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	awake := framed{f.Entry.CreateRenderer()}
	awake.lighten()
	if !f.rows.sleeps {
		return awake
	}
	s := &sleeper{WidgetRenderer: awake, field: f, box: canvas.NewRectangle(color.Transparent)}
	s.show()
	return look.LaidOut(s, f.Size())
}

type sleeper struct {
	fyne.WidgetRenderer // while awake
	field               *Field
	box                 *canvas.Rectangle
	texts               []*canvas.Text
	objects             []fyne.CanvasObject
	wasAwake            bool
	size                fyne.Size
}

// Objects returns what is painted: the entry's, or the rows. Before it is laid
// out it returns the entry's, for a theme of its own to reach them.
func (s *sleeper) Objects() []fyne.CanvasObject {
	if s.field.focused || s.size.Width == 0 {
		return s.WidgetRenderer.Objects()
	}
	return s.objects
}

// Layout places both, so that waking moves nothing.
func (s *sleeper) Layout(size fyne.Size) {
	s.WidgetRenderer.Layout(size)
	if s.size != size {
		s.size = size
		s.show()
	}
}

// MinSize is one row: how many it gets is for [Field.HeightAt] to say.
func (s *sleeper) MinSize() fyne.Size {
	th := s.field.Theme()
	pad := 2 * th.Size(theme.SizeNameInnerPadding)
	return fyne.NewSize(4*pad, fyne.MeasureText("M", th.Size(theme.SizeNameText), s.field.TextStyle).Height+pad)
}

// Refresh shows what the field holds now.
func (s *sleeper) Refresh() {
	if s.field.focused || s.wasAwake {
		s.WidgetRenderer.Refresh()
		if !s.wasAwake { // the entry's text still has the width of unwrapped rows
			s.WidgetRenderer.Layout(s.size)
			s.WidgetRenderer.Refresh()
		}
	}
	s.wasAwake = s.field.focused
	s.show()
	canvas.Refresh(s.field)
}

// show makes the rows.
func (s *sleeper) show() {
	if s.field.focused || s.size.Width == 0 {
		return
	}
	f := s.field
	th, v := f.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	border, pad := th.Size(theme.SizeNameInputBorder), th.Size(theme.SizeNameInnerPadding)
	s.box.FillColor = th.Color(theme.ColorNameInputBackground, v)
	s.box.StrokeColor, s.box.StrokeWidth = th.Color(theme.ColorNameInputBorder, v), border
	s.box.CornerRadius = th.Size(theme.SizeNameInputRadius)
	s.box.Move(fyne.NewPos(border/2, border/2))
	s.box.Resize(fyne.NewSize(s.size.Width-border-0.5, s.size.Height-border-0.5))
	ink := th.Color(theme.ColorNameForeground, v)
	if f.Text == "" {
		ink = th.Color(theme.ColorNamePlaceHolder, v)
	}
	s.objects = append(s.objects[:0], s.box)
	y := pad
	for i, line := range f.lines(s.size.Width) {
		if i == len(s.texts) {
			s.texts = append(s.texts, &canvas.Text{})
		}
		t := s.texts[i]
		t.Text, t.Color, t.TextStyle, t.TextSize = line, ink, f.TextStyle, th.Size(theme.SizeNameText)
		t.Move(fyne.NewPos(pad, y))
		y += t.MinSize().Height
		if y <= s.size.Height {
			s.objects = append(s.objects, t)
		}
	}
}
