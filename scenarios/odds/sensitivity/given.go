package sensitivity

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// MovesGiven is [Analysis.Moves] of figures that are told given what has happened and
// what was observed: how the judgements of the branches move such a target. At forks
// of which nothing is known it is the same. At another the branches count with
// w(p), which evidence and events make of the judgements p ([odds.ComputeGiven]), while
// V, the target given each branch, depends on forks below alone. So, exactly,
//
//	Q(p′) = Q(p) + reach · (Σ w(p′)·V − Σ w(p)·V)
//
// where p′ is p with one branch moved and its siblings in proportion (domain.md §3.6,
// §3.7). That is no straight line: Low and High are true at their ends, and the slope
// is that at the judgement itself, by central difference.
func (a *Analysis) MovesGiven() []Move {
	moves := a.Moves()
	for i := range moves {
		if a.Judgements.Flat.Leaf(i) || a.Judgements.Choice[i] || a.Figures.Known == nil || !a.Figures.Known.Touches(i) {
			continue
		}
		t := a.tried(i)
		for n, k := 0, i+1; k < int(a.Judgements.Flat.End[i]); n, k = n+1, int(a.Judgements.Flat.End[k]) {
			moves[k] = Move{}
			if a.told(i) && t.settled() {
				moves[k] = t.move(n)
			}
		}
	}
	return moves
}

// tried is a fork of which something is known, alone, to try other judgements in.
type tried struct {
	of     *Analysis
	i      int
	fork   *scenarios.Scenario
	what   odds.Supposed
	judged *Analysis // of the fork by its judgements alone
	values []float64 // of its branches
	worth  float64
}

func (a *Analysis) tried(i int) *tried {
	t := &tried{of: a, i: i}
	t.fork, t.what = a.Figures.Known.ForkAlone(i)
	f := odds.Compute(t.fork)
	t.judged = Of(f, odds.Judge(f.Flat), odds.ToEndState(0))
	for k := i + 1; k < int(a.Judgements.Flat.End[i]); k = int(a.Judgements.Flat.End[k]) {
		t.values = append(t.values, a.Value[k])
	}
	t.worth = t.total()
	return t
}

// settled tells whether the fork has figures, as judged and given what is known.
func (t *tried) settled() bool {
	tally := t.judged.Figures.TallyAt(0)
	return !tally.Over() && !tally.Unestimated() && !math.IsNaN(t.worth)
}

// total is what the fork is worth, given what is known of it, by the judgements that
// its branches have now; not-a-number where it has no figures.
func (t *tried) total() float64 {
	f, sum := odds.ComputeGiven(t.fork, t.what), 0.0
	for n, v := range t.values {
		switch w := f.Weight[n+1]; {
		case math.IsNaN(w):
			return w
		case w > 0:
			sum += w * v
		}
	}
	return sum
}

// move works out how the n-th branch moves the target.
func (t *tried) move(n int) Move {
	m, q := t.judged.Moves()[n+1], t.of.Value[0]
	m.Slope, m.Low, m.High = 0, q, q
	if !m.OK || m.From == m.To {
		return m
	}
	p := t.judged.Figures.Weight[n+1]
	m.Low, m.High = t.at(n, m.From), t.at(n, m.To)
	const step = 1e-6
	if low, high := max(p-step, m.From), min(p+step, m.To); high > low {
		m.Slope = (t.at(n, high) - t.at(n, low)) / (high - low)
	}
	return m
}

// at is the target of the whole tree where the n-th branch is judged x, the others of
// the fork having changed in proportion; what can give way is what is not locked.
func (t *tried) at(n int, x float64) float64 {
	weights, branches := t.judged.Figures.Weight, t.fork.Root.Children
	was := make([]scenarios.Probability, len(branches))
	locked, others := 0.0, 0
	for c, o := range branches {
		was[c] = o.Probability
		if c != n && o.Locked {
			locked += weights[c+1]
		} else if c != n {
			others++
		}
	}
	gives, left := 1-weights[n+1]-locked, max(1-x-locked, 0)
	for c, o := range branches {
		switch {
		case o.Probability.IsRest(): // it takes what the others leave
		case c == n:
			o.Probability = scenarios.Number(x)
		case o.Locked:
		case gives > free:
			o.Probability = scenarios.Number(min(weights[c+1]*left/gives, 1))
		default:
			o.Probability = scenarios.Number(left / float64(others))
		}
	}
	worth := t.total()
	for c, o := range branches {
		o.Probability = was[c]
	}
	if math.IsNaN(worth) { // at its end the fork is left without a figure
		return t.of.Value[0]
	}
	return t.of.at(t.i, worth-t.worth)
}
