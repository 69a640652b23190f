package tradecraft

import (
	"fmt"
	"math"
	"slices"

	"offramp/scenarios/odds/score"
)

// topPaths looks at the most probable paths that are still open: those whose
// leaf has a figure above 0 and has neither happened nor been ruled out. Of two
// that are as probable the first counts. On each of them some fork must have an
// indicator, which tells whether the path is being taken.
func (p *Pass) topPaths() {
	if p.off[NoIndicator] || !p.numbers() {
		return
	}
	flat := p.figures.Flat
	var top []int
	for i, v := range p.figures.Path {
		if !flat.Leaf(i) || math.IsNaN(v) || v <= 0 || p.known[i] != score.Open {
			continue
		}
		at := len(top)
		for at > 0 && p.figures.Path[top[at-1]] < v {
			at--
		}
		if at < topPaths {
			top = slices.Insert(top, at, i)
			top = top[:min(len(top), topPaths)]
		}
	}
	for place, i := range top {
		if p.watched(i) {
			continue
		}
		p.look(i)
		which := [topPaths]string{"the most probable path", "the second most probable path", "the third most probable path"}[place]
		p.warn(NoIndicator, "/indicators", fmt.Sprintf("%s leads here, and no fork on it has an indicator", which),
			"add to a fork on it what would tell early that this path is taken")
	}
}

// watched tells whether a fork on the path to the leaf i has an indicator.
// Those of the leaf tell nothing apart.
func (p *Pass) watched(i int) bool {
	flat := p.figures.Flat
	for k := flat.Parent[i]; k >= 0; k = flat.Parent[k] {
		if len(flat.Outcomes[k].Indicators) > 0 {
			return true
		}
	}
	return false
}
