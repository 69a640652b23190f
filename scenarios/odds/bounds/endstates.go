package bounds

import (
	"math"

	"offramp/scenarios/odds"
)

// Share says how probable something can be, and how much of that is known.
type Share struct {
	odds.Interval
	// Complete tells whether every path that leads there has a figure: then the
	// figure is within the interval. Else the figure is what the others add to,
	// and the interval alone tells of all.
	Complete bool
	// Judged tells whether the interval comes from judgements alone: no path that
	// leads there passes a branch with neither number nor range, or a fork whose
	// ranges cannot hold together. Else it is also as wide as those leave it.
	Judged bool
}

// EndStates returns how probable each end state can be, in the order of the
// scenario's list.
func (b *Bounds) EndStates() []Share {
	targets := make([]odds.Target, b.Judgements.EndStates())
	for i := range targets {
		targets[i] = odds.ToEndState(i)
	}
	shares := make([]Share, len(targets))
	for i, r := range b.Over(nil, targets...) {
		shares[i] = Share{r, true, true}
	}
	for i, e := range b.Judgements.EndState {
		if e < 0 || b.Figures.Standing[i].IsOut() {
			continue
		}
		shares[e].Complete = shares[e].Complete && !math.IsNaN(b.Figures.Path[i])
		shares[e].Judged = shares[e].Judged && b.Known[i]
	}
	return shares
}

// Ranged tells whether judgements say anything but points: whether there is
// something to show beside the figures.
func (b *Bounds) Ranged() bool {
	for k, r := range b.Branch {
		// A word of which only one value is left is no figure either.
		if b.told[k] && (r.High-r.Low > tolerance || math.IsNaN(b.Figures.Branch[k]) && b.Judgements.Range[k].Known()) {
			return true
		}
	}
	return false
}
