package inspector

import (
	"image/color"

	"offramp/widgets/look"
)

// role is what a text is for: it says the colour, in both themes.
type role uint8

const (
	ink role = iota
	muted
	danger
	accent
)

func (r role) colour() color.NRGBA {
	p := look.Palette()
	return [...]color.NRGBA{p.Ink, p.Muted, p.Danger, p.Accent}[r]
}
