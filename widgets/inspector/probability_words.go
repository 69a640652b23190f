package inspector

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
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
	board := p.i.board
	judged := board.Figures()
	i, _ := judged.Index(o)
	number := ""
	share, ok := judged.BranchOf(o)
	if ok {
		number = odds.NoBreak(odds.Branch(share))
	}
	told := board.Told().Branch(i, number)
	rest := o.Probability.IsRest()
	if rest {
		told.Number = strings.TrimSuffix(strings.TrimPrefix(told.Number, tell.Rest), "rest")
	}
	switch {
	case odds.HasWord(o): // the word itself is in the field
		if board.Manner() == odds.NumbersOnly {
			return told.Number
		}
		return told.Band
	case o.Said != "" && board.Manner() != odds.NumbersOnly:
		if band, found := scales.Named(board.Scenario().Scale, o.Said); found && board.Manner() != odds.WordsOnly {
			return scales.Banded(band)
		}
		return o.Said
	case rest && told.Number == "" && told.Word == "":
		return "takes what the others leave"
	case rest:
		return "takes " + join(told.Number, odds.Told{Word: told.Word, Band: told.Band}.Text())
	case told == (odds.Told{}):
		return tell.NotEstimated
	case ok: // the number itself is in the field
		told.Number = ""
	}
	return told.Text()
}

// known says what the branch comes to given what is known, where that is not the
// judgement; or why it cannot come true any more.
func (p *probabilityPart) known(o *scenarios.Outcome) string {
	given := p.i.board.Given()
	if text := given.SaysRuledOut(o, day); text != "" {
		return text
	}
	return p.i.board.Told().Given(given, o)
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// showPath spells the path out as its factors, or says why there is no figure.
func (p *probabilityPart) showPath(o *scenarios.Outcome) {
	told := p.i.board.Told()
	numbers, named := told.Figures.Factors(o)
	all := told.ShareText(o)
	if told.Manner == odds.WordsOnly {
		numbers, named = "", ""
	}
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
	if p.i.board.Manner() == odds.WordsOnly {
		if odds.HasWord(o) {
			return o.Said
		}
		return p.says(o)
	}
	return list(entryText(o), p.says(o))
}

// uncounted says that there is a number where none is wanted.
func (p *probabilityPart) uncounted(o *scenarios.Outcome) string {
	if p.i.board.Manner() == odds.WordsOnly {
		return "The file holds a probability for it, which counts for nothing."
	}
	return "The file holds a probability for it, " + entryText(o) + ", which counts for nothing."
}
