package board

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Notice is the line that says what an edit made give way, with what else
// could be done. It never takes the focus and goes with the next edit.
type Notice struct {
	About string // identity of the outcome that the line is about
	Text  string
	// Warn marks what needs mending, such as a fork over 100 %.
	Warn   bool
	Offers []Offer
	// Step is the edit that the line speaks of, for offers to join; nil where
	// an offer is a step of its own.
	Step *Step
}

// Step is an edit that was made, with the point in the history before it.
type Step struct {
	Before scenarios.Mark
	Name   string
}

// Offer is something that the line offers to do.
type Offer = odds.Offer

// Notice returns the line to show, empty where there is none.
func (b *Board) Notice() Notice { return b.notice }

// Say shows a line.
func (b *Board) Say(n Notice) {
	b.Update(func() {
		b.notice = n
		b.stale |= Noticed
	})
}

func (b *Board) drop() {
	if b.notice.Text != "" {
		b.notice = Notice{}
		b.stale |= Noticed
	}
}

// Take makes the edit of an offer, as part of the step that it belongs to.
func (b *Board) Take(offer Offer) (err error) {
	b.Update(func() {
		step := b.notice.Step
		var edit scenarios.Edit
		if edit, err = offer.Edit(); err != nil {
			return
		}
		if err = b.Do(edit); err == nil && step != nil {
			b.Squash(step.Before, step.Name)
		}
	})
	return err
}
