package odds

import (
	"errors"
	"math"
	"slices"

	"offramp/scenarios"
)

// newUpdate is [UpdateAt] for the fork at i, without what each step came to.
func newUpdate(j *Judgements, i int, observed func(*scenarios.Indicator) string) *Update {
	s := evidence{fork: j.Flat.Outcomes[i], lean: true}
	if !s.isObserved(observed) {
		return nil
	}
	for _, k := range j.Flat.Branches(i) {
		s.add(j.Flat.Outcomes[k], j.Probability[k], j.Locked[k])
	}
	return s.update(observed)
}

// evidence is a fork whose indicators speak.
type evidence struct {
	fork     *scenarios.Outcome
	branches []*scenarios.Outcome
	judged   []scenarios.Probability
	locked   []bool
	tally    scenarios.Tally

	prior []float64
	free  float64        // what the branches that may move have together
	moves []int          // which they are
	place map[string]int // of each branch of a wide fork, by identity
	given []int          // the last indicator that gave each branch a likelihood
	turn  int            // counts indicators for given

	// lean keeps no numbers of single steps, and makes an indicator cost no more
	// than what is said of it: a fork of a hundred thousand branches may have ten
	// thousand indicators.
	lean    bool
	scratch [3][]float64
}

func (s *evidence) add(o *scenarios.Outcome, p scenarios.Probability, locked bool) {
	i := len(s.branches)
	s.branches, s.judged, s.locked = append(s.branches, o), append(s.judged, p), append(s.locked, locked)
	s.tally.Add(p)
	if !locked {
		s.moves = append(s.moves, i)
	}
	s.given = append(s.given, 0)
}

// placeOf returns which branch an identity names.
func (s *evidence) placeOf(id string) (int, bool) {
	const few = 16
	if len(s.branches) <= few {
		for i, o := range s.branches {
			if o.ID == id {
				return i, true
			}
		}
		return 0, false
	}
	if s.place == nil {
		s.place = make(map[string]int, len(s.branches))
		for i, o := range slices.Backward(s.branches) { // of two with one identity the first stands
			s.place[o.ID] = i
		}
	}
	i, ok := s.place[id]
	return i, ok
}

func (s *evidence) isObserved(observed func(*scenarios.Indicator) string) bool {
	for i := range s.fork.Indicators {
		if is := observed(&s.fork.Indicators[i]); is == scenarios.Seen || is == scenarios.Absent {
			return true
		}
	}
	return false
}

// update goes through the observations. Those that cannot count are left out
// first, each by itself, so that their order does not matter; then all others
// count, or, where they cannot all be true, none.
func (s *evidence) update(observed func(*scenarios.Indicator) string) *Update {
	u := &Update{Fork: s.fork}
	unready := s.ready()
	if unready == nil {
		u.Prior, u.Posterior = s.prior, s.prior
	}
	for at := range s.fork.Indicators {
		n := &s.fork.Indicators[at]
		is := observed(n)
		if is != scenarios.Seen && is != scenarios.Absent {
			continue
		}
		step := Revision{At: at, Indicator: *n, Is: is}
		why, broken := unready, false
		var likelihood []float64
		if why == nil {
			likelihood, why = s.likelihoods(n, is, s.space(0))
		}
		if why == nil {
			broken = !(s.probability(s.prior, likelihood) > 0) && s.free > noise
			if broken {
				why = impossible(is)
			}
		}
		if why != nil {
			u.Unused = append(u.Unused, Unused{at, *n, is, why, broken})
			continue
		}
		u.Steps = append(u.Steps, step)
	}
	s.multiply(u)
	return u
}

func impossible(is string) error {
	if is == scenarios.Seen {
		return errors.New("it was seen, though every branch that can still come true has the likelihood 0 for it")
	}
	return errors.New("it is absent, though every branch that can still come true has the likelihood 100 % for it")
}

// multiply takes one step after the other.
func (s *evidence) multiply(u *Update) {
	now := s.prior
	for i := range u.Steps {
		step := &u.Steps[i]
		likelihood, _ := s.likelihoods(&step.Indicator, step.Is, s.space(0)) // known to be whole
		step.Evidence = s.probability(now, likelihood)
		if !(step.Evidence > 0) && s.free > noise {
			s.contradicted(u)
			return
		}
		now = s.revise(now, likelihood, s.space(1+i%2))
		if !s.lean {
			step.Likelihood, step.Posterior = likelihood, now
		}
	}
	u.Posterior = now
}

// space is memory for the numbers of a step: the same again, or where steps are
// kept always new.
func (s *evidence) space(which int) []float64 {
	if s.lean && s.scratch[which] != nil {
		return s.scratch[which]
	}
	s.scratch[which] = slices.Repeat([]float64{math.NaN()}, len(s.branches))
	if which > 0 { // a posterior: what is locked keeps its number
		copy(s.scratch[which], s.prior)
	}
	return s.scratch[which]
}

// contradicted leaves all observations out, since they exclude each other.
func (s *evidence) contradicted(u *Update) {
	for _, step := range u.Steps {
		u.Unused = append(u.Unused, Unused{step.At, step.Indicator, step.Is,
			errors.New("what was observed at this fork cannot all be so: no branch allows all of it"), true})
	}
	u.Steps, u.Posterior = nil, s.prior
}
