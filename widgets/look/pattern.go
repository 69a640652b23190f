package look

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"offramp/scenarios/scene"
)

// Pattern is how an area is filled that no end state's colour stands for.
type Pattern uint8

// The patterns. They differ in shape, not in colour alone.
const (
	Plain   Pattern = iota // grey: no end state
	Stripes                // rising stripes: unassigned
	Dots                   // not estimated
	Falling                // falling stripes on soft red: unsettled
	Lattice                // crossing lines, as diamonds: undecided
	Level                  // level lines, as whiskers are: within the ranges
)

// colours returns what a pattern is drawn on and with.
func (p Pattern) colours(palette *scene.Palette) (ground, ink color.NRGBA) {
	switch p {
	case Plain:
		return palette.Branch, palette.Branch
	case Falling:
		return palette.DangerSoft, palette.BranchOver
	case Dots:
		return palette.Panel, palette.Faint
	}
	return palette.Panel, palette.Hatch
}

// cover is how much of the pixel at x, y, in px, the pattern's ink covers.
func (p Pattern) cover(x, y, pixel float64) float64 {
	const step, line = 7, 1.9 // from stripe to stripe along a side, and thickness
	stripe := func(along, step, line float64) float64 {
		d := math.Abs(along-step*math.Round(along/step)) / math.Sqrt2
		return within(line/2-d, pixel)
	}
	switch p {
	case Stripes:
		return stripe(x-y, step, line)
	case Falling:
		return stripe(x+y, step, line)
	case Level:
		const apart = 4
		return within(0.6-math.Abs(y-apart*math.Round(y/apart)), pixel)
	case Lattice:
		return max(stripe(x-y, 8, 1.1), stripe(x+y, 8, 1.1))
	case Dots:
		const apart = 5
		row := math.Round(y / apart)
		shift := apart / 2 * math.Mod(math.Abs(row), 2)
		dx := x - shift - apart*math.Round((x-shift)/apart)
		return within(0.95-math.Hypot(dx, y-apart*row), pixel)
	}
	return 0
}

// within turns the distance into a shape, in px, into how much of a pixel is covered.
func within(inside, pixel float64) float64 { return min(1, max(0, inside/pixel+0.5)) }

// periods are after how many px each pattern repeats itself, across and down.
var periods = [...]float64{Plain: 1, Stripes: 7, Dots: 10, Falling: 7, Lattice: 8, Level: 4}

// tile is after how many pixels the pattern repeats itself, a whole number of
// them; most where it does not within that many.
func (p Pattern) tile(scale float64, most int) int {
	for n := 1.0; n*periods[p]*scale <= float64(most); n++ {
		if side := n * periods[p] * scale; math.Abs(side-math.Round(side)) < 1e-6 {
			return max(1, int(math.Round(side)))
		}
	}
	return most
}

// FillPattern fills the rectangle with a pattern; scale is device pixels for
// one px. One tile of it is computed and the rest copied: the strip is as wide
// as the window, and painted anew while a number is typed.
func FillPattern(img *image.NRGBA, r image.Rectangle, p Pattern, palette *scene.Palette, scale float32) {
	r = r.Intersect(img.Bounds())
	ground, ink := p.colours(palette)
	pixel := 1 / float64(scale)
	side := p.tile(float64(scale), max(r.Dx(), r.Dy()))
	for y := range r.Dy() {
		row := img.Pix[img.PixOffset(r.Min.X, r.Min.Y+y):][:4*r.Dx()]
		if y >= side {
			copy(row, img.Pix[img.PixOffset(r.Min.X, r.Min.Y+y-side):])
			continue
		}
		for x := range min(side, r.Dx()) {
			c := scene.Mix(ground, ink, p.cover((float64(x)+0.5)*pixel, (float64(y)+0.5)*pixel, pixel))
			row[4*x], row[4*x+1], row[4*x+2], row[4*x+3] = c.R, c.G, c.B, c.A
		}
		for x := side; x < r.Dx(); x += side {
			copy(row[4*x:], row[:4*side])
		}
	}
}

// Frame draws a line of that width along the inside of a rectangle.
func Frame(img draw.Image, r image.Rectangle, width int, c color.NRGBA) {
	inner := r.Inset(width)
	for _, edge := range []image.Rectangle{
		{r.Min, image.Pt(r.Max.X, inner.Min.Y)},
		{image.Pt(r.Min.X, inner.Max.Y), r.Max},
		{r.Min, image.Pt(inner.Min.X, r.Max.Y)},
		{image.Pt(inner.Max.X, r.Min.Y), r.Max},
	} {
		draw.Draw(img, edge.Intersect(r), image.NewUniform(c), image.Point{}, draw.Src)
	}
}
