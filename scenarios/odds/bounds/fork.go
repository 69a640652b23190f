package bounds

import (
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
	j := b.Judgements
	branches := j.Flat.Branches(i)
	if j.Basis[i]&odds.BranchHasRange == 0 && b.points(i, branches) {
		return
	}
	s := forkSums{branches: len(branches)}
	for _, k := range branches {
		basis, figure := j.Basis[k], b.Figures.Weight[k]
		given := b.given(k, basis, figure)
		b.Branch[k] = given // for the second pass
		s.add(basis, given, figure)
	}
	open := s.open()
	b.State[i] = s.state(open)
	if b.State[i] != Sound {
		b.Open[i] = odds.Interval{Low: 0, High: 1}
		for _, k := range branches {
			b.Branch[k], b.told[k] = odds.Interval{Low: 0, High: 1}, false
		}
		return
	}
	s.high += open
	b.Open[i] = tightened(odds.Interval{Low: 0, High: open}, &s)
	for _, k := range branches {
		b.Branch[k], b.told[k] = tightened(b.Branch[k], &s), !s.isVacant(j.Basis[k])
	}
}

// points does all that is to be done for a fork without a range whose branches
// all have a figure. It tells whether this is one.
func (b *Bounds) points(i int, branches []int) bool {
	open := 1.0
	weights, spans, told := b.Figures.Weight, b.Branch, b.told
	for _, k := range branches {
		w := weights[k]
		open -= w // not-a-number stays so
		spans[k], told[k] = point(w), true
	}
	if open != open {
		return false // what was written is written again
	}
	if open < noise {
		open = 0
	}
	b.State[i], b.Open[i] = Sound, point(open)
	return true
}

// given is what branch k can be by itself.
func (b *Bounds) given(k int, basis odds.Basis, figure float64) odds.Interval {
	switch basis & (odds.HasNumber | odds.HasRange) {
	case odds.HasNumber:
		return point(figure)
	case 0:
		return odds.Interval{Low: 0, High: 1}
	}
	within := b.Judgements.Range[k]
	if figure == figure {
		return within.With(figure)
	}
	return within
}

// isVacant tells whether nothing says how probable a branch is: it has neither
// number nor range, nor is it a rest whose siblings all say something.
func (s *forkSums) isVacant(basis odds.Basis) bool {
	if basis&(odds.HasNumber|odds.HasRange) != 0 {
		return false
	}
	return basis&odds.IsRest == 0 || s.vacant > 0 || s.rests > 1
}

func (s *forkSums) add(basis odds.Basis, given odds.Interval, figure float64) {
	s.low += given.Low
	s.high += given.High
	switch {
	case basis&odds.HasNumber != 0:
		s.numbers++
		s.over = s.over || figure != figure // only forks over 100 % take figures from numbers
		given = point(figure)
	case basis&odds.IsRest != 0:
		s.rests++
	case basis&odds.HasRange == 0:
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
