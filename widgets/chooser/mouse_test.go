package chooser

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// If this fails, the mouse cannot do what the keyboard does, or takes the
// keyboard away from the path.
func TestMouse(t *testing.T) {
	f := show(t, Options{})
	f.click(2, f.rows[2])
	f.wantText("/home/me/beta.json")
	f.wantRows("Docs|alpha.scenario.json|beta.json") // not filtered by the click
	f.clickedAt = f.clickedAt.Add(-twice)
	f.click(1, f.rows[1])
	f.wantChosen()
	f.click(1, f.rows[1])
	f.wantChosen("/home/me/alpha.scenario.json")

	f = show(t, Options{})
	f.click(0, f.rows[0])
	f.wantText("/home/me/Docs/")
	f.click(1, f.rows[1]) // the rest of a double click
	f.wantText("/home/me/Docs/")
	f.win.Canvas().Focus(f.panel.list)
	f.win.Canvas().Focus(f.panel.confirm)
	if f.win.Canvas().Focused() != fyne.Focusable(f.panel.entry) {
		t.Error("the keyboard left the path")
	}
	test.Tap(f.panel.cancel)
	if f.closed != 1 {
		t.Error("Cancel does not close")
	}
}

// If this fails, the chooser does not fit into a small window.
func TestFitsSmallWindow(t *testing.T) {
	f := show(t, Options{})
	f.shell.Resize(fyne.NewSize(500, 400))
	min, has := f.panel.content.MinSize(), f.panel.content.Size()
	if has.Width > 468 || has.Height > 368 || min.Width > has.Width || min.Height > has.Height {
		t.Errorf("content %v, which needs %v, in 500×400", has, min)
	}
}
