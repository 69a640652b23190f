package scene

import (
	"image/color"
	"math"
	"strconv"
)

// TextContrast and ShapeContrast are what WCAG 2 asks for, at level AA.
const (
	TextContrast  = 4.5
	ShapeContrast = 3.0
)

// Contrast is WCAG's contrast ratio of two opaque colours, from 1 to 21.
func Contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// Outlined tells whether a shape of that colour needs an outline on the ground,
// because the colour alone does not stand out.
func Outlined(c, ground color.NRGBA) bool { return Contrast(c, ground) < ShapeContrast }

// Outline is the colour of the outline that c needs on the ground: c itself,
// nearer to the ink. It has alpha 0 where none is needed.
func (p *Palette) Outline(c, ground color.NRGBA) color.NRGBA {
	if !Outlined(c, ground) {
		return color.NRGBA{}
	}
	ink := p.Ink
	if Outlined(ink, ground) { // on the root, which is the inverse
		ink = p.RootInk
	}
	for t := 0.1; t < 1; t += 0.1 {
		if m := Mix(c, ink, t); !Outlined(m, ground) {
			return m
		}
	}
	return ink
}

// Mix is a with the share t of b in it: 0 is a, 1 is b.
func Mix(a, b color.NRGBA, t float64) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*(1-t) + float64(y)*t)) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), mix(a.A, b.A)}
}

// ParseColour reads "#rrggbb".
func ParseColour(text string) (color.NRGBA, bool) {
	if len(text) != 7 || text[0] != '#' {
		return color.NRGBA{}, false
	}
	v, err := strconv.ParseUint(text[1:], 16, 32)
	if err != nil {
		return color.NRGBA{}, false
	}
	return rgb(uint32(v)), true
}

// Readable reads the colours of a text and of the ground behind it, "#rrggbb".
// A text that would not stand out is black or white instead, whichever does; so
// is one whose colours are none.
func Readable(foreground, background string) (ink, ground color.NRGBA) {
	ground, ok := ParseColour(background)
	if !ok {
		ground = rgb(0)
	}
	ink, ok = ParseColour(foreground)
	if ok && Contrast(ink, ground) >= TextContrast {
		return ink, ground
	}
	if light, dark := rgb(0xffffff), rgb(0); Contrast(light, ground) < Contrast(dark, ground) {
		return dark, ground
	} else {
		return light, ground
	}
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
