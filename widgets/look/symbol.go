package look

import (
	"image"
	"image/color"
	"image/draw"
	"sync"

	"golang.org/x/image/vector"

	"offramp/scenarios/scene"
)

// symbolKey is all that a symbol's picture depends on.
type symbolKey struct {
	kind          string
	px            int
	fill, outline color.NRGBA
}

var (
	symbolsMu sync.Mutex
	symbols   = map[symbolKey]*image.NRGBA{}
)

// maxSymbols is how many pictures of symbols are kept.
const maxSymbols = 4096

// Symbol returns the picture, px device pixels square, of an end state's
// symbol or a mark of the map. outline has alpha 0 where none is needed. The
// picture is shared: do not write to it.
func Symbol(kind string, px int, fill, outline color.NRGBA) image.Image {
	key := symbolKey{kind, px, fill, outline}
	symbolsMu.Lock()
	defer symbolsMu.Unlock()
	if img, ok := symbols[key]; ok {
		return img
	}
	if len(symbols) >= maxSymbols {
		clear(symbols)
	}
	img := image.NewNRGBA(image.Rect(0, 0, px, px))
	shape := scene.ShapeOf(kind)
	room := float32(px) / SymbolRoom
	fillShape(img, shape, room, fill)
	if outline.A > 0 {
		for _, contour := range shape {
			closed := append(append([]scene.Point32{}, contour...), contour[0])
			fillShape(img, scene.Shape{scene.StrokeOutline(closed, 1.2/room)}, room, outline)
		}
	}
	symbols[key] = img
	return img
}

// SymbolRoom is how much larger than a symbol its picture is: corners and
// outlines reach beyond the unit square.
const SymbolRoom = 1.3

func fillShape(img draw.Image, shape scene.Shape, size float32, c color.NRGBA) {
	b := img.Bounds()
	r := vector.NewRasterizer(b.Dx(), b.Dy())
	mid := float32(b.Dx()) / 2
	for _, contour := range shape {
		for i, p := range contour {
			if i == 0 {
				r.MoveTo(mid+p.X*size, mid+p.Y*size)
			} else {
				r.LineTo(mid+p.X*size, mid+p.Y*size)
			}
		}
		r.ClosePath()
	}
	r.Draw(img, b, image.NewUniform(c), image.Point{})
}
