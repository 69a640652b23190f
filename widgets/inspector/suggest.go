package inspector

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/field"
	"offramp/widgets/look"
)

// suggestion is a text that a field might take, with a symbol where it has one.
type suggestion struct {
	text   string
	label  string // what stands before the text
	symbol string
	colour color.NRGBA
}

// suggestions stand below a field while it has the focus, and never take it.
type suggestions struct {
	widget.BaseWidget
	look.KeepFocus

	i      *Inspector
	field  *field.Field
	all    func() []suggestion
	fresh  func() suggestion // what a new text would make, nil where it makes nothing
	known  []suggestion      // all, as they were before the field was typed in
	next   suggestion        // likewise fresh
	shown  []suggestion
	at     int  // the one that Enter takes, −1 for what was typed
	typing bool // the text was changed since the field got the focus
}

const suggestionHeight = 3 * look.Unit

// suggest adds suggestions to a field that is bound already.
func (i *Inspector) suggest(f *field.Field, all func() []suggestion) *suggestions {
	s := &suggestions{i: i, field: f, all: all, at: -1}
	s.ExtendBaseWidget(s)
	s.Hidden = true
	preview, focused := f.OnPreview, f.OnFocus
	f.OnPreview = func(text string) {
		s.typing = true
		preview(text)
		s.find()
	}
	f.OnFocus = func() {
		s.typing, s.known = false, s.all()
		if s.fresh != nil {
			s.next = s.fresh()
		}
		s.find()
		focused()
	}
	f.OnLost = s.close
	f.OnKey = s.key
	return s
}

// find shows what goes with the text so far; all, before anything was typed.
func (s *suggestions) find() {
	s.shown, s.at = nil, -1
	if !s.i.board.ReadOnly() {
		s.shown = s.fitting(oneLine(s.field.Text))
	}
	s.Hidden = len(s.shown) == 0
	s.Refresh()
	s.i.reflow()
}

func (s *suggestions) fitting(text string) (fit []suggestion) {
	exists := text == ""
	for _, one := range s.known {
		if !s.typing || strings.Contains(strings.ToLower(one.text), strings.ToLower(text)) {
			fit = append(fit, one)
		}
		exists = exists || strings.EqualFold(one.text, text)
	}
	if s.fresh != nil && !exists {
		s.next.text = text
		fit = append(fit, s.next)
	}
	return fit
}

func (s *suggestions) close() {
	s.shown, s.Hidden = nil, true
	s.i.reflow()
}

// key walks through the suggestions and takes one. The field gets Tab with all
// other keys, so going on is done here.
func (s *suggestions) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		s.at = min(s.at+1, len(s.shown)-1)
	case fyne.KeyUp:
		s.at = max(s.at-1, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.at < 0 || s.at >= len(s.shown) {
			return false
		}
		s.take(s.at)
	case fyne.KeyTab:
		s.tab()
	default:
		return false
	}
	s.Refresh()
	return true
}

func (s *suggestions) tab() {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(s.field)
	if c == nil {
		return
	}
	if dd, ok := d.(desktop.Driver); ok && dd.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		c.FocusPrevious()
		return
	}
	c.FocusNext()
}

func (s *suggestions) take(k int) {
	s.field.Type(s.shown[k].text)
	if s.field.Commit() {
		s.i.done()
	}
}

// Tapped takes the suggestion under the pointer.
func (s *suggestions) Tapped(e *fyne.PointEvent) {
	if k := int(e.Position.Y / suggestionHeight); k >= 0 && k < len(s.shown) {
		s.take(k)
	}
}

// Cursor is a hand.
func (s *suggestions) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn does nothing.
func (s *suggestions) MouseIn(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (s *suggestions) MouseOut() {}

// MouseMoved marks the suggestion under the pointer.
func (s *suggestions) MouseMoved(e *desktop.MouseEvent) {
	if k := int(e.Position.Y / suggestionHeight); k != s.at && k < len(s.shown) {
		s.at = k
		s.Refresh()
	}
}

// HeightAt is that of the rows.
func (s *suggestions) HeightAt(float32) float32 { return float32(len(s.shown)) * suggestionHeight }

// CreateRenderer draws a row for each.
func (s *suggestions) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return &suggestionsRenderer{s: s, mark: canvas.NewRectangle(transparent)}
}

type suggestionsRenderer struct {
	s        *suggestions
	mark     *canvas.Rectangle
	texts    []*canvas.Text
	swatches []*look.Swatch
	objects  []fyne.CanvasObject
	size     fyne.Size
}

func (r *suggestionsRenderer) Destroy()                     {}
func (r *suggestionsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *suggestionsRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, r.s.HeightAt(0)) }

func (r *suggestionsRenderer) Layout(size fyne.Size) {
	r.size = size
	p := look.Palette()
	r.mark.FillColor, r.mark.CornerRadius = transparent, 4
	if r.s.at >= 0 {
		r.mark.FillColor = p.AccentSoft
	}
	r.mark.Move(fyne.NewPos(0, float32(max(r.s.at, 0))*suggestionHeight))
	r.mark.Resize(fyne.NewSize(size.Width, suggestionHeight))
	r.objects = append(r.objects[:0], r.mark)
	for k, one := range r.s.shown {
		if k == len(r.texts) {
			r.texts = append(r.texts, look.Text("", textSize, false, p.Ink))
			r.swatches = append(r.swatches, look.NewSwatch("circle", p.Ink, swatchSide))
		}
		y, x := float32(k)*suggestionHeight, float32(inset)
		if one.symbol != "" {
			w := r.swatches[k]
			w.SetSymbol(one.symbol, one.colour)
			w.Resize(w.MinSize())
			w.Move(fyne.NewPos(x, y+(suggestionHeight-w.MinSize().Height)/2))
			x += w.MinSize().Width + look.Unit/2
			r.objects = append(r.objects, w)
		}
		t := r.texts[k]
		t.Text, t.Color = look.Cut(one.label+one.text, textSize, false, size.Width-x-inset), p.Ink
		t.Move(fyne.NewPos(x, y+(suggestionHeight-lineHeight(textSize, false))/2))
		r.objects = append(r.objects, t)
	}
}

func (r *suggestionsRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.s)
}
