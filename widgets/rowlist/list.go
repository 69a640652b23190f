// Package rowlist has a list of texts to walk through and to pick from. Rows are
// drawn, not widgets: only what is in view costs anything.
package rowlist

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/painter"
)

// Row is one row of a list.
type Row struct {
	// ID is what the list stays at while its rows change.
	ID string
	// Head begins a group. One that Folds can be picked to close it and to open
	// it again; Closed says that its rows are left out.
	Head, Folds, Closed bool
	// Still is a row that there is nothing to pick of.
	Still bool
	// Title stands first, Right at the end of its line.
	Title, Right string
	Lines        []Line
}

// Line is a text below the title.
type Line struct {
	Text string
	Role form.Role
	// Barred lines begin with a small bar that is filled by a share of Bar.
	Barred bool
	Bar    float32
}

// List shows rows, one of which the keyboard is at. It lives on the UI thread.
type List struct {
	widget.BaseWidget
	look.Focusing

	// OnAt is told at which row the list is now, −1 where there is none.
	OnAt func(row int)
	// OnPick is called with a row that was clicked, or chosen with Enter.
	OnPick func(row int)
	// OnRune is asked what a letter does; nil where letters do nothing.
	OnRune func(r rune)
	// OnDone is called on Esc: the keyboard may go elsewhere.
	OnDone func()
	// OnIdle is called when the keyboard leaves the list: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does.
	OnFunction func(key fyne.KeyName) bool

	rows    []Row
	places  []place
	width   float32 // that the places are for, 0 where they are out of date
	height  float64 // of all rows
	painter *painter.Painter
	scroll  float64
	at      int
	over    int // the row under the pointer, −1 for none
	focused bool
	onBar   bool    // the scroll bar is held
	k       float32 // how much larger than on a desk everything is
}

var _ fyne.Widget = (*List)(nil)

// New returns a list without rows.
func New() *List {
	l := &List{painter: painter.New(), over: -1, k: 1}
	l.ExtendBaseWidget(l)
	return l
}

// SetProjector writes the list for a room to read.
func (l *List) SetProjector(projector bool) {
	l.k, l.width = look.Enlarged(projector, form.SmallSize), 0
	l.Refresh()
}

// Rows returns what is listed.
func (l *List) Rows() []Row { return l.rows }

// At is the row that the list is at, −1 where there is none.
func (l *List) At() int {
	if l.at >= len(l.rows) {
		return -1
	}
	return l.at
}

// Set shows rows. The list stays at the row of the same ID; where that is gone,
// at as many rows from the start. It stays where it was scrolled to.
func (l *List) Set(rows []Row) {
	id := ""
	if at := l.At(); at >= 0 {
		id = l.rows[at].ID
	}
	l.replace(rows)
	if i := slices.IndexFunc(rows, func(r Row) bool { return r.ID == id }); i >= 0 && id != "" {
		l.at = i
	} else {
		l.at = max(0, min(l.at, len(rows)-1))
	}
	l.tell()
	l.Refresh()
}

// Go makes the list be at a row, and brings it into view.
func (l *List) Go(row int) {
	l.at = max(0, min(row, len(l.rows)-1))
	l.over = -1 // the pointer lies where it was left
	l.bring()
	l.tell()
	l.Refresh()
}

func (l *List) tell() {
	if l.OnAt != nil {
		l.OnAt(l.At())
	}
}

func (l *List) pick(row int) {
	if row >= 0 && row < len(l.rows) && !l.rows[row].Still && l.OnPick != nil {
		l.OnPick(row)
	}
}

// fresh brings the places up to date; false where there is no room for any.
func (l *List) fresh() bool {
	size := l.Size()
	if size.Width < 1 || size.Height < 1 {
		return false
	}
	if l.width != size.Width {
		l.width = size.Width
		l.lay(nil)
	}
	l.scrollTo(l.scroll)
	l.settle()
	l.scrollTo(l.scroll)
	return true
}

// replace takes other rows, and keeps the first one in view where it is.
func (l *List) replace(rows []Row) {
	known := make(map[string]measured)
	for i := range l.places {
		if l.places[i].measured {
			known[l.rows[i].ID] = measured{l.rows[i], l.places[i]}
		}
	}
	first, by := "", 0.0
	if l.scroll > 0 && len(l.places) > 0 {
		at := l.first(l.scroll)
		first, by = l.rows[at].ID, l.scroll-l.places[at].top
	}
	l.rows, l.over = rows, -1
	if l.width == 0 {
		return
	}
	l.lay(known)
	if i := slices.IndexFunc(rows, func(r Row) bool { return r.ID == first }); i >= 0 && first != "" {
		l.scroll = l.places[i].top + by
	}
}

// scrollTo scrolls the rows, as far as there are any.
func (l *List) scrollTo(scroll float64) {
	l.scroll = max(0, min(scroll, l.height-float64(l.Size().Height)))
}

// bring scrolls as little as it takes to show the whole row that the list is at;
// of the first one, also what stands above it.
func (l *List) bring() {
	if !l.fresh() || l.At() < 0 {
		return
	}
	for range 4 { // rows that come into view turn out higher or lower
		l.measure(l.at)
		l.sum()
		p, room, was := l.places[l.at], float64(l.Size().Height), l.scroll
		switch bottom := p.top + float64(p.height); {
		case l.at == 0:
			l.scrollTo(0)
		case p.top < l.scroll || float64(p.height) > room:
			l.scrollTo(p.top)
		case bottom > l.scroll+room:
			l.scrollTo(bottom - room)
		}
		if l.settle(); l.scroll == was {
			return
		}
	}
}
