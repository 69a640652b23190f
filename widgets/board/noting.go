package board

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// DoNoting makes an edit that puts branches into a fork, and says in the line
// what of it wants a look: notes, each a sentence, and that the fork adds to
// more than 100 % now, with what can be done about that.
func (b *Board) DoNoting(edit scenarios.Edit, notes ...string) (err error) {
	b.Update(func() {
		mark := b.editor.Mark()
		if err = b.Do(edit); err != nil || edit.IsEmpty() {
			return
		}
		b.refigure()
		n := Notice{Text: strings.Join(notes, " "), Step: &Step{Before: mark, Name: edit.Name}}
		if at := b.Selected(); at != nil && at.Parent() != nil && at.Parent().Tally().Over() {
			fork := at.Parent()
			over := "The branches of " + scenarios.Quoted(fork) + " now add to " + scenarios.PercentSum(fork.Tally().Sum()) + "."
			var why string
			n.Offers, why = possible(odds.Offers(b.Scenario(), at))
			n.Text, n.Warn = strings.TrimSpace(n.Text+" "+over+why), true
		}
		if n.Text != "" {
			n.About, n.Text = edit.Select, odds.NoBreak(n.Text)
			b.Say(n)
		}
	})
	return err
}
