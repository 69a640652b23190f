package bounds

import "offramp/scenarios/odds"

// givenKnown takes the branches of the fork at i as what is known makes of them.
func (b *Bounds) givenKnown(i int) {
	known := b.Figures.Known
	if b.Judgements.Choice[i] || known.CameTrue(i) >= 0 || b.Figures.Unsettles(i) {
		b.givenPoints(i)
		return
	}
	c := b.judgedFork(i)
	flat := b.Judgements.Flat
	update := known.EvidenceAt(i)
	evidence := update != nil
	ranged, anything := false, evidence
	for n, k := range flat.Branches(i) {
		like, locked := 1.0, evidence && b.Judgements.Locked[k]
		if locked {
			b.Branch[k] = point(update.Prior[n])
			c.locks += update.Prior[n]
		} else if evidence {
			for s := range update.Steps {
				like *= update.Steps[s].Likelihood[n]
			}
		}
		anything = anything || known.IsRuledOut(k)
		// A word of which only one value is left has no range any more, and no figure.
		w := b.Figures.Weight[k]
		ranged = ranged || b.Branch[k].High > b.Branch[k].Low || w != w
		c.spans, c.like = append(c.spans, b.Branch[k]), append(c.like, like)
		c.fixed, c.out = append(c.fixed, locked), append(c.out, known.IsRuledOut(k))
	}
	switch {
	case !anything: // what was observed does not count: the fork is as judged
	case b.State[i] == Sound && ranged && 1-c.locks > noise: // else nothing gives way
		b.conditioned(i, c)
	default:
		b.givenPoints(i)
	}
}

// judgedFork works out the fork at i as if nothing was known.
func (b *Bounds) judgedFork(i int) *condition {
	if b.judged == nil {
		b.judged = odds.NewComputer(b.Judgements).Compute()
	}
	given := b.Figures
	b.Figures = b.judged
	b.fork(i)
	b.Figures = given
	return &condition{open: b.open(i).High}
}

// givenPoints takes the branches of the fork at i as the figures have them.
func (b *Bounds) givenPoints(i int) {
	flat, open := b.Judgements.Flat, 1.0
	b.State[i] = Sound
	for _, k := range flat.Branches(i) {
		w := b.Figures.Weight[k]
		switch {
		case w == w:
			b.Branch[k], b.told[k] = point(w), true
			open -= w
		case b.Judgements.Choice[i] && b.Figures.IsOpenOption(k):
			b.Branch[k], b.told[k] = point(1), true
			b.State[i] = Undecided
		default:
			b.Branch[k], b.told[k] = odds.Interval{Low: 0, High: 1}, false
		}
	}
	*b.open(i) = odds.Interval{Low: 0, High: max(open, 0)}
	if b.Figures.Unsettles(i) {
		b.State[i], *b.open(i) = Over, odds.Interval{Low: 0, High: 1}
	}
}

// conditioned keeps c for the fork at i, and tells how far each branch can go.
func (b *Bounds) conditioned(i int, c *condition) {
	if b.conditions == nil {
		b.conditions = make(map[int32]*condition)
	}
	b.conditions[int32(i)] = c
	flat := b.Judgements.Flat
	values := make([]float64, len(c.spans))
	for n, k := range flat.Branches(i) {
		if c.out[n] {
			b.Branch[k], b.told[k] = point(0), true
			continue
		}
		for _, at := range [...]end{lowest, highest} {
			values[n] = float64(at) // 1 to this branch, and 0 to the others
			at.set(&b.Branch[k], c.worth(values, at))
		}
		values[n] = 0
	}
	*b.open(i) = odds.Interval{Low: 0, High: 1}
}

// foldGiven is [Bounds.fold] for a fork of which something is known.
func (b *Bounds) foldGiven(i int, c *condition, worth []odds.Interval) (used uint64) {
	d := &b.induced
	for _, k := range b.Judgements.Flat.Branches(i) {
		used |= d.used[b.row(k)]
	}
	clear(worth)
	for t := range worth {
		if used>>t&1 == 0 {
			continue
		}
		for _, at := range [...]end{lowest, highest} {
			c.values = c.values[:0]
			for _, k := range b.Judgements.Flat.Branches(i) {
				c.values = append(c.values, d.worth(b.row(k), t, at))
			}
			at.set(&worth[t], c.worth(c.values, at))
		}
	}
	return used
}
