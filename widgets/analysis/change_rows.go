package analysis

import (
	"offramp/scenarios"
	"offramp/scenarios/history"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// row is one entry.
func (c *changes) row(s *scenarios.Scenario, e *scenarios.Change, moved history.Moved) rowlist.Row {
	row := rowlist.Row{ID: e.ID, Title: changedName(s, e), Right: whenText(e)}
	add := func(text string, role form.Role) {
		row.Lines = append(row.Lines, rowlist.Line{Text: odds.NoBreak(text), Role: role})
	}
	add(movedText(e, moved, c.p.board.Manner()), form.Ink)
	if moved.Crossed {
		add("crossed the edge of a word: "+wordOr(moved.FromWord)+" to "+wordOr(moved.ToWord), form.Accent)
	}
	if e.Because != "" {
		add("because "+e.Because, form.Muted)
	}
	return row
}

// changedName is the outcome's name as it is, or as it was where it is gone.
func changedName(s *scenarios.Scenario, e *scenarios.Change) string {
	if o := s.Outcome(e.Outcome); o != nil {
		return o.Name()
	}
	return (&scenarios.Outcome{Title: e.Title}).Name() + " (removed)"
}

func whenText(e *scenarios.Change) string {
	at, ok := history.When(e)
	if !ok {
		return ""
	}
	return at.Local().Format("2 Jan 2006, 15:04")
}

// hows is what an entry's way of changing is called.
var hows = map[string]string{
	scenarios.HowTyped: "typed", scenarios.HowWord: "given as a word", scenarios.HowRest: "no longer the rest",
	scenarios.HowScaled: "scaled with its siblings", scenarios.HowDivider: "a divider dragged",
	scenarios.HowRange: "its range", scenarios.HowMoved: "the tree rearranged",
}

func movedText(e *scenarios.Change, moved history.Moved, m odds.Manner) string {
	if m == odds.WordsOnly {
		moved.From, moved.To = inWords(moved.From, moved.FromWord), inWords(moved.To, moved.ToWord)
	}
	text := "from " + moved.From + " to " + moved.To
	how, known := hows[e.How]
	if !known {
		how = e.How
	}
	if e.How == scenarios.HowRest && e.To == `"rest"` {
		how = "made the rest"
	}
	if how != "" {
		text += " · " + how
	}
	if e.By != "" {
		text += " · " + e.By
	}
	return text
}

func wordOr(word string) string {
	if word == "" {
		return "no word"
	}
	return word
}

// inWords is a value without its figure: the word for it, if there is one.
func inWords(value, word string) string {
	if word != "" {
		return word
	}
	return tell.Sentence(value, odds.WordsOnly)
}
