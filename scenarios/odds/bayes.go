package odds

import "offramp/scenarios"

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
