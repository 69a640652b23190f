package odds

import (
	"math"

	"offramp/scenarios"
)

// choice works out the options of the choice at i: the assumed one takes
// everything; where none is assumed, each is told given that it is taken, and
// the reach is undecided. Probabilities found on options count for nothing.
func (c *computation) choice(i int, o *scenarios.Outcome) {
	assumed := -1
	for k := i + 1; k < int(c.Flat.End[i]) && assumed < 0 && o.Assumed != ""; k = int(c.Flat.End[k]) {
		if c.Flat.Outcomes[k].ID == o.Assumed {
			assumed = k
		}
	}
	if assumed < 0 {
		c.count(&c.undecided, i, 1)
	}
	for k := i + 1; k < int(c.Flat.End[i]); k = int(c.Flat.End[k]) {
		switch {
		case assumed < 0:
			c.child(i, k, 1)
			c.Branch[k] = math.NaN()
			c.Given[k] = int32(k)
			c.counted[k] = false
		case k == assumed:
			c.child(i, k, 1)
		default:
			c.child(i, k, 0)
			c.Standing[k] = NotAssumed
		}
	}
}

// fork works out the branches of the fork at i.
func (c *computation) fork(i int, o *scenarios.Outcome) {
	tally := o.Tally()
	c.Tally[i] = tally
	left := tally.Left()
	over := tally.Over()
	switch account, share := opened(&tally); account {
	case LeftUnsettled:
		c.count(&c.unsettled, i, share)
	case LeftUnestimated:
		c.count(&c.notEstimated, i, share)
	case LeftUnassigned:
		c.count(&c.unassigned, i, share)
	}
	// Numbers within the tolerance above 100 % are taken as adding to it, so
	// that such forks, however many on a path, make no mass out of nothing.
	scale := 1.0
	if left < -noise && !over {
		scale = 1 / tally.Sum()
	}
	for k := i + 1; k < int(c.Flat.End[i]); k = int(c.Flat.End[k]) {
		p := c.Flat.Outcomes[k].Probability
		branch := math.NaN()
		if number, ok := p.Number(); ok && p.IsValid() {
			branch = number
		} else if p.IsRest() && tally.HasRest() && !over {
			branch = max(left, 0)
		}
		c.child(i, k, branch*scale)
		c.Branch[k] = branch
		switch {
		case over:
			c.lose(k, Unsettled)
		case math.IsNaN(branch):
			c.lose(k, NotEstimated)
		}
	}
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
