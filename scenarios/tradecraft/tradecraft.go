// Package tradecraft holds the habits of good analysis against a scenario: it
// warns and never blocks. Each [Rule] can be switched off in a scenario, with a
// reason. It is a package of its own because its rules need the figures of
// package odds, which itself speaks in the words of package scales.
package tradecraft

import (
	"cmp"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Rule is one thing that the check looks for.
type Rule struct {
	// ID is the rule's name in [scenarios.Scenario.Checks], and the code of
	// what it finds.
	ID string
	// Says is the rule in a few words, for a list of rules; Why is the reason
	// for it.
	Says, Why string
	// Covers are the codes of [scenarios.Validate] whose warnings the rule
	// speaks for: they go where the rule is switched off. Errors stay.
	Covers []string
}

// The rules' names. They are in files, and so never change.
const (
	AddsUp         = "adds-up"
	NoOther        = "no-other-branch"
	Certain        = "certain-branch"
	WordNumber     = "word-and-number"
	ConfidenceWord = "confidence-and-likelihood"
	MixedRows      = "mixed-rows"
	Vague          = "vague-title"
	NoReason       = "no-reason"
	EndsEarly      = "window-ends-early"
	BeyondParent   = "window-beyond-parent"
	NoIndicator    = "no-indicator"
	CircularRest   = "circular-rest"
)

// Rules are all rules, in the order in which they are listed.
var Rules = []Rule{
	{AddsUp, "Forks add to 100 %",
		"What a fork leaves open is in no end state, so every answer is short of it.",
		[]string{scenarios.CodeUnassigned, scenarios.CodePartlyEstimated}},
	{NoOther, "Every fork has room for something else",
		"Of the branches of a fork exactly one comes true. Without a rest, or a branch for anything else, what nobody thought of is told to be impossible.", nil},
	{Certain, "No 0 % or 100 % while a branch is open",
		"No evidence can move 0 % or 100 %. Keep them for what has happened or was ruled out, and say so in the status.", nil},
	{WordNumber, "Words agree with numbers",
		"A reader who goes by the word, and one who goes by the number, must come to the same likelihood.", nil},
	{ConfidenceWord, "Confidence and likelihood stand in sentences of their own",
		"Confidence is how sound the ground is, likelihood how probable the outcome; in one sentence they read as one (ICD 203).", nil},
	{MixedRows, "Likelihood words come from one row",
		"ICD 203 gives two words for each band. A text that uses both rows seems to tell differences that are not meant.", nil},
	{Vague, "Titles say what happens",
		"“May”, “might”, “could” and “possible” fit any likelihood, so they tell none, and nobody can say later whether it came true.", nil},
	{NoReason, "Every number has a reason or a source",
		"A number that nobody can retrace can be neither defended nor revised.", nil},
	{EndsEarly, "No window ends before its parent’s",
		"An outcome follows from its parent. Where its window ends first, the parent may come true when it is too late for this one.", nil},
	{BeyondParent, "No window goes beyond its parent’s",
		"A path multiplies what is said about its steps. Where their windows differ, it is not plain by when the whole is to come true.", nil},
	{NoIndicator, "The most probable paths have an indicator",
		"Without something to look out for nobody notices in time that the likeliest paths are being taken.", nil},
	{CircularRest, "No number is what the rest leaves",
		"The rest is what the numbers leave. A number that is said to be what the others leave then rests on itself.", nil},
}

// topPaths is how many of the most probable paths need an indicator: as many
// as a reader keeps in mind, and as a summary tells.
const topPaths = 3

// most is how many findings one rule tells of; the last says how many more
// there are. A hostile file must not fill the memory.
const most = 1000

// Of returns the rule that a problem's code belongs to: its own, or one of
// Validate that it speaks for.
func Of(code string) (Rule, bool) {
	for _, r := range Rules {
		if r.ID == code || slices.Contains(r.Covers, code) {
			return r, true
		}
	}
	return Rule{}, false
}

// Check returns what the rules that are not switched off find in s, in the
// order of its outcomes. What [scenarios.Validate] finds is not in it; see
// [Join]. It reads s only, in time proportional to its size.
func Check(s *scenarios.Scenario) []scenarios.Problem {
	p := Begin(odds.Compute(s))
	for !p.Step(1 << 20) {
	}
	return p.Problems()
}

// Join puts what Validate and Check found about s into one list, by place, and
// leaves out the warnings of Validate that a rule speaks for which is switched
// off. Both lists keep their order within a place.
func Join(s *scenarios.Scenario, validated, checked []scenarios.Problem) []scenarios.Problem {
	hidden := map[string]bool{}
	for _, r := range Rules {
		if _, off := s.SwitchedOff(r.ID); off {
			for _, code := range r.Covers {
				hidden[code] = true
			}
		}
	}
	joined := make([]scenarios.Problem, 0, len(validated)+len(checked))
	for _, p := range validated {
		if p.Severity == scenarios.Error || !hidden[p.Code] {
			joined = append(joined, p)
		}
	}
	joined = append(joined, checked...)
	slices.SortStableFunc(joined, func(a, b scenarios.Problem) int { return cmp.Compare(a.Place.Ordinal, b.Place.Ordinal) })
	return joined
}
