package chooser

import (
	"errors"
	"io/fs"
	"time"

	"fyne.io/fyne/v2"
)

// patience is how long a folder may take before the chooser says that it is
// being read.
const patience = 300 * time.Millisecond

// listing is what is known of the folder that is looked at.
type listing struct {
	folder  string
	items   []item
	err     error
	waiting bool
	then    func() // what waits for the answer

	stop func()
	turn int // tells this reading from those before
}

// drop no longer waits for an answer.
func (l *listing) drop() {
	if l.stop != nil {
		l.stop()
	}
	l.stop, l.then, l.waiting = nil, nil, false
	l.turn++
}

// look lists a folder and then does what waits for that.
func (c *Chooser) look(folder string, then func()) {
	l := &c.listing
	l.drop()
	if folder != l.folder {
		l.folder, l.items = folder, nil
		c.filter(c.name)
	}
	l.err, l.waiting, l.then = nil, true, then
	turn := l.turn
	stop := c.disk.List(folder, func(entries []Entry, err error) {
		if !c.closed && l.turn == turn {
			c.listed(entries, err)
		}
	})
	if l.turn != turn || !l.waiting {
		return // the answer came at once
	}
	l.stop = stop
	c.panel.say("")
	time.AfterFunc(patience, func() {
		fyne.Do(func() {
			if !c.closed && l.turn == turn && l.waiting {
				c.panel.explain("Reading the folder…")
			}
		})
	})
}

func (c *Chooser) listed(entries []Entry, err error) {
	l := &c.listing
	then := l.then
	l.waiting, l.then, l.stop = false, nil, nil
	l.items, l.err = prepare(entries), err
	if c.seek() {
		return
	}
	c.filter(c.name)
	if then != nil {
		then()
	}
}

// seek begins in the nearest folder that is there, where the one asked for is
// gone. It tells whether it looks on.
func (c *Chooser) seek() bool {
	up := c.rules.parent(c.listing.folder)
	if c.sought || !errors.Is(c.listing.err, fs.ErrNotExist) || up == c.listing.folder {
		c.sought = true
		return false
	}
	_, name := c.split()
	c.present(up, name)
	return true
}

// filter shows the rows that a name finds, with none highlighted.
func (c *Chooser) filter(name string) {
	c.name, c.at = name, -1
	c.rows = rank(c.listing.items, name, c.opt.Suffixes)
	c.panel.refreshList()
	switch {
	case c.listing.folder == "":
		c.panel.explain(partOfNetwork)
	case c.listing.err != nil:
		c.panel.explain(unreadable(c.listing.folder, c.listing.err))
	case c.listing.waiting || c.listing.items == nil || len(c.rows) > 0:
		c.panel.explain("")
	default:
		c.panel.explain(nothing(name, &c.opt))
	}
}
