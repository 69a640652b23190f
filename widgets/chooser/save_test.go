package chooser

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// If this fails, typing a new name does not replace the old one, or loses the
// extension.
func TestSaveSelectsTheName(t *testing.T) {
	f := show(t, Options{Save: true, Start: "/home/me/ältere Gespräche.scenario.json"})
	if got := f.panel.entry.SelectedText(); got != "ältere Gespräche" {
		t.Errorf("selected %q", got)
	}
	f.wantRows("Docs|alpha.scenario.json|beta.json") // an offered name does not filter
	f.write("neu")
	f.wantText("/home/me/neu.scenario.json")
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/neu.scenario.json")
}

// If this fails, a name without an extension is saved without one, unannounced.
func TestSaveAddsSuffix(t *testing.T) {
	f := show(t, Options{Save: true})
	f.write("new")
	if !strings.Contains(f.panel.message.Text, "new.scenario.json") {
		t.Errorf("says %q", f.panel.message.Text)
	}
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/new.scenario.json")
}

// If this fails, a file is replaced unasked, or cannot be.
func TestReplace(t *testing.T) {
	f := show(t, Options{Save: true})
	f.write("alpha")
	f.press(fyne.KeyReturn)
	f.wantChosen()
	if !strings.Contains(f.panel.message.Text, "Replace “alpha.scenario.json”?") || f.panel.confirm.Text != "Replace" {
		t.Errorf("asks %q with %q", f.panel.message.Text, f.panel.confirm.Text)
	}
	f.press(fyne.KeyEscape)
	if f.closed != 0 || f.panel.confirm.Text != "Save" || f.panel.message.Text != keys {
		t.Error("Esc does not take the question back")
	}
	f.press(fyne.KeyReturn)
	f.write("2") // typing takes it back as well
	if f.panel.confirm.Text != "Save" {
		t.Error("the question outlives the name")
	}
	f.SetText("/home/me/alpha")
	f.press(fyne.KeyReturn, fyne.KeyReturn)
	f.wantChosen("/home/me/alpha.scenario.json")
}

// If this fails, a file that appeared meanwhile is replaced unasked.
func TestSaveLooksAgain(t *testing.T) {
	f := show(t, Options{Save: true})
	f.write("new")
	f.disk.folders["/home/me/"] = append(f.disk.folders["/home/me/"], Entry{Name: "new.scenario.json"})
	f.press(fyne.KeyReturn)
	f.wantChosen()
	if f.replace == "" {
		t.Error("nothing was asked")
	}
}

// If this fails, saving a document as itself asks needlessly.
func TestKeep(t *testing.T) {
	f := show(t, Options{Save: true, Start: "/home/me/beta.json", Keep: "/home/me/beta.json"})
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/beta.json")
}

// If this fails, an existing file taken from the list is replaced unasked, by
// key or by a triple click.
func TestReplaceFromTheList(t *testing.T) {
	f := show(t, Options{Save: true})
	f.press(fyne.KeyUp, fyne.KeyReturn)
	f.wantChosen()
	f.wantText("/home/me/beta.json")
	f.press(fyne.KeyReturn)
	f.wantChosen("/home/me/beta.json")

	f = show(t, Options{Save: true})
	for range 3 {
		f.click(2, f.rows[2])
	}
	f.wantChosen()
}

// If this fails, the name is lost on the way to another folder.
func TestNameComesAlong(t *testing.T) {
	f := show(t, Options{Save: true, Start: "/home/me/mine.json"})
	f.press(fyne.KeyDown, fyne.KeyReturn)
	f.wantText("/home/me/Docs/mine.json")
	f.Up()
	f.wantText("/home/me/mine.json")
	f.SetText("/home/me/do")
	f.press(fyne.KeyDown, fyne.KeyReturn) // typed to find the folder: no name
	f.wantText("/home/me/Docs/")
}

// If this fails, a file is to be saved into a folder that is not there, or
// without a name, or that is told twice.
func TestSaveRefuses(t *testing.T) {
	f := show(t, Options{Save: true})
	f.press(fyne.KeyReturn)
	if f.panel.message.Text != "Type a name for the file." {
		t.Errorf("says %q", f.panel.message.Text)
	}
	f.write(".scenario.json")
	f.press(fyne.KeyReturn)
	f.wantChosen()
	f.SetText("/home/me/none/x")
	f.press(fyne.KeyReturn)
	f.wantChosen()
	if !strings.Contains(f.panel.message.Text, "no folder “/home/me/none/”") {
		t.Errorf("says %q", f.panel.message.Text)
	}
	if f.panel.empty.Text != "" {
		t.Errorf("says so a second time: %q", f.panel.empty.Text)
	}
}
