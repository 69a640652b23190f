package chooser

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// If this fails, the keyboard is not with the path when the chooser opens.
func TestOpensReady(t *testing.T) {
	f := show(t, Options{})
	if f.win.Canvas().Focused() != fyne.Focusable(f.panel.entry) {
		t.Error("the path has no focus")
	}
	f.wantText("/home/me/")
	f.wantRows("Docs|alpha.scenario.json|beta.json")
}

// If this fails, typing does not filter, a separator does not enter a folder, or
// the extension has to be typed.
func TestTypingFollows(t *testing.T) {
	f := show(t, Options{})
	f.write("al")
	f.wantRows("alpha.scenario.json")
	f.press(fyne.KeyBackspace, fyne.KeyBackspace)
	f.write("Docs/inner")
	f.wantText("/home/me/Docs/inner")
	f.wantRows("inner.json")
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/Docs/inner.json")
}

// If this fails, arrows and Enter do not walk the list, or change what is typed.
func TestArrows(t *testing.T) {
	f := show(t, Options{})
	f.press(fyne.KeyDown)
	f.wantText("/home/me/")
	f.press(fyne.KeyReturn) // Docs
	f.wantText("/home/me/Docs/")
	f.press(fyne.KeyUp) // from none to the last
	if f.at != 1 {
		t.Errorf("Up highlights row %d, want the last", f.at)
	}
	f.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown)
	if f.at != 1 {
		t.Errorf("the highlight left the list: %d", f.at)
	}
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/Docs/inner.json")
}

// If this fails, Tab does not complete, or leaves the path.
func TestTab(t *testing.T) {
	f := show(t, Options{})
	f.write("d")
	f.press(fyne.KeyTab)
	f.wantText("/home/me/Docs/")
	f.write("i")
	f.press(fyne.KeyTab)
	f.wantText("/home/me/Docs/inner.json")
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/Docs/inner.json")
}

// If this fails, Esc does not cancel, tells nobody, or reaches the window.
func TestEsc(t *testing.T) {
	f := show(t, Options{})
	f.press(fyne.KeyEscape)
	f.wantChosen()
	if f.closed != 1 || len(f.win.Canvas().Overlays().List()) != 0 || len(f.leaked) > 0 || f.below.Text != "" {
		t.Errorf("closed %d, leaked %v, below %q", f.closed, f.leaked, f.below.Text)
	}
}

// If this fails, the Enter that opened the chooser, held a little long, also
// chooses what it offers.
func TestHeldEnter(t *testing.T) {
	f := show(t, Options{Save: true, Start: "/home/me/new.json"})
	for range 3 {
		f.panel.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	f.wantChosen()
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/new.json")
}

// If this fails, a file that is not there is "opened", or nobody says why not.
func TestMissing(t *testing.T) {
	f := show(t, Options{})
	f.write("nowhere")
	f.press(fyne.KeyReturn)
	f.wantChosen()
	if !strings.Contains(f.panel.message.Text, "no file “nowhere”") {
		t.Errorf("says %q", f.panel.message.Text)
	}
	f.write("x")
	if f.panel.message.Text != keys {
		t.Errorf("still says %q", f.panel.message.Text)
	}
}

// If this fails, a folder that cannot be read looks empty.
func TestErrorsStandInTheList(t *testing.T) {
	for err, want := range map[error]string{
		fs.ErrPermission:        "permission",
		fs.ErrNotExist:          "no folder",
		errors.New("i/o fault"): "could not be read: i/o fault",
	} {
		f := show(t, Options{}, func(d *fake) { d.errs["/home/me/Docs/"] = err })
		f.write("Docs/")
		if !strings.Contains(f.panel.empty.Text, want) || len(f.rows) > 0 {
			t.Errorf("%v: says %q", err, f.panel.empty.Text)
		}
		f.press(fyne.KeyBackspace)
		if f.panel.empty.Text != "" || len(f.rows) == 0 {
			t.Errorf("still says %q", f.panel.empty.Text)
		}
	}
}

// If this fails, a folder that was removed leaves the user nowhere.
func TestFolderGone(t *testing.T) {
	f := show(t, Options{Start: "/home/me/old/older/"})
	f.wantText("/home/me/")
	f.wantRows("Docs|alpha.scenario.json|beta.json")
}

// If this fails, slow answers overwrite newer ones, or Enter before the answer
// is forgotten.
func TestSlowDisk(t *testing.T) {
	f := show(t, Options{}, func(d *fake) { d.hold = true })
	f.write("Docs/")
	f.disk.held[0]()
	f.wantRows("")
	if f.disk.stopped != 1 {
		t.Errorf("%d listings were stopped, want 1", f.disk.stopped)
	}
	f.write("inner")
	f.press(fyne.KeyReturn)
	f.wantChosen()
	f.disk.held[1]()
	f.wantChosen("/home/me/Docs/inner.json")
}

// If this fails, dots, the home sign and the parent key go nowhere.
func TestWaysUp(t *testing.T) {
	f := show(t, Options{Start: "/home/me/Docs/Deep/"})
	f.write("..")
	f.press(fyne.KeyReturn)
	f.wantText("/home/me/Docs/")
	f.panel.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	f.wantText("/home/me/")
	f.Up()
	f.Up()
	f.Up()
	f.wantText("/")
	f.SetText("~/Docs/")
	f.wantRows("Deep|inner.json")
}

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
