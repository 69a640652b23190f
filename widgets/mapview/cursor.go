package mapview

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2/driver/desktop"
)

// Cursor shows that the map is held while it is panned, and what can be pressed.
func (m *Map) Cursor() desktop.Cursor {
	switch {
	case m.pointer.panning:
		return grabbing
	case m.tips.over.pill && !m.busy():
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// grabbing is a closed hand.
var grabbing desktop.Cursor = &hand{}

// hand is a cursor drawn here: Fyne has none that holds something.
type hand struct{ image image.Image }

// fist is the closed hand: x its outline, o the hand.
var fist = []string{
	"    xx xx xx    ",
	"   xooxooxooxx  ",
	"   xooxooxooxox ",
	"   xooooooooxoox",
	" xxxooooooooooox",
	"xooxooooooooooox",
	"xooxooooooooooox",
	"xoooooooooooooox",
	" xooooooooooooox",
	"  xoooooooooooox",
	"   xoooooooooox ",
	"   xoooooooooox ",
	"    xooooooooox ",
	"     xooooooox  ",
	"     xooooooox  ",
	"     xxxxxxxxx  ",
}

// Image draws the hand; its middle is what points.
func (h *hand) Image() (image.Image, int, int) {
	if h.image == nil {
		img := image.NewNRGBA(image.Rect(0, 0, len(fist[0]), len(fist)))
		for y, row := range fist {
			for x, c := range row {
				switch c {
				case 'x':
					img.Set(x, y, color.Black)
				case 'o':
					img.Set(x, y, color.White)
				}
			}
		}
		h.image = img
	}
	return h.image, 8, 8
}
