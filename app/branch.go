package app

import "offramp/widgets/board"

// showsBranch tells whether one branch alone is shown.
func (w *window) showsBranch() bool { return w.doc.board.Branch().Parent() != nil }

// branchAlone shows what follows from the selected outcome and nothing else, or
// everything again.
func (w *window) branchAlone() {
	w.commit()
	b := w.doc.board
	at := b.Selected()
	if at == nil || at == b.Branch() || at.IsLeaf() {
		b.ShowBranch("")
	} else {
		b.ShowBranch(at.ID)
	}
	w.reveal()
}

// letGo takes back, one at a time, what narrows the view: several selected
// outcomes, the line over a room's map, a branch shown alone, a map shown to a
// room, the selection.
func (w *window) letGo() {
	b := w.doc.board
	w.teacher.Dismiss()
	switch at := b.Selected(); {
	case w.strip.Close():
	case b.Count() > 1:
		b.Select(at.ID)
	case w.presents() && b.Notice().Text != "": // what a room reads over the map goes before the room does
		b.Say(board.Notice{})
	case b.Exploring():
		w.leaveExploring()
	case w.showsBranch():
		b.ShowBranch("")
		w.reveal()
	case w.presents():
		w.toDesk()
	default:
		b.Select("")
	}
}
