package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios/store/seal"
	"offramp/widgets/chooser"
)

// If this fails, a version of an encrypted scenario cannot be had as a document of its
// own, or that lies in clear: in its file, in its journal or among its versions.
func TestACopyOfAnEncryptedVersionIsEncrypted(t *testing.T) {
	w, path := keepingFile(t)
	w.encrypt(passphraseLock(t, "right"), seal.PassphraseKey([]byte("right")))
	answers(t, w, "Delete the file in clear")
	if w.doc.path == path || !w.doc.secret() {
		t.Fatalf("it is not encrypted, in %s", w.doc.path)
	}
	renames(t, w, "a", "canary one")
	renames(t, w, "a", "canary two")
	p := versionsOf(t, w)
	acts(t, &p.comparing, "Open it as a copy")
	windows := w.program.windows
	c := windows[len(windows)-1]
	if len(windows) != 2 || title(c, "a") != "canary one" || c.doc.path != "" || c.doc.scenario().ID == w.doc.scenario().ID {
		t.Fatalf("the copy has %q in %q", title(c, "a"), c.doc.path)
	}
	if !c.doc.secret() {
		t.Fatal("the copy is not encrypted")
	}
	copied := filepath.Join(filepath.Dir(path), "copied"+Suffix)
	w.program.choose = func(_ fyne.Window, o chooser.Options) {
		if !strings.HasSuffix(o.Start, seal.Extension) && o.DefaultSuffix != Suffix+seal.Extension {
			t.Errorf("it is to be saved as %s with %s", o.Start, o.DefaultSuffix)
		}
		o.OnChosen(copied + seal.Extension)
	}
	renames(t, c, "a", "canary three")
	renames(t, c, "a", "canary four")
	opened, err := w.program.desk.Look(c.doc.path, seal.PassphraseKey([]byte("right")))
	if err != nil || opened.Scenario.Outcome("a").Title != "canary four" {
		t.Errorf("the same passphrase does not open the copy: %v", err)
	}
	for _, folder := range []string{filepath.Dir(path), w.program.desk.Data} {
		err := filepath.WalkDir(folder, func(file string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			if data, err := os.ReadFile(file); err == nil && strings.Contains(string(data), "canary") {
				t.Errorf("%s holds it in clear", file)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// If this fails, the versions of a scenario that is not encrypted any more show what
// was encrypted, or a copy of them lies in clear.
func TestVersionsOfBeforeItWasDecryptedStayLocked(t *testing.T) {
	w, path := keepingFile(t)
	w.encrypt(passphraseLock(t, "right"), seal.PassphraseKey([]byte("right")))
	answers(t, w, "Delete the file in clear")
	renames(t, w, "a", "canary one")
	renames(t, w, "a", "canary two")
	w.reseal(nil, nil, path)
	renames(t, w, "a", "in clear")
	p := versionsOf(t, w)
	locked := 0
	for k, v := range p.all {
		p.list.Go(k)
		offered := false
		for _, a := range p.actions {
			offered = offered || a.Name == "Open it as a copy"
		}
		if v.Trouble != nil {
			locked++
			if offered {
				t.Error("what is locked is offered as a copy")
			}
		}
	}
	if locked == 0 {
		t.Errorf("none of %d versions is locked", len(p.all))
	}
}
