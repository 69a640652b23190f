package scene

import (
	"math"
	"slices"
)

// family lists the children of every card.
func (b *builder) family() {
	b.forks = make([]fork, len(b.Cards))
	for i := 1; i < len(b.Cards); i++ {
		b.forks[b.Cards[i].Parent].count++
	}
	var first int32
	for i := range b.forks {
		f := &b.forks[i]
		f.first = first
		first += f.count
		f.count = 0
	}
	b.kids = make([]kid, first)
	for i := 1; i < len(b.Cards); i++ {
		f := &b.forks[b.Cards[i].Parent]
		b.kids[f.first+f.count].card = int32(i)
		f.count++
	}
}

// route finds how the branches of every fork run. They leave the parent
// stacked in order, as thick as they are probable, so that their widths add up
// to the trunk; and they turn in lanes, those for the farthest children first,
// so that none crosses another.
func (b *builder) route() {
	for p := range b.Cards {
		if b.forks[p].count > 0 {
			b.routeFork(int32(p))
		}
	}
}

func (b *builder) routeFork(p int32) {
	parent := &b.Cards[p]
	kids := b.kidsOf(p)
	at := b.span(parent.Box)
	m := &b.Metrics
	var sum float64
	for _, k := range kids {
		c := &b.Cards[k.card]
		c.branch.width = b.share(parent, c) * m.Branch
		sum += c.branch.width
	}
	if most := (at.c1 - at.c0) * 0.6; sum > most { // far over 100 %
		for _, k := range kids {
			b.Cards[k.card].branch.width *= most / sum
		}
		sum = most
	}
	leaves := (at.c0 + at.c1 - sum) / 2
	for i := range kids {
		c := &b.Cards[kids[i].card]
		to := b.span(c.Box)
		br := &c.branch
		br.arrives = (to.c0 + to.c1) / 2
		br.leaves = leaves + br.width/2
		leaves += br.width
		br.dashed = c.Ghost || c.Faded
		kids[i].arrives = br.arrives
	}
	b.lanes(kids, at.a1)
	for _, k := range kids {
		br := &b.Cards[k.card].branch
		br.width = max(br.width, m.Thin)
	}
}

// lanes gives the branches their places to turn: the first of those that go
// back across turns first, and the last of those that go forward.
func (b *builder) lanes(kids []kid, edge float64) {
	lane := edge + b.Metrics.Bend
	for _, k := range kids {
		br := &b.Cards[k.card].branch
		if br.arrives >= br.leaves {
			break
		}
		br.bend = lane + br.width/2
		lane += br.width
	}
	lane = edge + b.Metrics.Bend
	for _, k := range slices.Backward(kids) {
		br := &b.Cards[k.card].branch
		if br.arrives < br.leaves {
			break
		}
		br.bend = lane + br.width/2
		lane += br.width
	}
}

// share is the probability that a branch is drawn as thick as: that of its path,
// or where the fork is over 100 % that of the parent's path times the number.
func (b *builder) share(parent, c *Card) float64 {
	p := c.Path
	switch {
	case c.Ghost:
	case parent.Over:
		p = parent.Path * b.figures.Branch[c.Ordinal]
	case b.figures.Given[c.Ordinal] == c.Ordinal:
		return 0
	}
	if math.IsNaN(p) || p < 0 {
		return 0
	}
	return p
}

// extend finds how far every branch of the map reaches.
func (b *builder) extend() {
	for i := len(b.Cards) - 1; i >= 0; i-- {
		c := &b.Cards[i]
		reach := c.Box
		if c.Hidden > 0 {
			reach = reach.Union(b.PillBox(int32(i)))
		}
		if c.Extent.W > 0 { // its children were here
			reach = reach.Union(c.Extent)
		}
		c.Extent = reach
		if c.Parent >= 0 {
			p := &b.Cards[c.Parent]
			if p.Extent.W > 0 {
				p.Extent = p.Extent.Union(reach)
			} else {
				p.Extent = reach
			}
		}
	}
	if len(b.Cards) > 0 {
		b.Bounds = b.Cards[0].Extent
	}
	for p := range b.Cards {
		kids := b.kidsOf(int32(p))
		most := math.Inf(-1)
		for i := range kids {
			most = max(most, b.span(b.Cards[kids[i].card].Extent).c1)
			kids[i].most = most
		}
		least := math.Inf(1)
		for i := len(kids) - 1; i >= 0; i-- {
			least = min(least, b.span(b.Cards[kids[i].card].Extent).c0)
			kids[i].least = least
		}
	}
}
