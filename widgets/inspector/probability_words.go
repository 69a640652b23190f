package inspector

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

// longestNumber is how many characters of a number the field has room for.
const longestNumber = 8

// entryText is what the field holds: a number gets its percent sign.
func entryText(o *scenarios.Outcome) string {
	text := odds.EntryText(o)
	p, ok := o.Probability.Number()
	if ok && text != o.Entered && len(text) > longestNumber {
		return odds.Branch(p) // a third has no last digit
	}
	if ok && text != o.Entered && !strings.HasSuffix(text, "%") {
		text += " %"
	}
	return text
}

// says is what stands beside the number: the word, and of the rest what it takes.
func (p *probabilityPart) says(o *scenarios.Outcome) string {
	s := p.i.board.Scenario()
	share, ok := p.i.board.Figures().BranchOf(o)
	switch {
	case o.Said != "":
		if band, found := scales.Named(s.Scale, o.Said); found {
			return banded(band)
		}
		return o.Said
	case !ok && o.Probability.IsRest():
		return "takes what the others leave"
	case !ok:
		return "not estimated"
	case o.Probability.IsRest():
		return odds.NoBreak(join("takes "+odds.Branch(share), word(s, share)))
	}
	return word(s, share)
}

func join(a, b string) string {
	if b == "" {
		return a
	}
	return a + ", " + b
}

// share says what part of everything the path to the outcome has.
func (p *probabilityPart) share(o *scenarios.Outcome) string {
	f := p.i.board.Figures()
	if o.Parent() == nil {
		return ""
	}
	share, ok := f.PathOf(o)
	switch standing := f.StandingOf(o); {
	case standing == odds.Unsettled:
		return "Unsettled: a fork on the way adds to more than 100 %."
	case standing == odds.NotAssumed:
		return "Not assumed: the choice assumes another option."
	case !ok && !o.Probability.IsAbsent():
		return "No share of all: something on the way is not estimated."
	case !ok:
		return ""
	}
	text := f.Share(share)
	if i, _ := f.Index(o); o.IsLeaf() && f.ShareAt(i) != "" {
		text = f.ShareAt(i) // as its card says it
	}
	text = odds.NoBreak(text) + " of all"
	if given := f.GivenOf(o); len(given) > 0 {
		text += ", given “" + given[len(given)-1].Name() + "”"
	}
	return text
}

func (p *probabilityPart) summary() string {
	o := p.i.subject()
	if o == nil || o.Parent() == nil {
		return ""
	}
	if o.Parent().IsChoice() {
		return "an option"
	}
	return list(entryText(o), p.says(o))
}
