package odds

import (
	"math"

	"offramp/scenarios"
)

// choice works out the options of the choice at i: the assumed one takes
// everything; where none is assumed, each is told given that it is taken, and
// the reach is undecided. Probabilities found on options count for nothing.
func (c *computation) choice(i int) {
	assumed := int(c.judged.Assumed[i])
	*c.tallyAt(i) = scenarios.Tally{}
	for _, k := range c.Flat.Branches(i) {
		c.option(i, k, assumed)
	}
}

// option works out the option k of the choice at i.
func (c *computation) option(i, k, assumed int) {
	switch {
	case assumed < 0:
		c.child(i, k, 1)
		c.Branch[k], c.Weight[k] = math.NaN(), math.NaN()
		c.Given[k] = int32(k)
	case k == assumed:
		c.child(i, k, 1)
	default:
		c.child(i, k, 0)
		if c.Standing[i] == NotEstimated {
			c.Path[k] = 0 // however probable it is that the choice is reached
		}
		c.Standing[k] = NotAssumed
	}
}

// tally adds up the branches of the fork at i; it is zero for a choice.
func (c *computation) tally(i int) scenarios.Tally {
	if c.judged.Choice[i] {
		return scenarios.Tally{}
	}
	var sum scenarios.Sum
	rests, given := 0, 0
	branches, numbers, basis := c.Flat.Branches(i), c.judged.Number, c.judged.Basis
	for _, k := range branches {
		if v := numbers[k]; v == v {
			sum = sum.Plus(v)
			given++
		} else if basis[k]&IsRest != 0 {
			rests++
		}
	}
	return scenarios.TallyOf(sum, len(branches), rests, len(branches)-given-rests)
}

// restOf is what a rest takes in a fork that adds up so; not-a-number where it
// cannot be told.
func restOf(tally *scenarios.Tally) float64 {
	if tally.HasRest() && !tally.Over() {
		return max(tally.Left(), 0)
	}
	return math.NaN()
}

// branch is the number of a branch, or what it takes as the rest; not-a-number
// where it has none.
func branch(number float64, basis Basis, rest float64) float64 {
	if basis&IsRest != 0 {
		return rest
	}
	return number
}

// fork works out the branches of the fork at i. Most forks are such, so that what
// [computation.child] and [computation.lose] do is done here with less asking.
func (c *computation) fork(i int) {
	tally := c.tally(i)
	*c.tallyAt(i) = tally
	path, given, standing := c.Path[i], c.Given[i], c.Standing[i]
	scale, rest, why := scaleOf(&tally), restOf(&tally), NotEstimated
	if tally.Over() {
		scale, why = math.NaN(), Unsettled
	}
	lost := standing
	if standing == Figured {
		lost = why
	}
	out := standing.IsOut()
	numbers, basis := c.judged.Number, c.judged.Basis
	branches, weights, paths, givens, standings := c.Branch, c.Weight, c.Path, c.Given, c.Standing
	for _, k := range c.Flat.Branches(i) {
		branch := branch(numbers[k], basis[k], rest)
		weight := branch * scale
		branches[k], weights[k], paths[k] = branch, weight, path*weight
		givens[k], standings[k] = given, standing
		if weight != weight {
			standings[k] = lost
		}
		if out {
			paths[k] = path
		}
	}
}

// scaleOf is what numbers within the tolerance above 100 % are multiplied by:
// they are taken as adding to 100 %, so that such forks, however many on a path,
// make no mass out of nothing. 1 for every other fork.
func scaleOf(tally *scenarios.Tally) float64 {
	if left := tally.Left(); left < -noise && !tally.Over() {
		return 1 / tally.Sum()
	}
	return 1
}

// opened says what a fork that happens leaves open: of which account, and which
// share of what reaches it.
func opened(tally *scenarios.Tally) (Account, float64) {
	left := tally.Left()
	switch {
	case tally.Over():
		return LeftUnsettled, 1
	case tally.Unestimated():
		return LeftUnestimated, max(left, 0)
	case !tally.HasRest() && left > noise:
		return LeftUnassigned, left
	}
	return noAccount, 0
}
