package odds

import (
	"math"
	"slices"
)

// again is what [Computer.Update] keeps in mind.
type again struct {
	forks []int    // that were worked out by themselves
	found []int    // of which something else is known
	were  []figure // the branches of one, before
}

// figure is what reaches an outcome: all that the figures below it depend on, beside
// their own judgements.
type figure struct {
	path     uint64 // bits, for not-a-number is to be the same as itself
	given    int32
	standing Standing
}

// Update works out what an edit changed, once the judgements of the outcomes that it
// touched were read again ([Judgements.ReadAt]); of their statuses and indicators,
// and of those of their forks, what is known is read again here. The figures are, to
// the last bit, those that [Computer.Given] would come to, in the same memory.
//
// What it costs is in proportion to the forks that were touched, with what is below
// those of their branches that another figure reaches, and to a part in a few hundred
// of the tree, for the totals. Edits of structure, or of the list of end states, need
// another computer, or all to be read and worked out again.
func (m *Computer) Update(touched ...int) *Figures {
	c := &m.c
	if c.Flat.Len() == 0 || c.width != len(c.judged.scenario.EndStates)+len(OpenAccounts) {
		c.forks = append(c.forks[:0], 0)
		return m.Given(c.Known)
	}
	c.shares = shares{}
	c.touch(touched)
	if c.forks[0] == 0 {
		was := c.figure(0)
		c.start()
		c.workBelow(0, was)
	}
	for _, i := range c.forks { // from the root down: what reaches each is settled
		c.were = c.were[:0]
		for _, k := range c.Flat.Branches(i) {
			c.were = append(c.were, c.figure(k))
		}
		if c.mark(i, i+1); !c.Flat.Leaf(i) {
			c.branches(i)
		}
		for n, k := range c.Flat.Branches(i) {
			c.workBelow(k, c.were[n])
		}
	}
	c.recount()
	c.total()
	return c.Figures
}

// Forks are the places that the last [Computer.Update] worked out by themselves, from
// the root down: the outcomes that it was told of, those of which something else is
// known since, and the forks that these are branches of. What is below them may have
// other figures, too.
func (m *Computer) Forks() []int { return m.c.forks }

// touch finds the forks that touched outcomes are branches of, or are themselves.
func (c *computation) touch(touched []int) {
	c.forks, c.found = c.forks[:0], c.found[:0]
	if c.Known != nil {
		for _, i := range touched {
			c.found = c.Known.readAt(i, c.found)
		}
	}
	for _, places := range [2][]int{touched, c.found} {
		for _, i := range places {
			c.forks = append(c.forks, i, max(int(c.Flat.Parent[i]), 0))
			c.mark(i, i+1)
		}
	}
	slices.Sort(c.forks)
	c.forks = slices.Compact(c.forks)
}

func (c *computation) figure(k int) figure {
	return figure{math.Float64bits(c.Path[k]), c.Given[k], c.Standing[k]}
}

// workBelow works out what is below k where that is reached by something else than
// it was.
func (c *computation) workBelow(k int, was figure) {
	if c.figure(k) != was {
		c.work(k, int(c.Flat.End[k]))
		c.mark(k, int(c.Flat.End[k]))
	}
}
