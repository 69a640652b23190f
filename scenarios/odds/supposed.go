package odds

import (
	"maps"

	"offramp/scenarios"
)

// Supposed is what is taken for granted for the sake of a question, beside what
// the file says: it changes nothing in the file. Identities that are not in the
// scenario say nothing. The zero value supposes nothing.
type Supposed struct {
	// Status supposes that an outcome, by its identity, [scenarios.Happened], is
	// [scenarios.RuledOut], or is open ("") whatever its status says.
	Status map[string]string
	// Observed supposes that an indicator, by its identity, is [scenarios.Seen],
	// [scenarios.Absent], or not looked for yet ("").
	Observed map[string]string
	// Probability supposes another judgement of an outcome, by its identity. A
	// range or word that stood beside the number goes with it.
	Probability map[string]scenarios.Probability
}

// IsEmpty tells whether nothing is supposed.
func (s Supposed) IsEmpty() bool {
	return len(s.Status) == 0 && len(s.Observed) == 0 && len(s.Probability) == 0
}

// WithStatus returns s with the status of an outcome supposed, and s as it was.
func (s Supposed) WithStatus(id, is string) Supposed {
	s.Status = with(s.Status, id, is)
	return s
}

// WithoutStatus returns s with the status of an outcome as the scenario has it, and
// s as it was.
func (s Supposed) WithoutStatus(id string) Supposed {
	s.Status = maps.Clone(s.Status)
	delete(s.Status, id)
	return s
}

// WithObserved returns s with an observation supposed, and s as it was.
func (s Supposed) WithObserved(indicator, is string) Supposed {
	s.Observed = with(s.Observed, indicator, is)
	return s
}

// WithProbability returns s with a judgement supposed, and s as it was.
func (s Supposed) WithProbability(id string, p scenarios.Probability) Supposed {
	s.Probability = with(s.Probability, id, p)
	return s
}

func with[V any](in map[string]V, key string, value V) map[string]V {
	out := maps.Clone(in)
	if out == nil {
		out = make(map[string]V)
	}
	out[key] = value
	return out
}

// status is what o's status is taken to be.
func (s Supposed) status(o *scenarios.Outcome) string {
	if is, ok := s.Status[o.ID]; ok {
		return is
	}
	if o.Status != nil {
		return o.Status.Is
	}
	return ""
}

// observed is what an indicator is taken to be.
func (s Supposed) observed(n *scenarios.Indicator) string {
	if is, ok := s.Observed[n.ID]; ok {
		return is
	}
	if n.Observed != nil {
		return n.Observed.Is
	}
	return ""
}

// Suppose puts the judgements that are supposed into the columns, until they are
// read again.
func (j *Judgements) Suppose(s Supposed) {
	if len(s.Probability) == 0 {
		return
	}
	for i, o := range j.Flat.Outcomes {
		if p, ok := s.Probability[o.ID]; ok {
			j.judge(i, p, unknownRange)
		}
	}
	for _, i := range j.Flat.Forks {
		j.branchesAt(int(i))
	}
}
