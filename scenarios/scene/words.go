package scene

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

// words says what stands below the titles.
type words struct {
	s         *scenarios.Scenario
	f         *odds.Figures
	endStates map[string]*scenarios.EndState
	numbers   *numbers
}

func newWords(s *scenarios.Scenario, f *odds.Figures) *words {
	w := &words{
		s: s, f: f, numbers: newNumbers(f),
		endStates: make(map[string]*scenarios.EndState, len(s.EndStates)),
	}
	for i := len(s.EndStates) - 1; i >= 0; i-- { // of two with one identity the first stands
		w.endStates[s.EndStates[i].ID] = s.EndStates[i]
	}
	return w
}

// of is the figure of an outcome's card.
func (w *words) of(c *Card) Figure {
	var fig Figure
	i := int(c.Ordinal)
	if i == 0 {
		fig.Word = date(w.s.From)
	} else {
		w.branch(i, c, &fig)
	}
	switch {
	case c.Over:
		fig.Word, fig.Wrong = w.sum(i), true
	case c.Choice:
		fig.Word = "choice"
	}
	if c.Outcome.IsLeaf() && i > 0 {
		fig.Share = w.share(i, c)
	}
	return fig
}

// branch says how probable the branch to the outcome is.
func (w *words) branch(i int, c *Card, fig *Figure) {
	o := w.f.Flat.Outcomes[i]
	parent := int(w.f.Flat.Parent[i])
	fork := w.f.Flat.Outcomes[parent]
	if fork.IsChoice() {
		switch {
		case fork.Assumed == o.ID:
			fig.Number = "assumed"
		case w.f.Given[i] == int32(i):
			fig.Word = "option"
		default:
			fig.Word = "not assumed"
		}
		return
	}
	p := w.f.Branch[i]
	switch {
	case !math.IsNaN(p):
		fig.Number = w.numbers.of(i)
		if o.Probability.IsRest() {
			fig.Number = restPrefix + fig.Number
		}
		switch {
		case c.Faded, w.f.Tally[parent].Over():
		case w.f.Standing[i] == odds.Unsettled:
			fig.Word = "unsettled"
		default:
			fig.Word = w.word(p)
		}
	case o.Probability.IsRest():
		fig.Number = "rest"
		if !w.f.Tally[parent].Over() {
			fig.Word = notEstimated
		}
	case o.Said != "":
		fig.Number = o.Said
	case !w.f.Tally[parent].Numberless():
		fig.Word = notEstimated
	}
}

const (
	notEstimated = "not estimated"
	restPrefix   = "rest "
)

// share is a leaf's share of all, "" where it has none of its own.
func (w *words) share(i int, c *Card) string {
	if c.Faded {
		return ""
	}
	return odds.NoBreak(w.f.ShareAt(i))
}

// sum says what the branches of a fork over 100 % come to.
func (w *words) sum(fork int) string {
	return "adds to " + odds.NoBreak(scenarios.PercentSum(w.f.Tally[fork].Sum()))
}

// left is what a fork leaves unassigned.
func (w *words) left(fork int) string { return odds.NoBreak(odds.Branch(w.f.Tally[fork].Left())) }

func (w *words) ghost(fork int, c *Card) Figure {
	fig := Figure{Number: w.left(fork)}
	if !c.Faded {
		fig.Share = odds.NoBreak(w.f.ShareAt(fork))
	}
	return fig
}

// word is the scale's word for a probability, or "".
func (w *words) word(p float64) string {
	band, _ := scales.Word(w.s.Scale, p)
	return band.Word
}
