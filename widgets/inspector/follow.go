package inspector

import "errors"

// follow goes on to what is selected now. What is still being typed belongs to
// the outcome shown so far, and becomes an edit of that one.
func (i *Inspector) follow() {
	now := idOf(i.board.Selected())
	if now == i.shown {
		return
	}
	i.settleMoves()
	for _, f := range i.fields {
		if f.Pending() && !f.Commit() {
			f.giveUp(i)
		}
		f.failure.Set("")
	}
	if idOf(i.board.Selected()) != now { // the edit selected its own outcome
		i.board.Select(now)
	}
	i.shown = now
	i.outcome.leave()
	i.scroll.ScrollToTop()
}

// giveUp drops a text that was refused. The field goes on to another outcome,
// so the reason is told elsewhere.
func (f bound) giveUp(i *Inspector) {
	reason := f.failure.text
	f.Drop()
	if reason != "" {
		i.tell(errors.New(reason))
	}
}
