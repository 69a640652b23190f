// Package datepicker has a calendar to pick a day from.
package datepicker

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/control"
)

// Calendar shows a month, of which a day can be picked by key or pointer.
type Calendar struct {
	control.Base

	// OnPick is called with the day that was picked, as 2022-01-09, or "" where
	// there is to be none.
	OnPick func(day string)
	// OnClose is called on Esc: no day is picked.
	OnClose func()
	// Today tells what day it is.
	Today func() time.Time

	chosen time.Time // the day that is set, zero for none
	at     time.Time // the day that Enter picks
	over   target    // what is under the pointer
}

var _ control.Widget = (*Calendar)(nil)

// New returns a calendar that stands in a pane.
func New(host control.Host) *Calendar {
	c := &Calendar{Today: time.Now}
	c.Init(host, c)
	return c
}

// Open shows the month of a day, or the month of today where the text is no
// day; near is a day to begin with instead, where there is one.
func (c *Calendar) Open(text, near string) {
	c.chosen = time.Time{}
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		c.chosen, c.at = day, day
	} else if day, err := time.Parse(time.DateOnly, near); err == nil {
		c.at = day
	} else {
		c.at = c.today()
	}
	c.over = target{}
	c.Refresh()
}

func (c *Calendar) today() time.Time {
	y, m, d := c.Today().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// first is the day that the top left corner shows: a Monday.
func (c *Calendar) first() time.Time {
	first := c.at.AddDate(0, 0, 1-c.at.Day())
	return first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
}

// goTo goes to a day, within the years that a file can name.
func (c *Calendar) goTo(day time.Time) {
	if y := day.Year(); y >= 1 && y <= 9999 {
		c.at = day
	}
	c.Refresh()
}

// months goes by months, and to the last day of a month that is shorter.
func (c *Calendar) months(by int) {
	y, m, d := c.at.Date()
	last := time.Date(y, m+time.Month(by)+1, 0, 0, 0, 0, 0, time.UTC)
	c.goTo(last.AddDate(0, 0, min(d, last.Day())-last.Day()))
}

func (c *Calendar) pick(day time.Time) { c.OnPick(day.Format(time.DateOnly)) }

// TypedKey goes through days with the arrows, through months with Page Up and
// Down (years with Shift), picks with Enter, clears with Del.
func (c *Calendar) TypedKey(key *fyne.KeyEvent) {
	if c.Handled(key) {
		return
	}
	switch key.Name {
	case fyne.KeyLeft:
		c.goTo(c.at.AddDate(0, 0, -1))
	case fyne.KeyRight:
		c.goTo(c.at.AddDate(0, 0, 1))
	case fyne.KeyUp:
		c.goTo(c.at.AddDate(0, 0, -7))
	case fyne.KeyDown:
		c.goTo(c.at.AddDate(0, 0, 7))
	case fyne.KeyPageUp:
		c.months(-stride())
	case fyne.KeyPageDown:
		c.months(stride())
	case fyne.KeyHome, fyne.KeyT:
		c.goTo(c.today())
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.pick(c.at)
	case fyne.KeyDelete, fyne.KeyBackspace:
		c.OnPick("")
	case fyne.KeyEscape:
		c.OnClose()
	}
}

func stride() int {
	if control.Fine() {
		return 12
	}
	return 1
}

// Tapped does what is under the pointer.
func (c *Calendar) Tapped(e *fyne.PointEvent) {
	c.Take()
	switch t := c.under(e.Position); t.what {
	case aDay:
		c.pick(t.day)
	case earlier:
		c.months(-1)
	case later:
		c.months(1)
	case today:
		c.pick(c.today())
	case none:
		c.OnPick("")
	}
}

// MouseMoved marks what is under the pointer.
func (c *Calendar) MouseMoved(e *desktop.MouseEvent) {
	if t := c.under(e.Position); t != c.over {
		c.over = t
		c.Refresh()
	}
}

// MouseOut unmarks it.
func (c *Calendar) MouseOut() {
	c.over = target{}
	c.Base.MouseOut()
}

// Cursor is a hand where there is something to press.
func (c *Calendar) Cursor() desktop.Cursor {
	if c.over.what != nothing {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
