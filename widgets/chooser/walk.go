package chooser

import (
	"path/filepath"
	"unicode/utf8"
)

// split cuts what is typed into folder and name.
func (c *Chooser) split() (folder, name string) {
	base := c.listing.folder
	if base == "" {
		base = c.rules.asFolder(c.disk.Home())
	}
	return c.rules.split(c.Text(), c.disk.Home(), base)
}

// typed follows what was typed: the folder is listed, the name filters.
func (c *Chooser) typed() {
	c.sought = true
	c.ask("")
	folder, name := c.split()
	c.tellName(name)
	if folder != c.listing.folder {
		c.name = name
		if folder == "" {
			c.listing.drop()
			c.listing.folder, c.listing.items, c.listing.err = "", nil, nil
			c.filter(name)
			return
		}
		c.look(folder, nil)
		return
	}
	c.listing.then = nil // what was typed before no longer counts
	c.filter(name)
}

// tellName says which name a file will get, where that is not what is typed.
func (c *Chooser) tellName(name string) {
	if full := fileName(name, &c.opt); c.opt.Save && name != "" && name != "." && name != ".." && full != name {
		c.panel.say(called(full))
		return
	}
	c.panel.say("")
}

// present shows a folder, unfiltered, and offers a name whose stem is selected.
func (c *Chooser) present(folder, name string) {
	c.offer(folder, name)
	c.name = ""
	c.look(folder, nil)
}

// offer writes a path without filtering by it.
func (c *Chooser) offer(folder, name string) {
	c.ask("")
	c.panel.say("")
	c.panel.entry.offer(folder+name, runes(folder), runes(folder)+runes(name[:stem(name, &c.opt)]))
}

// enter goes into a folder. For saving, a name that is not just what found the
// folder comes along.
func (c *Chooser) enter(folder string, keep bool) {
	folder = c.rules.asFolder(filepath.Clean(folder))
	_, name := c.split()
	if !c.opt.Save || !keep {
		name = ""
	}
	c.sought = true
	c.present(folder, name)
}

// Up goes to the folder that holds this one.
func (c *Chooser) Up() {
	if c.listing.folder != "" {
		c.enter(c.rules.parent(c.rules.asFolder(filepath.Clean(c.listing.folder))), true)
	}
}

// move moves the highlight by rows, from none to the first or last.
func (c *Chooser) move(by int) {
	if len(c.rows) == 0 {
		return
	}
	at := c.at + by
	switch {
	case c.at < 0 && by > 0:
		at = by - 1
	case c.at < 0:
		at = len(c.rows) + by
	}
	c.ask("")
	c.highlight(min(max(at, 0), len(c.rows)-1))
}

func (c *Chooser) highlight(at int) {
	c.at = at
	c.panel.showRow(at)
}

// complete writes what the typed name can only mean.
func (c *Chooser) complete() {
	folder, name := c.split()
	if c.listing.waiting {
		c.listing.then = c.complete
		return
	}
	if folder != c.listing.folder || folder == "" {
		return
	}
	text, sole := complete(c.rows, c.name)
	if c.at >= 0 {
		sole = &c.rows[c.at]
	} else if c.name == "" && name != "" {
		return // an offered name is complete
	}
	switch {
	case sole != nil && sole.Folder:
		c.enter(folder+sole.Name, false)
	case sole != nil:
		c.offer(folder, sole.Name)
		c.panel.entry.toEnd()
		c.filter(sole.Name)
	case utf8.RuneCountInString(text) > 0 && text != name:
		c.SetText(folder + text)
		c.panel.entry.toEnd()
	}
}
