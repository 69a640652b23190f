package hints

import "offramp/widgets/board"

// State is what hints depend on.
type State struct {
	Outcomes, Leaves int // that have a title
	Ended            int // leaves with an end state
	Numbers          int // probabilities that somebody gave
	Reasons          int // outcomes with notes, or with why their number is what it is
	Folded           int // outcomes whose branches are folded away
	// Numberless: the selected outcome has a title and could have a number.
	Numberless bool
}

// stateOf looks at what a board shows.
func stateOf(b *board.Board) State {
	var s State
	for o := range b.Scenario().Root.All() {
		if o.Title != "" {
			s.Outcomes++
			if o.IsLeaf() {
				s.Leaves++
			}
		}
		if o.EndState != "" {
			s.Ended++
		}
		if !o.Probability.IsAbsent() {
			s.Numbers++
		}
		if o.Notes != "" || o.Because != "" {
			s.Reasons++
		}
		if b.Folded(o.ID) {
			s.Folded++
		}
	}
	at := b.Selected()
	s.Numberless = at != nil && at.Title != "" && at.Parent() != nil && !at.Parent().IsChoice() && at.Probability.IsAbsent()
	return s
}
