package rowlist

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/field"
)

var (
	_ fyne.Focusable   = (*List)(nil)
	_ fyne.Disableable = (*List)(nil)
)

// Disabled keeps a list without rows out of the Tab key's way.
func (l *List) Disabled() bool { return len(l.rows) == 0 }

// Enable does nothing: a list has rows or none.
func (l *List) Enable() {}

// Disable does nothing.
func (l *List) Disable() {}

// Focused tells whether the list has the keyboard.
func (l *List) Focused() bool { return l.focused }

// FocusGained shows at which row the keyboard is.
func (l *List) FocusGained() {
	l.focused = true
	l.bring()
	l.Refresh()
}

// FocusLost takes that back.
func (l *List) FocusLost() {
	l.focused = false
	l.Refresh()
	if l.OnIdle != nil {
		l.OnIdle()
	}
}

// TypedRune does what the page of the list has for a letter: else letters are for
// the map.
func (l *List) TypedRune(r rune) {
	if l.OnRune != nil {
		l.OnRune(r)
	}
}

// TypedKey walks the rows, picks one, or closes and opens a group.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		l.Go(l.at - 1)
	case fyne.KeyDown:
		l.Go(l.at + 1)
	case fyne.KeyPageUp:
		l.Go(l.first(l.topOf(l.at) - float64(l.Size().Height)))
	case fyne.KeyPageDown:
		l.Go(l.first(l.topOf(l.at) + float64(l.Size().Height)))
	case fyne.KeyHome:
		l.Go(0)
	case fyne.KeyEnd:
		l.Go(len(l.rows) - 1)
	case fyne.KeyLeft:
		l.left()
	case fyne.KeyRight:
		if at := l.At(); at >= 0 && l.rows[at].Folds && l.rows[at].Closed {
			l.pick(at)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.pick(l.At())
	case fyne.KeyEscape:
		if l.OnDone != nil {
			l.OnDone()
		}
	default:
		if field.IsFunction(e.Name) && l.OnFunction != nil {
			l.OnFunction(e.Name)
		}
	}
}

func (l *List) topOf(row int) float64 {
	if !l.fresh() || row >= len(l.places) {
		return 0
	}
	return l.places[row].top
}

// left goes to the head of the group, and closes it from there.
func (l *List) left() {
	at := l.At()
	if at < 0 {
		return
	}
	if l.rows[at].Head {
		if l.rows[at].Folds && !l.rows[at].Closed {
			l.pick(at)
		}
		return
	}
	for i := at - 1; i >= 0; i-- {
		if l.rows[i].Head {
			l.Go(i)
			return
		}
	}
}
