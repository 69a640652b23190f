package merge

import (
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
)

// wrong is an error, known by what and where it is.
type wrong struct{ code, outcome, where string }

func errorsOf(s *scenarios.Scenario) map[wrong]bool {
	all := make(map[wrong]bool)
	for _, p := range slices.Concat(scenarios.Validate(s), odds.Contradictions(s), bounds.Find(s)) {
		if p.Severity != scenarios.Error || p.Code == scenarios.CodeConflict {
			continue
		}
		where := p.Place.Pointer
		if p.Outcome == "" {
			where = p.Titles[0] + " " + p.Field
		}
		all[wrong{p.Code, p.Outcome, where}] = true
	}
	return all
}

// news are the errors of the result that neither side has.
func (m *merger) news(known ...map[wrong]bool) []wrong {
	var list []wrong
	for w := range errorsOf(m.out) {
		if !slices.ContainsFunc(known, func(of map[wrong]bool) bool { return of[w] }) {
			list = append(list, w)
		}
	}
	return list
}

// sound sees to it that the result has no error that neither side had: two
// sides can each say what contradicts the other though no field of theirs is the same,
// such as that one branch happened, and that another did. Then what theirs says
// there is left open. It is false where that is not enough, as the branches
// themselves are in the way: what they are is then ours in the next attempt.
func (m *merger) sound() bool {
	m.out.Link()
	if m.places == nil {
		return true
	}
	ours, theirs := errorsOf(m.ours), errorsOf(m.theirs)
	found := m.news(ours, theirs)
	if len(found) == 0 {
		return true
	}
	statuses := []unit{{"status", []string{"status"}}}
	all := append(statuses, unit{"indicators", []string{"indicators"}}, unit{scenarios.FieldChoice, []string{"kind", "assumed"}})
	for _, attempt := range []struct {
		units      []unit
		everywhere bool // what happened in one branch contradicts what did in any other
	}{{statuses, false}, {all, false}, {statuses, true}} {
		near := make(map[*scenarios.Outcome]bool)
		for _, w := range found {
			m.near(m.out.Outcome(w.outcome), near)
		}
		for o := range m.out.Root.All() {
			if near[o] || attempt.everywhere {
				m.revert(o, attempt.units)
			}
		}
		if found = m.news(ours, theirs); len(found) == 0 {
			return true
		}
	}
	for _, w := range found {
		if o := m.out.Outcome(w.outcome); o != nil {
			m.stand[o.ID] = true
			if o.Parent() != nil {
				m.stand[o.Parent().ID] = true
			}
		}
	}
	return false
}

// ourTree is the end of all attempts: the tree is ours, and theirs is one conflict;
// what the scenario itself says is merged all the same. Random tests come here about once in ten thousand
// merges, nearly always where what went in contradicts itself already.
func (m *merger) ourTree() {
	m.anew()
	m.roots()
	m.scenario()
	m.lists()
}

// near are the outcomes whose statuses, numbers and indicators an error can come of.
func (m *merger) near(o *scenarios.Outcome, near map[*scenarios.Outcome]bool) {
	if o == nil {
		return
	}
	for up := o; up != nil; up = up.Parent() {
		near[up] = true
	}
	for _, list := range [][]*scenarios.Outcome{o.Siblings(), o.Children} {
		for _, other := range list {
			near[other] = true
		}
	}
}

// revert makes an outcome say in some units what ours says, and leaves open what
// theirs does; with its indicators go the numbers of its branches.
func (m *merger) revert(out *scenarios.Outcome, units []unit) {
	ours, theirs := m.ours.Outcome(out.ID), m.theirs.Outcome(out.ID)
	if theirs == nil {
		return
	}
	x := object3[scenarios.Outcome]{
		fields: scenarios.OutcomeFields, base: orEmpty(m.base.Outcome(out.ID)), ours: orEmpty(ours), theirs: theirs, out: out,
		about: scenarios.Conflict{Outcome: out.ID},
	}
	there := set(children(out))
	for _, u := range units {
		if x.same(u, x.out, x.ours) {
			continue
		}
		open(m, x, u)
		x.take(u, x.ours)
	}
	if len(units) == 1 {
		return
	}
	if out.Assumed != "" && !there(out.Assumed) && slices.Contains(children(ours), out.Assumed) {
		out.Assumed = ""
	}
	m.likelihoods(out, func(id string) bool { return !there(id) && slices.Contains(children(ours), id) })
	if mine := forkOf(ours); !forkOf(out).equals(mine) && ours != nil {
		m.openFork(out)
		for _, child := range out.Children {
			mine.judged[child.ID].give(child)
		}
	}
}
