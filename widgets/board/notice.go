package board

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// Notice is the line that says what an edit made give way, with what else
// could be done. It never takes the focus and goes with the next edit.
type Notice struct {
	About string // identity of the outcome that the line is about
	Text  string
	// Warn marks what needs mending, such as a fork over 100 %.
	Warn   bool
	Offers []Offer
	// Why offers to say why a judgement changed, by the identity of its entry in
	// the change log; "" offers nothing.
	Why string
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

// sayOf shows a line about an edit that was made: what it offers joins the step.
func (b *Board) sayOf(edit scenarios.Edit, before scenarios.Mark, n Notice) {
	n.Text = odds.NoBreak(tell.Sentence(n.Text, b.manner))
	n.Step = &Step{Before: before, Name: edit.Name}
	if change := b.Unexplained(); change != nil {
		n.Why = change.ID
	}
	b.Say(n)
}

func (b *Board) drop() {
	if b.notice.Text != "" {
		b.notice = Notice{}
		b.stale |= Noticed
	}
}

// Take makes the edit of an offer. An offer of the line joins the step that
// the line speaks of. What is only previewed does not count.
func (b *Board) Take(offer Offer) (err error) {
	b.Update(func() {
		b.on().DropPreview()
		b.refigure()
		step, joins := b.notice.Step, b.offered(offer)
		var edit scenarios.Edit
		if edit, err = offer.Edit(); err != nil {
			return
		}
		if at := b.Selected(); at != nil && b.isBeside(at, edit.Select) {
			edit.Select, edit.Back = at.ID, at.ID // hands go on where they were
		}
		if err = b.Do(edit); err == nil && step != nil && joins {
			b.Squash(step.Before, step.Name)
		}
	})
	return err
}

// isBeside tells whether at shows what is done at the outcome id: it is that
// outcome, one of its branches or one beside it.
func (b *Board) isBeside(at *scenarios.Outcome, id string) bool {
	o := b.Scenario().Outcome(id)
	return o != nil && at.Parent() != nil && (at.Parent() == o || at.Parent() == o.Parent())
}

// offered tells whether an offer is one of the line's.
func (b *Board) offered(offer Offer) bool {
	for _, o := range b.notice.Offers {
		if o.Label == offer.Label {
			return true
		}
	}
	return false
}
