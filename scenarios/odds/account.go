package odds

import (
	"math"
	"slices"
)

// Account is a part of the whole of 1: from 0 on the end state at that place of
// the scenario's list, below 0 one of those here.
type Account int

// The accounts of what belongs to no end state.
const (
	WithoutEndState Account = -1 - iota // leaves that belong to none that exists
	LeftUnassigned                      // see [Totals] for these
	LeftUnestimated
	LeftUnsettled
	LeftUndecided
	noAccount
)

// OpenAccounts are the accounts of what belongs to no end state, in the order in
// which they are told.
var OpenAccounts = []Account{WithoutEndState, LeftUnassigned, LeftUnestimated, LeftUnsettled, LeftUndecided}

// Of returns what an account adds to.
func (t Totals) Of(a Account) float64 {
	switch a {
	case WithoutEndState:
		return t.NoEndState
	case LeftUnassigned:
		return t.Unassigned
	case LeftUnestimated:
		return t.NotEstimated
	case LeftUnsettled:
		return t.Unsettled
	case LeftUndecided:
		return t.Undecided
	}
	if a >= 0 && int(a) < len(t.EndStates) {
		return t.EndStates[a]
	}
	return 0
}

// parts are what all accounts add to: the end states, then the others.
func (t Totals) parts() []float64 {
	parts := slices.Clone(t.EndStates)
	for a := WithoutEndState; a > noAccount; a-- {
		parts = append(parts, t.Of(a))
	}
	return parts
}

// place is where an account stands among the parts.
func (t Totals) place(a Account) int {
	if a >= 0 {
		return int(a)
	}
	return len(t.EndStates) - 1 - int(a)
}

// opens says what the fork at i leaves open: of which account, and which share
// of what reaches it. choice tells whether it is one.
func (f *Figures) opens(i int, choice bool) (Account, float64) {
	if f.Known.touches(i) {
		end := f.endings[int32(i)]
		return end.account, end.share
	}
	if choice {
		if f.Given[i+1] == int32(i)+1 { // its first option
			return LeftUndecided, 1
		}
		return noAccount, 0
	}
	return opened(f.tallyAt(i))
}

// counts tells whether the mass at i counts: not so below a choice without an
// assumed option, nor where a fork further up has said where the mass went.
func (f *Figures) counts(i int) bool { return f.Given[i] < 0 && !math.IsNaN(f.Path[i]) }
