package chooser

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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
