package chart

import (
	"io"

	"offramp/scenarios/marking"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/picture"
	"offramp/scenarios/scene/sheet"
	"offramp/scenarios/scene/svg"
)

// Picture says how a chart is written to a file, or copied.
type Picture struct {
	// Width is the room across in px, without the margin; 0 stands for
	// [PictureWidth]. Height is as in [Options]: 0 for all rows.
	Width, Height float64
	// K enlarges the type, as in [Options].
	K float64
	// Scale is how many pixels of a PNG a px takes; 0 stands for 1. An SVG has
	// none.
	Scale float64
	// Palette is the theme; nil stands for the light one.
	Palette *scene.Palette
	// Marking is shown above and below.
	Marking marking.Banner
	Fonts   *scene.Fonts
}

// PictureWidth is the width of a chart in a file, in px.
const PictureWidth = 800

// pictureMargin is the ground around a chart in a file, in px.
const pictureMargin = 24

// PNG writes the chart as a picture.
func (c *Chart) PNG(w io.Writer, p Picture) error {
	return picture.Sheet(w, c.sheet(p, max(p.Scale, 0)))
}

// SVG writes the chart as a drawing that can be enlarged.
func (c *Chart) SVG(w io.Writer, p Picture) error {
	return svg.Write(w, c.sheet(p, 1))
}

func (c *Chart) sheet(p Picture, scale float64) *sheet.Sheet {
	if scale == 0 {
		scale = 1
	}
	if !(p.Width > 0) {
		p.Width = PictureWidth
	}
	if !(p.K > 0) {
		p.K = 1
	}
	if p.Palette == nil {
		p.Palette = scene.Light()
	}
	l := c.Layout(Options{Width: p.Width * scale, Height: p.Height * scale, K: p.K * scale, Fonts: p.Fonts})
	ground := p.Palette.Panel
	return &sheet.Sheet{
		Width: p.Width * scale, Height: l.Needed(), Margin: pictureMargin * scale, Scale: p.K * scale,
		Ground: ground, Marking: p.Marking, Title: c.Title, Text: c.Table.String(), Fonts: p.Fonts,
		Draw: func(on scene.Painter) { l.Paint(on, p.Palette, ground, View{}) },
	}
}
