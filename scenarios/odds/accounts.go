package odds

// block is how many outcomes, one after the other in the flat form, have their
// masses added up by themselves. The totals add up the blocks, so that after an
// edit only the blocks that it reaches are added up anew, and come to the same
// to the last bit.
const block = 256

// accounts add up where the mass went, block by block.
type accounts struct {
	sums  []sum // of each block, of each account by place
	width int   // how many accounts there are
	size  int   // how many outcomes a block has
	all   []sum // of all blocks
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
	c.sums = make([]sum, c.width*((c.Flat.Len()+c.size-1)/c.size))
	c.all = make([]sum, c.width)
}

// run works out the forks from one index up to another, and counts anew the
// blocks that these are in.
func (c *computation) run(from, to int) {
	for first := from - from%c.size; first < to; first += c.size {
		last := min(first+c.size, c.Flat.Len())
		row := c.sums[first/c.size*c.width:][:c.width]
		clear(row)
		if first == 0 && c.Standing[0] == Unsettled { // the root is ruled out
			row[c.Totals.place(LeftUnsettled)].add(1)
		}
		for i := first; i < last; i++ {
			account, share := Account(0), 1.0
			if c.Flat.Leaf(i) {
				account = Account(c.judged.EndState[i]) // WithoutEndState where there is none
			} else {
				if i >= from && i < to {
					c.branches(i)
				}
				account, share = c.opens(i, c.judged.Choice[i])
			}
			if account != noAccount && c.counts(i) {
				row[c.Totals.place(account)].add(c.Path[i] * share)
			}
		}
	}
}

// total adds the blocks up, in order.
func (c *computation) total() {
	clear(c.all)
	for at, s := range c.sums {
		to := &c.all[at%c.width]
		to.add(s.s)
		to.add(s.lost)
	}
	t := &c.Totals
	for i := range t.EndStates {
		t.EndStates[i] = c.all[i].total()
	}
	t.NoEndState = c.all[t.place(WithoutEndState)].total()
	t.Unassigned = c.all[t.place(LeftUnassigned)].total()
	t.NotEstimated = c.all[t.place(LeftUnestimated)].total()
	t.Unsettled = c.all[t.place(LeftUnsettled)].total()
	t.Undecided = c.all[t.place(LeftUndecided)].total()
}
