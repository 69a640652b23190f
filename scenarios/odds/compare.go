package odds

import "offramp/scenarios"

// Difference is one account before and after: with and without what happened, an
// option, or what is supposed.
type Difference struct {
	// Name is the end state's, or says what is open: "unassigned".
	Name string
	// EndState is nil for what belongs to none.
	EndState *scenarios.EndState
	// Before and After are shares of 1.
	Before, After float64
}

// Points is the difference in percentage points, positive where it grew.
func (d Difference) Points() float64 { return (d.After - d.Before) * 100 }

// Compare returns what the accounts were and are: every end state in the order of
// the list, then those that are gone, then what is open on either side. End
// states are matched by identity, so that the two may be of different files.
func Compare(before, after *Figures) []Difference {
	var rows []Difference
	was := make(map[string]float64)
	for i, p := range before.Totals.EndStates {
		if id := before.Flat.Scenario.EndStates[i].ID; was[id] == 0 { // of two with one identity the first has all
			was[id] = p
		}
	}
	has := make(map[string]bool)
	for i, p := range after.Totals.EndStates {
		e := after.Flat.Scenario.EndStates[i]
		row := Difference{Name: e.Name, EndState: e, After: p}
		if !has[e.ID] {
			row.Before = was[e.ID]
		}
		has[e.ID] = true
		rows = append(rows, row)
	}
	for i, p := range before.Totals.EndStates {
		if e := before.Flat.Scenario.EndStates[i]; !has[e.ID] {
			rows = append(rows, Difference{Name: e.Name, EndState: e, Before: p})
		}
	}
	for _, a := range OpenAccounts {
		row := Difference{Name: a.Name(), Before: before.Totals.Of(a), After: after.Totals.Of(a)}
		if row.Before > 0 || row.After > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// Name says what is open; "" for end states.
func (a Account) Name() string {
	switch a {
	case WithoutEndState:
		return "no end state"
	case LeftUnassigned:
		return "unassigned"
	case LeftUnestimated:
		return "not estimated"
	case LeftUnsettled:
		return "unsettled"
	case LeftUndecided:
		return "undecided"
	}
	return ""
}
