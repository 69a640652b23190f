package sheet

import (
	"image/color"
	"math"
	"strings"

	"offramp/scenarios/scales"
	"offramp/scenarios/scene"
)

// Banner is the handling label across a picture.
type Banner struct {
	// Height is 0 without a label.
	Height float64

	text        string
	size, width float64 // of the type, in px
	ink, ground color.NRGBA
}

// NewBanner measures the label; scale enlarges it.
func NewBanner(marking string, scale float64, fonts *scene.Fonts) Banner {
	text := strings.Join(strings.Fields(marking), " ")
	if text == "" {
		return Banner{}
	}
	foreground, background, _ := scales.Marking(text)
	b := Banner{text: text, size: max(11, 12*scale), ink: colour(foreground), ground: colour(background)}
	b.Height = math.Ceil(b.size * 2)
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
	p.Text(float32((width-b.width)/2), float32(y+b.Height/2+b.size*scene.RiseOfMiddle), b.text, scene.Bold, float32(b.size), b.ink)
}

func colour(text string) color.NRGBA {
	c, _ := scene.ParseColour(text)
	return c
}
