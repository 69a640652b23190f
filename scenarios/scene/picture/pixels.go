package picture

import (
	"image/color"
	"math"
)

// pixel is a colour as an image.RGBA holds it.
type pixel [4]uint8

func premultiply(c color.NRGBA) pixel {
	a := uint32(c.A)
	mul := func(v uint8) uint8 { return uint8((uint32(v)*a + 127) / 255) }
	return pixel{mul(c.R), mul(c.G), mul(c.B), c.A}
}

func fillRow(row []uint8, c pixel) {
	if len(row) < 4 {
		return
	}
	copy(row, c[:])
	for n := 4; n < len(row); n *= 2 {
		copy(row[n:], row[:n])
	}
}

// blend lays c over the pixel at the start of pix, covering share/255 of it.
func blend(pix []uint8, c pixel, share uint32) {
	left := 255 - uint32(c[3])*share/255
	_ = pix[3]
	for i := range 4 {
		pix[i] = uint8((uint32(c[i])*share + uint32(pix[i])*left + 127) / 255)
	}
}

func floor(v float32) int { return int(math.Floor(float64(v))) }
