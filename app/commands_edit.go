package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/app/command"
)

var editCommands = []command.Command[*window]{
	{
		Name: "Undo", Menu: "Edit",
		Keys:    []command.Chord{command.With(command.Ctrl, fyne.KeyZ)},
		Do:      (*window).undo,
		Before:  true,
		Label:   func(w *window) string { return named("Undo", w.said(w.doc.board.UndoName())) },
		Enabled: judging,
	},
	{
		Name: "Redo", Menu: "Edit",
		Keys: []command.Chord{
			command.With(command.Ctrl|command.Shift, fyne.KeyZ),
			command.With(command.Ctrl, fyne.KeyY),
		},
		Do:      (*window).redo,
		Before:  true,
		Label:   func(w *window) string { return named("Redo", w.said(w.doc.board.RedoName())) },
		Enabled: judging,
	},
	{
		Name: "Cut", Menu: "Edit", Group: 1, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyX)},
		Do:   (*window).cutBranches, Enabled: onOutcome,
	},
	{
		Name: "Copy", Menu: "Edit", Group: 1, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyC)},
		Do:   (*window).copyBranches, Enabled: func(w *window) bool { return w.doc.board.Selected() != nil },
	},
	{
		Name: "Paste", Menu: "Edit", Group: 1, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyV)},
		Do:   (*window).paste, Enabled: editable,
	},
	{
		Name: "Duplicate", Menu: "Edit", Group: 1, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyD)},
		Do:   (*window).duplicate, Enabled: onBranch,
	},
	{
		Name: "Select all", Menu: "Edit", Group: 1, Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyA)},
		Do:   (*window).selectAll,
	},
	settleConflicts,
	{
		Name: "Run or go to…", Menu: "Edit", Group: 2,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyK)},
		Do:   (*window).showPalette,
	},
	{
		Name: "What is offered here…", Menu: "Edit", Group: 2,
		Keys:    []command.Chord{command.With(command.Ctrl, fyne.KeyPeriod)},
		Do:      (*window).showOffers,
		Enabled: onOutcome,
	},
	{
		Name: "Say why…", Menu: "Edit", Group: 2,
		Do:      func(w *window) { w.askWhy(w.doc.board.Unexplained().ID) },
		Enabled: func(w *window) bool { return w.doc.board.Unexplained() != nil },
	},
	{
		Name: "Your name in the change log…", Menu: "Edit", Group: 3,
		Do: (*window).askName,
	},
	ownScale,
	ownMarkings,
}

func named(verb, name string) string { return strings.TrimSpace(verb + " " + name) }

// textUndoer is a field in which something was typed that is no edit yet.
type textUndoer interface {
	CanUndo() bool
	CanRedo() bool
	Undo()
	Redo()
}

// undo undoes typing, back to what the field held; from there on, and anywhere
// else, the document.
func (w *window) undo() {
	if f, ok := w.win.Canvas().Focused().(textUndoer); ok && f.CanUndo() {
		f.Undo()
		return
	}
	if w.mapView.Nameless() || w.outline.Nameless() {
		w.commit() // takes the card back that was just added
		return
	}
	w.commit()
	w.refuse(w.doc.board.Undo())
	w.reveal()
}

func (w *window) redo() {
	if f, ok := w.win.Canvas().Focused().(textUndoer); ok && f.CanRedo() {
		f.Redo()
		return
	}
	w.commit()
	w.refuse(w.doc.board.Redo())
	w.reveal()
}

// reveal shows what an undo changed.
func (w *window) reveal() {
	if at := w.doc.board.Selected(); at != nil {
		w.mapView.Reveal(at.ID)
	}
}
