package scenetest

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"testing"
)

// Difference compares two PNGs. Processors round differently, so that edges may
// differ a little, and a few pixels by more.
func Difference(t *testing.T, got, want []byte) string {
	t.Helper()
	a, err := png.Decode(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	b, err := png.Decode(bytes.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	if a.Bounds() != b.Bounds() {
		return fmt.Sprintf("%v instead of %v", a.Bounds(), b.Bounds())
	}
	far := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if distance(a.At(x, y), b.At(x, y)) > 24 {
				far++
			}
		}
	}
	if most := a.Bounds().Dx() * a.Bounds().Dy() / 5000; far > most {
		return fmt.Sprintf("%d pixels differ", far)
	}
	return ""
}

func distance(a, b color.Color) int {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	abs := func(x, y uint32) int { return max(int(x)-int(y), int(y)-int(x)) >> 8 }
	return max(abs(r1, r2), abs(g1, g2), abs(b1, b2))
}
