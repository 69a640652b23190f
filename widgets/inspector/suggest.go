package inspector

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// suggestion is a text that a field might take, with a symbol where it has one.
type suggestion struct {
	text   string
	label  string // what is shown, where that is not the text
	symbol string
	colour color.NRGBA
	fresh  bool // it is not there yet: taking it makes it
}

func (one suggestion) shown() string {
	if one.label != "" {
		return one.label
	}
	return one.text
}

// suggestions stand below a field while it has the focus, and never take it.
type suggestions struct {
	widget.BaseWidget
	look.KeepFocus

	i       *Inspector
	field   *field.Field
	all     func() []suggestion
	fresh   func() suggestion        // what a new text would make, nil where it makes nothing
	named   func(text string) string // how that is shown
	preview func(text string)
	known   []suggestion // all, as they were before the field was typed in
	next    suggestion   // likewise fresh
	shown   []suggestion
	at      int  // the one that Enter takes, −1 for what was typed
	over    int  // the one under the pointer, −1 for none
	typing  bool // the text was changed since the field got the focus
}

const suggestionHeight = 3 * look.Unit

// suggest adds suggestions to a field that is bound already.
func (i *Inspector) suggest(f *field.Field, all func() []suggestion) *suggestions {
	s := &suggestions{i: i, field: f, all: all, at: -1, over: -1}
	s.ExtendBaseWidget(s)
	s.Hidden = true
	commit, focused, settled := f.OnCommit, f.OnFocus, f.OnSettled
	s.preview = f.OnPreview
	f.OnPreview = func(text string) {
		s.typing = true
		s.find()
		s.preview(s.meant(text).text)
	}
	f.OnCommit = func(text string) error { return commit(s.meant(text).text) }
	f.OnFocus = func() {
		s.begin()
		focused()
	}
	f.OnSettled = func() {
		settled()
		if f.Stays && f.Focused() { // for the next
			s.begin()
		}
	}
	f.OnLost = s.close
	f.OnKey = s.key
	return s
}

// begin shows what the field may take before anything is typed.
func (s *suggestions) begin() {
	s.typing, s.known = false, s.all()
	if s.fresh != nil {
		s.next = s.fresh()
	}
	s.find()
}

// find shows what goes with the text so far; all, before anything was typed.
func (s *suggestions) find() {
	s.shown, s.at, s.over = nil, -1, -1
	if !s.i.board.ReadOnly() {
		s.shown = s.fitting(scenarios.OneLine(s.field.Text))
	}
	if s.typing {
		s.at = s.begun(scenarios.OneLine(s.field.Text))
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
		s.next.text, s.next.label = text, s.named(text)
		fit = append(fit, s.next)
	}
	return fit
}

func (s *suggestions) close() {
	s.shown, s.at, s.Hidden = nil, -1, true
	s.i.reflow()
}

// begun finds the suggestion that a text is, or else begins: who types "sett"
// means the "Settlement" that there is. −1 where there is none.
func (s *suggestions) begun(text string) int {
	found := -1
	for k, one := range s.shown {
		switch {
		case text == "" || one.fresh:
		case strings.EqualFold(one.text, text):
			return k
		case found < 0 && strings.HasPrefix(strings.ToLower(one.text), strings.ToLower(text)):
			found = k
		}
	}
	return found
}

// meant is what a text stands for: the marked suggestion, else itself.
func (s *suggestions) meant(text string) suggestion {
	if s.at >= 0 && s.at < len(s.shown) {
		return s.shown[s.at]
	}
	return suggestion{text: text}
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

// MouseOut unmarks it.
func (s *suggestions) MouseOut() {
	s.over = -1
	s.Refresh()
}

// MouseMoved marks the suggestion under the pointer.
func (s *suggestions) MouseMoved(e *desktop.MouseEvent) {
	if k := int(e.Position.Y / suggestionHeight); k != s.over && k < len(s.shown) {
		s.over = k
		s.Refresh()
	}
}
