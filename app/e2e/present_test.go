//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// marked writes a scenario with a marking, and opens it.
func marked(t *testing.T, d *Driver) {
	t.Helper()
	path := filepath.Join(d.Dir, "marked.scenario.json")
	try(t, os.WriteFile(path, []byte(`{"format":"offramp/scenario","version":1,"id":"m","marking":"OFFICIAL",`+
		`"root":{"id":"r","title":"Talks","children":[{"id":"a","title":"They end"},{"id":"b","title":"They go on"}]}}`), 0o644))
	try(t, d.Start(path))
	try(t, d.WaitTitle("marked –"))
}

// inside is where on the screen the active window has its content.
func (d *Driver) inside(t *testing.T) image.Rectangle {
	t.Helper()
	size, err := d.xdotool("getactivewindow", "getwindowgeometry", "--shell")
	try(t, err)
	// What xdotool says of a place counts the frame twice: the pointer tells better.
	place, err := d.xdotool("getactivewindow", "mousemove", "--window", "%1", "0", "0", "getmouselocation", "--shell")
	try(t, err)
	in := image.Rectangle{Min: image.Pt(told(t, place, "X"), told(t, place, "Y"))}
	in.Max = in.Min.Add(image.Pt(told(t, size, "WIDTH"), told(t, size, "HEIGHT")))
	return in
}

// told is a number that xdotool tells under a name.
func told(t *testing.T, text, name string) (n int) {
	t.Helper()
	for line := range strings.Lines(text) {
		if value, ok := strings.CutPrefix(line, name+"="); ok {
			_, err := fmt.Sscan(value, &n)
			try(t, err)
			return n
		}
	}
	t.Fatalf("xdotool tells no %s: %q", name, text)
	return 0
}

// seen is what the window with the marking looks like.
type seen struct {
	in          image.Rectangle
	card        image.Rectangle // that is selected
	band        int             // how high the marking is
	left, right color.Color     // of what stands at the edges of the window
}

func (d *Driver) sees(t *testing.T, shot string) (s seen) {
	t.Helper()
	s.in = d.inside(t)
	img, err := d.look(shot)
	try(t, err)
	for y := s.in.Min.Y; y < s.in.Max.Y; y++ {
		if near(img.At(s.in.Min.X+4, y), color.NRGBA{0x1d, 0x5c, 0x96, 0xff}) {
			s.band++
		}
	}
	s.card = selectedIn(img)
	middle := (s.in.Min.Y + s.in.Max.Y) / 2
	s.left, s.right = img.At(s.in.Min.X+4, middle), img.At(s.in.Max.X-6, middle)
	return s
}

// If this fails, a room sees the panes that it takes to work, or reads less of
// the marking than who sits at the desk; or there is no way back.
func TestWhatARoomSees(t *testing.T) {
	d := newDriver(t)
	marked(t, d)
	try(t, d.Keys("Home", "Right"))
	desk := d.sees(t, "desk")
	try(t, d.Keys("ctrl+shift+p"))
	room := d.sees(t, "room")
	switch {
	case desk.band == 0 || room.band < 3*desk.band/2:
		t.Errorf("the marking is %d px high at a desk, %d in a room", desk.band, room.band)
	case room.left == desk.left || room.right == desk.right:
		t.Errorf("outline and inspector are still there: %v %v, %v %v", desk.left, room.left, desk.right, room.right)
	}
	try(t, d.Keys("Escape"))
	if back := d.sees(t, "back"); back != desk {
		t.Errorf("back at the desk: %v, before: %v", back, desk)
	}
	try(t, d.Keys("F11"))
	try(t, d.wait("the map to fill the screen", func() bool {
		img, err := d.screen()
		return err == nil && d.inside(t) == img.Bounds()
	}))
	if alone := d.sees(t, "alone"); alone.band == 0 || alone.left == desk.left || alone.right == desk.right {
		t.Errorf("the map alone: %v, at the desk: %v", alone, desk)
	}
	try(t, d.Keys("F11"))
	try(t, d.wait("the window to be as large as it was", func() bool { return d.inside(t).Size() == desk.in.Size() }))
	try(t, d.Quit())
}
