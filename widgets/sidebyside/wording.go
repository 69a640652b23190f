package sidebyside

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/compare"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// wording shows how a text was changed: what is gone is struck through, what came
// is underlined, and both have colours of their own.
type wording struct {
	widget.BaseWidget
	spans []compare.Span
	words []word
	high  float32
	room  float32 // that the words were placed for
}

// word is a piece of text on one line.
type word struct {
	text  string
	is    compare.SpanKind
	x, y  float32
	width float32
}

func newWording() *wording {
	w := &wording{}
	w.ExtendBaseWidget(w)
	w.Hide()
	return w
}

func (w *wording) set(spans []compare.Span) {
	w.spans, w.words, w.Hidden = spans, nil, len(spans) == 0
	w.Refresh()
}

// The most of what stands that is shown beside what changed, and the most of all, in
// letters: what is shown of a book shall not keep the window waiting.
const (
	around  = 60
	mostAll = 6000
)

// shorter leaves out most of what stands.
func shorter(spans []compare.Span) (short []compare.Span) {
	left := mostAll
	for i, span := range spans {
		if left <= 0 {
			return append(short, compare.Span{Text: " …"})
		}
		text := []rune(span.Text)
		if span.Is == compare.Stands {
			first, last := i == 0, i == len(spans)-1
			switch {
			case first && len(text) > around:
				text = append([]rune("… "), text[len(text)-around:]...)
			case last && len(text) > around:
				text = append(text[:around:around], []rune(" …")...)
			case len(text) > 2*around:
				text = append(append(text[:around:around], []rune(" … ")...), text[len(text)-around:]...)
			}
		}
		if len(text) > left {
			text = text[:left]
		}
		left -= len(text)
		short = append(short, compare.Span{Is: span.Is, Text: string(text)})
	}
	return short
}

const lineHigh = 17

// place puts the words into lines of that room.
func (w *wording) place(room float32) {
	if w.words != nil && w.room == room {
		return
	}
	w.words, w.room = []word{}, room
	x, y := float32(0), float32(0)
	for _, span := range w.spans {
		for i, line := range strings.Split(span.Text, "\n") {
			if i > 0 {
				x, y = 0, y+lineHigh
			}
			for _, text := range pieces(strings.ReplaceAll(line, "\t", "    ")) {
				bare := strings.TrimRight(text, " ")
				if x > 0 && x+look.TextWidth(bare, form.SmallSize, false) > room {
					x, y = 0, y+lineHigh
					if text = strings.TrimLeft(text, " "); text == "" {
						continue
					}
				}
				for _, part := range look.Wrap(text, form.SmallSize, 0, max(room, 2*form.SmallSize), 0) {
					width := look.TextWidth(part, form.SmallSize, false)
					if x > 0 && x+width > room && strings.TrimSpace(part) != "" {
						x, y = 0, y+lineHigh
					}
					w.words = append(w.words, word{part, span.Is, x, y, width})
					x += width
				}
			}
		}
	}
	w.high = y + lineHigh
}

// pieces splits a line behind its spaces.
func pieces(line string) (list []string) {
	start := 0
	for i := 1; i < len(line); i++ {
		if line[i-1] == ' ' && line[i] != ' ' {
			list = append(list, line[start:i])
			start = i
		}
	}
	if start < len(line) {
		list = append(list, line[start:])
	}
	return list
}

// HeightAt is the height of the lines that a width makes.
func (w *wording) HeightAt(width float32) float32 {
	w.place(width)
	return w.high
}

// CreateRenderer draws the words.
func (w *wording) CreateRenderer() fyne.WidgetRenderer {
	w.ExtendBaseWidget(w)
	return look.LaidOut(&wordingRenderer{w: w}, w.Size())
}

type wordingRenderer struct {
	w       *wording
	objects []fyne.CanvasObject
	size    fyne.Size
}

func (r *wordingRenderer) Destroy()                     {}
func (r *wordingRenderer) MinSize() fyne.Size           { return fyne.NewSize(80, lineHigh) }
func (r *wordingRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *wordingRenderer) Layout(size fyne.Size) {
	r.size = size
	r.objects = r.objects[:0]
	if len(r.w.spans) == 0 {
		return
	}
	r.w.place(size.Width)
	p := look.Palette()
	for _, word := range r.w.words {
		colour, line := p.Ink, float32(0)
		switch word.is {
		case compare.Gone:
			colour, line = p.Danger, lineHigh/2+1
		case compare.Came:
			colour, line = p.Accent, lineHigh-2
		}
		text := look.Text(word.text, form.SmallSize, false, colour)
		text.Move(fyne.NewPos(word.x, word.y))
		r.objects = append(r.objects, text)
		if line > 0 && strings.TrimSpace(word.text) != "" {
			rule := canvas.NewRectangle(colour)
			rule.Move(fyne.NewPos(word.x, word.y+line))
			rule.Resize(fyne.NewSize(word.width, 1))
			r.objects = append(r.objects, rule)
		}
	}
}

func (r *wordingRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.w)
}
