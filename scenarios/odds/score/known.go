// Package score compares what was forecast with what came true: Brier and log
// scores, calibration, and what Murphy's decomposition says of them. Formulas
// are those of domain.md §3.11. Only forks that were reached and are resolved
// count: a branch that was never reached is void, not wrong.
package score

import (
	"offramp/scenarios/odds"
)

// Known says what is known of an outcome.
type Known uint8

// What is known. Clash is where the scenario says both: an outcome that is
// ruled out though something below it happened, or two branches of one fork
// that happened.
const (
	Open Known = iota
	Happened
	DidNot
	Clash
)

// Resolve tells of every outcome of the flat form what its scenario's statuses
// say. What happened implies that everything before it happened and that its
// siblings did not; what did not happen takes everything below it along. Where
// the start has no status it has happened: it is where things stand.
func Resolve(flat *odds.Flat) []Known {
	known, fates := make([]Known, flat.Len()), odds.Fates(flat)
	for i, fate := range fates {
		switch {
		case fate.Happened() && (fate.RuledOut() || several(flat, fates, i)):
			known[i] = Clash
		case fate.Happened(), i == 0 && !fate.RuledOut():
			known[i] = Happened
		case fate.RuledOut():
			known[i] = DidNot
		}
	}
	spread(flat, known)
	return known
}

// several tells whether more than one branch of a fork happened.
func several(flat *odds.Flat, fates []odds.Fate, fork int) bool {
	n := 0
	for _, branch := range flat.Branches(fork) {
		if fates[branch].Happened() {
			n++
		}
	}
	return n > 1
}

// spread tells siblings and what is below that they did not happen.
func spread(flat *odds.Flat, known []Known) {
	for i := range known {
		happened := false
		for _, c := range flat.Branches(i) {
			happened = happened || known[c] == Happened
		}
		for _, c := range flat.Branches(i) {
			switch {
			case known[i] == Clash:
				known[c] = Clash
			case known[c] == Open && (happened || known[i] == DidNot):
				known[c] = DidNot
			}
		}
	}
}
