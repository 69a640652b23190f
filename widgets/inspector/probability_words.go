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
	case odds.HasWord(o): // the word itself is in the field
		return odds.TellWord(s.Scale, o, odds.NumbersAndWords).Band
	case o.Said != "":
		if band, found := scales.Named(s.Scale, o.Said); found {
			return scales.Banded(band)
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

// showPath spells the path out as its factors, or says why there is no figure.
func (p *probabilityPart) showPath(o *scenarios.Outcome) {
	numbers, named := p.i.board.Figures().Factors(o)
	all := p.i.board.Figures().ShareText(o)
	if numbers != "" {
		_, given, _ := strings.Cut(all, " of all")
		all = odds.NoBreak(numbers) + " of all" + given
	}
	p.all.Set(all)
	p.path.Set(odds.NoBreak(named))
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
