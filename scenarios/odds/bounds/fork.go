package bounds

import "offramp/scenarios/odds"

// noise is what float arithmetic alone may move an end of a range by.
const noise = 1e-12

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
	if j.Basis[i]&(odds.BranchHasRange|odds.BranchSaysNothing) == 0 && b.points(i, branches) {
		return
	}
	s := b.add(branches)
	open := s.open()
	b.State[i] = s.state(open)
	spans, told, basis := b.Branch, b.told, j.Basis
	if b.State[i] != Sound {
		*b.open(i) = odds.Interval{Low: 0, High: 1}
		for _, k := range branches {
			spans[k], told[k] = odds.Interval{Low: 0, High: 1}, false
		}
		return
	}
	low, high, tells := s.low, s.high+open, s.tells()
	*b.open(i) = tightened(odds.Interval{Low: 0, High: open}, low, high)
	for _, k := range branches {
		spans[k], told[k] = tightened(spans[k], low, high), basis[k]&tells != 0
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
	b.State[i], *b.open(i) = Sound, point(open)
	return true
}

// given is what branch k can be by itself.
func (b *Bounds) given(k int) odds.Interval {
	within := b.Judgements.Within[k]
	if figure := b.Figures.Weight[k]; figure == figure {
		return within.With(figure)
	}
	return within
}
