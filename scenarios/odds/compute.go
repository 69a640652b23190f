package odds

import (
	"math"

	"offramp/scenarios"
)

// noise is what float arithmetic alone may leave between a sum and 1. Anything
// larger is somebody's number and is accounted for, even where it is too small
// to be worth flagging (scenarios.Tolerance).
const noise = 1e-14

// Compute works out every figure of s, in one pass down the tree: linear in
// its size, whatever its depth. A scenario without a root has no figures.
func Compute(s *scenarios.Scenario) *Figures { return ComputeFlat(Flatten(s)) }

// ComputeFlat is [Compute] on a flat form whose structure is still that of its
// scenario: after an edit of values alone, the form need not be made again.
func ComputeFlat(flat *Flat) *Figures { return NewComputer(Judge(flat)).Compute() }

// Computer works out the figures of one tree again and again in the same
// memory: after the first time it allocates nothing.
type Computer struct{ c computation }

// NewComputer returns a computer of the figures of j.
func NewComputer(j *Judgements) *Computer {
	n := j.Flat.Len()
	numbers := make([]float64, 3*n)
	return &Computer{computation{
		Figures: &Figures{
			Flat:     j.Flat,
			Branch:   numbers[:n:n],
			Path:     numbers[n : 2*n : 2*n],
			Weight:   numbers[2*n:],
			Given:    make([]int32, n),
			Standing: make([]Standing, n),
			Tally:    make([]scenarios.Tally, len(j.Flat.Forks)),
		},
		judged: j,
	}}
}

// Compute works out the figures of the judgements as they were last read. They
// stand in the memory of the figures before, which are gone.
func (m *Computer) Compute() *Figures { return m.Given(nil) }

// Given is [Computer.Compute] given what is known, as it was last read; nil for
// the figures as judged.
func (m *Computer) Given(known *Known) *Figures {
	c := &m.c
	c.Known = known
	clear(c.endings)
	c.open()
	c.shares = shares{}
	if c.Flat.Len() > 0 {
		c.start()
		for at := range c.stale {
			c.work(at*c.size, min((at+1)*c.size, c.Flat.Len()))
			c.count(at) // while it is at hand
		}
		c.total()
	}
	return c.Figures
}

// computation is what [Compute] knows on its way down.
type computation struct {
	*Figures
	judged  *Judgements
	weights []float64 // of one fork, for [Known.condition]
	accounts
	again
}

// start works out the root, which is all there is where nothing is known to
// rule it out: then nothing below it could have a figure.
func (c *computation) start() {
	c.Branch[0], c.Path[0], c.Weight[0], c.Given[0], c.Standing[0] = 1, 1, 1, -1, Figured
	if c.Known != nil && c.Known.fates[0]&ruledOut != 0 {
		c.Path[0], c.Standing[0] = math.NaN(), Unsettled
	}
}

// work works out the forks from one index up to another.
func (c *computation) work(from, to int) {
	for _, i := range c.Flat.ForksWithin(from, to) {
		c.branches(int(i))
	}
}

// branches works out what the fork at i gives to its branches, from what reaches
// it and from its own judgements alone.
func (c *computation) branches(i int) {
	switch {
	case c.Known.touches(i):
		c.given(i)
	case c.judged.Choice[i]:
		c.choice(i)
	default:
		c.fork(i)
	}
}

// child starts the figures of child k from those of its parent i.
func (c *computation) child(i, k int, branch float64) {
	c.Branch[k], c.Weight[k] = branch, branch
	c.Path[k] = c.Path[i] * branch // not-a-number stays so
	c.Given[k] = c.Given[i]
	c.Standing[k] = c.Standing[i]
	if c.Standing[i].IsOut() { // 0 times anything, known or not
		c.Path[k] = c.Path[i]
	}
}

// lose ends the figures at child k, unless they had ended above already. Below
// an option that is not assumed nothing is lost: all of it has the option's 0.
// So it is below what is ruled out.
func (c *computation) lose(k int, why Standing) {
	if c.Standing[k].IsOut() {
		return
	}
	if c.Standing[k] == Figured {
		c.Standing[k] = why
	}
	c.Path[k] = math.NaN()
}
