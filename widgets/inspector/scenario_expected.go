package inspector

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// means says in words what every range of the scenario means.
func (p *measuresPart) means(r *scenarios.RangeMeaning) string {
	const limits = " Bounds of end states and paths take each range as limits."
	switch {
	case r == nil:
		return "Nothing says so yet." + limits
	case r.Mean == meanBounds:
		return "No value lies outside its range: bounds of end states and paths are as hard."
	case r.Mean != meanInterval:
		return ""
	case r.Level == nil || p.i.board.Manner() == odds.WordsOnly:
		return "Each range holds its value with a certain probability." + limits
	}
	return odds.NoBreak("Each range holds its value with a probability of "+scenarios.Percent(*r.Level)+".") + limits
}

// showExpected says which impact is to be expected, and of how much of what can
// happen that speaks.
func (p *measuresPart) showExpected() {
	text := expected(p.i.board.Told().Impacts(), 0)
	show(text != "", p.expects)
	p.expected.Set(text)
}

// expected says which impact is to be expected given the outcome at i.
func expected(m *tell.Impacts, i int) string {
	short, coverage := m.Short(i), m.Coverage(i)
	if short == "" {
		return coverage
	}
	text := strings.TrimSpace(short + " " + m.Scale())
	if coverage != "" {
		text += ". " + coverage
	}
	return text
}
