package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/marking"
	"offramp/scenarios/odds"
)

// showOffers lists what can be done at the selected outcome, for the keyboard.
func (w *window) showOffers() {
	w.commit()
	offers, change := w.doc.board.Offers(), w.doc.board.Unexplained()
	edit, _, lax := marking.Raise(w.doc.scenario())
	if len(offers) == 0 && change == nil && !lax {
		w.flash("Nothing is offered here: nothing is open or too much.")
		return
	}
	items := make([]*fyne.MenuItem, len(offers))
	for i, offer := range offers {
		items[i] = fyne.NewMenuItem(odds.NoBreak(offer.In(w.doc.board.Manner())), func() {
			w.refuse(w.doc.board.Take(offer))
			w.focusMap()
		})
		if err := offer.Impossible(); err != nil {
			items[i].Label += " – " + w.said(err.Error())
			items[i].Disabled = true
		}
	}
	if lax {
		items = append(items, fyne.NewMenuItem(edit.Name, func() {
			w.refuse(w.doc.board.Do(edit))
			w.focusMap()
		}))
	}
	if change != nil {
		items = append(items, fyne.NewMenuItem("Say why "+changed(change)+" changed…", func() { w.askWhy(change.ID) }))
	}
	w.popUp(fyne.NewMenu("", items...), w.atCard())
}

// atCard is below the selected card, in the window.
func (w *window) atCard() fyne.Position {
	return w.program.app.Driver().AbsolutePositionForObject(w.mapView).Add(w.mapView.Foot())
}

// popUp shows a menu at a place of the window, for arrows and Enter. The first
// entry is chosen already.
func (w *window) popUp(menu *fyne.Menu, at fyne.Position) { w.popUpFrom(menu, at, w.focusMap) }

// popUpFrom shows a menu at a place; back gives the keyboard back after it.
func (w *window) popUpFrom(menu *fyne.Menu, at fyne.Position, back func()) {
	pop := widget.NewPopUpMenu(menu, w.win.Canvas())
	if w.projector {
		container.NewThemeOverride(pop, roomMenu{w.program.look})
		pop.Resize(pop.MinSize())
	}
	size, room := pop.MinSize(), w.win.Canvas().Size()
	at.X = max(0, min(at.X, room.Width-size.Width))
	at.Y = max(0, min(at.Y, room.Height-size.Height))
	pop.OnDismiss = func() { pop.Hide(); back() }
	pop.ShowAtPosition(at)
	w.win.Canvas().Focus(pop)
	pop.ActivateNext()
}
