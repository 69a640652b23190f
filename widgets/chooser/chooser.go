// Package chooser asks for a file: a path that is typed, completed and walked
// with the keyboard, above a list that follows it. It lists folders and names a
// path; it opens, makes and changes nothing.
package chooser

import (
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
)

// Options say what is asked for.
type Options struct {
	Title   string // "Open a scenario"
	Confirm string // the word on the button: "Open", "Save"

	// Start is the folder to begin in. For saving it may end in the name of a
	// file, told by its extension or by being Keep, which is offered.
	Start string
	// Suffixes of the files to list: ".json". Folders are always listed.
	Suffixes []string
	// Save lets a file be named that is not there yet, and asks before one
	// that is there is replaced, unless it is Keep.
	Save bool
	Keep string
	// DefaultSuffix is added to a name without an extension.
	DefaultSuffix string

	// OnChosen is called with the path once the chooser is gone.
	OnChosen func(path string)
	// OnClosed is called as the chooser goes, whether or not a file was
	// chosen, and before OnChosen.
	OnClosed func()
	// OnLeft is called once the chooser is gone and no file was chosen.
	OnLeft func()

	// Disk is what is looked at: nil is the computer's own.
	Disk Disk
}

// Chooser is a question for a file that stands over a window.
type Chooser struct {
	opt    Options
	win    fyne.Window
	disk   Disk
	rules  rules
	panel  *panel
	shell  *shell
	closed bool
	chose  bool

	listing listing
	name    string // what the list is filtered by
	rows    []item
	at      int // the highlighted row, or -1
	replace string
	sought  bool // the folder to begin in was found

	clicked   string // the file that was clicked last
	clickedAt time.Time
	enteredAt time.Time // when a folder was entered by a click
}

// Show asks for a file over w. The path has the keyboard at once.
func Show(w fyne.Window, opt Options) *Chooser {
	c := &Chooser{opt: opt, win: w, disk: opt.Disk, rules: native(), at: -1}
	if c.disk == nil {
		c.disk = disk{}
	}
	c.panel = newPanel(c)
	c.shell = newShell(c.panel.content)
	c.shell.Resize(w.Canvas().Size())
	w.Canvas().Overlays().Add(c.shell)
	w.Canvas().Focus(c.panel.entry)

	folder, name := start(c.rules, c.disk.Home(), &c.opt)
	c.present(folder, name)
	c.disk.Places(c.panel.setPlaces)
	return c
}

// Text returns what is typed.
func (c *Chooser) Text() string { return c.panel.entry.Text }

// SetText types over what is there.
func (c *Chooser) SetText(text string) { c.panel.entry.SetText(text) }

// Cancel takes the question about replacing back, or else closes the chooser.
func (c *Chooser) Cancel() {
	if c.replace != "" {
		c.ask("")
		return
	}
	c.close()
}

func (c *Chooser) close() {
	if c.closed {
		return
	}
	c.closed = true
	c.listing.drop()
	c.win.Canvas().Overlays().Remove(c.shell)
	if c.opt.OnClosed != nil {
		c.opt.OnClosed()
	}
	if !c.chose && c.opt.OnLeft != nil {
		c.opt.OnLeft()
	}
}

func (c *Chooser) choose(path string) {
	c.chose = true
	c.close()
	if c.opt.OnChosen != nil {
		c.opt.OnChosen(filepath.Clean(path))
	}
}
