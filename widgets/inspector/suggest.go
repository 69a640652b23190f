package inspector

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
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
	if !s.Hidden {
		s.i.reveal(s)
	}
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
