// Package stance has the line across a window that says under what its figures
// are told: given what has happened, as judged, or with something only supposed.
package stance

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// Measures on a desk, in px.
const (
	height   = 28
	textSize = 12
)

// Bar is one line with a word that does something. Without a text it takes no
// room. A click leaves the keyboard where it is: commands do the same.
type Bar struct {
	widget.BaseWidget
	look.KeepFocus

	// OnPressed does what the word says.
	OnPressed func()
	// OnHeight hears that the line takes more or less room: Fyne lays out one
	// container a frame where several things in it change.
	OnHeight func()

	text, word string
	offers     []Offer // instead of the word
	ends       []float32
	strong     bool // nobody may overlook it
	projector  bool
}

var (
	_ fyne.Widget        = (*Bar)(nil)
	_ fyne.Tappable      = (*Bar)(nil)
	_ desktop.Cursorable = (*Bar)(nil)
)

// New returns a line without a text. A strong one stands on a ground of its own.
func New(strong bool) *Bar {
	b := &Bar{strong: strong}
	b.ExtendBaseWidget(b)
	return b
}

// Say shows a text and the word behind it.
func (b *Bar) Say(text, word string) {
	if b.text != text || b.word != word {
		b.become(text, word, nil)
	}
}

// Offer is one of several words that each do something.
type Offer struct {
	Word string
	Do   func()
}

// Offer shows a text and several words behind it.
func (b *Bar) Offer(text string, offers ...Offer) {
	b.become(text, "", offers)
}

func (b *Bar) become(text, word string, offers []Offer) {
	before := b.text != ""
	b.text, b.word, b.offers, b.ends = text, word, offers, nil
	b.Refresh()
	if before != (text != "") && b.OnHeight != nil {
		b.OnHeight()
	}
}

// Offers are the words behind the text, where there are several.
func (b *Bar) Offers() []Offer { return b.offers }

// Text is what the line says, "" where it is not there.
func (b *Bar) Text() string { return b.text }

// SetProjector writes the line for a room to read.
func (b *Bar) SetProjector(on bool) {
	if on != b.projector {
		b.projector = on
		b.Refresh()
	}
}

// Tapped does what the word says, wherever the line is hit; of several words the
// one that is.
func (b *Bar) Tapped(e *fyne.PointEvent) {
	for k, end := range b.ends {
		if k%2 == 0 && e.Position.X >= end && e.Position.X <= b.ends[k+1] {
			b.offers[k/2].Do()
			return
		}
	}
	if len(b.offers) > 0 {
		return
	}
	if b.OnPressed != nil && b.text != "" {
		b.OnPressed()
	}
}

// Cursor is a hand: there is something to press.
func (b *Bar) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (b *Bar) k() float32 { return look.Enlarged(b.projector, textSize) }

// CreateRenderer draws the line.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &renderer{b: b, ground: canvas.NewRectangle(look.Palette().Panel)}
	r.text = look.Text("", textSize, true, look.Palette().Ink)
	r.word = look.Text("", textSize, true, look.Palette().Accent)
	return look.LaidOut(r, b.Size())
}

type renderer struct {
	b          *Bar
	ground     *canvas.Rectangle
	text, word *canvas.Text
	words      []*canvas.Text // of offers
	size       fyne.Size
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	if r.b.text == "" {
		return nil
	}
	all := []fyne.CanvasObject{r.ground, r.text, r.word}
	for _, word := range r.words[:len(r.b.offers)] {
		all = append(all, word)
	}
	return all
}

// MinSize is that of one line. Having no height, rather than being hidden, makes
// the window lay itself out anew.
func (r *renderer) MinSize() fyne.Size {
	if r.b.text == "" {
		return fyne.Size{}
	}
	return fyne.NewSize(0, height*r.b.k())
}

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	p, k := look.Palette(), r.b.k()
	r.ground.FillColor = p.Panel
	if r.b.strong {
		r.ground.FillColor = p.AccentSoft
	}
	r.ground.Resize(size)
	const side = 2 * look.Unit
	word := look.TextWidth(r.b.word, textSize*k, true)
	for n, o := range r.b.offers {
		if n == len(r.words) {
			r.words = append(r.words, look.Text("", textSize, true, p.Accent))
		}
		r.words[n].Text, r.words[n].Color, r.words[n].TextSize = o.Word, p.Accent, textSize*k
		word += look.TextWidth(o.Word, textSize*k, true) + side
	}
	r.word.Text, r.word.Color, r.word.TextSize = r.b.word, p.Accent, textSize*k
	r.text.Color, r.text.TextSize, r.text.TextStyle.Bold = p.Ink, textSize*k, r.b.strong
	room := size.Width - 2*side - word - side
	r.text.Text = look.Cut(r.b.text, textSize*k, r.b.strong, room)
	y := (size.Height - r.text.MinSize().Height) / 2
	r.text.Move(fyne.NewPos(side, y))
	x := side + min(look.TextWidth(r.text.Text, textSize*k, r.b.strong), room) + side
	r.word.Move(fyne.NewPos(x, y))
	r.b.ends = r.b.ends[:0]
	for n, o := range r.b.offers {
		width := look.TextWidth(o.Word, textSize*k, true)
		r.words[n].Move(fyne.NewPos(x, y))
		r.b.ends = append(r.b.ends, x-look.Unit, x+width+look.Unit)
		x += width + side
	}
}

func (r *renderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.b)
}
