package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// Link is a word that does something.
type Link struct {
	control.Pressable

	Text   string // the word: see Set
	chosen bool   // it is what is shown now: muted, not in the accent colour
}

var _ control.Widget = (*Link)(nil)

// NewLink returns a word that does something as long as it is not switched off.
func NewLink(host control.Host, text string, pressed func()) *Link {
	l := &Link{Text: text}
	l.Pressed = func() {
		if !l.ReadOnly() {
			pressed()
		}
	}
	l.Init(host, l)
	return l
}

// Set changes the word.
func (l *Link) Set(text string) {
	if l.Text != text {
		l.Text = text
		l.Refresh()
	}
}

// Mark says whether the word stands for what is shown now.
func (l *Link) Mark(chosen bool) {
	if l.chosen != chosen {
		l.chosen = chosen
		l.Refresh()
	}
}

// CreateRenderer draws the word in the accent colour.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &linkRenderer{l: l, text: look.Text(l.Text, SmallSize, true, transparent), frame: canvas.NewRectangle(transparent)}
	return look.LaidOut(r, l.Size())
}

type linkRenderer struct {
	l     *Link
	text  *canvas.Text
	frame *canvas.Rectangle
	size  fyne.Size
}

func (r *linkRenderer) Destroy()                     {}
func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.frame, r.text} }

func (r *linkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(look.TextWidth(r.l.Text, SmallSize, true)+look.Unit, 3*look.Unit)
}

func (r *linkRenderer) Layout(size fyne.Size) {
	r.size = size
	r.text.Text = r.l.Text
	r.text.Color = Accent.Colour()
	if r.l.chosen {
		r.text.Color = Ink.Colour()
	}
	r.text.Hidden = r.l.ReadOnly()
	control.Ring(r.frame, r.l.Ringed(), 4)
	r.frame.Resize(size)
	r.text.Move(fyne.NewPos(look.Unit/2, (size.Height-LineHeight(SmallSize, true))/2))
}

func (r *linkRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.l)
}
