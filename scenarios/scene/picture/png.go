package picture

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"math"

	"offramp/scenarios/marking"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/sheet"
)

// Options say how a picture of the whole map is made.
type Options struct {
	// Scale is how many pixels a world unit takes; 0 stands for 1.
	Scale float64
	// Least is the smallest scale to which a picture that is too large at
	// Scale may shrink: as little as makes it fit. 0 is Scale itself.
	Least float64
	// Margin is the ground around the map in world units; 0 stands for
	// [DefaultMargin], a negative one for none.
	Margin float64
	// Palette is the theme; nil stands for the light one.
	Palette *scene.Palette
	// Marking is shown above and below the map.
	Marking marking.Banner
}

// DefaultMargin is the ground around the map in world units.
const DefaultMargin = 32

// The largest picture: viewers refuse longer sides, and its pixels are held in
// memory, four bytes each.
const (
	MaxSide   = 30_000
	MaxPixels = 150_000_000
)

// TooLarge says that a picture would exceed [MaxSide] or [MaxPixels], at the
// smallest scale allowed.
type TooLarge struct {
	Width, Height float64
	// Do is what to do about it, where that is not to fold branches.
	Do string
}

func (e *TooLarge) Error() string {
	do := e.Do
	if do == "" {
		do = "fold branches first"
	}
	return fmt.Sprintf("the picture would be %.0f × %.0f pixels, more than %d on a side or %d million in all: %s",
		e.Width, e.Height, MaxSide, MaxPixels/1_000_000, do)
}

// PNG writes a picture of the whole map.
func PNG(w io.Writer, s *scene.Scene, fonts *scene.Fonts, opt Options) error {
	img, err := Image(s, fonts, opt)
	if err != nil {
		return err
	}
	return encode(w, img)
}

func encode(w io.Writer, img image.Image) error {
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, img)
}

// Sheet writes any drawing as a PNG.
func Sheet(w io.Writer, s *sheet.Sheet) error {
	width, height := s.Size()
	if isTooLarge(width, height) {
		return &TooLarge{Width: width, Height: height, Do: "make it smaller"}
	}
	img := image.NewRGBA(image.Rect(0, 0, int(width), int(height)))
	p := New(s.Fonts)
	p.On(img)
	s.Paint(p)
	return encode(w, img)
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
	opt.Scale = fit(world, fonts, opt)
	banner, width, height := opt.size(world, fonts)
	if isTooLarge(width, height) {
		return nil, &TooLarge{Width: width, Height: height}
	}
	img := image.NewRGBA(image.Rect(0, 0, int(width), int(height)))
	p := New(fonts)
	p.On(img)
	p.Fill(opt.Palette.Ground)
	paper := image.Rect(0, int(banner.Height), int(width), int(height-banner.Height))
	p.On(img.SubImage(paper).(*image.RGBA))
	view := scene.View{
		X: world.X - (width/opt.Scale-world.W)/2, Y: world.Y, Zoom: opt.Scale,
		W: width, H: float64(paper.Dy()),
	}
	s.Paint(p, view, opt.Palette, nil)
	p.On(img)
	banner.Paint(p, width, 0)
	banner.Paint(p, width, height-banner.Height)
	return img, nil
}

// size is how large the picture becomes, in pixels.
func (opt Options) size(world scene.Rect, fonts *scene.Fonts) (b sheet.Banner, width, height float64) {
	b = sheet.NewBanner(opt.Marking, opt.Scale, fonts)
	width = max(math.Ceil(world.W*opt.Scale), b.MinWidth())
	return b, width, math.Ceil(world.H*opt.Scale) + 2*b.Height
}

func isTooLarge(width, height float64) bool {
	return width > MaxSide || height > MaxSide || width*height > MaxPixels
}

// fit returns the largest scale allowed at which the picture is not too large,
// or the least there is.
func fit(world scene.Rect, fonts *scene.Fonts, opt Options) float64 {
	fits := func(scale float64) bool {
		opt.Scale = scale
		_, width, height := opt.size(world, fonts)
		return !isTooLarge(width, height)
	}
	high, low := opt.Scale, opt.Least
	if low <= 0 || low >= high || fits(high) {
		return high
	}
	if !fits(low) {
		return low
	}
	for high-low > high/10_000 {
		if middle := (low + high) / 2; fits(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}
