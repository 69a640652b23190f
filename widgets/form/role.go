package form

import (
	"image/color"

	"offramp/widgets/look"
)

var transparent = color.NRGBA{}

// Role is what a text is for: it says the colour, in both themes.
type Role uint8

// The roles.
const (
	Ink Role = iota
	Muted
	Danger
	Accent
)

// Colour is that of the role, in the theme of the moment.
func (r Role) Colour() color.NRGBA {
	p := look.Palette()
	return [...]color.NRGBA{p.Ink, p.Muted, p.Danger, p.Accent}[r]
}
