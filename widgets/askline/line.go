// Package askline has the line at the foot of the map that asks for one line of
// text: why a number changed, or who says so.
package askline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/field"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// Line asks one question at a time, and is hidden while it asks none. It lives
// on the UI thread.
type Line struct {
	widget.BaseWidget
	look.Focusing

	// OnDone is called after Enter and Esc: the keyboard may go elsewhere.
	OnDone func()
	// OnIdle is called when the keyboard leaves the field: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does.
	OnFunction func(key fyne.KeyName) bool
	// OnError takes why a text was not taken.
	OnError func(error)

	question string
	field    *field.Field
	taken    func(text string) error
}

var _ fyne.Widget = (*Line)(nil)

// New returns a line that asks nothing.
func New() *Line {
	l := &Line{field: field.New()}
	l.field.OnCommit = func(text string) error { return l.taken(text) }
	l.field.OnError = func(err error) {
		if err != nil && l.OnError != nil {
			l.OnError(err)
		}
	}
	l.field.OnDone = func() {
		if l.OnDone != nil {
			l.OnDone()
		}
	}
	l.field.OnFunction = func(key fyne.KeyName) bool { return l.OnFunction != nil && l.OnFunction(key) }
	l.field.OnLost = func() {
		l.Hide()
		if l.OnIdle != nil {
			l.OnIdle()
		}
	}
	l.ExtendBaseWidget(l)
	l.Hide()
	return l
}

// Ask asks for a text, which is text so far; hint says what to write. taken is
// given another one with Enter, or when the keyboard goes elsewhere; Esc gives it
// up.
func (l *Line) Ask(question, text, hint string, taken func(text string) error) {
	l.Commit()
	l.question, l.taken = question, taken
	l.field.Present(text)
	l.field.SetPlaceHolder(hint)
	l.Show()
	l.Refresh()
	l.GiveTo(l, l.field)
}

// Question is what is asked, "" for nothing.
func (l *Line) Question() string {
	if !l.Visible() {
		return ""
	}
	return l.question
}

// Commit takes what is being typed; it is false where that is not taken.
func (l *Line) Commit() bool { return !l.Visible() || !l.field.Focused() || l.field.Commit() }

// CreateRenderer shows the question with the field beside it, or below where
// there is little room.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &renderer{l: l, band: canvas.NewRectangle(nil), text: form.NewProse(l.question, form.SmallSize, true, form.Ink)}
	r.band.CornerRadius, r.band.StrokeWidth = 6, 1
	r.Refresh()
	return look.LaidOut(r, l.Size())
}

type renderer struct {
	l    *Line
	band *canvas.Rectangle
	text *form.Prose
	size fyne.Size
}

// The measures of the line, in px.
const (
	margin    = look.Unit // around the band
	pad       = look.Unit
	leastRoom = 240 // of the field
)

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.band, r.text, r.l.field}
}

func (r *renderer) beside() bool {
	return r.size.Width-2*margin-3*pad-r.text.MinSize().Width >= leastRoom
}

func (r *renderer) MinSize() fyne.Size {
	height := r.l.field.MinSize().Height + 2*margin + 2*pad
	if !r.beside() {
		height += r.text.HeightAt(max(leastRoom, r.size.Width-2*margin-2*pad)) + pad/2
	}
	return fyne.NewSize(leastRoom+2*margin+2*pad, height)
}

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	r.band.Move(fyne.NewSquareOffsetPos(margin))
	r.band.Resize(size.SubtractWidthHeight(2*margin, 2*margin))
	at, room := fyne.NewPos(margin+pad, margin+pad), size.Width-2*margin-2*pad
	high, wide := r.l.field.MinSize().Height, r.text.MinSize().Width
	if r.beside() {
		form.Place(r.text, at.AddXY(0, (high-r.text.MinSize().Height)/2), fyne.NewSize(wide, r.text.MinSize().Height))
		form.Place(r.l.field, at.AddXY(wide+pad, 0), fyne.NewSize(room-wide-pad, high))
		return
	}
	tall := r.text.HeightAt(room)
	form.Place(r.text, at, fyne.NewSize(room, tall))
	form.Place(r.l.field, at.AddXY(0, tall+pad/2), fyne.NewSize(room, high))
}

func (r *renderer) Refresh() {
	p := look.Palette()
	r.band.FillColor, r.band.StrokeColor = p.Panel, p.Hairline
	r.text.Set(r.l.question)
	r.Layout(r.size)
	canvas.Refresh(r.l)
}
