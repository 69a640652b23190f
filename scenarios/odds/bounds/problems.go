package bounds

import (
	"fmt"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// The codes of what [Bounds.Problems] finds, for programs.
const (
	CodeInfeasible = "ranges-infeasible" // the ranges of a fork cannot add to 100 %
	CodeNoRoom     = "range-without-room"
	CodeWord       = "unknown-word" // a word that no scale explains, without a range
)

// Find names everything in s that [Bounds.Problems] would. A scenario without
// ranges and words has none, and takes next to no time.
func Find(s *scenarios.Scenario) []scenarios.Problem {
	if s == nil || s.Root == nil {
		return nil
	}
	for o := range s.Root.All() {
		if o.Range != nil || o.Said != "" {
			return Of(odds.Compute(s)).Problems()
		}
	}
	return nil
}

// Problems names each fork whose ranges cannot hold together, in pre-order,
// each range that its siblings leave no room, and each word that says nothing. Ranges that are broken by
// themselves (upside down, outside [0, 1]) are [scenarios.Validate]'s to name.
func (b *Bounds) Problems() []scenarios.Problem {
	var found []scenarios.Problem
	for i := range b.State {
		if b.Judgements.Flat.Leaf(i) || b.Judgements.Choice[i] {
			continue
		}
		found = b.unexplained(found, i)
		if what, do := b.unsound(i); what != "" {
			found = append(found, b.problem(i, scenarios.Error, CodeInfeasible, "/children", what, do))
			continue
		}
		if b.State[i] == Sound {
			found = b.squeezed(found, i)
		}
	}
	return found
}

// unexplained finds words that stand for no range, so that their branches are not
// estimated: nothing else would tell.
func (b *Bounds) unexplained(found []scenarios.Problem, i int) []scenarios.Problem {
	for _, k := range b.Judgements.Flat.Branches(i) {
		if o := b.Judgements.Flat.Outcomes[k]; odds.HasWord(o) && o.Range == nil && b.Judgements.Basis[k]&odds.HasRange == 0 {
			found = append(found, b.problem(k, scenarios.Warning, CodeWord, "/said",
				"no word of the scenario’s scale is "+scenarios.Quote(o.Said)+", so it is not estimated", "say it in a word of the scale, or give a range"))
		}
	}
	return found
}

// unsound says what is wrong with the ranges of the fork at i.
func (b *Bounds) unsound(i int) (what, do string) {
	low, high := b.sums(i)
	switch b.State[i] {
	case TooHigh:
		return fmt.Sprintf("the lowest values of its branches add to %s, more than 100 %%", scenarios.PercentSum(low)),
			"lower the low end of a range"
	case TooLow:
		return fmt.Sprintf("the highest values of its branches add to %s, less than 100 %%", scenarios.PercentSum(high)),
			"raise the high end of a range, or add a branch"
	case Contradicted:
		return "its numbers leave the other branches less, or more, than their ranges hold",
			"change a number, or widen the range or word beside it"
	}
	return "", ""
}

// sums are what the lowest and highest values of a fork's branches add to.
func (b *Bounds) sums(i int) (low, high float64) {
	flat := b.Judgements.Flat
	for _, k := range flat.Branches(i) {
		given := b.given(k)
		low, high = low+given.Low, high+given.High
	}
	return low, high
}

// squeezed finds ranges that have a width of their own and none beside their
// siblings: as a rule the siblings are numbers without ranges.
func (b *Bounds) squeezed(found []scenarios.Problem, i int) []scenarios.Problem {
	flat := b.Judgements.Flat
	for _, k := range flat.Branches(i) {
		given, left := b.Judgements.Range[k], b.Branch[k]
		if flat.Outcomes[k].Range != nil && b.Judgements.Basis[k]&odds.HasNumber != 0 && given.Known() && given.High-given.Low > tolerance && left.High-left.Low <= tolerance {
			found = append(found, b.problem(k, scenarios.Warning, CodeNoRoom, "/range",
				"its siblings have numbers without ranges, which leave its range no room", "give them ranges, or make one the rest"))
		}
	}
	return found
}

func (b *Bounds) problem(i int, severity scenarios.Severity, code, pointer, what, do string) scenarios.Problem {
	o := b.Judgements.Flat.Outcomes[i]
	return scenarios.Problem{
		Severity: severity, Code: code, Titles: b.titles(i), Outcome: o.ID, Field: pointer[1:],
		What: what, Do: do, Place: scenarios.Place{Ordinal: i, Pointer: pointer},
	}
}

// titles are the names on the path to i, without the middle where they are
// many: a deep file must not make findings grow with the square of its size.
func (b *Bounds) titles(i int) []string {
	const most, head = 32, 8
	var path []int
	for at := i; at >= 0; at = int(b.Judgements.Flat.Parent[at]) {
		path = append(path, at)
	}
	slices.Reverse(path)
	var names []string
	for at, k := range path {
		switch {
		case len(path) > most && at == head:
			names = append(names, "…")
		case len(path) > most && at > head && at < len(path)-(most-head-1):
		default:
			names = append(names, scenarios.Shortened(b.Judgements.Flat.Outcomes[k].Name(), 200))
		}
	}
	return names
}
