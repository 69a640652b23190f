package datepicker

import (
	"time"

	"fyne.io/fyne/v2"

	"offramp/widgets/look"
)

// The measures of the calendar, in px.
const (
	rowHeight = 3 * look.Unit
	rows      = 9 // the month, the names of the days, six weeks, what else can be done
	pad       = look.Unit
	widest    = 34 // a day
)

// what a place of the calendar does.
type what uint8

const (
	nothing what = iota
	aDay
	earlier // month
	later
	today
	none // no date at all
)

type target struct {
	what what
	day  time.Time
}

// column is how wide a day is.
func (c *Calendar) column() float32 { return min((c.Size().Width-2*pad)/7, widest) }

// under tells what is at a place.
func (c *Calendar) under(at fyne.Position) target {
	column := c.column()
	row, col := int((at.Y-pad)/rowHeight), int((at.X-pad)/column)
	switch {
	case at.Y < pad || at.X < pad || col > 6 || row >= rows:
	case row == 0 && col == 5:
		return target{what: earlier}
	case row == 0 && col == 6:
		return target{what: later}
	case row >= 2 && row < rows-1:
		return target{aDay, c.first().AddDate(0, 0, 7*(row-2)+col)}
	case row == rows-1 && col < 3:
		return target{what: today}
	case row == rows-1 && col >= 4:
		return target{what: none}
	}
	return target{}
}

// HeightAt is the same at every width.
func (c *Calendar) HeightAt(float32) float32 { return rows*rowHeight + 2*pad }
