package strip

import (
	"image/color"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// item is one entry of the legend: an end state, or what belongs to none, both
// parts of the whole; or words alone.
type item struct {
	account odds.Account
	id      string // of the end state
	symbol  string // "" for what is no end state
	colour  color.NRGBA
	pattern look.Pattern

	name    string
	percent string // "52.6 %", or "2 outcomes" where there are no numbers
	span    string // how far that can go: "(40–60 %)"
	reach   reach  // the same, to be drawn
	word    string // of likelihood, or a short explanation
	band    string // of the word: "[45–55 %]"
	share   float64
	chosen  bool // the selected leaf belongs to it
	bare    bool // words alone, which stand for nothing in the bar
	adds    bool // those that make a new end state
	turns   bool // those that list tags instead of end states, or the other way round
	tag     string
}

// part is an account of the totals beside the end states.
type part struct {
	account   odds.Account
	name, why string
	pattern   look.Pattern
}

var parts = []part{
	{odds.WithoutEndState, noEndState, "", look.Plain},
	{tell.Between, "Within the ranges", "one end state or another", look.Level},
	{odds.LeftUnassigned, "Unassigned", "", look.Stripes},
	{odds.LeftUnestimated, "Not estimated", "", look.Dots},
	{odds.LeftUnsettled, "Unsettled", "below a fork over 100 %", look.Falling},
	{odds.LeftUndecided, "Undecided", "a choice without an assumed option", look.Lattice},
}

const noEndState = "No end state"

// figured tells whether a branch of any fork has a number, takes the rest, or has a
// range or a word.
func figured(told *tell.Teller) bool {
	for _, tally := range told.Figures.Tally {
		if !tally.Numberless() {
			return true
		}
	}
	return told.Open()
}

// shares lists the parts of the whole with their probability, the end states
// in the scenario's order, then what is not nothing of the rest.
//
// An end state that words or ranges leave open is told by its bounds and has its
// least in the bar; what goes to one or another of them is one part of its own,
// hatched: its width is not theirs to add up (package tell).
func shares(told *tell.Teller) []item {
	s := told.Scenario()
	items := make([]item, 0, len(s.EndStates)+len(parts))
	for i, e := range s.EndStates {
		it := endState(e, i)
		answer := told.Of(it.account)
		it.share = answer.Share
		it.tell(told, answer, numberOf(told, it.account, answer))
		items = append(items, it)
	}
	for _, p := range parts {
		answer := told.Of(p.account)
		if answer.Share <= scenarios.Tolerance && !answer.Open {
			continue
		}
		it := item{account: p.account, name: p.name, pattern: p.pattern, share: answer.Share}
		it.tell(told, answer, numberOf(told, p.account, answer))
		it.band, it.word = "", tell.Sentence(odds.NoBreak(p.why), told.Manner)
		if it.word != "" && it.percent != "" {
			it.percent += ":"
		}
		if told.Manner == odds.WordsOnly {
			it.percent = ""
		}
		items = append(items, it)
	}
	return items
}

// tell says what an answer comes to.
func (it *item) tell(told *tell.Teller, answer tell.Answer, number string) {
	says, span := told.Tell(answer, number)
	it.percent, it.span, it.word, it.band = says.Number, span, says.Word, says.Band
	it.reach = reachOf(answer)
	if it.word == odds.NoWordFits && told.Manner != odds.WordsOnly {
		it.word = ""
	}
}

// numberOf writes the figure of an account. While some are told by bounds, the
// others are rounded by themselves: what is shown adds up in words alone.
func numberOf(told *tell.Teller, a odds.Account, answer tell.Answer) string {
	if told.Open() {
		return odds.NoBreak(whole(told.Figures.Share(answer.Share)))
	}
	return odds.NoBreak(whole(told.Figures.AccountText(a)))
}

// whole writes nothing and everything without a decimal.
func whole(text string) string {
	switch text {
	case "0.0 %", "0.00 %":
		return "0 %"
	case "100.0 %", "100.00 %":
		return "100 %"
	}
	return text
}

func endState(e *scenarios.EndState, place int) item {
	shown := scene.LookOf(e, place)
	name := scenarios.Shortened(scenarios.OneLine(e.Name), longestName)
	if name == "" {
		name = scenarios.Untitled
	}
	return item{account: odds.Account(place), id: e.ID, symbol: shown.Symbol, colour: shown.Colour, name: name}
}

// longestName is how many characters of a name are shown: more is beyond reading.
const longestName = 160
