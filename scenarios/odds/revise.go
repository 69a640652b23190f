package odds

import (
	"errors"
	"fmt"
	"math"

	"offramp/scenarios"
)

// ready works out the priors, or says why the fork cannot be updated.
func (s *evidence) ready() error {
	switch {
	case len(s.branches) == 0:
		return errors.New("the outcome has no branches to tell apart")
	case s.fork.IsChoice():
		return errors.New("the fork is decided: its options have no probabilities")
	case s.tally.Over():
		return fmt.Errorf("the branches add to %s", scenarios.PercentSum(s.tally.Sum()))
	case s.tally.Rests() > 1:
		return errors.New("two branches say that they are the rest")
	}
	for i, p := range s.judged {
		if _, ok := p.Number(); !p.IsRest() && !(ok && p.IsValid()) {
			return fmt.Errorf("%s is not estimated", scenarios.Quoted(s.branches[i]))
		}
	}
	if s.tally.Unassigned() {
		return fmt.Errorf("%s of the fork is unassigned", scenarios.PercentSum(s.tally.Left()))
	}
	s.priors()
	return nil
}

func (s *evidence) priors() {
	var free scenarios.Sum
	s.prior = make([]float64, len(s.judged))
	for i, p := range s.judged {
		if number, ok := p.Number(); ok {
			s.prior[i] = number * scaleOf(&s.tally)
		} else {
			s.prior[i] = max(s.tally.Left(), 0)
		}
	}
	for _, i := range s.moves {
		free = free.Plus(s.prior[i])
	}
	s.free = free.Total()
}

// likelihoods writes into list how likely an observation is given each branch,
// or says which branch that is not known of. Of two for one branch the first
// counts; a locked branch needs none.
func (s *evidence) likelihoods(n *scenarios.Indicator, is string, list []float64) ([]float64, error) {
	s.turn++
	count := 0
	for _, l := range n.Likelihoods {
		i, ok := s.placeOf(l.Child)
		if !ok || s.given[i] == s.turn {
			continue
		}
		s.given[i] = s.turn
		switch p := l.P; {
		case p >= 0 && p <= 1:
			if is == scenarios.Absent {
				p = 1 - p
			}
			list[i] = p
		case !s.locked[i]:
			return nil, fmt.Errorf("the likelihood %v of %s is outside 0 to 1", p, scenarios.Quoted(s.branches[i]))
		}
		if !s.locked[i] {
			count++
		}
	}
	for _, i := range s.moves {
		if count == len(s.moves) {
			break
		}
		if s.given[i] != s.turn {
			return nil, fmt.Errorf("%s has no likelihood", scenarios.Quoted(s.branches[i]))
		}
	}
	return list, nil
}

// probability is how probable an observation was before it was made.
func (s *evidence) probability(prior, likelihood []float64) float64 {
	if s.free <= noise {
		return math.NaN() // nothing may move
	}
	return s.moved(prior, likelihood) / s.free
}

// moved is Σ prior·L over the branches that may move.
func (s *evidence) moved(prior, likelihood []float64) float64 {
	var all scenarios.Sum
	for _, i := range s.moves {
		all = all.Plus(prior[i] * likelihood[i])
	}
	return all.Total()
}

// revise applies Bayes' rule once. A fork none of whose branches may move stays as
// it is.
func (s *evidence) revise(prior, likelihood, posterior []float64) []float64 {
	total := s.moved(prior, likelihood)
	for _, i := range s.moves {
		posterior[i] = prior[i]
		if total > 0 {
			posterior[i] = s.free * (prior[i] * likelihood[i] / total)
		}
	}
	return posterior
}
