package odds

import (
	"errors"
	"fmt"
	"math"

	"offramp/scenarios"
)

// Update is what the indicators of one fork make of its judgements: prior,
// evidence and posterior as steps apart. None of it is stored; clearing an
// observation takes its step back.
//
// Bayes' rule (domain.md §3.7, math.bayes.siblings), for each observation in turn:
//
//	post_i = prior_i L_i / Σ_j prior_j L_j
//
// where L_i is how likely the indicator is to be seen if branch i comes true, and
// 1 − L_i where it is absent. Several indicators multiply, which takes them as
// independent given the branch. A locked branch keeps its number: the others
// share what it leaves, in proportion to prior times likelihood, and its own
// likelihood is not asked for.
type Update struct {
	Fork *scenarios.Outcome
	// Prior is the judgement of each branch, in the order of the children; what
	// the rest takes for the rest. It is nil where the fork cannot be updated.
	Prior []float64
	// Steps are the observations that count, in the order of the indicators.
	Steps []Revision
	// Posterior is what the last step left, the prior where there is none.
	Posterior []float64
	// Unused are the observations that do not count, each with the reason.
	Unused []Unused
}

// Revision is one observation and what it makes of a fork.
type Revision struct {
	// At is the place of the indicator in its outcome's list.
	At        int
	Indicator scenarios.Indicator
	// Is is [scenarios.Seen] or [scenarios.Absent].
	Is string
	// Likelihood is how likely this observation is, given each branch: 1 − L
	// where the indicator is absent; not-a-number where a locked branch has none.
	Likelihood []float64
	// Evidence is how probable the observation was before it was made, Σ prior·L
	// over the branches that may move, as a share of what they have together.
	Evidence float64
	// Posterior is each branch after this step.
	Posterior []float64
}

// Unused is an observation that does not count.
type Unused struct {
	At        int
	Indicator scenarios.Indicator
	Is        string
	Why       error
	// Broken tells that what was observed cannot be, as the likelihoods stand.
	Broken bool
}

// IndependenceWarning is said where more than one indicator counts at a fork.
const IndependenceWarning = "Several indicators multiply: that takes them as independent of each other within each branch."

// HasEvidence tells whether anything was observed at the fork, used or not.
func (u *Update) HasEvidence() bool { return u != nil && len(u.Steps)+len(u.Unused) > 0 }

// Warning is [IndependenceWarning] where it applies, else "".
func (u *Update) Warning() string {
	if u == nil || len(u.Steps) < 2 {
		return ""
	}
	return IndependenceWarning
}

// UpdateAt returns what the indicators that were observed make of the fork at o.
func UpdateAt(o *scenarios.Outcome) *Update { return UpdateSupposing(o, Supposed{}) }

// UpdateSupposing is [UpdateAt] with what is supposed beside the file.
func UpdateSupposing(o *scenarios.Outcome, what Supposed) *Update {
	return newEvidence(o, what).update(what.observed)
}

func newEvidence(o *scenarios.Outcome, what Supposed) *evidence {
	s := &evidence{fork: o}
	for _, child := range o.Children {
		p, ok := what.Probability[child.ID]
		if !ok {
			p = child.Probability
		}
		s.add(child, p, child.Locked)
	}
	return s
}

// newUpdate is [UpdateAt] for the fork at i.
func newUpdate(j *Judgements, i int, observed func(*scenarios.Indicator) string) *Update {
	s := evidence{fork: j.Flat.Outcomes[i]}
	if !s.isObserved(observed) {
		return nil
	}
	for k := i + 1; k < int(j.Flat.End[i]); k = int(j.Flat.End[k]) {
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
	free  float64 // what the branches that may move have together
}

func (s *evidence) add(o *scenarios.Outcome, p scenarios.Probability, locked bool) {
	s.branches, s.judged, s.locked = append(s.branches, o), append(s.judged, p), append(s.locked, locked)
	s.tally.Add(p)
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
		if why == nil {
			step.Likelihood, why = s.likelihoods(n, is)
		}
		if why == nil {
			_, probability := s.revise(s.prior, step.Likelihood)
			broken = !(probability > 0) && s.free > noise
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
		step.Posterior, step.Evidence = s.revise(now, step.Likelihood)
		if !(step.Evidence > 0) && s.free > noise {
			s.contradicted(u)
			return
		}
		now = step.Posterior
	}
	u.Posterior = now
}

// contradicted leaves all observations out, since they exclude each other.
func (s *evidence) contradicted(u *Update) {
	for _, step := range u.Steps {
		u.Unused = append(u.Unused, Unused{step.At, step.Indicator, step.Is,
			errors.New("what was observed at this fork cannot all be so: no branch allows all of it"), true})
	}
	u.Steps, u.Posterior = nil, s.prior
}

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
	var free sum
	s.prior = make([]float64, len(s.judged))
	for i, p := range s.judged {
		if number, ok := p.Number(); ok {
			s.prior[i] = number * scaleOf(&s.tally)
		} else {
			s.prior[i] = max(s.tally.Left(), 0)
		}
		if !s.locked[i] {
			free.add(s.prior[i])
		}
	}
	s.free = free.total()
}

// likelihoods returns how likely an observation is given each branch, or says
// which branch that is not known of.
func (s *evidence) likelihoods(n *scenarios.Indicator, is string) ([]float64, error) {
	list := make([]float64, len(s.branches))
	given := make(map[string]float64, len(n.Likelihoods))
	for _, l := range n.Likelihoods {
		if _, twice := given[l.Child]; !twice {
			given[l.Child] = l.P
		}
	}
	for i, branch := range s.branches {
		l, ok := given[branch.ID]
		switch {
		case ok && l >= 0 && l <= 1:
			if is == scenarios.Absent {
				l = 1 - l
			}
		case s.locked[i]:
			l = math.NaN()
		case ok:
			return nil, fmt.Errorf("the likelihood %v of %s is outside 0 to 1", l, scenarios.Quoted(branch))
		default:
			return nil, fmt.Errorf("%s has no likelihood", scenarios.Quoted(branch))
		}
		list[i] = l
	}
	return list, nil
}

// revise applies Bayes' rule once, and tells how probable the observation was. A
// fork none of whose branches may move stays as it is.
func (s *evidence) revise(prior, likelihood []float64) (posterior []float64, probability float64) {
	var all sum
	for i, l := range likelihood {
		if !s.locked[i] {
			all.add(prior[i] * l)
		}
	}
	posterior = make([]float64, len(prior))
	total := all.total()
	for i, p := range prior {
		posterior[i] = p
		if !s.locked[i] && total > 0 {
			posterior[i] = s.free * (p * likelihood[i] / total)
		}
	}
	if s.free <= noise {
		return posterior, math.NaN()
	}
	return posterior, total / s.free
}
