package picture

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"math"

	"offramp/scenarios/scene"
)

// Options say how a picture of the whole map is made.
type Options struct {
	// Scale is how many pixels a world unit takes; 0 stands for 1.
	Scale float64
	// Margin is the ground around the map in world units; 0 stands for
	// [DefaultMargin], a negative one for none.
	Margin float64
	// Palette is the theme; nil stands for the light one.
	Palette *scene.Palette
	// Marking is the handling label, shown above and below the map, or "".
	Marking string
}

// DefaultMargin is the ground around the map in world units.
const DefaultMargin = 32

// The largest picture: viewers refuse longer sides, and its pixels are held in
// memory, four bytes each.
const (
	MaxSide   = 30_000
	MaxPixels = 150_000_000
)

// TooLarge says that a picture would exceed [MaxSide] or [MaxPixels].
type TooLarge struct{ Width, Height float64 }

func (e *TooLarge) Error() string {
	return fmt.Sprintf("the picture would be %.0f × %.0f pixels, more than %d on a side or %d million in all: "+
		"use a smaller scale, or fold branches first", e.Width, e.Height, MaxSide, MaxPixels/1_000_000)
}

// PNG writes a picture of the whole map.
func PNG(w io.Writer, s *scene.Scene, fonts *scene.Fonts, opt Options) error {
	img, err := Image(s, fonts, opt)
	if err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, img)
}

// Image paints the whole map, its marking above and below it.
func Image(s *scene.Scene, fonts *scene.Fonts, opt Options) (*image.RGBA, error) {
	if opt.Scale <= 0 {
		opt.Scale = 1
	}
	switch {
	case opt.Margin == 0:
		opt.Margin = DefaultMargin
	case opt.Margin < 0:
		opt.Margin = 0
	}
	if opt.Palette == nil {
		opt.Palette = scene.Light()
	}
	world := s.Bounds.Grow(opt.Margin)
	banner := newBanner(opt.Marking, opt.Scale, fonts)
	width := max(math.Ceil(world.W*opt.Scale), banner.minWidth())
	height := math.Ceil(world.H*opt.Scale) + 2*banner.height
	if width > MaxSide || height > MaxSide || width*height > MaxPixels {
		return nil, &TooLarge{width, height}
	}
	img := image.NewRGBA(image.Rect(0, 0, int(width), int(height)))
	p := New(fonts)
	p.On(img)
	p.Fill(opt.Palette.Ground)
	paper := image.Rect(0, int(banner.height), int(width), int(height-banner.height))
	p.On(img.SubImage(paper).(*image.RGBA))
	view := scene.View{
		X: world.X - (width/opt.Scale-world.W)/2, Y: world.Y, Zoom: opt.Scale,
		W: width, H: float64(paper.Dy()),
	}
	s.Paint(p, view, opt.Palette, nil)
	p.On(img)
	banner.paint(p, width, 0)
	banner.paint(p, width, height-banner.height)
	return img, nil
}
