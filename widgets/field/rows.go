package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// mostRows is how many rows a field grows to before it scrolls.
const mostRows = 30

// rows are the rows that a field of several lines was broken into last.
type rows struct {
	sleeps bool
	fresh  bool // the text was presented while the field slept
	least  int  // rows that it is tall at least

	text, hint string
	size, room float32
	bold       bool
	lines      []string
}

// HeightAt returns how tall a field of several lines wants to be at a width:
// as tall as its text, within bounds.
func (f *Field) HeightAt(width float32) float32 {
	if !f.rows.sleeps {
		return f.MinSize().Height
	}
	th := f.Theme()
	line := fyne.MeasureText("M", th.Size(theme.SizeNameText), f.TextStyle).Height
	n := max(len(f.lines(width)), f.rows.least, 1)
	return float32(n)*line + 2*th.Size(theme.SizeNameInnerPadding)
}

// lines breaks the text, or what stands in its place while there is none, for
// a width of the field.
func (f *Field) lines(width float32) []string {
	th := f.Theme()
	size := th.Size(theme.SizeNameText)
	room := width - 2*th.Size(theme.SizeNameInnerPadding)
	r := &f.rows
	if r.lines == nil || r.text != f.Text || r.hint != f.PlaceHolder ||
		r.size != size || r.room != room || r.bold != f.TextStyle.Bold {
		text, face := f.Text, scene.Regular
		if text == "" {
			text = f.PlaceHolder
		}
		if f.TextStyle.Bold {
			face = scene.Bold
		}
		r.text, r.hint, r.size, r.room, r.bold = f.Text, f.PlaceHolder, size, room, f.TextStyle.Bold
		r.lines = look.Wrap(text, size, face, room, mostRows)
	}
	return r.lines
}

// SetPlaceHolder sets what stands in the field while it is empty.
func (f *Field) SetPlaceHolder(text string) {
	f.Entry.SetPlaceHolder(text)
	if f.rows.sleeps {
		f.Refresh()
	}
}

// Focused tells whether the field has the keyboard.
func (f *Field) Focused() bool { return f.focused }
