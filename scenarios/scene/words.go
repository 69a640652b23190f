package scene

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// words says what stands below the titles.
type words struct {
	s         *scenarios.Scenario
	f         *odds.Figures
	told      *tell.Teller
	endStates map[string]*scenarios.EndState
	numbers   *numbers
}

func newWords(told *tell.Teller) *words {
	s, f := told.Scenario(), told.Figures
	w := &words{
		s: s, f: f, told: told, numbers: newNumbers(f),
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
		w.branch(i, &fig)
	}
	switch {
	case c.Over:
		fig.Word, fig.Wrong = w.sum(i), true
	case !c.Faded && w.told.IsUnsound(i):
		fig.Word, fig.Wrong = "its ranges cannot hold", true
	case c.Choice:
		fig.Word = "choice"
	}
	if c.Outcome.IsLeaf() && i > 0 {
		fig.Share = w.share(i)
	}
	if i > 0 && !w.f.Standing[i].IsOut() {
		fig.Whisker = w.whisker(i)
	}
	return fig
}

// whisker is the range of the branch to i, none where it is a point.
func (w *words) whisker(i int) Whisker {
	r, ok := w.told.Whisker(i)
	if !ok || r.High-r.Low <= scenarios.Tolerance {
		return Whisker{}
	}
	shown := Whisker{Low: r.Low, High: r.High, Best: -1}
	if !math.IsNaN(r.Best) {
		shown.Best = r.Best
	}
	return shown
}

// branch says how probable the branch to the outcome is.
func (w *words) branch(i int, fig *Figure) {
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
	over := w.f.TallyAt(parent).Over()
	switch told := w.likely(i); {
	case told == (odds.Told{}):
		if !w.f.TallyAt(parent).Numberless() {
			fig.Word = tell.NotEstimated
		}
	case told.Number == "":
		fig.Number = told.Word // it stands in the number's place
		if w.f.Standing[i] == odds.Unsettled && !over {
			fig.Word = unsettled
		}
	default:
		fig.Number = told.Number
		switch {
		case w.f.Standing[i].IsOut(), over:
		case w.f.Standing[i] == odds.Unsettled:
			fig.Word = unsettled
		case told.Word == "" && o.Probability.IsRest() && math.IsNaN(w.f.Branch[i]) && told.Number == "rest":
			fig.Word = tell.NotEstimated
		default:
			fig.Word = told.Word
		}
	}
}

const unsettled = "unsettled"

// likely tells how probable the branch to i is, without what a card has no room for.
func (w *words) likely(i int) odds.Told {
	told := w.told.Branch(i, w.numbers.of(i))
	if told.Word == odds.NoWordFits && w.told.Manner == odds.NumbersAndWords {
		told.Word = ""
	}
	return told
}

// share is a leaf's share of all, "" where it has none of its own.
func (w *words) share(i int) string {
	if w.f.Standing[i].IsOut() {
		return ""
	}
	return w.told.Share(i)
}

// sum says what the branches of a fork over 100 % come to.
func (w *words) sum(fork int) string {
	return tell.Sentence("adds to "+odds.NoBreak(scenarios.PercentSum(w.f.TallyAt(fork).Sum())), w.told.Manner)
}

// left is what a fork leaves unassigned.
func (w *words) left(fork int) string {
	if w.told.Manner == odds.WordsOnly {
		return "a part"
	}
	return odds.NoBreak(odds.Branch(w.f.TallyAt(fork).Left()))
}

func (w *words) ghost(fork int) Figure {
	fig := Figure{Number: w.left(fork)}
	if !w.f.Standing[fork].IsOut() {
		fig.Share = w.told.Share(fork)
	}
	return fig
}
