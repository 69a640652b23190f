package odds

import (
	"math"

	"offramp/scenarios"
)

// ending is what a fork of which something is known leaves open.
type ending struct {
	account Account
	share   float64
	clash   clash
}

// clash says why what is known of a fork cannot be.
type clash uint8

const (
	noClash     clash = iota
	twoHappened       // of alternatives that exclude each other
	outAndIn          // ruled out, and it, or something below it, happened
	nothingLeft       // what was ruled out was all that could come
	startOut          // the start is ruled out
)

// record keeps what the fork at i, of which something is known, leaves open.
func (c *computation) record(i int, account Account, share float64, why clash) {
	if c.endings == nil {
		c.endings = make(map[int32]ending)
	}
	c.endings[int32(i)] = ending{account, share, why}
}

// given works out the branches of the fork at i, of which something is known.
func (c *computation) given(i int) {
	taken, why := c.Known.taken(c.Flat, i)
	switch {
	case why != noClash:
		c.clash(i, why)
	case taken >= 0:
		c.take(i, taken)
	case c.judged.Choice[i]:
		c.optionsLeft(i)
	default:
		c.branchesLeft(i)
	}
}

// taken returns the branch of the fork at i that came true, −1 for none yet.
func (k *Known) taken(flat *Flat, i int) (at int, why clash) {
	at = -1
	for _, branch := range flat.Branches(i) {
		f := k.fates[branch]
		if f&(happened|passed) == 0 {
			continue
		}
		if f&ruledOut != 0 {
			return -1, outAndIn
		}
		if at >= 0 {
			return -1, twoHappened
		}
		at = branch
	}
	return at, noClash
}

// clash leaves nothing below the fork at i a figure.
func (c *computation) clash(i int, why clash) {
	*c.tallyAt(i) = c.tally(i)
	c.record(i, LeftUnsettled, 1, why)
	for _, k := range c.Flat.Branches(i) {
		c.child(i, k, math.NaN())
		c.lose(k, Unsettled)
	}
}

// take gives all to the branch of the fork at i that came true.
func (c *computation) take(i, taken int) {
	*c.tallyAt(i) = c.tally(i)
	c.record(i, noAccount, 0, noClash)
	for _, k := range c.Flat.Branches(i) {
		if k == taken {
			c.child(i, k, 1)
		} else {
			c.out(i, k)
		}
	}
}

// out gives branch k of i, which cannot come true any more, nothing.
func (c *computation) out(i, k int) {
	c.child(i, k, 0)
	if c.Standing[i] == NotEstimated {
		c.Path[k] = 0 // however probable it is that its fork is reached
	}
	c.Standing[k] = RuledOut
}

// optionsLeft works out a choice some of whose options are ruled out.
func (c *computation) optionsLeft(i int) {
	assumed, open := int(c.judged.Assumed[i]), 0
	for _, k := range c.Flat.Branches(i) {
		if c.Known.fates[k]&ruledOut == 0 {
			open++
		} else if k == assumed {
			assumed = -1
		}
	}
	switch {
	case open == 0:
		c.clash(i, nothingLeft)
		return
	case assumed < 0:
		c.record(i, LeftUndecided, 1, noClash)
	default:
		c.record(i, noAccount, 0, noClash)
	}
	*c.tallyAt(i) = scenarios.Tally{}
	for _, k := range c.Flat.Branches(i) {
		if c.Known.fates[k]&ruledOut != 0 {
			c.out(i, k)
		} else {
			c.option(i, k, assumed)
		}
	}
}

// branchesLeft works out a fork that happens with evidence, or with branches
// that were ruled out.
func (c *computation) branchesLeft(i int) {
	*c.tallyAt(i) = c.tally(i)
	left := c.Known.condition(i, c.Known.updates[int32(i)], c.tallyAt(i), c.weights[:0])
	c.weights = left.weights
	switch {
	case left.clash != noClash:
		c.clash(i, left.clash)
		return
	case left.asJudged:
		c.record(i, left.account, left.share, noClash)
		c.fork(i)
		return
	}
	c.record(i, left.account, left.share, noClash)
	for n, k := range c.Flat.Branches(i) {
		if c.Known.fates[k]&ruledOut != 0 {
			c.out(i, k)
			continue
		}
		c.child(i, k, left.weights[n])
		switch {
		case left.account == LeftUnsettled:
			c.Weight[k] = math.NaN()
			c.lose(k, Unsettled)
		case math.IsNaN(left.weights[n]):
			c.lose(k, NotEstimated)
		}
	}
}
