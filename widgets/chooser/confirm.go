package chooser

import (
	"path/filepath"
	"runtime"
	"strings"
)

// anyCase tells whether this system takes "A" and "a" for one file.
const anyCase = runtime.GOOS == "windows" || runtime.GOOS == "darwin"

// Confirm takes what is highlighted, or else what is typed: a folder is
// entered, a file chosen. Where a file would be replaced it asks first, and a
// second Confirm replaces it.
func (c *Chooser) Confirm() {
	switch {
	case c.closed:
	case c.replace != "":
		c.choose(c.replace)
	case c.at >= 0:
		c.take(c.listing.folder, c.rows[c.at])
	case c.listing.waiting:
		c.listing.then = c.Confirm
	case c.opt.Save && c.listing.folder != "":
		c.look(c.listing.folder, c.takeText) // what is there may have changed
	default:
		c.takeText()
	}
}

// take enters a folder or chooses a file that is listed.
func (c *Chooser) take(folder string, it item) {
	switch {
	case it.Folder:
		c.enter(folder+it.Name, c.name == "")
	case c.opt.Save && !c.keeps(folder+it.Name):
		c.offer(folder, it.Name)
		c.ask(folder + it.Name)
	default:
		c.choose(folder + it.Name)
	}
}

func (c *Chooser) takeText() {
	folder, name := c.split()
	it := find(c.listing.items, name, anyCase)
	switch {
	case folder == "":
		c.panel.warn(partOfNetwork)
	case c.listing.err != nil:
		c.panel.explain("") // once is enough
		c.panel.warn(unreadable(folder, c.listing.err))
	case name == "" || c.opt.Save && isSuffix(name, &c.opt):
		c.panel.warn(nameless(&c.opt))
	case name == "." || name == "..":
		c.enter(folder+name, false)
	case it != nil && it.Folder:
		c.enter(folder+name, false)
	case c.opt.Save:
		c.save(folder, name)
	default:
		c.open(folder, name, it)
	}
}

// open chooses a file that is there, whose extension need not be typed.
func (c *Chooser) open(folder, name string, it *item) {
	for _, suffix := range append([]string{c.opt.DefaultSuffix}, c.opt.Suffixes...) {
		if it == nil && suffix != "" {
			it = find(c.listing.items, name+suffix, anyCase)
		}
	}
	if it == nil || it.Folder {
		c.panel.warn(missing(name, len(c.rows) > 0))
		return
	}
	c.choose(folder + it.Name)
}

// save chooses a file that may be there already.
func (c *Chooser) save(folder, name string) {
	name = fileName(name, &c.opt)
	if char := forbidden(name, c.rules.windows()); char != "" {
		c.panel.warn(refused(char))
		return
	}
	it := find(c.listing.items, name, anyCase)
	switch {
	case it == nil:
		c.choose(folder + name)
	case it.Folder:
		c.enter(folder+it.Name, false)
	default:
		c.take(folder, *it)
	}
}

// keeps tells whether path is the file that may be written over unasked.
func (c *Chooser) keeps(path string) bool {
	if c.opt.Keep == "" {
		return false
	}
	a, b := filepath.Clean(path), filepath.Clean(c.opt.Keep)
	return a == b || anyCase && strings.EqualFold(a, b)
}

// ask asks whether the file at path may be replaced, or no longer asks.
func (c *Chooser) ask(path string) {
	if path == "" && c.replace == "" {
		return
	}
	c.replace = path
	c.panel.asking(path != "")
	if path == "" {
		c.panel.say("")
		return
	}
	c.panel.warn(replacing(filepath.Base(path)))
}
