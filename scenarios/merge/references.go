package merge

import (
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
)

// references sees to it that what the result says of outcomes holds in its tree:
// what one side said of a branch that the other took away, and an end state of
// what is no leaf any more.
func (m *merger) references() {
	if m.places == nil {
		return
	}
	for out := range m.out.Root.All() {
		ours, theirs := m.ours.Outcome(out.ID), m.theirs.Outcome(out.ID)
		there := set(children(out))
		had := func(id string) bool {
			return !there(id) && (slices.Contains(children(ours), id) || slices.Contains(children(theirs), id))
		}
		if out.Assumed != "" && had(out.Assumed) {
			m.assumed(out)
		}
		m.likelihoods(out, had)
		if !out.IsLeaf() && (out.EndState != "" || out.Impact != nil) {
			m.leafOnly(out, ours, theirs)
		}
	}
}

// assumed clears an option that is not there any more, and leaves the choice
// open where one side chose it newly.
func (m *merger) assumed(out *scenarios.Outcome) {
	base := m.base.Outcome(out.ID)
	if base == nil || base.Assumed != out.Assumed {
		choice := func(s *scenarios.Scenario) scenarios.JSON {
			return values(scenarios.OutcomeFields, s.Outcome(out.ID), "kind", "assumed")
		}
		m.add(scenarios.Conflict{
			Kind: scenarios.ConflictChanged, Outcome: out.ID, Field: scenarios.FieldChoice,
			Base: choice(m.base), Ours: choice(m.ours), Theirs: choice(m.theirs),
		})
	}
	out.Assumed = ""
}

// likelihoods clears what indicators say of branches that are not there any more,
// and leaves it open where one side said that newly.
func (m *merger) likelihoods(out *scenarios.Outcome, gone func(string) bool) {
	about := func(l scenarios.Likelihood) bool { return gone(l.Child) }
	for i, indicator := range out.Indicators {
		if !slices.ContainsFunc(indicator.Likelihoods, about) {
			continue
		}
		base := likelihoodsOf(m.base, out.ID, indicator.ID)
		if slices.ContainsFunc(indicator.Likelihoods, func(l scenarios.Likelihood) bool { return about(l) && !slices.Contains(*base, l) }) {
			const part = "likelihoods"
			m.add(scenarios.Conflict{
				Kind: scenarios.ConflictChanged, Outcome: out.ID, Field: "indicators", Item: indicator.ID, Part: part,
				Base:   compare.Value(part, base),
				Ours:   compare.Value(part, likelihoodsOf(m.ours, out.ID, indicator.ID)),
				Theirs: compare.Value(part, likelihoodsOf(m.theirs, out.ID, indicator.ID)),
			})
		}
		out.Indicators = slices.Clone(out.Indicators)
		out.Indicators[i].Likelihoods = slices.DeleteFunc(slices.Clone(indicator.Likelihoods), about)
	}
}

func likelihoodsOf(s *scenarios.Scenario, outcome, indicator string) *[]scenarios.Likelihood {
	if o := s.Outcome(outcome); o != nil {
		for i := range o.Indicators {
			if o.Indicators[i].ID == indicator {
				return &o.Indicators[i].Likelihoods
			}
		}
	}
	return new([]scenarios.Likelihood)
}

// leafOnly takes an end state and an impact off what was a leaf on one side and
// has branches on the other. Where that side gave it one, it is left open.
func (m *merger) leafOnly(out, ours, theirs *scenarios.Outcome) {
	base := m.base.Outcome(out.ID)
	brokenAlready := func(o *scenarios.Outcome) bool {
		return o != nil && !o.IsLeaf() && (out.EndState == "" || o.EndState == out.EndState) && (out.Impact == nil || o.Impact != nil)
	}
	if brokenAlready(ours) || brokenAlready(theirs) {
		return
	}
	x := object3[scenarios.Outcome]{
		fields: scenarios.OutcomeFields, base: orEmpty(base), ours: orEmpty(ours), theirs: orEmpty(theirs), out: out,
		about: scenarios.Conflict{Outcome: out.ID},
	}
	for _, field := range []string{"endState", "impact"} {
		u := unit{field, []string{field}}
		if !x.same(u, x.out, &scenarios.Outcome{}) && !x.same(u, x.out, x.base) {
			open(m, x, u)
		}
		x.take(u, &scenarios.Outcome{})
	}
}

func orEmpty(o *scenarios.Outcome) *scenarios.Outcome {
	if o == nil {
		return &scenarios.Outcome{}
	}
	return o
}
