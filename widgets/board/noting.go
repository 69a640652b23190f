package board

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// DoNoting makes an edit that puts branches into a fork, selects them, and says in the line
// what of it wants a look: notes, each a sentence, or, where there are none,
// that the fork adds to more than 100 % now. It offers what can be done about that.
func (b *Board) DoNoting(edit scenarios.Edit, notes ...string) (err error) {
	b.Update(func() {
		mark := b.on().Mark()
		if err = b.Do(edit); err != nil || edit.IsEmpty() {
			return
		}
		if added := edit.Inserted(); len(added) > 1 {
			b.SelectAll(identities(added))
		}
		b.refigure()
		n := Notice{About: edit.Select, Text: strings.Join(notes, " ")}
		if at := b.Selected(); at != nil && at.Parent() != nil && at.Parent().Tally().Over() {
			var why string
			n.Offers, why = possible(odds.Offers(b.Scenario(), at))
			n.Warn = true
			if n.Text == "" {
				n.Text = odds.SaysOver(at.Parent(), at.Parent().Tally())
			}
			n.Text += why
		}
		if n.Text != "" {
			b.sayOf(edit, mark, n)
		}
	})
	return err
}

// Remove makes an edit that removes branches, all of outcomes, and says what the
// forks that they leave leave open now.
func (b *Board) Remove(edit scenarios.Edit, outcomes []*scenarios.Outcome) (err error) {
	b.Update(func() {
		from, mark := left(scenarios.Topmost(outcomes)), b.on().Mark()
		if err = b.Do(edit); err != nil || edit.IsEmpty() {
			return
		}
		b.refigure()
		if text := from.says(); text != "" {
			n := Notice{About: edit.Select, Text: text}
			if at := b.Selected(); at != nil && (at.Parent() == from[0].at || at == from[0].at) {
				n.Offers, _ = possible(odds.Offers(b.Scenario(), at))
			}
			b.sayOf(edit, mark, n)
		}
	})
	return err
}

// RemoveCard removes o alone, its children taking its place, and says what of
// them cannot stay as it was.
func (b *Board) RemoveCard(o *scenarios.Outcome) error {
	var notes []string
	if parent := o.Parent(); parent != nil && !scenarios.TakesAll(o) {
		rests := parent.Tally().Rests()
		if o.Probability.IsRest() {
			rests--
		}
		notes = restsLost(o.Children, rests)
	}
	return b.DoNoting(scenarios.RemoveCard(o), notes...)
}
