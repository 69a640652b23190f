package odds

import "offramp/scenarios"

// block is how many outcomes, one after the other in the flat form, have their
// masses added up by themselves. The totals add up the blocks, so that after an
// edit only the blocks that it reaches are added up anew, and come to the same
// to the last bit.
const block = 256

// accounts add up where the mass went, block by block.
type accounts struct {
	sums  []scenarios.Sum // of each block, of each account by place
	stale []bool          // the blocks that are to be counted anew
	width int             // how many accounts there are
	size  int             // how many outcomes a block has
	all   []scenarios.Sum // of all blocks
}

// open makes room for the accounts of as many end states as there are now.
func (c *computation) open() {
	count := len(c.judged.scenario.EndStates)
	if c.Flat.Scenario == nil || c.width == count+len(OpenAccounts) {
		return
	}
	c.Totals.EndStates = make([]float64, count)
	c.width = count + len(OpenAccounts)
	c.size = max(block, c.width) // however many end states: no more memory than the figures take
	c.stale = make([]bool, (c.Flat.Len()+c.size-1)/c.size)
	c.sums = make([]scenarios.Sum, c.width*len(c.stale))
	c.all = make([]scenarios.Sum, c.width)
}

// mark says that something from one index up to another adds to other accounts, or
// with another share.
func (c *computation) mark(from, to int) {
	for at := from / c.size; at*c.size < to; at++ {
		c.stale[at] = true
	}
}

// recount counts anew the blocks that were marked.
func (c *computation) recount() {
	for at, stale := range c.stale {
		if stale {
			c.count(at)
			c.stale[at] = false
		}
	}
}

// count adds up one block: leaves, then what forks leave open, as a processor that is
// asked at each outcome which of them it is guesses wrong.
func (c *computation) count(at int) {
	row := c.sums[at*c.width:][:c.width]
	clear(row)
	if at == 0 && c.Standing[0] == Unsettled { // the root is ruled out
		row[c.Totals.place(LeftUnsettled)] = scenarios.Sum{}.Plus(1)
	}
	from, to := at*c.size, min((at+1)*c.size, c.Flat.Len())
	ends := len(c.Totals.EndStates)
	for _, i := range c.Flat.leavesWithin(from, to) {
		if !c.counts(int(i)) {
			continue
		}
		place := int(c.judged.EndState[i])
		if place < 0 {
			place = ends // without one
		}
		row[place] = row[place].Plus(c.Path[i])
	}
	for _, i := range c.Flat.ForksWithin(from, to) {
		if !c.counts(int(i)) {
			continue
		}
		if account, share := c.opens(int(i), c.judged.Choice[i]); account != noAccount {
			place := c.Totals.place(account)
			row[place] = row[place].Plus(c.Path[i] * share)
		}
	}
}

// total adds the blocks up, in order.
func (c *computation) total() {
	clear(c.all)
	for at, s := range c.sums {
		c.all[at%c.width] = c.all[at%c.width].And(s)
	}
	t := &c.Totals
	for i := range t.EndStates {
		t.EndStates[i] = c.all[i].Total()
	}
	t.NoEndState = c.all[t.place(WithoutEndState)].Total()
	t.Unassigned = c.all[t.place(LeftUnassigned)].Total()
	t.NotEstimated = c.all[t.place(LeftUnestimated)].Total()
	t.Unsettled = c.all[t.place(LeftUnsettled)].Total()
	t.Undecided = c.all[t.place(LeftUndecided)].Total()
}
