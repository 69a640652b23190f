package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// askClose closes the window, asking only when something would be lost, and
// calls then once it is closed.
func (w *window) askClose(then func()) {
	w.commit()
	if !w.doc.dirty() {
		w.close()
		call(then)
		return
	}
	if w.asking { // the close button asks again while the question stands
		return
	}
	w.asking = true
	w.win.RequestFocus()
	var d *dialog.CustomDialog
	answer := func(f func()) func() {
		return func() {
			w.asking = false
			d.Hide()
			f()
		}
	}
	save := widget.NewButton("Save", answer(func() { w.save(func() { w.askClose(then) }) }))
	save.Importance = widget.HighImportance
	discard := widget.NewButton("Do not save", answer(func() { w.close(); call(then) }))
	cancel := widget.NewButton("Cancel", answer(w.focusMap))
	text := widget.NewLabel("“" + w.doc.name() + "” has changes that no file holds yet.\nSave them before closing?")
	content := container.NewVBox(text,
		container.NewHBox(discard, layout.NewSpacer(), cancel, save))
	d = dialog.NewCustomWithoutButtons("Unsaved changes", content, w.win)
	d.SetOnClosed(func() { w.asking = false })
	d.Show()
	w.win.Canvas().Focus(save)
}

func (w *window) close() {
	w.win.SetCloseIntercept(nil)
	w.win.Close()
	w.program.closed(w)
}

// fail shows what went wrong and why.
func (w *window) fail(title string, err error) { w.failText(title, sentence(err.Error())) }

func (w *window) failText(title, text string) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(title, "OK", label, w.win)
	d.Resize(fyne.NewSize(520, 240))
	d.SetOnClosed(w.focusMap)
	d.Show()
}
