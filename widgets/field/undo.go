package field

// CanUndo tells whether Ctrl+Z should undo typing rather than the document.
func (f *Field) CanUndo() bool { return f.Pending() }

// CanRedo tells whether typing was undone that Ctrl+Y can bring back.
func (f *Field) CanRedo() bool { return f.focused && f.redo }

// Undo undoes typing, as far back as what the field held. Fyne's entry knows
// nothing of a text that was typed over as a whole, and would stop there.
func (f *Field) Undo() {
	before := f.Text
	f.undoing = true
	f.Entry.Undo()
	f.undoing = false
	if f.Text == before && f.Pending() {
		f.Drop()
		f.ToEnd()
	}
}

// Redo makes typing again that was undone.
func (f *Field) Redo() {
	f.undoing = true
	f.Entry.Redo()
	f.undoing = false
}
