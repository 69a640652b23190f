package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/look"
)

// ghost is the end state under the pointer that drags it.
type ghost struct {
	o          *overlay
	back       *canvas.Rectangle
	swatch     *look.Swatch
	name, note *canvas.Text
	object     *fyne.Container
}

// ghostMost is how wide a name gets under the pointer, in px.
const ghostMost = 240

func (g *ghost) init() fyne.CanvasObject {
	g.back = canvas.NewRectangle(transparent)
	g.swatch = look.NewSwatch("", transparent, symbolSize)
	g.name, g.note = look.Text("", textSize, true, transparent), look.Text("", textSize, false, transparent)
	g.object = container.NewWithoutLayout(g.back, g.swatch, g.name, g.note)
	g.object.Hide()
	return g.object
}

func (g *ghost) hide() { g.object.Hide() }

// show puts the end state beside the pointer, and below it a note.
func (g *ghost) show(it item, note string, at fyne.Position) {
	p := look.Palette()
	g.name.Text, g.name.Color = look.Cut(it.name, textSize, true, ghostMost), p.Ink
	g.note.Text, g.note.Color = note, p.Muted
	g.swatch.SetSymbol(it.symbol, it.colour)
	g.swatch.Resize(g.swatch.MinSize())
	indent := it.indent(1)
	width := max(indent+look.TextWidth(g.name.Text, textSize, true), look.TextWidth(note, textSize, false))
	rows := 1
	if note != "" {
		rows = 2
	}
	size := fyne.NewSize(width+2*padding, float32(rows*rowStep+padding))
	frame(g.back, size)
	margin := (g.swatch.Size().Width - symbolSize) / 2
	g.swatch.Move(fyne.NewPos(padding-margin, padding/2+(rowStep-g.swatch.Size().Height)/2))
	g.name.Move(fyne.NewPos(padding+indent, padding/2))
	g.note.Move(fyne.NewPos(padding, padding/2+rowStep))
	const beside = 12 // the pointer itself must not cover it
	place := g.o.local(at).AddXY(beside, beside)
	room := g.o.object.Size()
	place.X = max(0, min(place.X, room.Width-size.Width))
	place.Y = max(0, min(place.Y, room.Height-size.Height))
	g.object.Move(place)
	g.object.Resize(size)
	g.object.Show()
	g.object.Refresh()
}
