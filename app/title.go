package app

// refreshTitle shows the document's name and what is unsaved in the title bar.
func (w *window) refreshTitle() {
	title := w.doc.name()
	switch {
	case w.start != nil:
		title = "New scenario"
	case w.doc.board.Exploring():
		title += " (exploring)"
	case w.doc.board.ReadOnly():
		title += " (read only)"
	case w.doc.saving:
		title += " (saving)"
	case w.doc.dirty():
		title += " (unsaved)"
	case w.doc.path == "":
		title += " (not saved yet)"
	}
	if w.doc.secret() {
		title += " (encrypted)"
	}
	title += " – Offramp"
	if title != w.win.Title() {
		w.win.SetTitle(title)
	}
}
