package history

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

type comparison struct {
	before, after *odds.Figures
	scale         *scenarios.Scale
	reasons       map[string][]*scenarios.Change
}

// row compares an outcome as it was and as it is, either of which may be nil.
func (c *comparison) row(was, is *scenarios.Outcome) (Row, bool) {
	var row Row
	if was != nil {
		row.ID, row.Titles, row.Kind = was.ID, was.Titles(), Gone
		row.From = c.side(c.before, was)
	}
	if is != nil {
		row.ID, row.Titles, row.Kind = is.ID, is.Titles(), Added
		row.To = c.side(c.after, is)
	}
	row.Reasons = c.reasons[row.ID]
	if was == nil || is == nil {
		return row, true
	}
	row.Kind = Judged
	row.Crossed = row.From.hasWordFor(c.scale) && row.To.hasWordFor(c.scale) && row.From.Word != row.To.Word
	if was.Probability == is.Probability && was.Said == is.Said && sameRange(was.Range, is.Range) {
		row.Kind = Derived
		moved := math.Abs(row.From.Figure-row.To.Figure) > scenarios.Tolerance
		return row, moved || math.IsNaN(row.From.Figure) != math.IsNaN(row.To.Figure)
	}
	return row, true
}

// hasWordFor tells whether the side is one that words can be compared of: a
// figure or a word, and a scale. A gap of the scale counts as a word of its own.
func (s Side) hasWordFor(scale *scenarios.Scale) bool {
	return scale != nil && len(scale.Bands) > 0 && (s.Word != "" || !math.IsNaN(s.Figure))
}

func (c *comparison) side(f *odds.Figures, o *scenarios.Outcome) Side {
	side := Side{Judgement: judgement(o), Figure: math.NaN(), Range: o.Range}
	if o.Parent() == nil || o.Parent().IsChoice() {
		return side // nobody judges how probable they are
	}
	if p, ok := f.BranchOf(o); ok {
		side.Figure = p
		band, _ := scales.Word(c.scale, p)
		side.Word = band.Word
	}
	if odds.HasWord(o) {
		side.Word = o.Said
	}
	return side
}

func judgement(o *scenarios.Outcome) string {
	p, ok := o.Probability.Number()
	switch {
	case ok:
		return odds.Branch(p)
	case o.Probability.IsRest():
		return "rest"
	case o.Said != "":
		return o.Said
	}
	return "not estimated"
}

func sameRange(a, b *scenarios.Range) bool {
	return a == b || a != nil && b != nil && *a == *b
}
