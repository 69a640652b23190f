package e2e

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"

	"offramp/scenarios/scene"
)

// Selected finds the selected card on the screen, by the ring around it: what a
// user sees is all that the driver knows. It fails where there is none.
func (d *Driver) Selected() (image.Rectangle, error) {
	img, err := d.screen()
	if err != nil {
		return image.Rectangle{}, err
	}
	ring := selectedIn(img)
	if ring.Empty() {
		return ring, errors.New("no card on the screen is selected")
	}
	return ring, nil
}

func selectedIn(img image.Image) image.Rectangle {
	if ring := ringIn(img, scene.Light().Accent); !ring.Empty() {
		return ring
	}
	return ringIn(img, scene.Dark().Accent)
}

// screen is what the screen shows now.
func (d *Driver) screen() (image.Image, error) {
	const name = "screen"
	defer os.Remove(d.shotPath(name))
	return d.look(name)
}

// look takes a picture of the screen, keeps it under a name, and returns it.
func (d *Driver) look(name string) (image.Image, error) {
	path, err := d.Shot(name)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	img, err := png.Decode(file)
	if err != nil {
		return nil, fmt.Errorf("reading the picture %s: %w", path, err)
	}
	return img, nil
}

// ringIn finds the largest box whose upper and lower edge are lines of a colour.
func ringIn(img image.Image, c color.NRGBA) image.Rectangle {
	const shortest = 60 // px, of an edge
	var rows []image.Rectangle
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		start := -1
		for x := b.Min.X; x <= b.Max.X; x++ {
			if x < b.Max.X && near(img.At(x, y), c) {
				if start < 0 {
					start = x
				}
				continue
			}
			if start >= 0 && x-start >= shortest {
				rows = append(rows, image.Rect(start, y, x, y+1))
			}
			start = -1
		}
	}
	var best image.Rectangle
	for _, upper := range rows {
		for _, lower := range rows {
			box := upper.Union(lower)
			same := abs(upper.Min.X-lower.Min.X) < 4 && abs(upper.Max.X-lower.Max.X) < 4
			if same && box.Dy() > 20 && box.Dy() < 200 && box.Dx()*box.Dy() > best.Dx()*best.Dy() {
				best = box
			}
		}
	}
	return best
}

func near(c color.Color, want color.NRGBA) bool {
	r, g, b, _ := c.RGBA()
	const off = 40 // Fyne softens the edges of a ring
	return abs(int(r>>8)-int(want.R)) < off && abs(int(g>>8)-int(want.G)) < off && abs(int(b>>8)-int(want.B)) < off
}

func abs(v int) int { return max(v, -v) }
