package look

import "image/color"

// ink is the colour of text as Fyne's menus need it. Fyne 2.7.1 makes the
// colour of a shortcut from the low byte of 95 % of this one's 16-bit alpha:
// of full opacity that byte is 0x32, and nobody can read the shortcut. With an
// alpha a quarter of a percent less it is 0x99.
type ink struct{ color.NRGBA }

// inkAlpha is the largest alpha of which 95 % end in 0x99.
const inkAlpha = 65374

// RGBA is the colour, opaque but for what the menus need.
func (c ink) RGBA() (r, g, b, a uint32) {
	r, g, b, _ = c.NRGBA.RGBA()
	return r, g, b, inkAlpha
}
