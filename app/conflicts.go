package app

import (
	"fmt"

	"offramp/app/command"
	"offramp/widgets/board"
	"offramp/widgets/conflicts"
	"offramp/widgets/panes"
	"offramp/widgets/stance"
)

var settleConflicts = command.Command[*window]{
	Name: "Settle conflicts", Menu: "Edit", Group: 2,
	Do:      (*window).showConflicts,
	Enabled: (*window).conflicting,
	Checked: (*window).settles,
}

// conflicting tells whether a merge left something open.
func (w *window) conflicting() bool { return len(w.doc.scenario().Conflicts) > 0 }

// newConflicts makes the pane that settles what a merge left open, and the line that
// leads there.
func (w *window) newConflicts(b *board.Board) {
	c := conflicts.New(b)
	c.OnFocus = w.win.Canvas().Focus
	c.OnDone = w.focusMap
	c.OnIdle = w.catchFocus
	c.OnFunction = w.function
	c.OnPlace = w.goTo
	c.OnClose = w.hideConflicts
	c.OnSettled = func() {
		w.hideConflicts()
		w.flash("All conflicts are settled. Save to keep that.")
	}
	w.conflicts = c
	w.unsettled = stance.New(true)
	w.unsettled.OnPressed = w.showConflicts
}

// settles tells whether the conflicts are shown.
func (w *window) settles() bool { return w.conflicts.Visible() }

// showConflicts shows what a merge left open in the place of the inspector, where
// there is something.
func (w *window) showConflicts() {
	if !w.conflicting() {
		return
	}
	w.leavePage()
	w.toInspector()
	w.inspector.Hide()
	w.conflicts.Show()
	w.panes.SetWidth(panes.Right, w.paneWidth(panes.Right))
	w.conflicts.Begin()
	w.tellConflicts()
	w.refreshMenu()
	w.conflicts.FocusFirst()
}

// hideConflicts shows the inspector in their place again.
func (w *window) hideConflicts() {
	if !w.settles() {
		return
	}
	w.conflicts.Hide()
	w.inspector.Show()
	w.panes.SetWidth(panes.Right, w.paneWidth(panes.Right))
	w.tellConflicts()
	w.refreshMenu()
	w.focusMap()
}

// tellConflicts says across the window that something is to be settled, unless it is
// being settled.
func (w *window) tellConflicts() {
	n := len(w.doc.scenario().Conflicts)
	text := fmt.Sprintf("%d conflicts of a merge are to be settled; until then ours stands.", n)
	if n == 1 {
		text = "1 conflict of a merge is to be settled; until then ours stands."
	}
	if n == 0 || w.settles() {
		w.unsettled.Say("", "")
		return
	}
	w.unsettled.Say(text, "Settle")
}
