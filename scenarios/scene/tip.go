package scene

import (
	"strings"
	"unicode"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// Tip is what a small panel beside a card says: what the card has no room for.
type Tip struct {
	// Title is the whole name; Cut tells that the card itself shows less of it.
	Title string
	Cut   bool
	Lines []TipLine
}

// TipLine is one thing that a tip says.
type TipLine struct {
	Text string
	Kind TipKind
	Rows int // that it may take; what is longer ends in "…"
	// Look is the symbol and the colour that stand before the text, where Symbol
	// is not "".
	Look EndStateLook
}

// TipKind is how a line of a tip is written.
type TipKind uint8

// The kinds.
const (
	TipPlain TipKind = iota
	TipQuiet         // comes second
	TipWrong         // says what is wrong
)

// TipOf is what there is to say of a card beyond what stands on it. It reads the
// outcome: ask while the scenario is what the scene was built from.
func (s *Scene) TipOf(card int32) Tip {
	c := &s.Cards[card]
	t := teller{Scene: s, o: c.Outcome, i: int(c.Ordinal)}
	if c.Ghost {
		return t.ghost(c)
	}
	tip := Tip{Title: scenarios.OneLine(c.Outcome.Name()), Cut: isCut(c)}
	t.figure(c)
	t.fork(c)
	t.rest(c)
	tip.Lines = t.lines
	return tip
}

// TipOfPill says what a fold pill stands for.
func (s *Scene) TipOfPill(card int32) Tip {
	return Tip{Lines: []TipLine{{Text: hiddenText(s.Cards[card].Hidden), Rows: 1}}}
}

func hiddenText(hidden int32) string {
	return counted(int(hidden), "outcome") + " folded away"
}

// isCut tells whether a card shows less than the whole title. Breaking a word
// puts no hyphen, so that all that is not space is there or is cut.
func isCut(c *Card) bool {
	return !c.Untitled && letters(strings.Join(c.Title, "")) != letters(c.Outcome.Name())
}

func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// teller finds the lines of a tip.
type teller struct {
	*Scene
	o     *scenarios.Outcome
	i     int // its place in pre-order
	lines []TipLine
}

func (t *teller) say(kind TipKind, rows int, text string) {
	if strings.TrimSpace(text) != "" {
		t.lines = append(t.lines, TipLine{Text: odds.NoBreak(text), Kind: kind, Rows: rows})
	}
}

// ghost speaks of what a fork leaves open.
func (t *teller) ghost(c *Card) Tip {
	tally := t.figures.TallyOf(t.o)
	t.say(TipPlain, 3, tell.Sentence("The branches of "+scenarios.Quoted(t.o)+" add to "+scenarios.PercentSum(tally.Sum())+
		"; "+scenarios.PercentSum(tally.Left())+" is unassigned.", t.told.Manner))
	if c.Figure.Share != "" {
		t.say(TipPlain, 1, c.Figure.Share+" of all")
	}
	return Tip{Title: ghostTitle[0], Lines: t.lines}
}
