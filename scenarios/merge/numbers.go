package merge

import "offramp/scenarios"

// judgement is all that goes with the number of a branch. The zero value is
// that of a branch of which nothing was judged.
type judgement struct {
	probability    scenarios.Probability
	entered, said  string
	ranged, locked bool
	interval       scenarios.Range
}

// judgedFields are the fields that a judgement is made of.
var judgedFields = []string{"probability", "entered", "said", "range", "locked"}

func judged(o *scenarios.Outcome) judgement {
	if o == nil {
		return judgement{}
	}
	j := judgement{probability: o.Probability, entered: o.Entered, said: o.Said, locked: o.Locked}
	if o.Range != nil {
		j.ranged, j.interval = true, *o.Range
	}
	return j
}

func (j judgement) give(o *scenarios.Outcome) {
	o.Probability, o.Entered, o.Said, o.Locked, o.Range = j.probability, j.entered, j.said, j.locked, nil
	if j.ranged {
		o.Range = &scenarios.Range{Low: j.interval.Low, High: j.interval.High}
	}
}

// fork is the judgements of the branches of one outcome, those without one left
// out.
type fork struct {
	decided bool
	judged  map[string]judgement
}

func forkOf(o *scenarios.Outcome) fork {
	f := fork{judged: make(map[string]judgement)}
	if o == nil {
		return f
	}
	f.decided = o.IsChoice()
	for _, child := range o.Children {
		if j := judged(child); j != (judgement{}) {
			f.judged[child.ID] = j
		}
	}
	return f
}

func (f fork) equals(g fork) bool {
	if f.decided != g.decided || len(f.judged) != len(g.judged) {
		return false
	}
	for id, j := range f.judged {
		if other, ok := g.judged[id]; !ok || j != other {
			return false
		}
	}
	return true
}

// numbers merges the judgements of the branches of one outcome as one: they
// are judged together, and a sum of some of ours and some of theirs would be
// nobody's.
func (m *merger) numbers(out *scenarios.Outcome) {
	ours, theirs := m.ours.Outcome(out.ID), m.theirs.Outcome(out.ID)
	o, t := forkOf(ours), forkOf(theirs)
	from := o
	switch b := forkOf(m.base.Outcome(out.ID)); {
	case ours == nil:
		from = t
	case theirs == nil:
	case m.cameOtherwise(out, o, t):
		m.openFork(out)
	case o.equals(t), t.equals(b):
		if !m.fits(out, o, t) {
			m.openFork(out)
		}
	case o.equals(b):
		from = t
		if !m.fits(out, t, o) {
			m.openFork(out)
			from = o
		}
	default:
		m.openFork(out)
	}
	for _, child := range out.Children {
		from.judged[child.ID].give(child)
	}
}

// fits tells whether the judgements of one side are all about branches that are
// there, and those of the other about no branch that they know nothing of.
func (m *merger) fits(out *scenarios.Outcome, one, other fork) bool {
	n := 0
	for _, child := range out.Children {
		_, judged := one.judged[child.ID]
		_, elsewhere := other.judged[child.ID]
		if judged {
			n++
		} else if elsewhere && !m.bothHave(out.ID, child.ID) {
			return false
		}
	}
	return n == len(one.judged)
}

// bothHave tells whether a branch is under the outcome on both sides: then the
// one whose judgements are taken says nothing of it on purpose.
func (m *merger) bothHave(parent, child string) bool {
	for _, s := range []*scenarios.Scenario{m.ours, m.theirs} {
		up := s.Outcome(parent)
		if at := s.Outcome(child); at == nil || at.Parent() != up {
			return false
		}
	}
	return true
}

// cameOtherwise tells whether a branch came to the fork on both sides and is judged
// otherwise there: of what was no branch of it before, neither side says nothing.
func (m *merger) cameOtherwise(out *scenarios.Outcome, o, t fork) bool {
	before := set(children(m.base.Outcome(out.ID)))
	for _, child := range out.Children {
		if !before(child.ID) && o.judged[child.ID] != t.judged[child.ID] && m.bothHave(out.ID, child.ID) {
			return true
		}
	}
	return false
}

// openFork leaves the numbers of a fork open.
func (m *merger) openFork(out *scenarios.Outcome) {
	m.add(scenarios.Conflict{
		Kind: scenarios.ConflictChanged, Outcome: out.ID, Field: scenarios.FieldNumbers,
		Base: table(m.base.Outcome(out.ID)), Ours: table(m.ours.Outcome(out.ID)), Theirs: table(m.theirs.Outcome(out.ID)),
	})
}

// table is the judgements of the branches of an outcome by identity.
func table(o *scenarios.Outcome) scenarios.JSON {
	if o == nil {
		return ""
	}
	var pairs []scenarios.JSON
	for _, child := range o.Children {
		pairs = append(pairs, scenarios.JSON(child.ID), values(scenarios.OutcomeFields, child, judgedFields...))
	}
	return object(pairs...)
}
