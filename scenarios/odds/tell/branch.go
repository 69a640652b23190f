package tell

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/scales"
)

// Rest is what stands before the figure of a branch that takes the rest.
const Rest = "rest "

// NotEstimated is what is said of a branch with neither number nor range.
const NotEstimated = "not estimated"

// Branch tells how probable the branch to the outcome at i is, given its
// parent; number is the number as it is to be written. Where there is no
// number it is the word that was said, or the range, or how far the rest can go
// beside them, else nothing.
func (t *Teller) Branch(i int, number string) odds.Told {
	o, p := t.Figures.Flat.Outcomes[i], t.Figures.Branch[i]
	rest := o.Probability.IsRest()
	var told odds.Told
	switch within, ok := t.within(i); {
	case !math.IsNaN(p):
		told = odds.Tell(t.Scale(), p, number, t.Manner)
	case odds.HasWord(o):
		told = odds.TellWord(t.Scale(), o, t.Manner)
		if t.Manner == odds.NumbersOnly && ok {
			told = odds.TellInterval(t.Scale(), within, t.Manner)
		}
		return told
	case ok:
		told = odds.TellInterval(t.Scale(), within, t.Manner)
	default:
		if rest {
			told.Number = "rest"
		}
		return told
	}
	if rest {
		told.Number = Rest + told.Number
		if told.Number == Rest {
			told.Number = "rest"
		}
	}
	return told
}

// within is how far a branch without a number can go: as it was judged, or, for
// the rest, what the ranges of the others leave. It is false where nothing says so.
func (t *Teller) within(i int) (odds.Interval, bool) {
	if i == 0 || !math.IsNaN(t.Figures.Branch[i]) || !t.Ranged() {
		return odds.Interval{}, false
	}
	b, parent := t.Bounds(), int(t.Figures.Flat.Parent[i])
	if r := b.Judgements.Range[i]; r.Known() {
		return r, true
	}
	if !t.Figures.Flat.Outcomes[i].Probability.IsRest() || b.State[parent] != bounds.Sound || !t.othersSaid(i) {
		return odds.Interval{}, false
	}
	return b.Branch[i], true
}

// othersSaid tells whether every sibling of i has a number or a range.
func (t *Teller) othersSaid(i int) bool {
	flat, j := t.Figures.Flat, t.Bounds().Judgements
	parent := int(flat.Parent[i])
	for _, k := range flat.Branches(parent) {
		if k != i && math.IsNaN(t.Figures.Branch[k]) && !j.Range[k].Known() {
			return false
		}
	}
	return true
}

// Whisker is the range of a branch, to be drawn: as it was given, or the band of
// its word.
type Whisker struct {
	odds.Interval
	// Best is the number, not-a-number where there is none.
	Best float64
}

// Whisker returns the range of the branch to the outcome at i, if it has one.
func (t *Teller) Whisker(i int) (Whisker, bool) {
	parent := t.Figures.Flat.Parent[i]
	if parent < 0 || !t.Ranged() || t.Figures.Flat.Outcomes[parent].IsChoice() {
		return Whisker{}, false
	}
	r := t.Bounds().Judgements.Range[i]
	return Whisker{Interval: r, Best: t.Figures.Branch[i]}, r.Known()
}

// RangeText says what range the analyst gave a branch: "from 15 to 35 %"; ""
// where there is none, where it is the band of the word that was said, and where
// it stands in the place of a number.
func (t *Teller) RangeText(o *scenarios.Outcome) string {
	if _, ok := t.Figures.BranchOf(o); o.Range == nil || !ok && !odds.HasWord(o) {
		return ""
	}
	r := odds.Interval{Low: o.Range.Low, High: o.Range.High}
	if odds.HasWord(o) {
		band, ok := scales.Named(t.Scale(), o.Said)
		if low, high, whole := band.Ends(); ok && whole && low == r.Low && high == r.High {
			return ""
		}
	}
	if t.Manner != odds.WordsOnly {
		return odds.NoBreak(odds.RangeText(*o.Range))
	}
	if word := odds.TellInterval(t.Scale(), r, t.Manner).Word; word != odds.NoWordFits && word != odds.NoWordChosen {
		return "range: " + word
	}
	return ""
}
