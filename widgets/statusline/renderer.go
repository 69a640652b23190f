package statusline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/look"
)

// Measures of the line, in px.
const (
	height   = 24
	textSize = 12
	padX     = 2 * look.Unit
	gap      = 20 // between the parts
)

var (
	_ fyne.Tappable      = (*Line)(nil)
	_ desktop.Hoverable  = (*Line)(nil)
	_ desktop.Cursorable = (*Line)(nil)
)

// CreateRenderer draws the line.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	p := look.Palette()
	r := &renderer{
		line:    l,
		counts:  look.Text("", textSize, false, p.Muted),
		finding: look.Text("", textSize, false, p.Muted),
		path:    look.Text("", textSize, false, p.Muted),
		under:   canvas.NewRectangle(p.Muted),
	}
	r.Refresh()
	return look.LaidOut(r, l.Size())
}

type renderer struct {
	line                  *Line
	counts, finding, path *canvas.Text
	under                 *canvas.Rectangle // under the finding that the pointer is on
}

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(0, height) }

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.counts, r.finding, r.under, r.path}
}

// Layout shares the width among the parts.
func (r *renderer) Layout(size fyne.Size) {
	if size.Width != r.line.width {
		r.line.width = size.Width
		r.Refresh()
	}
}

// Refresh shows what the board says now, as far as there is room: the path
// gets half the width at least, the finding what is left.
func (r *renderer) Refresh() {
	l, p := r.line, look.Palette()
	l.read()
	room := max(l.width-2*padX, 0)
	names, figure := l.pathTexts(), l.figure()

	counts := look.TextWidth(l.counts, textSize, false)
	finding := look.TextWidth(l.finding, textSize, false)
	left := counts
	if finding > 0 {
		left += gap + finding
	}
	pathRoom := max(room-left-gap, min(room/2, room-counts-gap))
	way, last := look.Steps(names, textSize, look.TextWidth(figure, textSize, false), max(pathRoom, 0))
	path := way + last + figure
	if pathRoom < 4*textSize {
		path = ""
	}
	pathWidth := look.TextWidth(path, textSize, false)
	findingRoom := room - counts - gap - pathWidth
	if pathWidth > 0 {
		findingRoom -= gap
	}
	text := l.finding
	if finding > findingRoom {
		text = look.Cut(text, textSize, false, max(findingRoom, 0))
	}
	if findingRoom < 4*textSize {
		text = ""
	}

	x := float32(padX)
	put(r.counts, l.counts, x, counts, p)
	l.findingX, l.findingW = x+counts+gap, look.TextWidth(text, textSize, false)
	put(r.finding, text, l.findingX, l.findingW, p)
	if l.wrong {
		r.finding.Color = p.Danger
	}
	put(r.path, path, padX+room-pathWidth, pathWidth, p)
	r.under.FillColor = r.finding.Color
	r.under.Hidden = !l.hover || text == ""
	r.under.Move(fyne.NewPos(l.findingX, height-5))
	r.under.Resize(fyne.NewSize(l.findingW, 1))
	canvas.Refresh(l)
}
