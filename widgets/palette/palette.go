// Package palette has the box in which any command is run and any outcome is
// found by typing a few of its letters.
package palette

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/field"
	"offramp/widgets/look"
)

// Kind is what an entry stands for.
type Kind uint8

// The kinds.
const (
	Command Kind = iota
	Outcome
)

// Entry is one thing that can be run or gone to.
type Entry struct {
	Kind Kind
	Name string
	// Detail says where it stands: the menu of a command, the path of an outcome.
	// It is asked only for what is in view; nil for nothing.
	Detail func() string
	// Key stands at the right: the key of a command, the number of an outcome. It
	// is asked only for what is in view; nil for nothing.
	Key func() string
	// Uses is how often it was chosen so far.
	Uses int
	// Enabled tells whether it can be done now; else it is shown grey.
	Enabled bool
	// Do is called once the palette is closed.
	Do func()
}

// Options are what a palette shows.
type Options struct {
	Entries []Entry
	// Projector makes it so large that a room can read it.
	Projector bool
	// OnClosed gives the keyboard back. It is called before an entry is done.
	OnClosed func()
}

// Palette stands over a window until something is chosen.
type Palette struct {
	win    fyne.Window
	opt    Options
	index  *index
	shell  *shell
	search *field.Field
	box    fyne.CanvasObject // the field, as large as the rest
	k      float32           // how many times larger than on a desk everything is
	list   *list
	closed bool
}

// Show opens the palette over w. Its field has the keyboard at once.
func Show(w fyne.Window, opt Options) *Palette {
	p := &Palette{win: w, opt: opt, index: newIndex(opt.Entries), k: look.Enlarged(opt.Projector, smallSize)}
	p.list = newList(p)
	p.search = field.New()
	p.search.SetPlaceHolder("Run a command or find an outcome")
	p.search.OnPreview = p.find
	p.search.OnKey = p.key
	p.box = look.Enlarge(p.search, p.k)
	p.shell = newShell(p)
	p.find("")
	p.shell.Resize(w.Canvas().Size())
	w.Canvas().Overlays().Add(p.shell)
	w.Canvas().Focus(p.search)
	return p
}

// find lists what a text finds.
func (p *Palette) find(text string) { p.list.show(p.index.find(text)) }

// key walks the list, chooses and closes; the rest types.
func (p *Palette) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		p.list.move(-1)
	case fyne.KeyDown:
		p.list.move(1)
	case fyne.KeyPageUp:
		p.list.page(-1)
	case fyne.KeyPageDown:
		p.list.page(1)
	case fyne.KeyHome:
		p.list.light(0)
	case fyne.KeyEnd:
		p.list.light(len(p.list.hits) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.choose(p.list.at)
	case fyne.KeyEscape:
		p.Close()
	case fyne.KeyTab: // there is nowhere else to go
	default:
		return false
	}
	return true
}

// choose closes the palette and does what stands in a row.
func (p *Palette) choose(row int) {
	if row < 0 || row >= len(p.list.hits) {
		return
	}
	e := &p.opt.Entries[p.list.hits[row].entry]
	if !e.Enabled || e.Do == nil {
		return
	}
	p.Close()
	e.Do()
}

// Close takes the palette away and gives the keyboard back.
func (p *Palette) Close() {
	if p.closed {
		return
	}
	p.closed = true
	p.win.Canvas().Overlays().Remove(p.shell)
	if p.opt.OnClosed != nil {
		p.opt.OnClosed()
	}
}
