package sensitivity

// free is a share below which nothing is left to give way.
const free = 1e-12

// giving is what can give way when a branch of a fork changes.
type giving struct {
	share, worth float64 // U and W over everything unlocked
	even         float64 // Σ V over unlocked branches, for equal parts
	branches     int     // that are unlocked
}

// slopes works out the slopes of the branches of the fork at i, which counts
// with reach, and carries it on to them.
func (a *Analysis) slopes(i int, reach float64) {
	end, weights := a.Judgements.Flat.End, a.Figures.Weight
	last := int(end[i])
	g := a.giving(i)
	for k := i + 1; k < last; k = int(end[k]) {
		p := weights[k]
		if p != p {
			a.Reach[k], a.Slope[k] = 0, p
			continue
		}
		a.Reach[k] = reach * p
		slope, _ := g.slope(p, a.Value[k], a.Judgements.Locked[k])
		a.Slope[k] = reach * slope
	}
}

// giving adds up what can give way in the fork at i.
func (a *Analysis) giving(i int) giving {
	end, weights := a.Judgements.Flat.End, a.Figures.Weight
	var g giving
	open := 1.0
	for k := i + 1; k < int(end[i]); k = int(end[k]) {
		p := weights[k]
		if p != p {
			continue
		}
		open -= p
		if a.Judgements.Locked[k] {
			continue
		}
		g.share += p
		g.worth += p * a.Value[k]
		g.even += a.Value[k]
		g.branches++
	}
	if open > free { // and it is worth nothing
		g.share += open
	}
	return g
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
	case g.branches > 0:
		return v - g.even/float64(g.branches), 0
	}
	return 0, -1 // every other branch is locked, or there is none
}
