package impact

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Choice compares the options of a choice.
type Choice struct {
	Outcome *scenarios.Outcome
	Index   int // in the flat form
	// Assumed is the option that is assumed, nil for none.
	Assumed *scenarios.Outcome
	// Best is the option with the highest expected impact, whether assumed or
	// not, of those that were not ruled out; of equals the first; nil where one cannot be told: something that
	// follows from an option has no impact or no figure.
	Best    *scenarios.Outcome
	Options []Option
}

// Option is what follows if an option is taken.
type Option struct {
	Outcome  *scenarios.Outcome
	Index    int
	Expected Expected
	// EndStates holds the probability of each end state given the option, by its
	// place in the scenario's list; what they lack to 1 is open, or belongs to none.
	EndStates []float64
}

// Choices returns every choice that has options, in pre-order. It takes time in
// proportion to the tree times the number of end states and their choices' depth.
func (s *Study) Choices() []Choice {
	j := s.Analysis.Judgements
	var list []Choice
	for i, o := range j.Flat.Outcomes {
		if j.Choice[i] && !j.Flat.Leaf(i) {
			list = append(list, s.choice(i, o))
		}
	}
	if len(list) > 0 {
		s.compare(list)
	}
	return list
}

func (s *Study) choice(i int, o *scenarios.Outcome) Choice {
	j := s.Analysis.Judgements
	c := Choice{Outcome: o, Index: i}
	if at := j.Assumed[i]; at >= 0 {
		c.Assumed = j.Flat.Outcomes[at]
	}
	whole, best := true, math.Inf(-1)
	for _, k := range j.Flat.Branches(i) {
		option := Option{Outcome: j.Flat.Outcomes[k], Index: k, Expected: s.At(k)}
		c.Options = append(c.Options, option)
		if s.Analysis.Figures.Known.IsRuledOut(k) && s.Analysis.Figures.IsUndecided(i) {
			continue
		}
		whole = whole && option.Expected.Known && !option.Expected.Partial()
		if option.Expected.Value > best {
			best, c.Best = option.Expected.Value, option.Outcome
		}
	}
	if !whole {
		c.Best = nil
	}
	return c
}

// compare fills in the end states of all options: one pass over the tree for
// each end state.
func (s *Study) compare(choices []Choice) {
	scenario := s.Analysis.Figures.Flat.Scenario
	values := make([]float64, s.Analysis.Figures.Flat.Len())
	for e := range scenario.EndStates {
		odds.Given(values, s.Analysis.Figures, s.Analysis.Judgements, odds.ToEndState(e))
		for c := range choices {
			for k := range choices[c].Options {
				option := &choices[c].Options[k]
				option.EndStates = append(option.EndStates, values[option.Index])
			}
		}
	}
}
