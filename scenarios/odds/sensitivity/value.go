package sensitivity

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// up works out what the target is worth given each outcome, children before
// parents: V = Σ w_k V_k, w being what branches take ([odds.Figures.Weight]).
func (a *Analysis) up() {
	flat := a.Judgements.Flat
	clear(a.Value)
	clear(a.covered)
	impact := !a.Target.IsProbability()
	for i := len(a.Value) - 1; i >= 0; i-- {
		a.best[i] = -1
		if v, settled := a.Target.At(a.Judgements, i); settled {
			a.Value[i] = v
			if impact && !math.IsNaN(a.Judgements.Impact[i]) {
				a.covered[i] = 1
			}
		} else if a.undecided(i) {
			a.rollBack(i)
		}
		parent := int(flat.Parent[i])
		if parent < 0 {
			return
		}
		if w := a.Figures.Weight(parent, i); w > 0 { // false for not-a-number
			a.Value[parent] += w * a.Value[i]
			a.covered[parent] += w * a.covered[i]
		}
	}
}

func (a *Analysis) undecided(i int) bool {
	return a.Judgements.Choice[i] && !a.Judgements.Flat.Leaf(i) && a.Judgements.Assumed[i] < 0
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
	for k := i + 1; k < int(flat.End[i]); k = int(flat.End[k]) {
		if a.covered[k] < 1-scenarios.Tolerance {
			return
		}
		if best < 0 || a.Value[k] > a.Value[best] {
			best = k
		}
	}
	a.best[i], a.Value[i], a.covered[i] = int32(best), a.Value[best], a.covered[best]
}

// down carries the reach to every outcome, and works out the moves of forks.
func (a *Analysis) down() {
	flat := a.Judgements.Flat
	a.Reach[0] = 1
	a.Moves[0] = Move{}
	for i := range a.Reach {
		if flat.Leaf(i) {
			continue
		}
		reach := a.Reach[i]
		if _, settled := a.Target.At(a.Judgements, i); settled {
			reach = 0
		}
		choice, free := a.Judgements.Choice[i], a.undecided(i)
		for k := i + 1; k < int(flat.End[i]); k = int(flat.End[k]) {
			w := a.Figures.Weight(i, k)
			switch {
			case free && a.best[i] == int32(k):
				w = 1
			case free, math.IsNaN(w):
				w = 0
			}
			a.Reach[k] = reach * w
			a.Moves[k] = Move{}
		}
		if !choice && a.told(i) {
			a.fork(i, reach)
		}
	}
}

// told tells whether the branches of i move anything that has a figure.
func (a *Analysis) told(i int) bool {
	return a.Figures.Standing[i] != odds.NotEstimated && a.Figures.Standing[i] != odds.Unsettled &&
		!math.IsNaN(a.Figures.Path[i]) && !a.Figures.Tally[i].Over()
}
