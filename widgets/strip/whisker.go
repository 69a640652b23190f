package strip

import (
	"math"

	"offramp/scenarios/odds/tell"
	"offramp/widgets/look"
)

// Measures of the whiskers under the entries of the legend, in px. They run from
// 0 to 100 %, all on one scale, so that they can be compared.
const (
	whiskerRoom = 6 // below the row
	whiskerLong = 120
	whiskerCap  = 5
)

// reach is how far an end state can go within the ranges, in shares of 1.
type reach struct {
	low, high, best float64
	known           bool // there is something to draw
	open            bool // it has no best value: words leave it open
}

func reachOf(a tell.Answer) reach {
	if !a.Within.Known() || a.Within.High-a.Within.Low < 1e-9 {
		return reach{}
	}
	return reach{low: a.Within.Low, high: a.Within.High, best: a.Share, known: true, open: a.Open}
}

// underRows is how much room the whiskers of some items take below each row.
func underRows(items []item) float32 {
	for _, it := range items {
		if it.reach.known {
			return whiskerRoom
		}
	}
	return 0
}

// whisker draws how far an end state can go: a faint line from 0 to 100 %, on it
// a strong one with an end at either side, and a mark at its best value.
func (r *legendRenderer) whisker(is reach, x, y, long float32) {
	k, p := r.legend.plan.k, look.Palette()
	middle := y + whiskerCap*k/2
	at := func(share float64) float32 { return x + long*float32(math.Min(math.Max(share, 0), 1)) }
	mark := func(share float64, width, height float32) {
		r.bar(at(share)-width/2, middle-height/2, width, height, p.Muted)
	}
	r.bar(x, middle-k/2, long, k, p.Hairline)
	r.bar(at(is.low), middle-k/2, max(at(is.high)-at(is.low), k), k, p.Muted)
	mark(is.low, k, whiskerCap*k)
	mark(is.high, k, whiskerCap*k)
	if !is.open {
		mark(is.best, 2*k, whiskerCap*k)
	}
}
