// Package banner has the band at the top of a window that says how the
// scenario is to be handled.
package banner

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/marking"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Measures on a desk, in px.
const (
	height   = 22 // of the first row
	rowStep  = 16 // of further ones
	textSize = 12
	spacing  = 1 // between letters
	mostRows = 6 // more is no label
)

// Banner shows a handling label in the label's own colours, the same in both
// themes. Without a label it takes no room. A label that is
// wider than the window wraps rather than being cut off.
type Banner struct {
	widget.BaseWidget

	shown      marking.Banner
	label      string
	foreground color.NRGBA
	background color.NRGBA
	rows       []string
	spaced     bool // there is room to space the letters
	width      float32
	projector  bool
}

var _ fyne.Widget = (*Banner)(nil)

// New returns a banner without a label.
func New() *Banner {
	b := &Banner{}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows a marking, or nothing where it is blank.
func (b *Banner) Set(m marking.Banner) {
	label := strings.Join(strings.Fields(m.Text), " ")
	m.Text = label
	if m == b.shown {
		return
	}
	b.shown, b.label = m, label
	b.foreground, b.background = scene.Readable(m.Foreground, m.Background)
	b.arrange()
	b.Refresh()
}

// SetProjector writes the label for a room to read.
func (b *Banner) SetProjector(on bool) {
	if on != b.projector {
		b.projector = on
		b.arrange()
		b.Refresh()
	}
}

// enlarged is how much larger than on a desk everything is.
func (b *Banner) enlarged() float32 { return look.Enlarged(b.projector, textSize) }

// Marking returns the label that is shown, "" for none.
func (b *Banner) Marking() string { return b.label }

// arrange breaks the label into rows.
func (b *Banner) arrange() {
	room := max(b.width-2*look.Unit, 10*look.Unit)
	b.spaced = spaceable(b.label) && b.spacedWidth() <= room
	switch {
	case b.label == "":
		b.rows, b.spaced = nil, false
		return
	case b.spaced, b.width == 0:
		b.rows = []string{b.label}
		return
	}
	b.rows = look.Fonts().Lines(b.label, scene.Bold, float64(textSize*b.enlarged()), float64(room), float64(room), mostRows)
}

// spaceable tells whether the letters of a label can stand apart: those of
// scripts that join them, and letters with accents of their own, cannot.
func spaceable(label string) bool {
	for _, r := range label {
		if r != ' ' && !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Nd) && !unicode.IsPunct(r) && !unicode.IsSymbol(r) {
			return false
		}
	}
	return true
}

func (b *Banner) letterWidth(r rune) float32 {
	return float32(look.Fonts().Width(string(r), float64(textSize*b.enlarged()), scene.Bold))
}

// apart is the room between letters.
func (b *Banner) apart() float32 { return spacing * b.enlarged() }

// spacedWidth is how wide the label is with its letters apart.
func (b *Banner) spacedWidth() float32 {
	width := -b.apart()
	for _, r := range b.label {
		width += b.letterWidth(r) + b.apart()
	}
	return width
}

// CreateRenderer draws the banner.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{banner: b, band: canvas.NewRectangle(b.background)}
	r.Refresh()
	return look.LaidOut(r, b.Size())
}
