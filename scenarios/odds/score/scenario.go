package score

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Fork is a fork that was reached and resolved, with its score.
type Fork struct {
	Outcome *scenarios.Outcome
	// Happened is the branch that came true; nil where all were ruled out, so
	// that what was unassigned did.
	Happened *scenarios.Outcome
	// P is what was forecast for it.
	P float64
	// Brier is from 0 to 2, summed over the branches, and what is unassigned.
	// Half of it is from 0 to 1, which for two branches is (p − o)².
	Brier float64
	// Log is ln P, −∞ where the impossible happened.
	Log float64
	// Forecasts are the branches in their order.
	Forecasts []Forecast
	// Daily is the mean daily Brier score (0–1) of the branch that happened,
	// from the change log; Days is over how many days, 0 where none are known.
	Daily float64
	Days  int
}

// Half is the Brier score from 0 to 1.
func (f Fork) Half() float64 { return f.Brier / 2 }

// Void is a fork without a score, and why.
type Void struct {
	Outcome *scenarios.Outcome
	Why     Reason
}

// Reason says why a fork that was reached has no score.
type Reason uint8

// The reasons.
const (
	StillOpen     Reason = iota // nothing says what came true
	Contradictory               // two branches happened, or one below what is ruled out
	NoForecast                  // a branch that is not estimated, or branches over 100 %
	Decided                     // a choice: somebody decides, nobody forecasts
)

func (r Reason) String() string {
	return [...]string{"nothing says what came true", "its statuses contradict each other", "not every branch had a number", "a choice is decided, not forecast"}[r]
}

// Scored is what one scenario's forecasts come to.
type Scored struct {
	Scenario *scenarios.Scenario
	// Forks are those with a score, from the start.
	Forks []Fork
	// Without are the forks that were reached and have none.
	Without []Void
	// NotReached counts the forks that nobody came to, or may yet come to: they
	// are void, not wrong.
	NotReached int
	// Path is the leaf that happened, nil where none is known. Its Brier score
	// is from 0 to 2, over all leaves and what is open; it and its log score
	// are there where OK.
	Path       *scenarios.Outcome
	P          float64
	PathBrier  float64
	PathLog    float64
	PathScored bool
}

// Brier returns the mean Brier score of the forks, from 0 to 2, and whether
// there is any.
func (s *Scored) Brier() (float64, bool) {
	var total scenarios.Sum
	for _, f := range s.Forks {
		total = total.Plus(f.Brier)
	}
	return total.Total() / float64(len(s.Forks)), len(s.Forks) > 0
}

// Log returns the sum of the log scores of the forks: ln of the probability of
// the path as far as it is known, where every fork on it has a score.
func (s *Scored) Log() float64 {
	var total scenarios.Sum
	for _, f := range s.Forks {
		if math.IsInf(f.Log, -1) {
			return f.Log
		}
		total = total.Plus(f.Log)
	}
	return total.Total()
}

// Forecasts returns a forecast for each branch of the forks with a score.
func (s *Scored) Forecasts() []Forecast {
	var all []Forecast
	for _, f := range s.Forks {
		all = append(all, f.Forecasts...)
	}
	return all
}

// Scenario scores the forks of a scenario that were reached, and of which it is
// known what came true. The forecast is the judgement as it stands: status and
// evidence never rewrite it.
func Scenario(figures *odds.Figures) *Scored {
	flat := figures.Flat
	s := &Scored{Scenario: flat.Scenario}
	known := Resolve(flat)
	for i := range flat.Outcomes {
		switch {
		case flat.Leaf(i):
			if known[i] == Happened && i > 0 {
				s.path(figures, i)
			}
		case known[i] == Clash:
			s.Without = append(s.Without, Void{flat.Outcomes[i], Contradictory})
		case known[i] != Happened:
			s.NotReached++
		default:
			s.fork(figures, known, i)
		}
	}
	return s
}

// fork scores the fork at i, which was reached.
func (s *Scored) fork(figures *odds.Figures, known []Known, i int) {
	flat, o := figures.Flat, figures.Flat.Outcomes[i]
	fork := Fork{Outcome: o}
	at, open, unknown := -1, 0, o.IsChoice()
	var p []float64
	for _, c := range flat.Branches(i) {
		switch known[c] {
		case Clash:
			s.Without = append(s.Without, Void{o, Contradictory})
			return
		case Happened:
			at = len(p)
			fork.Happened = flat.Outcomes[c]
		case Open:
			open++
		}
		v := figures.Branch[c]
		unknown = unknown || math.IsNaN(v)
		fork.Forecasts = append(fork.Forecasts, Forecast{v, known[c] == Happened})
		p = append(p, v)
	}
	left := figures.TallyAt(i).Left()
	switch {
	case o.IsChoice():
		s.Without = append(s.Without, Void{o, Decided})
		return
	case at < 0 && open > 0, at < 0 && figures.TallyAt(i).HasRest():
		s.Without = append(s.Without, Void{o, StillOpen})
		return
	case unknown || figures.TallyAt(i).Over():
		s.Without = append(s.Without, Void{o, NoForecast})
		return
	}
	if !figures.TallyAt(i).HasRest() && left > scenarios.Tolerance || at < 0 {
		p = append(p, max(left, 0))
	}
	if at < 0 { // all of them were ruled out
		at = len(p) - 1
	}
	fork.P = p[at]
	fork.Brier, fork.Log = Sum(p, at), Log(fork.P)
	if fork.Happened != nil {
		fork.Daily, fork.Days = daily(flat.Scenario, fork.Happened)
	}
	s.Forks = append(s.Forks, fork)
}

// path scores the leaf at i, which happened, over all leaves.
func (s *Scored) path(figures *odds.Figures, i int) {
	flat := figures.Flat
	s.Path = flat.Outcomes[i]
	t := figures.Totals
	s.P = figures.Path[i]
	if math.IsNaN(s.P) || figures.Given[i] >= 0 || t.NotEstimated > 0 || t.Unsettled > 0 || t.Undecided > 0 {
		s.P = 0
		return
	}
	var brier scenarios.Sum
	for k := range flat.Outcomes {
		if flat.Leaf(k) && !math.IsNaN(figures.Path[k]) {
			brier = brier.Plus(Binary(figures.Path[k], k == i))
		}
	}
	brier = brier.Plus(Binary(t.Unassigned, false))
	s.PathBrier, s.PathLog, s.PathScored = brier.Total(), Log(s.P), true
}
