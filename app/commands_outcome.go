package app

import (
	"errors"

	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/widgets/mapview"
)

var outcomeCommands = []command.Command[*window]{
	{
		Name: "Add child", Menu: "Outcome", Scope: command.Walking,
		Keys: []command.Chord{command.Key(fyne.KeyTab)},
		Do:   func(w *window) { w.commit(); w.walker().AddChild() }, Enabled: editable,
	},
	{
		Name: "Add sibling below", Menu: "Outcome", Scope: command.Walking,
		Keys: []command.Chord{command.Key(fyne.KeyReturn)},
		Do:   func(w *window) { w.commit(); w.walker().AddSibling(false) }, Enabled: editable,
	},
	{
		Name: "Add sibling above", Menu: "Outcome", Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Shift, fyne.KeyReturn)},
		Do:   func(w *window) { w.commit(); w.walker().AddSibling(true) }, Enabled: editable,
	},
	{
		Name: "Insert before", Menu: "Outcome", Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyReturn)},
		Do:   func(w *window) { w.commit(); w.walker().InsertBetween() }, Enabled: onBranch,
	},
	{
		Name: "Add “Something else” as the rest", Menu: "Outcome", Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyR)},
		Do:   (*window).addSomethingElse, Enabled: onOutcome,
	},
	{
		Name: "Name", Menu: "Outcome", Group: 1, Scope: command.Walking,
		Keys: []command.Chord{command.Key(fyne.KeyF2)},
		Do:   func(w *window) { w.walker().Name() }, Enabled: onOutcome,
	},
	{
		Name: "Probability", Menu: "Outcome", Group: 1, Scope: command.Walking,
		Keys: []command.Chord{command.Key(fyne.KeyEqual)},
		Do:   func(w *window) { w.walker().Enter("") }, Enabled: func(w *window) bool { return judging(w) && onSelectedBranch(w) },
	},
	{
		Name: "Notes", Menu: "Outcome", Group: 1,
		Keys: []command.Chord{command.Key(fyne.KeyF4)},
		Do:   func(w *window) { w.toInspector(); w.inspector.FocusNotes() }, Enabled: onOutcome,
	},
	{
		Name: "End state", Menu: "Outcome", Group: 1,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyE)},
		// Also where there can be none: the pane says why, and has the keyboard.
		Do: func(w *window) { w.toInspector(); w.inspector.FocusEndState() }, Enabled: onOutcome,
	},
	{
		Name: "Move up", Menu: "Outcome", Group: 2, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyUp)},
		Do:   func(w *window) { w.move(mapview.Up) }, Enabled: onBranch,
	},
	{
		Name: "Move down", Menu: "Outcome", Group: 2, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyDown)},
		Do:   func(w *window) { w.move(mapview.Down) }, Enabled: onBranch,
	},
	{
		Name: "Move left", Menu: "Outcome", Group: 2, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyLeft)},
		Do:   func(w *window) { w.move(mapview.Left) }, Enabled: onBranch,
	},
	{
		Name: "Move right", Menu: "Outcome", Group: 2, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyRight)},
		Do:   func(w *window) { w.move(mapview.Right) }, Enabled: onBranch,
	},
	{
		Name: "Its branches are a choice", Menu: "Outcome", Group: 3,
		Do: func(w *window) {
			w.edit(func(o *scenarios.Outcome) scenarios.Edit { return scenarios.Choose(o, !o.IsChoice()) })
		},
		Enabled: func(w *window) bool { return onOutcome(w) && !w.doc.board.Selected().IsLeaf() },
		Checked: func(w *window) bool {
			o := w.doc.board.Selected()
			return o != nil && o.IsChoice()
		},
	},
	{
		Name: "Assume this option", Menu: "Outcome", Group: 3,
		Do: func(w *window) { w.edit(scenarios.Assume) },
		Enabled: func(w *window) bool {
			return onBranch(w) && w.doc.board.Selected().Parent().IsChoice()
		},
		Checked: func(w *window) bool {
			o := w.doc.board.Selected()
			return o != nil && o.Parent() != nil && o.Parent().Assumed == o.ID
		},
	},
}

// edit makes an edit of the selected outcome.
func (w *window) edit(build func(*scenarios.Outcome) scenarios.Edit) {
	w.commit()
	at := w.doc.board.Selected()
	if at == nil {
		return
	}
	w.refuse(w.doc.board.Do(build(at)))
	w.reveal()
}

// move moves the selected outcomes the way that an arrow points.
func (w *window) move(a mapview.Arrow) {
	to := w.toward(a)
	w.commit()
	several := w.doc.board.Several()
	if len(several) > 0 && !scenarios.OneFork(several) {
		w.refuse(errors.New("only branches of one fork move together: select some of one, or cut and paste"))
		return
	}
	if parent, place := scenarios.Step(several, to); parent != nil {
		w.refuse(w.doc.board.Move(several, parent, place))
	}
	w.reveal()
}
