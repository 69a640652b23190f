package app

import (
	"image"

	"fyne.io/fyne/v2"

	"offramp/app/screen"
	"offramp/app/settings"
)

// notePlace keeps how large the window is, and where.
func (w *window) notePlace() {
	size := w.win.Canvas().Size()
	w.size = settings.Size{Width: size.Width, Height: size.Height}
	if !w.program.over { // then the screens are no longer spoken to
		if at, ok := screen.PlaceOf(w.win); ok {
			w.spot = (*settings.Place)(&at)
		}
	}
	if w.size.Usable() {
		size, at := w.size, w.spot
		if kept := w.program.kept.Settings(); kept.Window != size || at != nil && (kept.Place == nil || *kept.Place != *at) {
			w.program.kept.Change(func(s *settings.Settings) { s.Window, s.Place = size, at })
		}
	}
}

// sized makes a new window as large as the one that showed the file before, and
// notes where that was; without a file, as the last one. The only window comes
// up where the last one was, and others where the system puts them: never one
// exactly over another.
func (w *window) sized(file string) {
	kept := w.program.kept.Settings()
	w.size = kept.Window
	if len(w.program.windows) == 0 {
		w.spot = kept.Place
	}
	if file != "" {
		if v, ok := w.program.kept.FileView(file); ok {
			w.full = v.FullScreen
			if v.Window.Usable() {
				w.size, w.spot = v.Window, v.Place
			}
		}
	}
	if !w.size.Usable() {
		w.size = settings.Size{Width: 1260, Height: 750} // a maximised one on a small laptop's screen
	}
	w.win.Resize(fyne.NewSize(w.size.Width, w.size.Height))
}

// put brings a window that is shown to where it was, as far as the screens of
// today have room for it.
func (w *window) put() {
	if w.spot.Usable() {
		screen.Put(w.win, (*image.Point)(w.spot))
		return
	}
	screen.Put(w.win, nil)
}

// turnFullScreen fills the screen with the window, or gives it the size and the
// place that it had: Fyne does not know them where the window was opened filling
// the screen, and mistakes the corner of the screen for its place.
func (w *window) turnFullScreen() {
	if !w.win.FullScreen() {
		w.noteView()
		w.win.SetFullScreen(true)
		return
	}
	spot := w.spot
	w.win.SetFullScreen(false)
	w.spot = spot // not what it is on the way
	w.win.Resize(fyne.NewSize(w.size.Width, w.size.Height))
	if spot != nil {
		screen.Move(w.win, image.Point(*spot))
	}
}
