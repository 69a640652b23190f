package sensitivity

import (
	"math"
)

// points is how far a branch without a range is moved either way.
const points = 0.1

// free is a share below which nothing is left to give way.
const free = 1e-12

// forkSums are the sums over one fork that the moves of its branches share.
type forkSums struct {
	locked       float64 // Λ: what locked branches hold
	give, worth  float64 // U and W over everything unlocked
	even         float64 // Σ V over unlocked branches, for equal parts
	unlocked     int
	low, high    float64 // what siblings allow: their ranges; locks; else 0 to 1
	value, reach float64 // of the fork
	open         float64
}

// fork works out the moves of the branches of the fork at i.
func (a *Analysis) fork(i int, reach float64) {
	flat := a.Judgements.Flat
	s := forkSums{value: a.Value[i], reach: reach, open: 1}
	for k := i + 1; k < int(flat.End[i]); k = int(flat.End[k]) {
		p := a.Figures.Weight(i, k)
		low, high := a.allowed(k, p)
		s.low, s.high = s.low+low, s.high+high
		if math.IsNaN(p) {
			continue
		}
		s.open -= p
		if a.Judgements.Locked[k] {
			s.locked += p
			continue
		}
		s.give += p
		s.worth += p * a.Value[k]
		s.even += a.Value[k]
		s.unlocked++
	}
	s.open = max(s.open, 0)
	if s.open < free {
		s.open = 0
	} else {
		s.high++ // what is left open can be anything
	}
	s.give += s.open
	for k := i + 1; k < int(flat.End[i]); k = int(flat.End[k]) {
		if p := a.Figures.Weight(i, k); !math.IsNaN(p) {
			a.Moves[k] = a.move(i, k, p, &s)
		}
	}
}

// allowed is how far branch k lets its siblings go: where it is locked not at
// all, else over its range, and anywhere where it has none, for it gives way.
func (a *Analysis) allowed(k int, p float64) (low, high float64) {
	r := a.Judgements.Range[k]
	switch {
	case a.Judgements.Locked[k] && !math.IsNaN(p):
		return p, p
	case !r.Known():
		return 0, 1
	case !math.IsNaN(p):
		r = r.With(p)
	}
	return r.Low, r.High
}

// move works out how branch k of the fork at i moves the target.
func (a *Analysis) move(i, k int, p float64, s *forkSums) Move {
	total, v := a.Value[0], a.Value[k]
	m := Move{OK: true, From: p, To: p, Low: total, High: total}
	give, worth, even, others := s.give, s.worth, s.even, s.unlocked
	if !a.Judgements.Locked[k] {
		give, worth, even, others = give-p, worth-p*v, even-v, others-1
	}
	slope := 0.0
	switch {
	case give > free:
		slope = v - worth/give
	case others > 0:
		give, slope = 0, v-even/float64(others)
	default: // every other branch is locked, or there is none
		return m
	}
	m.Slope = s.reach * slope
	m.From, m.To = a.span(k, p, give, s)
	m.Low, m.High = a.at(i, slope*(m.From-p), s.reach), a.at(i, slope*(m.To-p), s.reach)
	return m
}

// span is what branch k, at p, runs over where its siblings can give way by give.
func (a *Analysis) span(k int, p, give float64, s *forkSums) (from, to float64) {
	most := min(p+give, 1)
	r := a.Judgements.Range[k]
	if !r.Known() {
		return max(p-points, 0), min(p+points, most)
	}
	r = r.With(p)
	low, high := a.allowed(k, p)
	from = max(r.Low, 1-(s.high-high))
	to = min(r.High, 1-(s.low-low), most)
	if from > p || from-r.Low < free { // ends that only float arithmetic moved
		from = min(r.Low, p)
	}
	if to < p || r.High-to < free {
		to = max(min(r.High, most), p)
	}
	return from, to
}

// at is the target of the whole tree where the fork at i is worth more by delta.
// A probability is linear. An impact is, too, but for choices on the way that
// count with their best option: another can become it.
func (a *Analysis) at(i int, delta, reach float64) float64 {
	if a.Target.IsProbability() || !a.kinked(i) {
		return a.Value[0] + reach*delta
	}
	flat := a.Judgements.Flat
	for at := i; ; {
		parent := int(flat.Parent[at])
		if parent < 0 {
			return a.Value[0] + delta
		}
		if a.undecided(parent) {
			delta = a.rolled(parent, at, delta)
		} else if w := a.Figures.Weight(parent, at); w > 0 {
			delta *= w
		} else {
			delta = 0
		}
		if delta == 0 {
			return a.Value[0]
		}
		at = parent
	}
}

// rolled is by how much the undecided choice at i is worth more where its
// option k is by delta.
func (a *Analysis) rolled(i, k int, delta float64) float64 {
	if a.best[i] < 0 {
		return 0
	}
	flat, best := a.Judgements.Flat, a.Value[k]+delta
	for other := i + 1; other < int(flat.End[i]); other = int(flat.End[other]) {
		if other != k {
			best = max(best, a.Value[other])
		}
	}
	return best - a.Value[i]
}

// kinked tells whether the path to i passes an option of an undecided choice.
func (a *Analysis) kinked(i int) bool { return a.Figures.Given[i] >= 0 }
