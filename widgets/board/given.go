package board

import "offramp/scenarios/odds"

// Given returns the figures given what has happened; those of [Board.Figures]
// where nothing has. Judgements stay as they are, and so do the figures of those.
func (b *Board) Given() *odds.Figures {
	if b.given == nil {
		b.given = odds.GivenEvents(b.Scenario(), b.figures)
	}
	return b.given
}
