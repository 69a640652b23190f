package app

import (
	"bytes"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"

	"offramp/scenarios/marking"
	"offramp/scenarios/scene/picture"
	"offramp/scenarios/store"
	"offramp/widgets/chooser"
	"offramp/widgets/look"
)

// drawing writes a picture; it may run beside the UI thread.
type drawing func(to io.Writer) error

// savePicture asks where to save a picture of the map as it is folded now.
func (w *window) savePicture() {
	w.commit()
	w.askPicture("Save a picture of the map", "", ".png", w.mapDrawing)
}

// mapDrawing paints beside the UI thread: the scene is never changed once built.
func (w *window) mapDrawing() drawing {
	sc, palette := w.mapView.Scene(), look.Palette()
	banner := marking.BannerOf(w.doc.scenario())
	return func(to io.Writer) error {
		return picture.PNG(to, sc, look.Fonts(), picture.Options{Scale: 2, Least: 0.25, Palette: palette, Marking: banner})
	}
}

// askPicture asks where to save a picture, beginning with the document's name and
// what the picture adds to it. It is drawn as things stand once that is said.
func (w *window) askPicture(title, adds, suffix string, begin func() drawing) {
	name := nameOf(w.doc.fileName()) + adds + suffix
	w.program.choose(w.win, chooser.Options{
		Title: title, Confirm: "Save", Save: true,
		Start: filepath.Join(w.program.folder(), name), Suffixes: []string{suffix}, DefaultSuffix: suffix,
		OnChosen: func(path string) { w.writePicture(path, begin()) },
		OnClosed: w.focusMap,
	})
}

// writePicture draws a picture into a file, beside the UI thread.
func (w *window) writePicture(path string, draw drawing) {
	w.program.beside(func() {
		var data bytes.Buffer
		err := draw(&data)
		if err == nil {
			err = store.WriteFile(path, data.Bytes())
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
