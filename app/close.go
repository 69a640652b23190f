package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// askClose closes the window, asking only when something would be lost, and
// calls then once it is closed.
func (w *window) askClose(then func()) {
	if !w.commit() {
		return // a text is not taken: its field says why
	}
	if w.doc.saving {
		// The save that is under way decides whether something would be lost.
		w.closing = func() { w.askClose(then) }
		return
	}
	if !w.doc.dirty() {
		w.close()
		call(then)
		return
	}
	if w.win.Canvas().Overlays().Top() != nil { // a question stands already
		w.win.RequestFocus()
		return
	}
	w.win.RequestFocus()
	text := widget.NewLabel("“" + w.doc.name() + "” has changes that no file holds yet.")
	w.ask("Save the changes?", text, fyne.NewSize(440, 0),
		answer{text: "Cancel"},
		answer{text: "Do not save", do: func() { w.close(); call(then) }},
		answer{text: "Save", main: true, do: func() { w.save(func() { w.askClose(then) }) }},
	)
}

func (w *window) close() {
	w.noteView()
	w.part(true)
	w.analysis.Leave()
	w.win.SetCloseIntercept(nil)
	w.vacate()
	w.win.Close()
	w.program.closed(w)
}

// vacate takes everything out of the window. Fyne keeps the textures of the texts
// that a window shows for ever, and with them the window and its document, unless
// it is given another content.
func (w *window) vacate() {
	w.win.SetContent(canvas.NewRectangle(color.Transparent))
	look.ForgetOverrides()
}
