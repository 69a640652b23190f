package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// link is a word that does something.
type link struct {
	pressable

	text   string
	chosen bool // it is what is shown now: muted, not in the accent colour
}

var _ control.Widget = (*link)(nil)

func newLink(i *Inspector, text string, pressed func()) *link {
	l := &link{text: text}
	l.init(i, l, func() {
		if !l.ReadOnly() {
			pressed()
		}
	})
	i.controls = append(i.controls, l)
	return l
}

// newFold returns a word that shows or hides something, also in a document that
// is only read.
func newFold(i *Inspector, text string, pressed func()) *link {
	l := &link{text: text}
	l.init(i, l, pressed)
	return l
}

// Set changes the word.
func (l *link) Set(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// mark says whether the word stands for what is shown now.
func (l *link) mark(chosen bool) {
	if l.chosen != chosen {
		l.chosen = chosen
		l.Refresh()
	}
}

// CreateRenderer draws the word in the accent colour.
func (l *link) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &linkRenderer{l: l, text: look.Text(l.text, smallSize, true, transparent), frame: canvas.NewRectangle(transparent)}
	return look.LaidOut(r, l.Size())
}

type linkRenderer struct {
	l     *link
	text  *canvas.Text
	frame *canvas.Rectangle
	size  fyne.Size
}

func (r *linkRenderer) Destroy()                     {}
func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.frame, r.text} }

func (r *linkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(look.TextWidth(r.l.text, smallSize, true)+look.Unit, 3*look.Unit)
}

func (r *linkRenderer) Layout(size fyne.Size) {
	r.size = size
	r.text.Text = r.l.text
	r.text.Color = accent.colour()
	if r.l.chosen {
		r.text.Color = ink.colour()
	}
	r.text.Hidden = r.l.ReadOnly()
	control.Ring(r.frame, r.l.Ringed(), 4)
	r.frame.Resize(size)
	r.text.Move(fyne.NewPos(look.Unit/2, (size.Height-lineHeight(smallSize, true))/2))
}

func (r *linkRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.l)
}
