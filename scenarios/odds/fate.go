package odds

import "offramp/scenarios"

// Fate is what became of an outcome, and what that touches.
type Fate uint8

const (
	happened  Fate = 1 << iota // by its own status
	passed                     // something below it happened
	ruledOut                   // by its own status
	forkKnown                  // as a fork: a branch has a fate, or there is evidence
)

// Happened tells whether the outcome happened: by its own status, or because
// something that follows from it did.
func (f Fate) Happened() bool { return f&(happened|passed) != 0 }

// RuledOut tells whether the outcome was ruled out by its own status. Where it
// happened, too, its statuses contradict one another.
func (f Fate) RuledOut() bool { return f&ruledOut != 0 }

// Fates are what became of the outcomes of a flat form by their statuses alone.
func Fates(flat *Flat) []Fate {
	fates := make([]Fate, flat.Len())
	for i, o := range flat.Outcomes {
		if o.Status != nil {
			fates[i] = fateOf(o.Status.Is)
		}
	}
	raise(flat, fates)
	return fates
}

func fateOf(status string) Fate {
	switch status {
	case scenarios.Happened:
		return happened
	case scenarios.RuledOut:
		return ruledOut
	}
	return 0
}

// raise lets every fork hear of what became of its branches.
func raise(flat *Flat, fates []Fate) {
	for i := len(fates) - 1; i > 0; i-- { // children stand behind their parents
		fates[flat.Parent[i]] |= fates[i].above()
	}
}

// above is what the fate of a branch says of its fork.
func (f Fate) above() (up Fate) {
	if f.Happened() {
		up = passed | forkKnown
	}
	if f.RuledOut() {
		up |= forkKnown
	}
	return up
}
