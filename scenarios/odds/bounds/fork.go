package bounds

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// noise is what float arithmetic alone may move an end of a range by.
const noise = 1e-12

// forkSums are what the branches of one fork can add to.
type forkSums struct {
	low, high float64 // of everything
	// least and most are low and high with each number at its number, rather
	// than anywhere within its range.
	least, most               float64
	branches, numbers, vacant int // vacant branches have neither number, range nor rest
	rests                     int
	over                      bool // the numbers add to more than 100 %
}

// fork works out how far each branch of the fork at i can go, tightened against
// Σp = 1 (domain.md §3.4; math.interval.tighten):
//
//	low_i'  = max(low_i,  1 − Σ_{j≠i} high_j)
//	high_i' = min(high_i, 1 − Σ_{j≠i} low_j)
//
// where what may stay unassigned counts as one more branch from 0 to that.
func (b *Bounds) fork(i int) {
	if b.points(i) {
		return
	}
	var s forkSums
	for _, k := range b.Judgements.Flat.Branches(i) {
		given := b.given(k)
		b.Branch[k] = given // for the second pass
		s.add(b.Judgements.Probability[k], b.Judgements.Range[k].Known(), given, b.Figures.Weight[k])
	}
	open := s.open()
	b.State[i] = s.state(open)
	if b.State[i] != Sound {
		b.Open[i] = odds.Interval{Low: 0, High: 1}
		for _, k := range b.Judgements.Flat.Branches(i) {
			b.Branch[k], b.told[k] = odds.Interval{Low: 0, High: 1}, false
		}
		return
	}
	s.high += open
	b.Open[i] = tightened(odds.Interval{Low: 0, High: open}, &s)
	for _, k := range b.Judgements.Flat.Branches(i) {
		b.Branch[k], b.told[k] = tightened(b.Branch[k], &s), !b.vacant(k, &s)
	}
}

// points does all that is to be done for a fork without a range whose branches
// all have a figure: most forks are so. It tells whether this is one.
func (b *Bounds) points(i int) bool {
	ranges, weights, branches, told := b.Judgements.Range, b.Figures.Weight, b.Branch, b.told
	open := 1.0
	for _, k := range b.Judgements.Flat.Branches(i) {
		w := weights[k]
		if w != w || ranges[k].Known() {
			return false // what was written is written again
		}
		open -= w
		branches[k], told[k] = point(w), true
	}
	if open < noise {
		open = 0
	}
	b.State[i], b.Open[i] = Sound, point(open)
	return true
}

// given is what branch k can be by itself.
func (b *Bounds) given(k int) odds.Interval {
	within, figure := b.Judgements.Range[k], b.Figures.Weight[k]
	switch {
	case !within.Known() && b.isNumber(k):
		return point(figure)
	case !within.Known():
		return odds.Interval{Low: 0, High: 1}
	case !math.IsNaN(figure):
		return within.With(figure)
	}
	return within
}

func (b *Bounds) isNumber(k int) bool {
	_, ok := b.Judgements.Probability[k].Share()
	return ok
}

// vacant tells whether nothing says how probable branch k is: it has neither
// number nor range, nor is it a rest whose siblings all say something.
func (b *Bounds) vacant(k int, s *forkSums) bool {
	if b.isNumber(k) || b.Judgements.Range[k].Known() {
		return false
	}
	return !b.Judgements.Probability[k].IsRest() || s.vacant > 0 || s.rests > 1
}

func (s *forkSums) add(p scenarios.Probability, ranged bool, given odds.Interval, figure float64) {
	s.branches++
	s.low += given.Low
	s.high += given.High
	switch _, number := p.Share(); {
	case number:
		s.numbers++
		s.over = s.over || figure != figure // only forks over 100 % take figures from numbers
		s.least += figure
		s.most += figure
		return
	case p.IsRest():
		s.rests++
	case !ranged:
		s.vacant++
	}
	s.least += given.Low
	s.most += given.High
}

// open is how much may stay unassigned.
func (s *forkSums) open() float64 {
	left := 1 - s.most // what numbers leave, where there is nothing else
	switch {
	case s.rests > 0:
		return 0
	case s.vacant > 0:
		return 1
	case s.numbers == s.branches && left <= scenarios.Tolerance:
		return max(left, 0)
	case s.numbers == s.branches, s.numbers > 0 && s.most < 1-scenarios.Tolerance:
		return 1
	}
	return 0
}

func (s *forkSums) state(open float64) State {
	switch {
	case s.over:
		return Over
	case s.low > 1+tolerance:
		return TooHigh
	case s.high+open < 1-tolerance:
		return TooLow
	case s.least > 1+tolerance, s.most+open < 1-tolerance:
		return Contradicted
	}
	return Sound
}

// tightened is what a branch can be beside the others. Ends that only float
// arithmetic would move stay where they are.
func tightened(r odds.Interval, s *forkSums) odds.Interval {
	t := r
	if low := 1 - (s.high - r.High); low > r.Low+noise {
		t.Low = min(low, 1)
	}
	if high := 1 - (s.low - r.Low); high < r.High-noise {
		t.High = max(high, 0)
	}
	if t.High-t.Low < noise {
		t.Low = t.High // the other way round by less than the tolerance, or nothing but float arithmetic apart
	}
	return t
}

// Tighten returns what each of some siblings can be beside the others where
// all of them add to 1, and whether they can: Σlow ≤ 1 ≤ Σhigh and each range
// the right way up, within [0, 1].
func Tighten(given []odds.Interval) ([]odds.Interval, bool) {
	var s forkSums
	for _, r := range given {
		if !(r.Low >= 0 && r.Low <= r.High && r.High <= 1) {
			return nil, false
		}
		s.low += r.Low
		s.high += r.High
	}
	if s.low > 1+scenarios.Tolerance || s.high < 1-scenarios.Tolerance {
		return nil, false
	}
	tight := make([]odds.Interval, len(given))
	for i, r := range given {
		tight[i] = tightened(r, &s)
	}
	return tight, true
}
