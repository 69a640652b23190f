package sheet

import (
	"image/color"
	"math"
	"strings"

	"offramp/scenarios/marking"
	"offramp/scenarios/scene"
)

// Banner is the handling label across a picture.
type Banner struct {
	// Height is 0 without a label.
	Height float64

	text        string
	size, width float64 // of the type, in px
	right       bool
	ink, ground color.NRGBA
}

// The type is 12 points, as TLP 2.0 asks of pages: 16 px.
const typeSize = 16

// NewBanner measures a label; scale enlarges it, and never makes it smaller
// than 12 points.
func NewBanner(m marking.Banner, scale float64, fonts *scene.Fonts) Banner {
	text := strings.Join(strings.Fields(m.Text), " ")
	if text == "" {
		return Banner{}
	}
	b := Banner{text: text, size: typeSize * max(1, scale), right: m.Right}
	b.ink, b.ground = scene.Readable(m.Foreground, m.Background)
	b.Height = math.Ceil(b.size * 7 / 4)
	b.width = fonts.Width(text, b.size, scene.Bold)
	return b
}

// MinWidth is the room that the label needs.
func (b *Banner) MinWidth() float64 { return math.Ceil(b.width + 2*b.size) }

// Paint draws the banner with its upper edge at y.
func (b *Banner) Paint(p scene.Painter, width, y float64) {
	if b.Height == 0 {
		return
	}
	p.Box(scene.Rect32{Y: float32(y), W: float32(width), H: float32(b.Height)}, 0, b.ground, color.NRGBA{}, 0, false)
	x := (width - b.width) / 2
	if b.right {
		x = width - b.width - b.size
	}
	p.Text(float32(x), float32(y+b.Height/2+b.size*scene.RiseOfMiddle), b.text, scene.Bold, float32(b.size), b.ink)
}
