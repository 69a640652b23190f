package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The type sizes of the pane, in px.
const (
	captionSize = 11
	smallSize   = 12
	textSize    = 13
	titleSize   = 18
)

// prose is a text that wraps. Without a text it takes no room at all.
type prose struct {
	widget.BaseWidget

	text  string
	size  float32
	bold  bool
	role  role
	lines []string
	room  float32 // that lines were broken for
}

var _ fyne.Widget = (*prose)(nil)

func newProse(text string, size float32, bold bool, r role) *prose {
	p := &prose{text: text, size: size, bold: bold, role: r}
	p.ExtendBaseWidget(p)
	p.Hidden = text == ""
	return p
}

// caption is the small, muted text over a field.
func caption(text string) *prose { return newProse(text, captionSize, true, muted) }

// line is a quiet line that says something about the fields beside it.
func line() *prose { return newProse("", smallSize, false, muted) }

// Set shows a text, or hides the line where it is empty.
func (p *prose) Set(text string) { p.say(text, p.role) }

func (p *prose) say(text string, r role) {
	same := p.text == text && p.role == r
	p.text, p.role, p.Hidden = text, r, text == ""
	if same {
		return
	}
	p.lines = nil
	p.Refresh()
}

func (p *prose) face() scene.Face {
	if p.bold {
		return scene.Bold
	}
	return scene.Regular
}

// HeightAt is the height of the lines that a width makes.
func (p *prose) HeightAt(width float32) float32 {
	return float32(len(p.broken(width))) * lineHeight(p.size, p.bold)
}

func (p *prose) broken(width float32) []string {
	if p.lines == nil || p.room != width {
		p.room = width
		p.lines = look.Wrap(p.text, p.size, p.face(), width, 0)
	}
	return p.lines
}

var lineHeights = map[[2]float32]float32{}

func lineHeight(size float32, bold bool) float32 {
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
func (p *prose) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return look.LaidOut(&proseRenderer{p: p}, p.Size())
}

type proseRenderer struct {
	p       *prose
	texts   []*canvas.Text
	objects []fyne.CanvasObject
	size    fyne.Size
}

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is that of one line.
func (r *proseRenderer) MinSize() fyne.Size {
	p := r.p
	return fyne.NewSize(look.TextWidth(p.text, p.size, p.bold), lineHeight(p.size, p.bold))
}

func (r *proseRenderer) Layout(size fyne.Size) {
	r.size = size
	p, c := r.p, r.p.role.colour()
	r.objects = r.objects[:0]
	if p.text == "" {
		return
	}
	for k, text := range p.broken(size.Width) {
		if k == len(r.texts) {
			r.texts = append(r.texts, look.Text("", p.size, p.bold, c))
		}
		t := r.texts[k]
		t.Text, t.Color, t.TextStyle.Bold = text, c, p.bold
		t.Move(fyne.NewPos(0, float32(k)*lineHeight(p.size, p.bold)))
		r.objects = append(r.objects, t)
	}
}

func (r *proseRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.p)
}
