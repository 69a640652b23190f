//go:build !cgo || ci || wayland

package screen

import (
	"image"

	"fyne.io/fyne/v2"
)

// PlaceOf returns where a window is; false where nobody can say.
func PlaceOf(fyne.Window) (image.Point, bool) { return image.Point{}, false }

// Put does nothing: the system places windows.
func Put(fyne.Window, *image.Point) {}

// Move does nothing.
func Move(fyne.Window, image.Point) {}
