package chooser

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// twice is the longest time between the clicks of a double click.
const twice = 500 * time.Millisecond

// fileList shows the rows. The keyboard stays with the path.
type fileList struct {
	widget.List
	c *Chooser
}

func newFileList(c *Chooser) *fileList {
	l := &fileList{c: c}
	l.HideSeparators = true
	l.Length = func() int { return len(c.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newRow() }
	l.UpdateItem = func(i widget.ListItemID, object fyne.CanvasObject) {
		if i < len(c.rows) {
			it := c.rows[i]
			object.(*row).set(it, i == c.at, func() { c.click(i, it) })
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained hands the keyboard back.
func (l *fileList) FocusGained() { l.c.focusPath() }

// refreshList shows the rows anew, from the first.
func (p *panel) refreshList() {
	p.list.ScrollToTop()
	p.list.Refresh()
}

// showRow brings the highlighted row into view.
func (p *panel) showRow(at int) {
	p.list.ScrollTo(at)
}

// page is the number of rows in view.
func (p *panel) page() int {
	return max(1, int(p.list.Size().Height/(rowHeight+p.list.Theme().Size(theme.SizeNamePadding))))
}

// click highlights a file and offers it, and a second click chooses it. A
// folder is entered at once; the rest of a double click there does nothing.
func (c *Chooser) click(at int, it item) {
	now := time.Now()
	path := c.listing.folder + it.Name
	switch {
	case now.Sub(c.enteredAt) < twice:
	case it.Folder:
		c.enteredAt = now
		c.enter(path, c.name == "")
	case path == c.clicked && now.Sub(c.clickedAt) < twice:
		c.clicked = ""
		c.highlight(at)
		c.Confirm()
	default:
		c.clicked, c.clickedAt = path, now
		c.offer(c.listing.folder, it.Name)
		c.highlight(at)
	}
}
