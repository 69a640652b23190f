package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// structureCommands rebuild the tree around what is selected.
var structureCommands = []command.Command[*window]{
	{
		Name: "By probability", Menu: "Outcome", Sub: "Sort its branches", Group: 2,
		Do: func(w *window) {
			w.edit(func(o *scenarios.Outcome) scenarios.Edit { return odds.SortByProbability(w.doc.board.Figures(), o) })
		},
		Enabled: hasBranches,
	},
	{
		Name: "By name", Menu: "Outcome", Sub: "Sort its branches", Group: 2,
		Do: func(w *window) { w.edit(scenarios.SortByTitle) }, Enabled: hasBranches,
	},
	{
		Name: "Remove the branch", Menu: "Outcome", Group: 4, Scope: command.Walking,
		Keys: []command.Chord{command.Key(fyne.KeyDelete)},
		Do:   (*window).removeBranches, Enabled: onBranch,
	},
	{
		Name: "Remove the card, lift its children", Menu: "Outcome", Group: 4, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Shift, fyne.KeyDelete)},
		Do:   (*window).removeCard, Enabled: onBranch,
	},
}

// hasBranches tells whether the selected outcome may be edited and has branches
// that an order means something for.
func hasBranches(w *window) bool {
	return onOutcome(w) && len(w.doc.board.Selected().Children) > 1
}

// removeBranches removes what is selected and all that follows from it.
func (w *window) removeBranches() {
	w.commit()
	chosen := w.doc.board.Several()
	w.refuse(w.doc.board.Remove(scenarios.RemoveBranches(chosen), chosen))
	w.reveal()
}

// removeCard removes the selected card alone.
func (w *window) removeCard() {
	w.commit()
	if at := w.doc.board.Selected(); at != nil {
		w.refuse(w.doc.board.RemoveCard(at))
		w.reveal()
	}
}

// addSomethingElse adds a rest for whatever nobody named: to the branches of
// the selected outcome, or, where nothing follows from it, beside it.
func (w *window) addSomethingElse() {
	w.commit()
	at := w.doc.board.Selected()
	if at == nil {
		return
	}
	if at.IsLeaf() && at.Parent() != nil {
		at = at.Parent()
	}
	edit, err := odds.AddSomethingElse(at)
	if err == nil {
		err = w.doc.board.DoNoting(edit)
	}
	w.refuse(err)
	w.reveal()
}
