package inspector

import (
	"errors"
	"slices"
)

// follow goes on to what is selected now. What is still being typed belongs to
// what was shown so far, and becomes an edit of that.
func (i *Inspector) follow() {
	now, all := idOf(i.board.Selected()), i.selection()
	if now == i.shown && slices.Equal(all, i.chosen) {
		return
	}
	selected := i.board.Selection()
	i.settleMoves()
	for _, f := range i.fields {
		if f.Pending() && !f.Commit() {
			f.giveUp(i)
		}
		f.failure.Set("")
	}
	if !slices.Equal(i.board.Selection(), selected) { // the edit selected its own outcome
		i.board.SelectAll(selected)
	}
	i.shown, i.chosen = now, all
	i.outcome.leave()
	i.closeDates()
	i.scroll.ScrollToTop()
}

// selection returns the identities of all selected outcomes, none where one
// alone is, or the scenario itself.
func (i *Inspector) selection() (ids []string) {
	if i.board.Count() < 2 {
		return nil
	}
	for _, o := range i.board.Several() {
		ids = append(ids, o.ID)
	}
	return ids
}

// giveUp drops a text that was refused. The field goes on to another outcome,
// so the reason is told elsewhere.
func (f bound) giveUp(i *Inspector) {
	reason := f.failure.Text
	f.Drop()
	if reason != "" {
		i.tell(errors.New(reason))
	}
}
