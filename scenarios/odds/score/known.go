// Package score compares what was forecast with what came true: Brier and log
// scores, calibration, and what Murphy's decomposition says of them. Formulas
// are those of domain.md §3.11. Only forks that were reached and are resolved
// count: a branch that was never reached is void, not wrong.
package score

import (
	"offramp/scenarios"
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
	known := make([]Known, flat.Len())
	for i := len(known) - 1; i >= 0; i-- { // children before their parents
		k, below := said(flat.Outcomes[i]), known[i]
		switch {
		case below == Clash, below == Happened && k == DidNot:
			known[i] = Clash
		case k != Open:
			known[i] = k
		}
		if p := flat.Parent[i]; p >= 0 && (known[i] == Happened || known[i] == Clash) {
			if known[p] == Open {
				known[p] = Happened
			} else { // another child has said so
				known[p] = Clash
			}
		}
	}
	if len(known) > 0 && known[0] == Open {
		known[0] = Happened
	}
	spread(flat, known)
	return known
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

func said(o *scenarios.Outcome) Known {
	if o.Status == nil {
		return Open
	}
	switch o.Status.Is {
	case scenarios.Happened:
		return Happened
	case scenarios.RuledOut:
		return DidNot
	}
	return Open
}
