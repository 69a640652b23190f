package scene

import "image/color"

// Palette is the one list of the app's colours: the map, the pictures and the
// theme of the window all read it.
type Palette struct {
	IsDark bool

	Ground   color.NRGBA // behind the map
	Panel    color.NRGBA // behind lists, fields and bars
	Card     color.NRGBA
	Hairline color.NRGBA // between and around things

	Ink   color.NRGBA // text
	Muted color.NRGBA // text that comes second
	Faint color.NRGBA // text of what does not count now; placeholders

	Accent     color.NRGBA // the selection, and what can be pressed
	AccentSoft color.NRGBA // behind the explaining line, and selected rows
	Danger     color.NRGBA // text that says what is wrong
	DangerSoft color.NRGBA // behind it

	Branch     color.NRGBA
	BranchOver color.NRGBA // of a fork over 100 %
	Ghost      color.NRGBA // dashes around and towards what is unassigned
	Hatch      color.NRGBA // stripes of the strip's part without an end state

	RootCard   color.NRGBA // where the map begins: the inverse of a card
	RootInk    color.NRGBA
	RootMuted  color.NRGBA
	RootDanger color.NRGBA
}

// Light is the palette of the light theme.
func Light() *Palette {
	return &Palette{
		Ground: rgb(0xfbfbf9), Panel: rgb(0xffffff), Card: rgb(0xffffff), Hairline: rgb(0xe3e3de),
		Ink: rgb(0x1d2327), Muted: rgb(0x5f676e), Faint: rgb(0x6c7379),
		Accent: rgb(0x3355cc), AccentSoft: rgb(0xedeffc), Danger: rgb(0xb3261e), DangerSoft: rgb(0xfbecea),
		Branch: rgb(0xb9bfc2), BranchOver: rgb(0xd98f88), Ghost: rgb(0xc4c7c4), Hatch: rgb(0xc2c6c8),
		RootCard: rgb(0x1d2327), RootInk: rgb(0xffffff), RootMuted: rgb(0xa9b1b7), RootDanger: rgb(0xf2a29b),
	}
}

// Dark is the palette of the dark theme.
func Dark() *Palette {
	return &Palette{
		IsDark: true,
		Ground: rgb(0x15181a), Panel: rgb(0x1b1f22), Card: rgb(0x1f2427), Hairline: rgb(0x33393d),
		Ink: rgb(0xe9ecee), Muted: rgb(0x9aa3a9), Faint: rgb(0x8b9399),
		Accent: rgb(0x8c9eff), AccentSoft: rgb(0x222a47), Danger: rgb(0xf28b82), DangerSoft: rgb(0x3b2426),
		Branch: rgb(0x4b555a), BranchOver: rgb(0x8f4b46), Ghost: rgb(0x454d52), Hatch: rgb(0x565f64),
		RootCard: rgb(0xe9ecee), RootInk: rgb(0x1d2327), RootMuted: rgb(0x5f676e), RootDanger: rgb(0xa3221b),
	}
}

// EndStateLook is how an end state is shown where nobody chose otherwise.
type EndStateLook struct {
	Colour color.NRGBA
	Symbol string // one of scenarios.Symbols
}

// EndStateColours are the colours that Okabe and Ito chose for readers of every
// kind of colour vision, each with a symbol of its own: the defaults for new
// end states, in this order. Past the last they begin again.
var EndStateColours = []EndStateLook{
	{rgb(0x009e73), "circle"},
	{rgb(0x56b4e9), "square"},
	{rgb(0xe69f00), "diamond"},
	{rgb(0xd55e00), "triangle"},
	{rgb(0x0072b2), "pentagon"},
	{rgb(0xcc79a7), "star"},
	{rgb(0xf0e442), "cross"},
	{rgb(0x8a8f94), "ring"}, // Okabe and Ito's black would be lost on the dark ground
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
}
