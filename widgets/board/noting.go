package board

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// DoNoting makes an edit that puts branches into a fork, and says in the line
// what of it wants a look: notes, each a sentence, or, where there are none,
// that the fork adds to more than 100 % now. It offers what can be done about that.
func (b *Board) DoNoting(edit scenarios.Edit, notes ...string) (err error) {
	b.Update(func() {
		mark := b.editor.Mark()
		if err = b.Do(edit); err != nil || edit.IsEmpty() {
			return
		}
		b.refigure()
		n := Notice{About: edit.Select, Text: strings.Join(notes, " "), Step: &Step{Before: mark, Name: edit.Name}}
		if at := b.Selected(); at != nil && at.Parent() != nil && at.Parent().Tally().Over() {
			var why string
			n.Offers, why = possible(odds.Offers(b.Scenario(), at))
			n.Warn = true
			if n.Text == "" {
				n.Text = "The branches of " + scenarios.Quoted(at.Parent()) + " add to " +
					scenarios.PercentSum(at.Parent().Tally().Sum()) + " now."
			}
			n.Text += why
		}
		if n.Text != "" {
			n.Text = odds.NoBreak(n.Text)
			b.Say(n)
		}
	})
	return err
}
