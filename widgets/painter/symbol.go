package painter

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Symbol draws an end state's symbol or a mark as a small picture.
func (p *Painter) Symbol(kind string, centre scene.Point32, size float32, fill, outline color.NRGBA) {
	px := int(math.Ceil(float64(size * p.scale * look.SymbolRoom)))
	if px < 1 {
		return
	}
	img := p.marks.next()
	if shown := look.Symbol(kind, px, fill, outline); img.Image != shown {
		img.Image = shown
		img.FillMode = canvas.ImageFillStretch
		img.ScaleMode = canvas.ImageScalePixels
		img.Refresh()
	}
	side := float32(px) / p.scale
	img.Resize(fyne.NewSquareSize(side))
	img.Move(fyne.NewPos(p.Snap(centre.X-side/2), p.Snap(centre.Y-side/2)))
	p.objects = append(p.objects, img)
}
