//go:build e2e

package e2e

import (
	"image"
	"testing"
)

// If this fails, a window does not come back to where it was: from the full
// screen, or when its file is opened again.
func TestAWindowComesBackToItsPlace(t *testing.T) {
	d := newDriver(t)
	path := scenario(t, d, "one")
	try(t, d.Start(path))
	try(t, d.WaitTitle("one –"))
	try(t, d.Resize(920, 600))
	_, err := d.xdotool("getactivewindow", "windowmove", "--sync", "150", "90")
	try(t, err)
	var was image.Rectangle
	try(t, d.wait("the window to be moved", func() bool {
		was = d.inside(t)
		return was.Dx() == 920 && was.Min.X >= 150 && was.Min.Y >= 90
	}))
	try(t, d.Keys("F11"))
	try(t, d.wait("the map to fill the screen", func() bool { return d.inside(t).Min == image.Point{} }))
	try(t, d.Keys("F11"))
	try(t, d.wait("the window to be where it was", func() bool { return d.inside(t) == was }))
	try(t, d.Quit())

	try(t, d.Start(path))
	try(t, d.WaitTitle("one –"))
	try(t, d.wait("the window to open where it was", func() bool { return d.inside(t) == was }))
	try(t, d.Quit())
}
