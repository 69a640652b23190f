//go:build cgo && !ci && !wayland

package screen

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw"
)

// handle returns GLFW's window under one of Fyne's that is shown; nil where
// there is none. Fyne does not give it away, but makes it current.
func handle(w fyne.Window) *glfw.Window {
	runs, ok := w.(interface{ RunWithContext(func()) })
	if !ok {
		return nil
	}
	var h *glfw.Window
	runs.RunWithContext(func() { h = glfw.GetCurrentContext() })
	return h
}

// PlaceOf returns where the upper left corner of what is inside a window's frame is,
// in pixels of the screens, on macOS in points; false where nobody can say. Not
// to be called while Fyne paints.
func PlaceOf(w fyne.Window) (image.Point, bool) {
	h := handle(w)
	if h == nil {
		return image.Point{}, false
	}
	x, y := h.GetPos()
	return image.Pt(x, y), true
}

// Put puts a window that is shown at a place; at nil leaves it where it is. It
// comes out smaller or elsewhere where a screen has no room for it.
func Put(w fyne.Window, at *image.Point) {
	h := handle(w)
	if h == nil {
		return
	}
	var is rect
	is.x, is.y = h.GetPos()
	is.w, is.h = h.GetSize()
	to := is
	if at != nil {
		to.x, to.y = at.X, at.Y
	}
	var f frame
	f.left, f.top, f.right, f.bottom = h.GetFrameSize()
	fits := fit(to, f, areas())
	if fits.w == to.w && fits.h == to.h {
		fits.w, fits.h = 0, 0
	}
	if at != nil || fits.x != is.x || fits.y != is.y {
		settle(w, fits, f, tries)
	}
}

// Move moves a window that is shown to a place where it has been.
func Move(w fyne.Window, to image.Point) {
	if h := handle(w); h != nil {
		var f frame
		f.left, f.top, f.right, f.bottom = h.GetFrameSize()
		settle(w, rect{x: to.X, y: to.Y}, f, tries)
	}
}

// How often, and after what time, it is looked at what became of a window.
const (
	tries = 3
	pause = 80 * time.Millisecond
)

// settle gives a window its place and, where to has one, its size. Fyne and
// window managers do that when they come to it, some after something of their
// own, and some take the place for that of the frame: it is looked at a moment
// later, and asked for again.
func settle(w fyne.Window, to rect, f frame, left int) {
	h := handle(w)
	if h == nil { // it is closed
		return
	}
	x, y := h.GetPos()
	wide, high := h.GetSize()
	if to.w > 0 && (wide != to.w || high != to.h) {
		size := w.Canvas().Size() // in Fyne's units
		w.Resize(fyne.NewSize(size.Width*float32(to.w)/float32(wide), size.Height*float32(to.h)/float32(high)))
	}
	switch {
	case left < tries && x == to.x+f.left && y == to.y+f.top:
		h.SetPos(to.x-f.left, to.y-f.top)
	case x != to.x || y != to.y:
		h.SetPos(to.x, to.y)
	}
	if left > 0 {
		time.AfterFunc(pause, func() { fyne.Do(func() { settle(w, to, f, left-1) }) })
	}
}

// areas are the parts of the screens that windows may cover.
func areas() []rect {
	var all []rect
	for _, m := range glfw.GetMonitors() {
		var a rect
		if a.x, a.y, a.w, a.h = m.GetWorkarea(); a.w > 0 && a.h > 0 {
			all = append(all, a)
		}
	}
	return all
}
