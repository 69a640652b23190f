package odds

import (
	"math"

	"offramp/scenarios"
)

// GivenEvents returns the figures of s given what has happened; those as judged,
// which f are, where nothing has.
func GivenEvents(s *scenarios.Scenario, f *Figures) *Figures {
	if !HasEvents(s) {
		return f
	}
	j := Judge(f.Flat)
	return NewComputer(j).Given(Know(j, Supposed{}))
}

// RuledOutBy returns why o is [RuledOut]: the outcome nearest to it whose status
// says so, itself, one above it, or a sibling of those that happened, or above
// something that did; and whether that is [scenarios.Happened] or
// [scenarios.RuledOut]. It is nil where o is not ruled out.
func (f *Figures) RuledOutBy(o *scenarios.Outcome) (by *scenarios.Outcome, is string) {
	at, ok := f.Index(o)
	if !ok || f.Known == nil || f.Standing[at] != RuledOut {
		return nil, ""
	}
	for ; at > 0; at = int(f.Flat.Parent[at]) {
		if f.Known.fates[at]&ruledOut != 0 {
			return f.Flat.Outcomes[at], scenarios.RuledOut
		}
		taken, _ := f.Known.taken(f.Flat, int(f.Flat.Parent[at]))
		if taken < 0 || taken == at {
			continue
		}
		for f.Known.fates[taken]&happened == 0 { // that is what is below it
			taken++
		}
		return f.Flat.Outcomes[taken], scenarios.Happened
	}
	return nil, ""
}

// SaysRuledOut says what rules o out, where that is not its own status; day writes
// a date.
func (f *Figures) SaysRuledOut(o *scenarios.Outcome, day func(string) string) string {
	by, is := f.RuledOutBy(o)
	if by == nil || by == o {
		return ""
	}
	on := ""
	if by.Status != nil && by.Status.Is == is && by.Status.On != "" {
		on = " on " + day(by.Status.On)
	}
	if is == scenarios.Happened {
		return "Ruled out: " + scenarios.Quoted(by) + " happened" + on + "."
	}
	return "Ruled out with " + scenarios.Quoted(by) + on + "."
}

// CameTrue tells whether a branch of the fork at index i happened, or something
// below it: what the fork left open is gone then.
func (f *Figures) CameTrue(i int) bool {
	if !f.Known.touches(i) {
		return false
	}
	taken, _ := f.Known.taken(f.Flat, i)
	return taken >= 0
}

// GivenBranch returns what the branch to o comes to given what is known of its
// fork; seen tells that observations are all that is known there. It is not ok
// where that is written as the judgement is, or there is no such figure. given
// are the figures that f are as judged.
func (f *Figures) GivenBranch(given *Figures, o *scenarios.Outcome) (p float64, seen, ok bool) {
	i, there := f.Index(o)
	if !there || i == 0 || given == nil || given.Known == nil || given.Flat != f.Flat ||
		given.Standing[i].IsOut() || o.Parent().IsChoice() {
		return 0, false, false
	}
	p = given.Branch[i]
	return p, given.Known.onlySeen(int(f.Flat.Parent[i])), !math.IsNaN(p) && Branch(p) != Branch(f.Branch[i])
}

// onlySeen tells whether observations are all that is known of the fork at i.
func (k *Known) onlySeen(i int) bool {
	for _, b := range k.judged.Flat.Branches(i) {
		if k.fates[b]&(happened|passed|ruledOut) != 0 {
			return false
		}
	}
	return true
}
