package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// If this fails, a day picked from the calendar is no edit, or more than one, or
// loses a time of day, or the calendar stays open over another outcome.
func TestPickDates(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	part := p.outcome.time
	p.outcome.groups[groupTime].open()
	var d *dates
	for _, one := range p.dates {
		if one.fields[0] == part.from {
			d = one
		}
	}
	d.toggle(part.until)
	equal(t, "the calendar has the keyboard", p.w.Canvas().Focused(), fyne.Focusable(d.calendar))
	p.press(fyne.KeyDown)
	p.press(fyne.KeyReturn)
	equal(t, "until", o.Until, "2022-01-17")
	equal(t, "from", o.From, "2022-01-09")
	equal(t, "the keyboard is back", part.until.Focused(), true)
	equal(t, "closed", d.calendar.Visible(), false)
	equal(t, "step", p.undone(), "Change window of “Talks end abruptly”")
	d.toggle(part.from)
	p.press(fyne.KeyDelete)
	equal(t, "no date", o.From, "")
	p.enter(part.from, "2022-01-10T18:00:00Z")
	p.press(fyne.KeyReturn)
	d.toggle(part.from)
	p.press(fyne.KeyRight)
	p.press(fyne.KeySpace)
	equal(t, "the time stays", o.From, "2022-01-11T18:00:00Z")
	d.toggle(part.from)
	p.b.Select("run")
	equal(t, "closed for another outcome", d.calendar.Visible(), false)
	p.press(fyne.KeyReturn) // whoever has the keyboard by now
	p.press(fyne.KeyEscape)
	equal(t, "no date of another outcome", p.b.Selected().From, "")
	d.toggle(part.from)
	p.press(fyne.KeyEscape)
	equal(t, "Esc", d.calendar.Visible(), false)
	equal(t, "nothing picked", p.b.Selected().From, "")
	test.Tap(part.from) // and typed dates stay possible
	equal(t, "typing", part.from.Focused(), true)
}
