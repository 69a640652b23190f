package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Fyne 2.7.1 loses its place where the last row of wrapped text ends in a
// space that no longer fits the row: the space belongs to no row, so the caret
// falls before it, and what is typed next goes between word and space. The
// field remembers where the caret ought to be and puts it there in time.

// lag is where the caret ought to be, one past where Fyne has it; 0 where the
// two agree.
type lag int

// mend puts a caret that lags where it ought to be.
func (f *Field) mend() {
	if f.lag > 0 && f.CursorTextOffset() == int(f.lag)-1 && f.SelectedText() == "" {
		f.CursorColumn++
	}
	f.lag = 0
}

// expect notes whether the caret lags behind a place.
func (f *Field) expect(place int) {
	if place > 0 && f.CursorTextOffset() == place-1 {
		f.lag = lag(place)
	}
}

// TypedRune types a character.
func (f *Field) TypedRune(r rune) {
	if f.readOnly {
		return
	}
	f.mend()
	place := f.CursorTextOffset() + 1
	replacing := f.SelectedText() != ""
	f.Entry.TypedRune(r)
	if !replacing {
		f.expect(place)
	}
}

// moveOrErase does what an entry does with a key that is no text.
func (f *Field) moveOrErase(key *fyne.KeyEvent) {
	f.mend()
	place := f.CursorTextOffset() - 1
	erasing := key.Name == fyne.KeyBackspace && f.SelectedText() == ""
	f.Entry.TypedKey(key)
	if erasing {
		f.expect(place)
	}
}

// MouseDown puts the caret where the pointer is.
func (f *Field) MouseDown(e *desktop.MouseEvent) {
	f.lag, f.pressed = 0, true
	f.Entry.MouseDown(e)
}

// MouseUp ends a press.
func (f *Field) MouseUp(e *desktop.MouseEvent) {
	f.pressed = false
	f.Entry.MouseUp(e)
	if f.OnReleased != nil {
		f.OnReleased()
	}
}

// Pressed tells whether the mouse is pressed on the field.
func (f *Field) Pressed() bool { return f.pressed }
