package scene

import (
	"image/color"
	"math"
)

func (o *overview) pixel(along, across float64) (x, y int) {
	return o.at(o.point(along, across))
}

// at is the pixel of a world point.
func (o *overview) at(wx, wy float64) (x, y int) {
	return whole((wx - o.world.X) * o.x), whole((wy - o.world.Y) * o.y)
}

func whole(v float64) int { return int(math.Floor(max(-1e6, min(1e6, v)))) }

// fill paints the pixels from x0, y0 up to but not including x1, y1.
func (o *overview) fill(x0, y0, x1, y1 int, c color.NRGBA) {
	b := o.img.Bounds()
	x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, b.Dx()), min(y1, b.Dy())
	if x0 >= x1 || y0 >= y1 {
		return
	}
	first := o.img.Pix[y0*o.img.Stride+4*x0 : y0*o.img.Stride+4*x1]
	first[0], first[1], first[2], first[3] = c.R, c.G, c.B, c.A
	for n := 4; n < len(first); n *= 2 {
		copy(first[n:], first[:n])
	}
	for y := y0 + 1; y < y1; y++ {
		copy(o.img.Pix[y*o.img.Stride+4*x0:], first)
	}
}
