package inspector

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// rangeRow takes the lowest and the highest plausible value. One of them alone
// is no range: it waits for the other.
type rangeRow struct {
	i         *Inspector
	object    *fyne.Container
	low, high *field.Field
	failure   *prose
	hint      *prose
	waiting   bool             // the fields hold what is no range yet
	since     *scenarios.Range // what the model held when they began to
}

func newRangeRow(i *Inspector) *rangeRow {
	r := &rangeRow{i: i, low: field.NewWrapped(1), high: field.New(), failure: newProse("", smallSize, false, danger), hint: line()}
	r.low.SetPlaceHolder("lowest")
	r.high.SetPlaceHolder("highest")
	for _, f := range []*field.Field{r.low, r.high} {
		f.SelectAll = true
		i.bindOutcome(f, r.failure, func(o *scenarios.Outcome, _ string) (scenarios.Edit, error) { return r.edit(o) })
		commit, drop := f.OnCommit, f.OnDrop
		f.OnCommit = func(text string) error {
			err := commit(text)
			if err == nil {
				r.wait()
			}
			return err
		}
		f.OnDrop = func() {
			r.wait()
			drop()
		}
	}
	r.object = box(&stack{Gap: near},
		caption("Plausible range"),
		box(&beside{Gap: look.Unit, Widths: []float32{0, 0.5, 0, 0.5}},
			newProse("from", smallSize, false, muted), r.low, newProse("to", smallSize, false, muted), r.high),
		r.hint, r.failure)
	return r
}

// wait finds out whether one end is there and the other is not.
func (r *rangeRow) wait() {
	r.waiting = blank(r.low) != blank(r.high)
	if o := r.i.subject(); o != nil {
		r.since = o.Range
	}
}

func blank(f *field.Field) bool { return strings.TrimSpace(f.Text) == "" }

// edit makes the range of both fields, none where both are empty.
func (r *rangeRow) edit(o *scenarios.Outcome) (scenarios.Edit, error) {
	if blank(r.low) && blank(r.high) {
		return r.set(o, nil)
	}
	low, errLow := end(r.low)
	high, errHigh := end(r.high)
	switch {
	case errLow != nil && !blank(r.low):
		return scenarios.Edit{}, errLow
	case errHigh != nil && !blank(r.high):
		return scenarios.Edit{}, errHigh
	case blank(r.low) || blank(r.high):
		return scenarios.Edit{}, nil
	case low > high:
		return scenarios.Edit{}, errors.New("the range runs downwards: the lowest value comes first")
	}
	return r.set(o, &scenarios.Range{Low: low, High: high})
}

func (r *rangeRow) set(o *scenarios.Outcome, to *scenarios.Range) (scenarios.Edit, error) {
	if same(o.Range, to) {
		return scenarios.Edit{}, nil
	}
	return scenarios.SetField(o, "range", "range", to), nil
}

// same tells whether two optional values are alike.
func same[T comparable](a, b *T) bool {
	return a == b || a != nil && b != nil && *a == *b
}

func end(f *field.Field) (float64, error) {
	entry, err := odds.ParseEntry(f.Text)
	if err != nil {
		return 0, err
	}
	p, ok := entry.Probability.Number()
	if !ok {
		return 0, errors.New("an end of a range is a number, such as 15")
	}
	return p, nil
}

func (r *rangeRow) leave() { r.waiting = false }

func (r *rangeRow) present(o *scenarios.Outcome) {
	if r.waiting && (r.low.Pending() || r.high.Pending()) {
		return // a range that is only previewed ends no waiting
	}
	r.waiting = r.waiting && r.since == o.Range
	r.hint.Set("")
	if r.waiting {
		r.hint.Set("A range has two ends: give the other one too, or clear this one.")
		return
	}
	if o.Range == nil {
		r.low.Present("")
		r.high.Present("")
		return
	}
	if o.OutsideRange() {
		r.hint.Set("The number is outside this range.")
	}
	r.low.Present(percent(o.Range.Low))
	r.high.Present(percent(o.Range.High))
}

// percent writes a number as it would be typed, with its sign.
func percent(p float64) string {
	text := odds.Entry{Probability: scenarios.Number(p)}.Text()
	if !strings.HasSuffix(text, "%") {
		text += " %"
	}
	return text
}
