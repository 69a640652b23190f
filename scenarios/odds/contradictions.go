package odds

import (
	"fmt"
	"slices"

	"offramp/scenarios"
)

// The codes of what [Contradictions] finds, for programs.
const (
	CodeContradiction = "contradiction" // what is known of a fork cannot all be so
	CodeEvidence      = "evidence"      // an observation that does not count, or cannot be
)

// Contradictions returns what cannot be so of what happened, was ruled out or was
// observed in s, and which observations do not count, in pre-order. Where nothing
// is known, that is nothing.
func Contradictions(s *scenarios.Scenario) []scenarios.Problem {
	if !HasEvents(s) && !hasIndicators(s) {
		return nil
	}
	return ComputeGiven(s, Supposed{}).Contradictions()
}

func hasIndicators(s *scenarios.Scenario) bool {
	if s == nil || s.Root == nil {
		return false
	}
	for o := range s.Root.All() {
		if len(o.Indicators) > 0 {
			return true
		}
	}
	return false
}

// Contradictions are those of the figures' own tree, what was supposed included.
func (f *Figures) Contradictions() []scenarios.Problem {
	if f.Known == nil || f.Flat.Len() == 0 {
		return nil
	}
	var found []scenarios.Problem
	if f.Known.fates[0]&ruledOut != 0 {
		found = append(found, f.problem(0, scenarios.Error, CodeContradiction, "/status",
			"the start is ruled out, so nothing can follow: nothing has a figure", "clear its status, or rule out what follows from it"))
	}
	for i, o := range f.Flat.Outcomes {
		if f.Known.touches(i) {
			found = f.clashes(found, i)
		}
		for n := range o.Indicators {
			found = f.unable(found, i, n)
		}
		if u := f.Known.updates[int32(i)]; u != nil {
			for _, unused := range u.Unused {
				found = append(found, f.unused(i, unused))
			}
		}
	}
	// What is found at a branch is found with its fork: sort it to its place.
	slices.SortStableFunc(found, func(a, b scenarios.Problem) int { return a.Place.Ordinal - b.Place.Ordinal })
	return found
}

func (f *Figures) problem(i int, severity scenarios.Severity, code, pointer, what, do string) scenarios.Problem {
	o := f.Flat.Outcomes[i]
	return scenarios.Problem{
		Severity: severity, Code: code, Titles: scenarios.TitlesTo(o), Outcome: o.ID,
		Field: scenarios.FieldAt(pointer), What: what, Do: do,
		Place: scenarios.Place{Ordinal: i, Pointer: pointer},
	}
}

// clashes finds what cannot be so of the branches of the fork at i.
func (f *Figures) clashes(found []scenarios.Problem, i int) []scenarios.Problem {
	wrong := func(at int, pointer, what, do string) {
		found = append(found, f.problem(at, scenarios.Error, CodeContradiction, pointer, what, do))
	}
	first := -1
	for _, k := range f.Flat.Branches(i) {
		fate := f.Known.fates[k]
		switch came := fate&(happened|passed) != 0; {
		case came && fate&ruledOut != 0:
			wrong(k, "/status", "it is ruled out, yet "+f.came(k)+"; its fork is unsettled", "clear one of the two statuses")
		case came && first >= 0:
			wrong(k, "/status", fmt.Sprintf("%s, and at the same fork %s; of alternatives only one comes true, so the fork is unsettled",
				f.came(k), f.came(first)), "clear one of the two statuses")
		case came:
			first = k
		case fate&ruledOut != 0 && int(f.Known.judged.Assumed[i]) == k:
			found = append(found, f.problem(i, scenarios.Warning, CodeContradiction, "/assumed",
				fmt.Sprintf("the assumed option %s is ruled out, so the choice is told as undecided", scenarios.Quoted(f.Flat.Outcomes[k])),
				"assume another option, or clear the status"))
		}
	}
	if f.Known.touches(i) && f.endings[int32(i)].clash == nothingLeft {
		wrong(i, "/children", "what is ruled out was all that could come: nothing is left for the others, so the fork is unsettled",
			"clear a status, or give the others some of 100 %")
	}
	return found
}

// came says that the outcome at k, or something below it, happened.
func (f *Figures) came(k int) string {
	if f.Known.fates[k]&happened != 0 {
		return scenarios.Quoted(f.Flat.Outcomes[k]) + " happened"
	}
	for d := k + 1; d < int(f.Flat.End[k]); d++ {
		if f.Known.fates[d]&happened != 0 {
			return fmt.Sprintf("%s happened, which is below %s", scenarios.Quoted(f.Flat.Outcomes[d]), scenarios.Quoted(f.Flat.Outcomes[k]))
		}
	}
	return ""
}

// unable finds an indicator that can never be seen, or never be absent, before
// anybody looks for it.
func (f *Figures) unable(found []scenarios.Problem, i, n int) []scenarios.Problem {
	o := f.Flat.Outcomes[i]
	indicator := &o.Indicators[n]
	if f.Known.supposed.observed(indicator) != "" || len(indicator.Likelihoods) == 0 || len(indicator.Likelihoods) < len(o.Children) {
		return found
	}
	for _, l := range indicator.Likelihoods {
		if l.P != 0 {
			return found
		}
	}
	return append(found, f.problem(i, scenarios.Warning, CodeEvidence, fmt.Sprintf("/indicators/%d/likelihoods", n),
		fmt.Sprintf("the indicator %s has the likelihood 0 for every branch: it could never be seen", scenarios.Quote(indicator.Text)),
		"give at least one branch a likelihood above 0"))
}

func (f *Figures) unused(i int, u Unused) scenarios.Problem {
	severity, do := scenarios.Warning, "mend that, or clear the observation"
	if u.Broken {
		severity, do = scenarios.Error, "change a likelihood, or clear the observation"
	}
	return f.problem(i, severity, CodeEvidence, fmt.Sprintf("/indicators/%d/observed", u.At),
		fmt.Sprintf("the indicator %s does not count: %s", scenarios.Quote(u.Indicator.Text), u.Why), do)
}
