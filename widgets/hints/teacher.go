package hints

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/board"
)

// large is from how many outcomes on nobody needs hints, and looking for them
// at every key would cost something.
const large = 2000

// Ways are how a teacher speaks and remembers.
type Ways struct {
	// Seen tells whether a hint was given before; Mark notes that it was.
	Seen func(name string) bool
	Mark func(name string)
	// Key returns the key of a command as it is written on a cap, "" where there
	// is none: a hint with such a command is not given.
	Key func(command string) string
	// May tells whether a hint is welcome now: not before the user did anything, for
	// a window folds what it has no room for as it opens, and not before a room.
	May func() bool
	// Show shows a text whose keys stand in backquotes; "" takes it away.
	Show func(text string)
}

// Teacher gives the hints of a board.
type Teacher struct {
	board  *board.Board
	ways   Ways
	before State
	edited bool   // since the board told last
	moved  bool   // through the history, since then
	shown  string // the hint that is given now
}

// New has the hints of b given in those ways.
func New(b *board.Board, w Ways) *Teacher {
	t := &Teacher{board: b, ways: w}
	t.before = t.state()
	b.Editor().Listen(func(e scenarios.Event) {
		switch e.Kind {
		case scenarios.Done:
			t.edited = true
			t.Dismiss()
		case scenarios.Undone, scenarios.Redone, scenarios.Bailed:
			t.moved = true
			t.Dismiss()
		}
	})
	b.Listen(func(c board.Changed) {
		switch {
		case t.moved: // whoever undoes knows what is gone
			t.before = t.state()
		case t.edited:
			t.look(false)
		case c.Has(board.Folding):
			t.look(true)
		}
		t.edited, t.moved = false, false
	})
	return t
}

// Dismiss takes the hint away that is given now, if one is.
func (t *Teacher) Dismiss() {
	if t.shown != "" {
		t.shown = ""
		t.ways.Show("")
	}
}

// Given returns the name of the hint that is given now, or "".
func (t *Teacher) Given() string { return t.shown }

// state is what the board shows, of a large one that nothing ever changes.
func (t *Teacher) state() State {
	if t.board.Figures().Flat.Len() > large {
		return State{}
	}
	return stateOf(t.board)
}

// look gives a hint, if one helps now. What an edit made give way is said first.
func (t *Teacher) look(folding bool) {
	before, now := t.before, t.state()
	t.before = now
	if !t.ways.May() || t.board.Notice().Text != "" || t.board.ReadOnly() || now == (State{}) {
		return
	}
	for _, h := range Hints {
		if h.Folding != folding || t.ways.Seen(h.Name) || !h.When(before, now) {
			continue
		}
		if text := t.text(h); text != "" {
			t.give(h.Name, text)
			return
		}
	}
}

// give shows a hint. It counts as given unless what the user is doing takes it
// away at once: Tab after a title is an edit with another one in its wake.
func (t *Teacher) give(name, text string) {
	t.Dismiss()
	t.shown = name
	t.ways.Show(text)
	fyne.Do(func() {
		if t.shown == name {
			t.ways.Mark(name)
		}
	})
}

// text writes the keys of a hint's commands, "" where one has none.
func (t *Teacher) text(h Hint) string {
	parts := strings.Split(h.Text, "`")
	for i := 1; i < len(parts); i += 2 {
		if parts[i] = t.ways.Key(parts[i]); parts[i] == "" {
			return ""
		}
	}
	return strings.Join(parts, "`")
}
