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
	c.Tally[i] = scenarios.Tally{}
	for k := i + 1; k < int(c.Flat.End[i]); k = int(c.Flat.End[k]) {
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
		c.Standing[k] = NotAssumed
	}
}

// tally adds up the branches of the fork at i; it is zero for a choice.
func (c *computation) tally(i int) (t scenarios.Tally) {
	for k := i + 1; k < int(c.Flat.End[i]) && !c.judged.Choice[i]; k = int(c.Flat.End[k]) {
		t.Add(c.judged.Probability[k])
	}
	return t
}

// branch is the number of branch k, or what it takes as the rest of a fork
// that adds up so; not-a-number where it has none.
func (j *Judgements) branch(k int, tally *scenarios.Tally) float64 {
	p := j.Probability[k]
	if number, ok := p.Number(); ok && p.IsValid() {
		return number
	}
	if p.IsRest() && tally.HasRest() && !tally.Over() {
		return max(tally.Left(), 0)
	}
	return math.NaN()
}

// fork works out the branches of the fork at i. Most forks are such, so that what
// [computation.child] and [computation.lose] do is done here with less asking.
func (c *computation) fork(i int) {
	tally := c.tally(i)
	c.Tally[i] = tally
	path, given, standing := c.Path[i], c.Given[i], c.Standing[i]
	scale, why := scaleOf(&tally), NotEstimated
	if tally.Over() {
		scale, why = math.NaN(), Unsettled
	}
	out := standing.IsOut()
	ends := c.Flat.End
	for k, end := i+1, int(ends[i]); k < end; k = int(ends[k]) {
		branch := c.judged.branch(k, &tally)
		weight := branch * scale
		c.Branch[k], c.Weight[k], c.Path[k] = branch, weight, path*weight
		c.Given[k], c.Standing[k] = given, standing
		if out {
			c.Path[k] = path
		} else if weight != weight && standing == Figured {
			c.Standing[k] = why
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
