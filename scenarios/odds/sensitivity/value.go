package sensitivity

import (
	"math"

	"offramp/scenarios"
)

// up works out what the target is worth given each outcome, children before
// parents: V = Σ w_k V_k, w being what branches take ([odds.Figures.Weight]).
func (a *Analysis) up() {
	clear(a.Value)
	if a.covers {
		clear(a.covered)
	}
	a.covers = !a.Target.IsProbability()
	parents, weights, values := a.Judgements.Flat.Parent, a.Figures.Weight, a.Value
	ends, choice := a.Judgements.EndState, a.Judgements.Choice
	for i := len(values) - 1; i > 0; i-- { // what own and pass do, without calls
		if !a.simple || choice[i] {
			a.worth(i)
		} else if ends[i] == a.end {
			values[i] = 1
		}
		if w := weights[i]; w > 0 {
			values[parents[i]] += w * values[i]
			if a.covers {
				a.covered[parents[i]] += w * a.covered[i]
			}
		}
	}
	a.own(0)
}

// own settles what the target is worth at i where its branches do not say, or do
// not say all.
func (a *Analysis) own(i int) {
	if !a.simple || a.Judgements.Choice[i] {
		a.worth(i)
	} else if a.Judgements.EndState[i] == a.end { // so for leaves only
		a.Value[i] = 1
	}
}

// pass gives the parent of k its share of what k is worth.
func (a *Analysis) pass(k int) {
	if w := a.Figures.Weight[k]; w > 0 { // false for not-a-number
		i := a.Judgements.Flat.Parent[k]
		a.Value[i] += w * a.Value[k]
		if a.covers {
			a.covered[i] += w * a.covered[k]
		}
	}
}

// worth settles what the target is worth at i where its branches do not say.
func (a *Analysis) worth(i int) {
	a.best[i] = -1
	if v, settled := a.Target.At(a.Judgements, i); settled {
		a.Value[i] = v
		if a.covers && !math.IsNaN(a.Judgements.Impact[i]) {
			a.covered[i] = 1
		}
	} else if a.undecided(i) {
		a.rollBack(i)
	}
}

func (a *Analysis) undecided(i int) bool {
	return a.Judgements.Choice[i] && a.Figures.IsUndecided(i)
}

// rollBack gives a choice without an assumed option the impact of its best one,
// the highest. One can only be told to be best where all that follows from any
// of them has an impact: else the choice is worth nothing, and is not covered.
func (a *Analysis) rollBack(i int) {
	a.Value[i], a.covered[i] = 0, 0
	if a.Target.IsProbability() {
		return
	}
	flat, best := a.Judgements.Flat, -1
	for _, k := range flat.Branches(i) {
		if !a.Figures.IsOpenOption(k) {
			continue
		}
		if a.covered[k] < 1-scenarios.Tolerance {
			return
		}
		if best < 0 || a.Value[k] > a.Value[best] {
			best = k
		}
	}
	a.best[i], a.Value[i], a.covered[i] = int32(best), a.Value[best], a.covered[best]
}

// down carries the reach to every outcome, and works out the slopes of forks.
func (a *Analysis) down() {
	a.Reach[0], a.Slope[0] = 1, math.NaN()
	for i := range a.Reach {
		a.carry(i)
	}
}

// carry carries the reach of i to its branches, and works out their slopes.
func (a *Analysis) carry(i int) {
	flat := a.Judgements.Flat
	if flat.Leaf(i) {
		return
	}
	switch reach := a.forkReach(i); {
	case a.Judgements.Choice[i]:
		a.options(i, reach)
	case a.told(i):
		a.slopes(i, reach)
	default:
		for _, k := range flat.Branches(i) {
			a.Reach[k], a.Slope[k] = 0, math.NaN()
		}
	}
}

// options carries the reach of a choice to its options, which have no slope.
func (a *Analysis) options(i int, reach float64) {
	flat, free := a.Judgements.Flat, a.undecided(i)
	for _, k := range flat.Branches(i) {
		a.Reach[k], a.Slope[k] = 0, math.NaN()
		if free && a.best[i] == int32(k) {
			a.Reach[k] = reach
		} else if w := a.Figures.Weight[k]; !free && w > 0 {
			a.Reach[k] = reach * w
		}
	}
}

// told tells whether the branches of i can move anything that has a figure. Of a
// fork over 100 % none has a weight, and so none moves anything.
func (a *Analysis) told(i int) bool {
	return !math.IsNaN(a.Figures.Path[i])
}
