package strip

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/look"
)

// Measures of what is shown over the window, in px.
const (
	padding  = look.Unit
	tipMost  = 420 // how wide a tip gets
	tipAbove = 6   // from the tip to the strip
)

// tip says in full what a part of the bar, or an entry that the legend had to
// shorten, stands for.
type tip struct {
	o      *overlay
	back   *canvas.Rectangle
	texts  []*canvas.Text
	object *fyne.Container
}

func (t *tip) init() fyne.CanvasObject {
	t.back = canvas.NewRectangle(transparent)
	t.object = container.NewWithoutLayout(t.back)
	t.object.Hide()
	return t.object
}

func (t *tip) hide() { t.object.Hide() }

// show says what an entry stands for, above the strip where the pointer is.
func (t *tip) show(it item, at fyne.Position) {
	p := look.Palette()
	pieces, rows, width := look.Flow(it.runs(true, true, 1), textSize, tipMost)
	objects := []fyne.CanvasObject{t.back}
	for i, piece := range pieces {
		if i == len(t.texts) {
			t.texts = append(t.texts, look.Text("", textSize, false, p.Ink))
		}
		text := t.texts[i]
		text.Text, text.Color, text.TextStyle.Bold = piece.Text, p.Muted, it.bold() && piece.Run <= runPercent
		if text.TextStyle.Bold {
			text.Color = p.Ink
		}
		text.Move(fyne.NewPos(padding+piece.X, float32(padding/2+piece.Line*rowStep)))
		text.Resize(fyne.NewSize(piece.Width, rowStep))
		objects = append(objects, text)
	}
	size := fyne.NewSize(width+2*padding, float32(rows*rowStep+padding))
	frame(t.back, size)
	t.object.Objects = objects
	t.object.Resize(size)
	x := t.o.local(at).X - size.Width/2
	x = max(margin, min(x, t.o.object.Size().Width-size.Width-margin))
	t.object.Move(fyne.NewPos(x, t.o.origin(t.o.s).Y-size.Height-tipAbove))
	t.object.Show()
	t.object.Refresh()
}

// frame makes a rectangle the ground of something that lies over the window.
func frame(r *canvas.Rectangle, size fyne.Size) {
	p := look.Palette()
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = p.Panel, p.Hairline, 1, 6
	r.Resize(size)
}

// textOf is all that a tip says.
func (t *tip) textOf() string {
	var words []string
	for _, o := range t.object.Objects[1:] {
		words = append(words, o.(*canvas.Text).Text)
	}
	return strings.Join(words, " ")
}
