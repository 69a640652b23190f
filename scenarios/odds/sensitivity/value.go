package sensitivity

import (
	"math"
	"slices"

	"offramp/scenarios"
)

// up works out what the target is worth given each outcome, children before
// parents: V = Σ w_k V_k, w being what branches take ([odds.Figures.Weight]).
func (a *Analysis) up() {
	flat := a.Judgements.Flat
	if a.covers {
		clear(a.covered)
		for i := range a.best {
			a.best[i] = -1
		}
	}
	a.covers = !a.Target.IsProbability()
	if a.simple {
		values := a.Value
		for i, end := range a.Judgements.EndState[:len(values)] {
			values[i] = one(end == a.end) // of forks it is worked out below
		}
	} else {
		for i := range a.Value {
			if flat.Leaf(i) {
				a.worth(i)
			}
		}
	}
	for _, i := range slices.Backward(flat.Forks) {
		a.gather(int(i))
	}
}

// one is 1 for what is so, without a question that a processor has to guess.
func one(is bool) float64 {
	n := 0
	if is {
		n = 1
	}
	return float64(n)
}

// gather works out what i is worth: a leaf by itself, a fork from its branches.
func (a *Analysis) gather(i int) {
	if flat := a.Judgements.Flat; flat.Leaf(i) {
		a.Value[i], a.covered[i] = one(a.simple && a.Judgements.EndState[i] == a.end), 0
	} else {
		g := &a.givings[flat.ForkNumber(i)]
		a.Value[i] = a.giving(i, g)
		if a.covers {
			a.covered[i] = a.coverage(i)
		}
	}
	if !a.simple { // where a choice that nothing decides on is worth 0: its options have no weight
		a.worth(i)
	}
}

// coverage is the part of what reaches the fork at i that has an impact.
func (a *Analysis) coverage(i int) (covered float64) {
	for _, k := range a.Judgements.Flat.Branches(i) {
		if w := a.Figures.Weight[k]; w > 0 { // false for not-a-number
			covered += w * a.covered[k]
		}
	}
	return covered
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
	for _, i := range a.Judgements.Flat.Forks {
		a.carry(int(i))
	}
}

// carry carries the reach of the fork at i to its branches, and works out their slopes.
func (a *Analysis) carry(i int) {
	switch reach := a.forkReach(i); {
	case a.Judgements.Choice[i]:
		a.options(i, reach)
	case a.told(i):
		a.slopes(i, reach)
	default:
		for _, k := range a.Judgements.Flat.Branches(i) {
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
