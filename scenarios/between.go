package scenarios

import (
	"fmt"
	"slices"
)

// InsertBetween returns the edit that puts the outcome between in o's place,
// with o as its only child. The judgement of the branch that led to o now leads
// to between, with its reason, so that every figure stays what it was: o itself
// becomes the rest of its new fork. Where nothing was judged, nothing is.
// Nothing comes before the root: there the edit is empty.
func InsertBetween(o, between *Outcome) Edit {
	if o.parent == nil {
		return Edit{}
	}
	between.Probability, between.Entered, between.Said = o.Probability, o.Entered, o.Said
	between.Range, between.Locked = o.Range, o.Locked
	between.Confidence, between.Because = o.Confidence, o.Because
	edit := Edit{Name: "Insert outcome", Select: between.ID, Back: o.ID}
	edit.Effects = []Effect{Insert{Parent: o.parent.ID, At: o.Index(), Branch: between}}
	edit.Effects = append(edit.Effects, answerFor(o, between)...)
	judged := !o.Probability.IsAbsent() || o.Said != ""
	if (judged || o.parent.IsChoice()) && !o.Probability.IsRest() {
		edit.Effects = append(edit.Effects, SetOutcome(o.ID, "probability", Rest))
	}
	for _, f := range judgement(o) {
		if f.stands {
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, f.name, f.none))
		}
	}
	edit.Effects = append(edit.Effects, Move{ID: o.ID, Parent: between.ID, At: 0})
	return edit
}

// judged is a field that goes with the number of a branch.
type judged struct {
	name        string
	stands      bool
	value, none any
}

// judgement is what goes with the number of the branch to o.
func judgement(o *Outcome) []judged {
	return []judged{
		{"entered", o.Entered != "", o.Entered, ""},
		{"said", o.Said != "", o.Said, ""},
		{"range", o.Range != nil, o.Range, (*Range)(nil)},
		{"locked", o.Locked, o.Locked, false},
		{"confidence", o.Confidence != nil, o.Confidence, (*Confidence)(nil)},
		{"because", o.Because != "", o.Because, ""},
	}
}

// answerFor returns the effects that make what o's parent says about o speak of
// another outcome in its place.
func answerFor(o, other *Outcome) []Effect {
	parent := o.parent
	var effects []Effect
	if parent.Assumed == o.ID {
		effects = append(effects, SetOutcome(parent.ID, "assumed", other.ID))
	}
	indicators, changed := slices.Clone(parent.Indicators), false
	for i, indicator := range indicators {
		likelihoods := slices.Clone(indicator.Likelihoods)
		for j := range likelihoods {
			if likelihoods[j].Child == o.ID {
				likelihoods[j].Child, changed = other.ID, true
			}
		}
		indicators[i].Likelihoods = likelihoods
	}
	if changed {
		effects = append(effects, SetOutcome(parent.ID, "indicators", indicators))
	}
	return effects
}

// RemoveCard returns the edit that removes o alone: its children take its place
// in order. Their numbers are kept, though they were judged given o; a rest
// that meets a rest becomes not estimated. An only child that takes all of o
// takes its judgement, too: what was put between goes without a trace. The root
// stays.
func RemoveCard(o *Outcome) Edit {
	if o.parent == nil || o.IsLeaf() {
		return RemoveBranch(o)
	}
	edit := Edit{Name: fmt.Sprintf("Remove %s alone", Quoted(o)), Select: o.Children[0].ID, Back: o.ID}
	if TakesAll(o) {
		edit.Effects = replace(o, o.Children[0])
		return edit
	}
	edit.Effects = forget(o)
	rests := o.parent.Tally().Rests()
	if o.Probability.IsRest() {
		rests--
	}
	at := o.Index()
	for i, child := range o.Children {
		if child.Probability.IsRest() {
			if rests > 0 {
				edit.Effects = append(edit.Effects, SetOutcome(child.ID, "probability", NotEstimated))
			}
			rests++
		}
		edit.Effects = append(edit.Effects, Move{ID: child.ID, Parent: o.parent.ID, At: at + i})
	}
	edit.Effects = append(edit.Effects, Remove{ID: o.ID})
	return edit
}

// TakesAll tells whether o has a single child, and that is the rest: all of o.
func TakesAll(o *Outcome) bool {
	return len(o.Children) == 1 && o.Children[0].Probability.IsRest() && !o.IsChoice()
}

// replace returns the effects that put the only child of o into its place, with
// the judgement of the branch that led to o. What the child has of its own stands.
func replace(o, child *Outcome) []Effect {
	effects := []Effect{Move{ID: child.ID, Parent: o.parent.ID, At: o.Index()}}
	effects = append(effects, answerFor(o, child)...)
	if !o.Probability.IsRest() {
		effects = append(effects, SetOutcome(child.ID, "probability", o.Probability))
	}
	own := judgement(child)
	for i, f := range judgement(o) {
		if f.stands && !own[i].stands {
			effects = append(effects, SetOutcome(child.ID, f.name, f.value))
		}
	}
	return append(effects, Remove{ID: o.ID})
}
