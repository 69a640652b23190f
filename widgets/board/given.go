package board

import (
	"errors"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// ErrExploring is why an edit is refused while something is only supposed.
var ErrExploring = errors.New("nothing is changed while you explore: Esc on the map leaves exploring, then it can be")

// Judged returns the figures that the judgements alone come to.
func (b *Board) Judged() *odds.Figures { return b.judged }

// Given returns the figures given what has happened, and what is supposed; those
// of [Board.Judged] where there is neither. Judgements stay as they are, and so do
// the figures of those.
func (b *Board) Given() *odds.Figures {
	if b.Exploring() {
		return b.figures
	}
	return b.events()
}

// HasEvents tells whether something happened, was ruled out or was observed, so
// that figures may be told given that.
func (b *Board) HasEvents() bool { return b.events() != b.judged }

// events are the figures given what has happened, whatever is supposed.
func (b *Board) events() *odds.Figures {
	if b.given == nil {
		b.given = odds.GivenEvents(b.Scenario(), b.judged)
	}
	return b.given
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
	if b.Exploring() {
		return b.figures
	}
	return b.Unexplored()
}

// Unexplored returns what Shown would be without what is supposed.
func (b *Board) Unexplored() *odds.Figures {
	if b.asJudged {
		return b.judged
	}
	return b.events()
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

// Refuses tells why edits are refused, nil where they are taken.
func (b *Board) Refuses() error {
	switch {
	case b.readOnly:
		return ErrReadOnly
	case b.Exploring():
		return ErrExploring
	}
	return nil
}

// Supposed returns what is taken for granted for a look.
func (b *Board) Supposed() odds.Supposed { return b.supposed }

// Exploring tells whether figures are shown under something that is only supposed.
func (b *Board) Exploring() bool { return !b.supposed.IsEmpty() }

// Suppose shows the figures under what is supposed, until the zero value is. It
// changes nothing in the scenario, and while it lasts nothing else does.
func (b *Board) Suppose(what odds.Supposed) {
	b.Update(func() {
		b.editor.DropPreview()
		b.supposed = what
		b.drop()
		b.content = true
	})
}

// figure works out the figures.
func (b *Board) figure() {
	s := b.Scenario()
	b.judge()
	b.figures, b.given = b.judged, nil
	b.teller, b.ends, b.judgedTeller = nil, nil, nil
	switch {
	case b.Exploring() && b.asJudged:
		b.figures = odds.ComputeGiven(s, asJudged(s, b.supposed))
	case b.Exploring():
		b.figures = odds.ComputeGiven(s, b.supposed)
	}
}

// asJudged supposes beside what is supposed that nothing else is known.
func asJudged(s *scenarios.Scenario, what odds.Supposed) odds.Supposed {
	for o := range s.Root.All() {
		if _, said := what.Status[o.ID]; !said && o.Status != nil {
			what = what.WithStatus(o.ID, "")
		}
		for _, n := range o.Indicators {
			if _, said := what.Observed[n.ID]; !said && n.Observed != nil {
				what = what.WithObserved(n.ID, "")
			}
		}
	}
	return what
}
