package findbar

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/field"
	"offramp/widgets/keys"
)

func (b *Bar) newField(hint string, typed func(string)) *field.Field {
	f := field.New()
	f.SetPlaceHolder(hint)
	f.OnPreview = typed
	f.OnKey = func(key *fyne.KeyEvent) bool { return b.key(f, key) }
	f.OnFocus = b.Refresh
	f.OnLost = b.lost
	return f
}

// key is what keys do beyond typing, in the fields and on the tools.
func (b *Bar) key(in fyne.Focusable, key *fyne.KeyEvent) bool {
	shift := keys.Held()&fyne.KeyModifierShift != 0
	switch key.Name {
	case fyne.KeyEscape:
		b.Close()
	case fyne.KeyTab:
		b.tab(in, shift)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.enter(in, shift)
	case fyne.KeyF3:
		if shift {
			b.Previous()
		} else {
			b.Next()
		}
	default:
		return field.IsFunction(key.Name) && b.OnFunction != nil && b.OnFunction(key.Name)
	}
	return true
}

// enter goes on to the next match, or replaces the one that is shown.
func (b *Bar) enter(in fyne.Focusable, shift bool) {
	switch {
	case in == fyne.Focusable(b.with):
		b.replaceOne()
	case shift:
		b.Previous()
	default:
		b.Next()
	}
}

// stops are what Tab goes to, in the order in which one needs them.
func (b *Bar) stops() []fyne.Focusable {
	stops := []fyne.Focusable{b.text}
	if b.replace {
		stops = append(stops, b.with, b.one, b.all)
	}
	return append(stops, b.letters, b.word, b.previous, b.next, b.close)
}

// tab goes to what stands beside, round and round: Esc leaves the bar.
func (b *Bar) tab(from fyne.Focusable, back bool) {
	stops := b.stops()
	by := 1
	if back {
		by = len(stops) - 1
	}
	for i, stop := range stops {
		if stop == from {
			b.focus(stops[(i+by)%len(stops)])
			return
		}
	}
	b.focus(b.text)
}

func (b *Bar) focus(to fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.Focused() != to {
		c.Focus(to)
	}
}

// HasFocus tells whether a part of the bar has the keyboard.
func (b *Bar) HasFocus() bool {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		for _, stop := range b.stops() {
			if c.Focused() == stop {
				return true
			}
		}
	}
	return false
}

func (b *Bar) lost() {
	if b.OnIdle != nil {
		b.OnIdle()
	}
}

// Tapped does nothing: a click on the bar's ground reaches nothing else.
func (b *Bar) Tapped(*fyne.PointEvent) {}
