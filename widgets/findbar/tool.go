package findbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// tool is a flat button or toggle of the bar. Tab reaches it, Space and Enter
// press it; a click leaves the keyboard with the text.
type tool struct {
	widget.BaseWidget
	b    *Bar
	text string
	icon fyne.Resource
	do   func()

	on, off       bool // on: a toggle that holds; off: there is nothing to press it for
	over, focused bool
}

var (
	_ fyne.Focusable    = (*tool)(nil)
	_ fyne.Tabbable     = (*tool)(nil)
	_ fyne.Tappable     = (*tool)(nil)
	_ desktop.Hoverable = (*tool)(nil)
)

func newTool(b *Bar, text string, icon fyne.Resource, do func()) *tool {
	t := &tool{b: b, text: text, icon: icon, do: do}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tool) press() {
	if !t.off {
		t.do()
	}
}

// Tapped presses it.
func (t *tool) Tapped(*fyne.PointEvent) {
	t.press()
	if !t.b.Hidden {
		t.b.focus(t.b.text)
	}
}

// AcceptsTab is true: the bar has its own way round.
func (t *tool) AcceptsTab() bool { return true }

// FocusGained shows that the keyboard is here.
func (t *tool) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost takes that back.
func (t *tool) FocusLost() { t.focused = false; t.Refresh(); t.b.lost() }

// TypedRune presses it on Space.
func (t *tool) TypedRune(r rune) {
	if r == ' ' {
		t.press()
	}
}

// TypedKey presses it on Enter.
func (t *tool) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		t.press()
		return
	}
	t.b.key(t, key)
}

// MouseIn shows that it can be pressed.
func (t *tool) MouseIn(*desktop.MouseEvent) { t.over = true; t.Refresh() }

// MouseMoved is Fyne's.
func (t *tool) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes that back.
func (t *tool) MouseOut() { t.over = false; t.Refresh() }

// The measures of a tool, in px.
const (
	toolHeight = 28
	toolSide   = 7
	toolIcon   = 16
)

// CreateRenderer is Fyne's.
func (t *tool) CreateRenderer() fyne.WidgetRenderer {
	r := &toolRenderer{t: t, back: canvas.NewRectangle(nil), text: look.Text(t.text, textSize, false, nil), icon: widget.NewIcon(t.icon)}
	r.Refresh()
	return look.LaidOut(r, t.Size())
}

type toolRenderer struct {
	t    *tool
	back *canvas.Rectangle
	text *canvas.Text
	icon *widget.Icon
}

func (r *toolRenderer) Destroy() {}

func (r *toolRenderer) Objects() []fyne.CanvasObject {
	if r.t.icon != nil {
		return []fyne.CanvasObject{r.back, r.icon}
	}
	return []fyne.CanvasObject{r.back, r.text}
}

func (r *toolRenderer) MinSize() fyne.Size {
	k := r.t.b.k()
	w := toolIcon * k
	if r.t.icon == nil {
		w = look.TextWidth(r.t.text, textSize*k, false)
	}
	return fyne.NewSize(w+2*toolSide*k, toolHeight*k)
}

func (r *toolRenderer) Layout(size fyne.Size) {
	k := r.t.b.k()
	icon := toolIcon * k
	r.back.Resize(size)
	r.icon.Resize(fyne.NewSquareSize(icon))
	r.icon.Move(fyne.NewPos((size.Width-icon)/2, (size.Height-icon)/2))
	r.text.Move(fyne.NewPos(toolSide*k, (size.Height-r.text.MinSize().Height)/2))
}

func (r *toolRenderer) Refresh() {
	t, p := r.t, look.Palette()
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth, r.back.CornerRadius = p.Panel, p.Panel, 0, 6
	r.text.Color = p.Ink
	icon := t.icon
	switch {
	case t.off:
		r.text.Color = p.Faint
		icon = look.Faded(icon)
	case t.on: // a frame as well: colour alone would not tell
		r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = p.AccentSoft, p.Accent, 1
		r.text.Color = p.Accent
	case t.over:
		r.back.FillColor = p.AccentSoft
	}
	if t.focused {
		r.back.StrokeColor, r.back.StrokeWidth = p.Accent, 2
	}
	r.text.TextStyle.Bold, r.text.TextSize = t.on, textSize*t.b.k()
	r.icon.SetResource(icon)
	canvas.Refresh(t)
}
