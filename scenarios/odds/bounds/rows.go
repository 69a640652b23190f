package bounds

import (
	"slices"

	"offramp/scenarios/odds"
)

// begin makes everything ready for some targets.
func (d *induction) begin(j *odds.Judgements, targets []odds.Target) {
	d.targets = append(d.targets[:0], targets...)
	d.impacts = slices.ContainsFunc(targets, odds.Target.RollsBack)
	if d.impacts {
		d.targets = append(d.targets, odds.ToCoverage())
	}
	d.width = len(d.targets)
	d.others = d.others[:0]
	for t, target := range d.targets {
		if e, ok := target.EndState(); !ok || e >= j.EndStates() {
			d.others = append(d.others, t)
		}
	}
	d.shared = 1 + j.EndStates()
	d.unmark()
}

// reserve makes room for the rows that are shared and as many of outcomes' own.
func (d *induction) reserve(own int) {
	rows := d.shared + own
	d.rows = slices.Grow(d.rows[:0], rows*d.width)[:rows*d.width]
	d.used = slices.Grow(d.used[:0], rows)[:rows]
	d.widths = slices.Grow(d.widths[:0], d.width)[:d.width]
}

// row is what an outcome is worth to each target.
func (d *induction) row(row int) []odds.Interval { return d.rows[row*d.width:][:d.width] }

// share writes the rows of leaves: what belongs to an end state is worth 1 to
// those who ask for that one.
func (d *induction) share(j *odds.Judgements) {
	clear(d.rows[:d.shared*d.width])
	clear(d.used[:d.shared])
	for _, t := range d.others { // somebody may be worth less than nobody, who has to be put in order with them
		d.used[0] |= 1 << t
	}
	for t, target := range d.targets {
		if e, ok := target.EndState(); ok && e < j.EndStates() {
			d.row(1 + e)[t] = point(1)
			d.used[1+e] |= 1 << t
		}
	}
}

// forget has the next targets worked out in full.
func (d *induction) forget() { d.targets = d.targets[:0] }

// asked tells whether the rows are of the same targets as these.
func (d *induction) asked(targets []odds.Target, endStates int) bool {
	was := d.targets
	if d.impacts && len(was) > 0 {
		was = was[:len(was)-1]
	}
	return len(targets) > 0 && d.shared == 1+endStates && slices.EqualFunc(was, targets, odds.Target.Same)
}

// mark keeps in mind that i, and what is above it, is to be worked out anew.
func (d *induction) mark(i int, parents []int32) {
	if len(d.targets) == 0 {
		return // everything is
	}
	if len(d.marked) != len(parents) {
		d.marked = make([]bool, len(parents))
	}
	for ; i >= 0 && !d.marked[i]; i = int(parents[i]) {
		d.marked[i] = true
		d.stale = append(d.stale, int32(i))
	}
}

func (d *induction) unmark() {
	for _, i := range d.stale {
		d.marked[i] = false
	}
	d.stale = d.stale[:0]
}
