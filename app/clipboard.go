package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/clip"
)

// textHas gives a shortcut to the text field that has the keyboard; false where
// none has. A menu's entry must mean the same as its key.
func (w *window) textHas(s fyne.Shortcut) bool {
	f, ok := w.win.Canvas().Focused().(interface {
		textUndoer
		fyne.Shortcutable
	})
	if ok {
		f.TypedShortcut(s)
	}
	return ok
}

// clipboard is the system's.
func (w *window) clipboard() fyne.Clipboard { return w.program.app.Clipboard() }

// copyBranches puts the selected branches on the clipboard: the whole of them
// for the windows of this program, an outline for all others.
func (w *window) copyBranches() {
	if w.textHas(&fyne.ShortcutCopy{Clipboard: w.clipboard()}) {
		return
	}
	w.commit()
	b := w.doc.board
	c := clip.Copy(b.Scenario(), b.Several())
	if c.IsEmpty() {
		return
	}
	w.program.clip = c
	w.clipboard().SetContent(c.Text())
	w.flash("Copied " + scenarios.Several(c.Branches) + ".")
}

// cutBranches puts the selected branches on the clipboard and removes them.
func (w *window) cutBranches() {
	if w.textHas(&fyne.ShortcutCut{Clipboard: w.clipboard()}) {
		return
	}
	w.commit()
	b := w.doc.board
	chosen := b.Several()
	if b.IsSelected(b.Scenario().Root.ID) {
		w.refuse(errors.New("the situation itself cannot be cut: everything follows from it; copy it instead"))
		return
	}
	c := clip.Copy(b.Scenario(), chosen)
	if c.IsEmpty() {
		return
	}
	edit := scenarios.RemoveBranches(chosen)
	edit.Name = "Cut " + scenarios.Several(c.Branches)
	if err := b.Remove(edit, chosen); err != nil {
		w.refuse(err)
		return
	}
	c.WasCut = true
	w.program.clip = c
	w.clipboard().SetContent(c.Text())
	w.reveal()
}

// paste puts what is on the clipboard under the selected outcome: the branches
// that were last copied here, or the outline that any program gave.
func (w *window) paste() {
	if w.textHas(&fyne.ShortcutPaste{Clipboard: w.clipboard()}) {
		return
	}
	w.commit()
	b := w.doc.board
	under := b.Selected()
	if under == nil {
		under = b.Scenario().Root
	}
	w.pasteAt(under, len(under.Children))
}

// pasteAt puts what is on the clipboard among the branches of an outcome.
func (w *window) pasteAt(under *scenarios.Outcome, at int) {
	text := w.clipboard().Content()
	c := w.program.clip
	if !c.Wrote(text) {
		var err error
		if c, err = clip.Parse(text); err != nil {
			w.refuse(err)
			return
		}
	}
	edit, notes := clip.Paste(w.doc.scenario(), under, at, c)
	w.added(edit, notes, c.Branches)
}

// duplicate puts a copy of each selected branch right below it.
func (w *window) duplicate() {
	w.commit()
	b := w.doc.board
	if b.IsSelected(b.Scenario().Root.ID) {
		w.refuse(errors.New("the situation itself cannot be duplicated: a map starts from one"))
		return
	}
	edit, notes := clip.Duplicate(b.Scenario(), b.Several())
	w.added(edit, notes, scenarios.Topmost(b.Several()))
}

// added makes an edit that adds copies of branches, and shows all of them, folded
// as those are; or it says why nothing was added.
func (w *window) added(edit scenarios.Edit, notes []string, of []*scenarios.Outcome) {
	if edit.IsEmpty() {
		if len(notes) > 0 {
			w.flash(strings.Join(notes, " "))
		}
		return
	}
	b := w.doc.board
	b.Update(func() {
		if err := b.DoNoting(edit, notes...); err != nil {
			w.refuse(err)
			return
		}
		b.FoldAlike(edit.Inserted(), of)
	})
	w.mapView.RevealAll(b.Selection())
}

// selectAll selects every outcome that the map shows.
func (w *window) selectAll() {
	if w.textHas(&fyne.ShortcutSelectAll{}) {
		return
	}
	var ids []string
	for _, c := range w.mapView.Scene().Cards {
		if !c.Ghost {
			ids = append(ids, c.Outcome.ID)
		}
	}
	w.doc.board.SelectAll(ids)
}

// copyTo puts copies of branches at a place under parent, for a drag that copies.
func (w *window) copyTo(branches []*scenarios.Outcome, parent *scenarios.Outcome, at int) error {
	s := w.doc.scenario()
	c := clip.Copy(s, branches)
	edit, notes := clip.Paste(s, parent, at, c)
	w.added(edit, notes, c.Branches)
	return nil
}
