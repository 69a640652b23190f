package board

import (
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// Given returns the figures given what has happened, and what is supposed; those of
// [Board.Figures] where there is neither. Judgements stay as they are, and so do the
// figures of those.
func (b *Board) Given() *odds.Figures {
	if b.given == nil {
		if b.Exploring() && b.asJudged {
			b.given = b.explored.onlySupposed(b.figures)
		} else {
			b.given = odds.GivenEvents(b.Scenario(), b.figures)
		}
	}
	return b.given
}

// HasEvents tells whether something happened, was ruled out or was observed, so
// that figures may be told given that, whatever is supposed.
func (b *Board) HasEvents() bool {
	if b.Exploring() {
		return b.explored.given != b.explored.figures
	}
	return b.Given() != b.figures
}

// AsJudged tells whether end states are told as judged, whatever happened.
func (b *Board) AsJudged() bool { return b.asJudged }

// SetAsJudged tells end states as judged, or given what has happened.
func (b *Board) SetAsJudged(asJudged bool) {
	b.Update(func() {
		b.asJudged = asJudged
		b.content = true
	})
}

// Shown returns the figures that end states are told by: given what has happened,
// unless as judged is asked for, and under what is supposed.
func (b *Board) Shown() *odds.Figures {
	if b.asJudged && !b.Exploring() {
		return b.figures
	}
	return b.Given()
}

// Unexplored returns what Shown would be without what is supposed.
func (b *Board) Unexplored() *odds.Figures {
	switch {
	case !b.Exploring():
		return b.Shown()
	case b.asJudged:
		return b.explored.figures
	}
	return b.explored.given
}

// ToldShown tells what is shown of the end states: see Shown.
func (b *Board) ToldShown() *tell.Teller {
	if b.Shown() == b.figures {
		return b.Told()
	}
	if b.ends == nil {
		b.ends = tell.New(b.Shown(), b.manner)
	}
	return b.ends
}
