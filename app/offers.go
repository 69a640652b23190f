package app

import "fyne.io/fyne/v2"

// showOffers lists what can be done at the selected outcome, for the keyboard.
func (w *window) showOffers() {
	w.commit()
	offers := w.doc.board.Offers()
	if len(offers) == 0 {
		w.flash("Nothing is offered here: this fork adds up.")
		return
	}
	items := make([]*fyne.MenuItem, len(offers))
	for i, offer := range offers {
		items[i] = fyne.NewMenuItem(offer.Label, func() {
			w.refuse(w.doc.board.Take(offer))
			w.focusMap()
		})
		if err := offer.Impossible(); err != nil {
			items[i].Label += " – " + err.Error()
			items[i].Disabled = true
		}
	}
	w.popUp(fyne.NewMenu("", items...))
}
