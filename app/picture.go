package app

import (
	"bytes"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene/picture"
	"offramp/scenarios/store"
	"offramp/widgets/chooser"
	"offramp/widgets/look"
)

// savePicture asks where to save a picture of the map as it is folded now.
func (w *window) savePicture() {
	w.commit()
	name := strings.TrimSuffix(w.doc.fileName(), Suffix) + ".png"
	chooser.Show(w.win, chooser.Options{
		Title: "Save a picture of the map", Confirm: "Save", Save: true,
		Start: filepath.Join(w.program.folder(), name), Suffixes: []string{".png"}, DefaultSuffix: ".png",
		OnChosen: w.writePicture,
		OnClosed: w.focusMap,
	})
}

// writePicture paints beside the UI thread: the scene is never changed once built.
func (w *window) writePicture(path string) {
	sc, palette := w.mapView.Scene(), look.Palette()
	marking := w.doc.scenario().Marking
	w.program.beside(func() {
		var png bytes.Buffer
		err := picture.PNG(&png, sc, look.Fonts(), picture.Options{Scale: 2, Least: 0.25, Palette: palette, Marking: marking})
		if err == nil {
			err = store.WriteFile(path, png.Bytes())
		}
		fyne.Do(func() {
			if err != nil {
				w.fail("The picture was not saved", err)
				return
			}
			w.flash("Picture saved to " + path)
		})
	})
}
