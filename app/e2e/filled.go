package e2e

import (
	"errors"
	"fmt"
	"image"
	"image/color"

	"offramp/scenarios/scene"
)

// Filled finds the largest part of a part of the screen that is filled with the
// accent colour, such as the selected part of a fork's bar.
func (d *Driver) Filled(in image.Rectangle) (image.Rectangle, error) {
	img, err := d.screen()
	if err != nil {
		return image.Rectangle{}, err
	}
	in = in.Intersect(img.Bounds())
	box := filledIn(img, in, scene.Light().Accent)
	if box.Empty() {
		box = filledIn(img, in, scene.Dark().Accent)
	}
	if box.Empty() {
		return box, errors.New("nothing on the screen is filled with the accent colour")
	}
	return box, nil
}

// filledIn finds the highest stack of lines of a colour that begin and end at
// the same places; text may interrupt some of them.
func filledIn(img image.Image, in image.Rectangle, c color.NRGBA) image.Rectangle {
	const narrow, wide, leastHigh = 30, 320, 8 // px
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

// lowestIn finds where a colour is seen lowest on the screen: the mark of an end
// state in the strip's legend, which stands below its bar and the map.
func lowestIn(img image.Image, c color.NRGBA) (image.Point, error) {
	b := img.Bounds()
	const rows = 5 // above the lowest, for the middle of a mark
	for y := b.Max.Y - 1; y >= b.Min.Y+rows; y-- {
		for x := b.Min.X; x < b.Max.X; x++ {
			if near(img.At(x, y), c) {
				return image.Pt(x, y-rows), nil
			}
		}
	}
	return image.Point{}, fmt.Errorf("nothing on the screen is coloured %v", c)
}
