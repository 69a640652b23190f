package scenarios

// Tolerance is how far a sum of probabilities may be from 1 and still be 1.
const Tolerance = 1e-9

// Tally adds up the branches of one fork. The zero value is an empty fork. It
// is the only place that decides whether a fork is whole, open or over 100 %.
type Tally struct {
	sum      Sum
	rests    int32 // these are small, for figures hold a tally for each outcome
	missing  int32
	branches int32
}

// TallyOf is the tally of a fork of so many branches whose numbers have this sum, so
// many of which are rests and so many neither.
func TallyOf(sum Sum, branches, rests, missing int) Tally {
	return Tally{sum, int32(rests), int32(missing), int32(branches)}
}

// Add counts one branch. A number outside [0, 1] counts as not estimated.
func (t *Tally) Add(p Probability) {
	t.branches++
	if v, ok := p.Share(); ok {
		t.sum = t.sum.Plus(v)
	} else if p.IsRest() {
		t.rests++
	} else {
		t.missing++
	}
}

// Sum returns what the numbers of the fork add to.
func (t Tally) Sum() float64 { return t.sum.Total() }

// Left returns 1 − Sum: what the numbers leave open, negative when they exceed 1.
func (t Tally) Left() float64 { return (1 - t.sum.sum) - t.sum.lost }

// Over tells whether the numbers add to more than 100 %.
func (t Tally) Over() bool { return t.Left() < -Tolerance }

// HasRest tells whether one branch takes what the others leave. Of two rests
// neither does, and both count as not estimated.
func (t Tally) HasRest() bool { return t.rests == 1 && t.missing == 0 }

// Rests returns how many branches say "rest".
func (t Tally) Rests() int { return int(t.rests) }

// Unestimated tells whether a branch has neither number nor part in the rest,
// so that what the numbers leave open cannot be given to anyone.
func (t Tally) Unestimated() bool { return t.missing > 0 || t.rests > 1 }

// Numberless tells whether nobody gave the fork a number or a rest.
func (t Tally) Numberless() bool { return t.missing == t.branches }

// Unassigned tells whether the branches are all numbers and leave some of 100 % open.
func (t Tally) Unassigned() bool {
	return t.branches > 0 && t.rests == 0 && t.missing == 0 && t.Left() > Tolerance
}

// Tally adds up the branches that start at o.
func (o *Outcome) Tally() Tally {
	var t Tally
	for _, child := range o.Children {
		t.Add(child.Probability)
	}
	return t
}
