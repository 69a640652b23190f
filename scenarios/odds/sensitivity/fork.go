package sensitivity

// free is a share below which nothing is left to give way.
const free = 1e-12

// giving is what can give way when a branch of a fork changes.
type giving struct {
	share, worth float64 // U and W over everything unlocked
	even         float64 // Σ V over unlocked branches, for equal parts
	branches     int     // that are unlocked
	open         bool    // one is not estimated: it takes what nobody else can
}

// slopes works out the slopes of the branches of the fork at i, which counts
// with reach, and carries it on to them.
func (a *Analysis) slopes(i int, reach float64) {
	weights, locked := a.Figures.Weight, a.Judgements.Locked
	values, reaches, slopes := a.Value, a.Reach, a.Slope
	g := a.givings[a.Judgements.Flat.ForkNumber(i)]
	for _, k := range a.Judgements.Flat.Branches(i) {
		p := weights[k]
		if p != p {
			reaches[k], slopes[k] = 0, p
			continue
		}
		slope, _ := g.slope(p, values[k], locked[k])
		reaches[k], slopes[k] = reach*p, reach*slope
	}
}

// giving adds up what can give way in the fork at i, and returns what the fork is
// worth, which adds up the same.
func (a *Analysis) giving(i int, g *giving) float64 {
	weights, locked, values := a.Figures.Weight, a.Judgements.Locked, a.Value
	share, worth, held, even, branches, open := 0.0, 0.0, 0.0, 0.0, 0, 1.0 // which stay in registers
	missing := false
	for _, k := range a.Judgements.Flat.Branches(i) {
		p := weights[k]
		if p != p {
			missing = true
			continue
		}
		open -= p
		v := values[k]
		if locked[k] {
			held += p * v
			continue
		}
		share += p
		worth += p * v
		even += v
		branches++
	}
	if open > free { // and it is worth nothing
		share += open
	}
	*g = giving{share, worth, even, branches, missing}
	return worth + held
}

// slope is by how much the fork is worth more per 1 of a branch which has the
// share p and the value v, and the share of the others that gives way to it.
func (g giving) slope(p, v float64, locked bool) (slope, gives float64) {
	if !locked {
		g.share, g.worth, g.even, g.branches = g.share-p, g.worth-p*v, g.even-v, g.branches-1
	}
	switch {
	case g.share > free:
		return v - g.worth/g.share, g.share
	case g.open: // as it does where there is a little left for it already
		return v, 0
	case g.branches > 0:
		return v - g.even/float64(g.branches), 0
	}
	return 0, -1 // every other branch is locked, or there is none
}
