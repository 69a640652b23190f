// Package gesture reads what Fyne does not tell of the mouse.
package gesture

import (
	"time"

	"fyne.io/fyne/v2"
)

// twice is how close two clicks are, in time and in px, that make one double
// click. Fyne's own double taps would delay every single one.
const (
	twice         = 400 * time.Millisecond
	twiceDistance = 6
)

// Clicks tells double clicks from single ones.
type Clicks struct {
	last   time.Time
	lastAt fyne.Position
}

// IsDouble tells whether the press at a place is the second of a double click.
func (c *Clicks) IsDouble(at fyne.Position) bool {
	now := time.Now()
	d := at.Subtract(c.lastAt)
	double := now.Sub(c.last) < twice && d.X*d.X+d.Y*d.Y < twiceDistance*twiceDistance
	c.last, c.lastAt = now, at
	if double {
		c.last = time.Time{}
	}
	return double
}

// fyneNotch is what Fyne makes of one notch of a wheel, and mostNotches how many
// one event may stand for: Fyne multiplies fast scrolling by 125.
const (
	fyneNotch   = 25
	mostNotches = 4
)

// Notches returns by how many notches of the wheel something was scrolled.
func Notches(scrolled float32) float64 {
	return max(-mostNotches, min(mostNotches, float64(scrolled)/fyneNotch))
}
