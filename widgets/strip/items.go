package strip

import (
	"image/color"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
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
	word    string // of likelihood, or a short explanation
	band    string // of the word: "[45–55 %]"
	share   float64
	chosen  bool // the selected leaf belongs to it
	bare    bool // words alone, which stand for nothing in the bar
	adds    bool // those that make a new end state
}

// part is an account of the totals beside the end states.
type part struct {
	account   odds.Account
	name, why string
	pattern   look.Pattern
}

var parts = []part{
	{odds.WithoutEndState, noEndState, "", look.Plain},
	{odds.LeftUnassigned, "Unassigned", "", look.Stripes},
	{odds.LeftUnestimated, "Not estimated", "", look.Dots},
	{odds.LeftUnsettled, "Unsettled", "below a fork over 100 %", look.Falling},
	{odds.LeftUndecided, "Undecided", "a choice without an assumed option", look.Lattice},
}

const noEndState = "No end state"

// figured tells whether a branch of any fork has a number or takes the rest.
func figured(f *odds.Figures) bool {
	for i := range f.Tally {
		if !f.Tally[i].Numberless() {
			return true
		}
	}
	return false
}

// shares lists the parts of the whole with their probability, the end states
// in the scenario's order, then what is not nothing of the rest.
func shares(s *scenarios.Scenario, f *odds.Figures) []item {
	t := f.Totals
	items := make([]item, 0, len(s.EndStates)+len(parts))
	for i, e := range s.EndStates {
		items = append(items, endState(e, i))
		items[i].share = t.EndStates[i]
	}
	for _, p := range parts {
		if share := t.Of(p.account); share > scenarios.Tolerance {
			items = append(items, item{account: p.account, name: p.name, word: odds.NoBreak(p.why), pattern: p.pattern, share: share})
		}
	}
	unknown := unknown(s, f)
	for i := range items {
		items[i].percent = odds.NoBreak(whole(f.AccountText(items[i].account)))
		switch {
		case items[i].symbol != "" && unknown[s.EndStates[i].ID]:
			items[i].percent = "–"
		case items[i].word != "":
			items[i].percent += ":"
		}
		if band, ok := scales.Word(s.Scale, items[i].share); ok && items[i].symbol != "" {
			items[i].word = band.Word
			items[i].band = odds.NoBreak("[" + scales.BandText(band) + "]")
		}
	}
	return items
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
