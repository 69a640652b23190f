package chartview

import (
	"image/color"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Measures of a tip on a desk, in px.
const (
	tipType = 12
	tipRow  = 17
	tipPad  = 8
	tipWide = 340 // at most
	tipGap  = 4   // from the row
	tipRows = 3   // of one line of it at most
)

// tip draws a panel with the figures of a row in full, below or above it.
func (v *View) tip(row int, p *scene.Palette) {
	at, ok := v.place(row)
	if !ok {
		return
	}
	k := float32(v.k())
	w, h := v.Size().Width, v.Size().Height
	room := min(tipWide*k, w-2*tipGap*k) - 2*tipPad*k
	type line struct {
		text string
		face scene.Face
		ink  color.NRGBA
	}
	var lines []line
	var wide float32
	for i, text := range v.chart.Rows[row].Tip {
		face, ink := scene.Regular, p.Muted
		if i == 0 {
			face, ink = scene.Bold, p.Ink
		}
		for _, part := range look.Wrap(text, tipType*k, face, room, tipRows) {
			lines = append(lines, line{part, face, ink})
			wide = max(wide, look.TextWidth(part, tipType*k, face == scene.Bold))
		}
	}
	size := scene.Rect32{W: wide + 2*tipPad*k, H: float32(len(lines))*tipRow*k + 2*tipPad*k}
	below, above := float32(at.Bottom())+tipGap*k, float32(at.Y)-tipGap*k-size.H
	switch {
	case below+size.H <= h:
		size.Y = below
	case above >= 0:
		size.Y = above
	default: // over the row's end: what it says is said here, too
		size.Y = max(0, h-size.H)
	}
	x := float32(at.X)
	if at.W >= v.layout.Width { // beside the names, which say which row it is
		x = float32(at.X+at.W) - size.W
	}
	size.X = max(tipGap*k, min(x, w-size.W-tipGap*k))
	v.painter.Box(size, 6, p.Panel, p.Branch, 1, false)
	middle := size.Y + (tipPad+tipRow/2.0)*k
	for _, one := range lines {
		v.painter.Text(size.X+tipPad*k, middle+tipType*k*scene.RiseOfMiddle, one.text, one.face, tipType*k, one.ink)
		middle += tipRow * k
	}
}
