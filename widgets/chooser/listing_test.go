package chooser

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

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
