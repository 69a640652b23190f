package scene

import (
	"math"
	"sync"

	"offramp/scenarios/odds"
)

// numbers writes the numbers of branches, by ordinal: as precisely as they were
// given. Where a number of a fork has no end (a third), the fork's numbers are
// rounded together, so that what is shown adds up. A fork's are written when
// the first of them is asked for.
type numbers struct {
	f       *odds.Figures
	texts   []string
	written []bool // by fork
}

func newNumbers(f *odds.Figures) *numbers {
	return &numbers{f: f, texts: make([]string, f.Flat.Len()), written: make([]bool, f.Flat.Len())}
}

// of is the number of the branch to i, "" where there is none.
func (n *numbers) of(i int) string {
	if fork := n.f.Flat.Parent[i]; fork >= 0 && !n.written[fork] {
		n.written[fork] = true
		n.write(int(fork))
	}
	return n.texts[i]
}

func (n *numbers) write(fork int) {
	f := n.f
	var parts []float64
	endless := false
	for k := int32(fork) + 1; k < f.Flat.End[fork]; k = f.Flat.End[k] {
		p := f.Branch[k]
		parts = append(parts, p)
		endless = endless || isEndless(p)
	}
	if endless && roundTogether(f, fork, parts, n.texts) {
		return
	}
	for k, i := int32(fork)+1, 0; k < f.Flat.End[fork]; k, i = f.Flat.End[k], i+1 {
		if !math.IsNaN(parts[i]) {
			n.texts[k] = percent(parts[i])
		}
	}
}

// percent is what a card says of one probability. Most are whole percents, and a
// keystroke writes those of the whole map.
func percent(p float64) string {
	if whole := math.Round(p * 100); whole >= 0 && whole <= 100 && p == whole/100 {
		return wholePercents()[int(whole)]
	}
	return odds.NoBreak(odds.Branch(p))
}

var wholePercents = sync.OnceValue(func() *[101]string {
	var texts [101]string
	for i := range texts {
		texts[i] = odds.NoBreak(odds.Branch(float64(i) / 100))
	}
	return &texts
})

// roundTogether writes the numbers of the fork at i so that they add up with
// what is unassigned; it does not where some are missing or it is over 100 %.
func roundTogether(f *odds.Figures, i int, parts []float64, texts []string) bool {
	tally := f.TallyAt(i)
	if tally.Over() || tally.Unestimated() {
		return false
	}
	if tally.Unassigned() {
		parts = append(parts, tally.Left())
	}
	shown := odds.Shown(parts, 1)
	for k, n := int32(i)+1, 0; k < f.Flat.End[i]; k, n = f.Flat.End[k], n+1 {
		texts[k] = odds.NoBreak(shown[n])
	}
	return true
}

// isEndless tells whether a percentage has more than two decimals.
func isEndless(p float64) bool {
	d := p * 1e4
	return !math.IsNaN(p) && p >= 1e-3 && math.Abs(d-math.Round(d)) > 1e-6
}
