package e2e

import (
	"errors"
	"image"
	"image/color"

	"offramp/scenarios/scene"
)

// Filled finds the largest part of the screen to the right of x that is filled
// with the accent colour, such as the selected part of a fork's bar.
func (d *Driver) Filled(x int) (image.Rectangle, error) {
	img, err := d.screen()
	if err != nil {
		return image.Rectangle{}, err
	}
	b := img.Bounds()
	b.Min.X = x
	box := filledIn(img, b, scene.Light().Accent)
	if box.Empty() {
		box = filledIn(img, b, scene.Dark().Accent)
	}
	if box.Empty() {
		return box, errors.New("nothing on the screen is filled with the accent colour")
	}
	return box, nil
}

// filledIn finds the highest stack of lines of a colour that begin and end at
// the same places; text may interrupt some of them.
func filledIn(img image.Image, in image.Rectangle, c color.NRGBA) image.Rectangle {
	const narrow, wide, leastHigh = 40, 320, 8 // px
	var best, run image.Rectangle
	for y := in.Min.Y; y < in.Max.Y; y++ {
		first, last, longest, length := -1, -1, 0, 0
		for x := in.Min.X; x < in.Max.X; x++ {
			if !near(img.At(x, y), c) {
				length = 0
				continue
			}
			if first < 0 {
				first = x
			}
			last = x + 1
			length++
			longest = max(longest, length)
		}
		if longest < narrow || last-first > wide { // a title bar is as blue, and wider
			run = image.Rectangle{}
			continue
		}
		if line := image.Rect(first, y, last, y+1); run.Empty() || abs(run.Min.X-first) > 2 || abs(run.Max.X-last) > 2 {
			run = line
		} else {
			run = run.Union(line)
		}
		if run.Dy() >= leastHigh && run.Dx()*run.Dy() > best.Dx()*best.Dy() {
			best = run
		}
	}
	return best
}
