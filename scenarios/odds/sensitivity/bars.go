package sensitivity

import "math"

// points is how far a branch without a range is moved either way.
const points = 0.1

// Move is how one branch moves the target: a bar of the tornado chart.
type Move struct {
	// OK is false for the root, for options, and for branches without a figure,
	// alone or from the root: they have no slope.
	OK bool
	// Slope is dQ/dp: by how much the target changes per 1 of the branch.
	Slope float64
	// From and To are the values that the branch runs over: its range, cut to
	// what its siblings' ranges and locks allow, or 10 points either way, cut to
	// what locks allow.
	From, To float64
	// Low and High are the target where the branch is From and To. Where the
	// slope is negative Low is the larger.
	Low, High float64
}

// Swing is how far the target moves as the branch runs over its range.
func (m Move) Swing() float64 { return math.Abs(m.High - m.Low) }

// Moves returns how each branch moves the target, by index in the flat form.
func (a *Analysis) Moves() []Move {
	moves := make([]Move, len(a.Value))
	flat := a.Judgements.Flat
	for i := range moves {
		if flat.Leaf(i) || a.Judgements.Choice[i] || !a.told(i) {
			continue
		}
		g, s := a.givings[flat.ForkNumber(i)], a.allowances(i)
		for _, k := range flat.Branches(i) {
			if !math.IsNaN(a.Slope[k]) {
				moves[k] = a.move(i, k, g, s)
			}
		}
	}
	return moves
}

// move works out how branch k of the fork at i moves the target.
func (a *Analysis) move(i, k int, g giving, s allowance) Move {
	p := a.Figures.Weight[k]
	slope, gives := g.slope(p, a.Value[k], a.Judgements.Locked[k])
	m := Move{OK: true, Slope: a.Slope[k], From: p, To: p, Low: a.Value[0], High: a.Value[0]}
	if gives >= 0 {
		m.From, m.To = a.span(k, p, gives, s)
		m.Low, m.High = a.at(i, slope*(m.From-p)), a.at(i, slope*(m.To-p))
	}
	return m
}

// allowance is how far the branches of a fork, added up, can go.
type allowance struct{ low, high float64 }

func (a *Analysis) allowances(i int) (s allowance) {
	flat, open := a.Judgements.Flat, 1.0
	for _, k := range flat.Branches(i) {
		r := a.allowed(k)
		s.low, s.high = s.low+r.low, s.high+r.high
		if p := a.Figures.Weight[k]; p > 0 {
			open -= p
		}
	}
	if open > free {
		s.high++ // what is left open can be anything
	}
	return s
}

// allowed is how far branch k lets its siblings go: where it is locked not at
// all, else over its range, and anywhere where it has none, for it gives way.
func (a *Analysis) allowed(k int) allowance {
	r, p := a.Judgements.Range[k], a.Figures.Weight[k]
	figured := !math.IsNaN(p)
	switch {
	case a.Judgements.Locked[k] && figured:
		return allowance{p, p}
	case !r.Known():
		return allowance{0, 1}
	case figured:
		r = r.With(p)
	}
	return allowance{r.Low, r.High}
}

// span is what branch k, at p, runs over where its siblings can give way by gives.
func (a *Analysis) span(k int, p, gives float64, s allowance) (from, to float64) {
	most := min(p+gives, 1)
	r := a.Judgements.Range[k]
	if !r.Known() {
		return max(p-points, 0), min(p+points, most)
	}
	r = r.With(p)
	own := a.allowed(k)
	from = max(r.Low, 1-(s.high-own.high))
	to = min(r.High, 1-(s.low-own.low), most)
	if from-r.Low < free { // ends that only float arithmetic moved
		from = r.Low
	}
	if r.High-to < free {
		to = min(r.High, most)
	}
	return min(from, p), max(to, p)
}

// at is the target of the whole tree where the fork at i is worth more by delta.
// A probability is linear. An impact is, too, but for choices on the way that
// count with their best option: another can become it.
func (a *Analysis) at(i int, delta float64) float64 {
	if a.Target.IsProbability() || a.Figures.Given[i] < 0 {
		return a.Value[0] + a.forkReach(i)*delta
	}
	parents := a.Judgements.Flat.Parent
	for at := i; parents[at] >= 0 && delta != 0; at = int(parents[at]) {
		parent := int(parents[at])
		if a.undecided(parent) {
			delta = a.rolled(parent, at, delta)
		} else if w := a.Figures.Weight[at]; w > 0 {
			delta *= w
		} else {
			delta = 0
		}
	}
	return a.Value[0] + delta
}

// forkReach is the reach with which the branches of i count: none below what
// settles the target.
func (a *Analysis) forkReach(i int) float64 {
	if !a.simple { // which only leaves settle
		if _, settled := a.Target.At(a.Judgements, i); settled {
			return 0
		}
	}
	return a.Reach[i]
}

// rolled is by how much the undecided choice at i is worth more where its
// option k is by delta.
func (a *Analysis) rolled(i, k int, delta float64) float64 {
	if a.best[i] < 0 {
		return 0
	}
	flat, best := a.Judgements.Flat, a.Value[k]+delta
	for _, other := range flat.Branches(i) {
		if other != k && a.Figures.IsOpenOption(other) {
			best = max(best, a.Value[other])
		}
	}
	return best - a.Value[i]
}
