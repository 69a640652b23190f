// Package form has what the panes beside the map are made of: texts that wrap,
// links, boxes to tick, fields with a menu, and the layouts that stack them.
package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The type sizes of a pane, in px.
const (
	CaptionSize = 11
	SmallSize   = 12
	TextSize    = 13
	TitleSize   = 18
)

// Prose is a text that wraps. Without a text it takes no room at all.
type Prose struct {
	widget.BaseWidget

	Text  string // what it says: see Set
	size  float32
	bold  bool
	Role  Role
	lines []string
	room  float32 // that lines were broken for
}

var _ fyne.Widget = (*Prose)(nil)

// NewProse returns a text, hidden where it is empty.
func NewProse(text string, size float32, bold bool, r Role) *Prose {
	p := &Prose{Text: text, size: size, bold: bold, Role: r}
	p.ExtendBaseWidget(p)
	p.Hidden = text == ""
	return p
}

// Caption is the small, muted text over a field.
func Caption(text string) *Prose { return NewProse(text, CaptionSize, true, Muted) }

// Line is a quiet line that says something about the fields beside it.
func Line() *Prose { return NewProse("", SmallSize, false, Muted) }

// Set shows a text, or hides the line where it is empty.
func (p *Prose) Set(text string) { p.Say(text, p.Role) }

// Say is Set in a role.
func (p *Prose) Say(text string, r Role) {
	same := p.Text == text && p.Role == r
	p.Text, p.Role, p.Hidden = text, r, text == ""
	if same {
		return
	}
	p.lines = nil
	p.Refresh()
}

func (p *Prose) face() scene.Face {
	if p.bold {
		return scene.Bold
	}
	return scene.Regular
}

// HeightAt is the height of the lines that a width makes.
func (p *Prose) HeightAt(width float32) float32 {
	return float32(len(p.broken(width))) * LineHeight(p.size, p.bold)
}

func (p *Prose) broken(width float32) []string {
	if p.lines == nil || p.room != width {
		p.room = width
		p.lines = look.Wrap(p.Text, p.size, p.face(), width, 0)
	}
	return p.lines
}

var lineHeights = map[[2]float32]float32{}

// LineHeight is how high a line is in a type size, in px.
func LineHeight(size float32, bold bool) float32 {
	key := [2]float32{size, 0}
	if bold {
		key[1] = 1
	}
	h, ok := lineHeights[key]
	if !ok {
		h = fyne.MeasureText("M", size, fyne.TextStyle{Bold: bold}).Height
		lineHeights[key] = h
	}
	return h
}

// CreateRenderer draws the lines.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return look.LaidOut(&proseRenderer{p: p}, p.Size())
}

type proseRenderer struct {
	p       *Prose
	texts   []*canvas.Text
	objects []fyne.CanvasObject
	size    fyne.Size
}

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is that of one line.
func (r *proseRenderer) MinSize() fyne.Size {
	p := r.p
	return fyne.NewSize(look.TextWidth(p.Text, p.size, p.bold), LineHeight(p.size, p.bold))
}

func (r *proseRenderer) Layout(size fyne.Size) {
	r.size = size
	p, c := r.p, r.p.Role.Colour()
	r.objects = r.objects[:0]
	if p.Text == "" {
		return
	}
	for k, text := range p.broken(size.Width) {
		if k == len(r.texts) {
			r.texts = append(r.texts, look.Text("", p.size, p.bold, c))
		}
		t := r.texts[k]
		t.Text, t.Color, t.TextStyle.Bold = text, c, p.bold
		t.Move(fyne.NewPos(0, float32(k)*LineHeight(p.size, p.bold)))
		r.objects = append(r.objects, t)
	}
}

func (r *proseRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.p)
}
