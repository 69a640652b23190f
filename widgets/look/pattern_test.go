package look

import (
	"fmt"
	"image"
	"testing"

	"offramp/scenarios/scene"
)

// If this fails, a pattern has seams where its tiles meet, or one is taken for
// another on a screen that is scaled.
func TestPatternsAreTiledWithoutSeams(t *testing.T) {
	palette := Palette()
	for _, scale := range []float32{1, 1.1, 1.25, 1.5, 2, 3} {
		for _, p := range []Pattern{Plain, Stripes, Dots, Falling, Lattice, Level} {
			t.Run(fmt.Sprint(p, scale), func(t *testing.T) {
				img := image.NewNRGBA(image.Rect(0, 0, 150, 40))
				r := image.Rect(3, 2, 149, 39)
				FillPattern(img, r, p, palette, scale)
				ground, ink := p.colours(palette)
				for y := range r.Dy() {
					for x := range r.Dx() {
						pixel := 1 / float64(scale)
						want := scene.Mix(ground, ink, p.cover((float64(x)+0.5)*pixel, (float64(y)+0.5)*pixel, pixel))
						got := img.NRGBAAt(r.Min.X+x, r.Min.Y+y)
						if d := int(got.R) - int(want.R); d < -1 || d > 1 || got.A != want.A {
							t.Fatalf("at %d, %d: %v, want %v", x, y, got, want)
						}
					}
				}
				if img.NRGBAAt(2, 2).A != 0 || img.NRGBAAt(149, 2).A != 0 || img.NRGBAAt(3, 39).A != 0 {
					t.Error("it paints outside its rectangle")
				}
			})
		}
	}
}
