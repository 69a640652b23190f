package picture

import (
	"image/color"
	"math"
	"strings"

	"offramp/scenarios/scales"
	"offramp/scenarios/scene"
)

// banner is the handling label across a picture.
type banner struct {
	text        string
	size, width float64 // of the type, in px
	height      float64 // 0 without a label
	ink, ground color.NRGBA
}

func newBanner(marking string, scale float64, fonts *scene.Fonts) banner {
	text := strings.Join(strings.Fields(marking), " ")
	if text == "" {
		return banner{}
	}
	foreground, background, _ := scales.Marking(text)
	b := banner{text: text, size: max(11, 12*scale), ink: colour(foreground), ground: colour(background)}
	b.height = math.Ceil(b.size * 2)
	b.width = fonts.Width(text, b.size, scene.Bold)
	return b
}

// minWidth is the room that the label needs.
func (b *banner) minWidth() float64 { return math.Ceil(b.width + 2*b.size) }

// paint draws the banner with its upper edge at y.
func (b *banner) paint(p *Painter, width, y float64) {
	if b.height == 0 {
		return
	}
	p.Box(scene.Rect32{Y: float32(y), W: float32(width), H: float32(b.height)}, 0, b.ground, color.NRGBA{}, 0, false)
	p.Text(float32((width-b.width)/2), float32(y+b.height/2+b.size*0.36), b.text, scene.Bold, float32(b.size), b.ink)
}

func colour(text string) color.NRGBA {
	c, _ := scene.ParseColour(text)
	return c
}
