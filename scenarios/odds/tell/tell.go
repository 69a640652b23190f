// Package tell decides what is said of a figure: its number, how far it can go
// within the ranges, its word, or that there is none. Map, strip, outline,
// inspector, tips and pictures ask it, so that one figure reads the same
// wherever it stands, in the manner of whoever reads.
//
// A branch can have a number; or a word, or a range without a number, which
// leaves its number open within bounds; or nothing, and is not estimated.
// Where a word or a range without a number is on the way to an end state, the
// numbers alone would add to too little: the end state is told by its exact
// bounds instead ("19–46 %", [bounds.Bounds.Over]). Of the whole, what is sure is
// then the least of each end state, what is unassigned, unsettled, undecided and
// not estimated; what is left to 1 goes to one end state or another within the
// ranges ([Between]). These add to 1, always. A fork whose ranges cannot hold
// together, or of whose branches nothing is said, leaves its reach not estimated.
package tell

import (
	"strings"
	"sync"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
)

// Teller tells the figures of one scenario. What it needs is worked out when it
// is first asked for, and then shared by everybody who asks. It reads the
// scenario: ask while the scenario is what the figures were made from.
type Teller struct {
	Figures *odds.Figures
	Manner  odds.Manner

	mu      sync.Mutex
	known   bool // ranged was found out
	ranged  bool
	bounds  *bounds.Bounds
	answers map[odds.Account]Answer
	impacts *Impacts
}

// New returns what tells f in a manner.
func New(f *odds.Figures, m odds.Manner) *Teller { return &Teller{Figures: f, Manner: m} }

// Scenario is what the figures are of.
func (t *Teller) Scenario() *scenarios.Scenario {
	if s := t.Figures.Flat.Scenario; s != nil {
		return s
	}
	return &scenarios.Scenario{}
}

// Scale is the scenario's words, nil for none.
func (t *Teller) Scale() *scenarios.Scale { return t.Scenario().Scale }

// Ranged tells whether any branch has a range or a word. Without one, figures
// are all there is to tell.
func (t *Teller) Ranged() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.isRanged()
}

func (t *Teller) isRanged() bool {
	if !t.known {
		t.known = true
		for _, o := range t.Figures.Flat.Outcomes {
			if o.Range != nil || o.Said != "" {
				t.ranged = true
				break
			}
		}
	}
	return t.ranged
}

// bounded tells whether bounds say something of these figures: those of package
// bounds are as judged, and say nothing of figures given what has happened.
func (t *Teller) bounded() bool {
	return t.isRanged()
}

// Bounds are how low and how high branches and paths can be within the ranges.
func (t *Teller) Bounds() *bounds.Bounds {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.bound()
}

func (t *Teller) bound() *bounds.Bounds {
	if t.bounds == nil {
		t.bounds = bounds.Of(t.Figures)
	}
	return t.bounds
}

// Problems names the forks whose ranges cannot hold together, and the ranges that
// their siblings leave no room.
func (t *Teller) Problems() []scenarios.Problem {
	if !t.Ranged() {
		return nil
	}
	return t.Bounds().Problems()
}

// IsUnsound tells whether the ranges of the fork at i cannot hold together.
func (t *Teller) IsUnsound(i int) bool {
	if !t.Ranged() {
		return false
	}
	s := t.Bounds().State[i]
	return s == bounds.TooHigh || s == bounds.TooLow || s == bounds.Contradicted
}

// Unsound says why the ranges of a fork cannot hold together, and what to do
// about it; "" where they can.
func (t *Teller) Unsound(fork *scenarios.Outcome) string {
	if fork.IsLeaf() || !t.Ranged() {
		return ""
	}
	i, ok := t.Figures.Index(fork)
	if !ok {
		return ""
	}
	if !t.IsUnsound(i) {
		return ""
	}
	for _, p := range t.Problems() {
		if p.Code == bounds.CodeInfeasible && p.Outcome == fork.ID {
			return strings.ToUpper(p.What[:1]) + p.What[1:] + ": " + p.Do + "."
		}
	}
	return ""
}
