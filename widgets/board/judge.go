package board

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// edited keeps in mind what an edit touched, until the figures are worked out.
func (b *Board) edited(event scenarios.Event) {
	b.content = true
	touched, ok := event.Edit.Touches()
	if !ok {
		b.keeper = nil // the tree is another
	}
	b.touched = append(b.touched, touched...)
}

// judge works out the figures by the judgements alone: where edits changed values
// only, from what they touched.
func (b *Board) judge() {
	if b.keeper == nil || !b.keeper.Update(b.touched) {
		b.keeper = odds.Keep(b.Scenario())
	}
	b.touched = b.touched[:0]
	b.figures, b.given = b.keeper.Figures(), nil
	b.teller, b.ends = nil, nil
}
