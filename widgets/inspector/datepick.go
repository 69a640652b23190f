package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/datepicker"
	"offramp/widgets/field"
)

// dates are date fields that share a calendar below them. Dates can be typed as
// well: a time of day only can.
type dates struct {
	i        *Inspector
	fields   []*field.Field
	calendar *datepicker.Calendar // made when it is first opened
	at       *field.Field         // the field that it is open for, nil for none
	object   *fyne.Container
}

// dated is a date field with its calendar.
func (i *Inspector) dated(f *field.Field) fyne.CanvasObject {
	d := &dates{i: i, fields: []*field.Field{f}}
	return d.lay(d.beside(f))
}

// windowRow puts the two dates of a window on a line, with a calendar for both.
func (i *Inspector) windowRow(from, until *field.Field) fyne.CanvasObject {
	d := &dates{i: i, fields: []*field.Field{from, until}}
	return d.lay(box(&beside{Gap: near, Widths: []float32{0.5, 0, 0.5}},
		d.beside(from), newProse("to", smallSize, false, muted), d.beside(until)))
}

func (d *dates) beside(f *field.Field) *fyne.Container {
	b := &calendarButton{}
	b.init(d.i, b, func() { d.toggle(f) })
	d.i.controls = append(d.i.controls, b)
	return box(&beside{Widths: []float32{1, 0}}, f, b)
}

func (d *dates) lay(row fyne.CanvasObject) fyne.CanvasObject {
	d.object = box(&stack{Gap: near}, row)
	d.i.dates = append(d.i.dates, d)
	return d.object
}

// toggle opens the calendar for a field, or closes it.
func (d *dates) toggle(f *field.Field) {
	if d.at == f || d.i.board.ReadOnly() {
		d.close()
		d.i.reflow()
		return
	}
	d.i.closeDates()
	if d.calendar == nil {
		d.calendar = datepicker.New(host{d.i})
		d.calendar.OnPick = d.pick
		d.calendar.OnClose = func() { d.leave() }
		d.object.Objects = append(d.object.Objects, d.calendar)
	}
	d.at = f
	d.calendar.Open(dayOf(f.Text), d.near())
	d.calendar.Hidden = false
	d.i.reflow()
	d.i.focus(d.calendar) // which reveals it once it is drawn: until then nobody knows where it is
}

// near is a day to begin with: that of the other field, or of the scenario.
func (d *dates) near() string {
	for _, f := range d.fields {
		if day := dayOf(f.Text); day != "" {
			return day
		}
	}
	return dayOf(d.i.board.Scenario().From)
}

// dayOf is the day of a date, which may have a time; "" where it is none.
func dayOf(text string) string {
	const day = len("2022-01-09")
	if len(text) < day || scenarios.CheckDate(text) != nil {
		return ""
	}
	return text[:day]
}

// pick makes a day the text of the field, and that an edit. A time stays.
func (d *dates) pick(day string) {
	f := d.at
	if f == nil { // closed with the keyboard in it, for another outcome
		return
	}
	if old := dayOf(f.Text); old != "" && day != "" {
		day += f.Text[len(old):]
	}
	d.leave() // what is typed into a field without the keyboard is no edit
	f.Type(day)
	if !f.Commit() {
		f.Drop()
	}
}

// leave closes the calendar and gives the keyboard to its field.
func (d *dates) leave() {
	f := d.at
	if f == nil {
		return
	}
	d.close()
	d.i.reflow()
	d.i.focus(f)
}

func (d *dates) close() {
	d.at = nil
	if d.calendar != nil {
		d.calendar.Hidden = true
	}
}

// closeDates closes the calendar that is open. The keyboard does not stay where
// nobody sees it.
func (i *Inspector) closeDates() {
	for _, d := range i.dates {
		lost := d.at != nil && d.calendar.Focused()
		d.close()
		if lost {
			i.done()
		}
	}
}
