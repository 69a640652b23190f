package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
	"offramp/widgets/form"
)

// encryptedFile writes an encrypted scenario and returns its path.
func encryptedFile(t *testing.T, folder, name string, lock *seal.Lock) string {
	t.Helper()
	path := filepath.Join(folder, name+Suffix+seal.Extension)
	text := fmt.Sprintf(`{"format":"offramp/scenario","version":1,"id":%q,"root":{"id":"r","title":"Secret %s","children":[{"id":"a","title":"Hidden"}]}}`, "id of "+name, name)
	data, err := seal.Encrypt([]byte(text), lock)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// passphraseLock is a lock whose key costs nothing to derive.
func passphraseLock(t *testing.T, passphrase string) *seal.Lock {
	t.Helper()
	lock, err := seal.WithPassphrase([]byte(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	lock.SetWork(8)
	return lock
}

// identityFile makes a key and returns it with the file that it is in.
func identityFile(t *testing.T, folder string, lock *seal.Lock) (*seal.Identity, string) {
	t.Helper()
	id, err := seal.GenerateIdentity(false)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "key.txt")
	if err := seal.WriteIdentity(disk.Real{}, path, id, lock); err != nil {
		t.Fatal(err)
	}
	return id, path
}

// overlaySays fails unless what lies over the window says a text.
func overlaySays(t *testing.T, w *window, text string) {
	t.Helper()
	told(t, w)
	var all []string
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *form.Prose:
			all = append(all, o.Text)
		case *widget.Label:
			all = append(all, o.Text)
		}
	}
	if said := strings.Join(all, "\n"); !strings.Contains(said, text) {
		t.Fatalf("what is told does not say %q but:\n%s", text, said)
	}
}

// answers presses the button of a question.
func answers(t *testing.T, w *window, text string) {
	t.Helper()
	told(t, w)
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if b, ok := o.(*answerButton); ok && b.Text == text {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("there is no button “%s”", text)
}

// If this fails, a file that is encrypted with a passphrase cannot be opened, a
// slip in typing leaves the user with nothing, or nobody can get away.
func TestAPassphraseIsAskedForUntilItFits(t *testing.T) {
	path := encryptedFile(t, t.TempDir(), "talks", passphraseLock(t, "right"))
	p := started(t, t.TempDir(), path)
	w := p.windows[0]
	overlaySays(t, w, "no recovery")
	pressKey(w, fyne.KeyReturn) // nothing is typed yet
	typeText(w, "wrong")
	pressKey(w, fyne.KeyReturn)
	overlaySays(t, w, "This is not its passphrase.")
	typeText(w, "right")
	pressKey(w, fyne.KeyReturn)
	if w = p.showing(path); w == nil || w.doc.scenario().Root.Title != "Secret talks" || w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("it is not shown")
	}
	if got := w.win.Title(); got != "talks (encrypted) – Offramp" {
		t.Errorf("its window is titled %q", got)
	}
	w.close()

	p = started(t, t.TempDir(), path)
	pressKey(p.windows[0], fyne.KeyEscape)
	if w := p.windows[0]; p.showing(path) != nil || w.start == nil || w.win.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not leave to the start page")
	}
}

// If this fails, a file for public keys is not opened by the user's key file, the
// place of that is not remembered, or who has another key is not told what to do.
func TestAKeyFileIsAskedForOnce(t *testing.T) {
	folder, home := t.TempDir(), t.TempDir()
	id, file := identityFile(t, folder, passphraseLock(t, "of the key"))
	lock, err := seal.ToRecipients(id.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	path := encryptedFile(t, folder, "talks", lock)
	p := started(t, home)
	w := p.windows[0]
	shown := false
	o := w.opener(path)
	o.work = func(key *seal.Key) error {
		file, err := p.desk.Read(path, key)
		if err == nil {
			file.Release()
		}
		return err
	}
	o.then = func(key *seal.Key, err error) { shown = err == nil && key != nil }
	o.try(nil)
	overlaySays(t, w, "public keys")
	_, other := identityFile(t, t.TempDir(), nil)
	o.takeFile(other)
	overlaySays(t, w, "there is no recovery for it")
	o.takeFile(path)
	overlaySays(t, w, "cannot be used")
	o.takeFile(file)
	overlaySays(t, w, "Your key file “key.txt” is encrypted itself.")
	typeText(w, "wrong")
	pressKey(w, fyne.KeyReturn)
	overlaySays(t, w, "This is not its passphrase.")
	typeText(w, "of the key")
	pressKey(w, fyne.KeyReturn)
	if !shown || p.kept.Settings().Identity != file {
		t.Errorf("shown: %v; remembered is %q", shown, p.kept.Settings().Identity)
	}
	if err := p.kept.Flush(); err != nil {
		t.Fatal(err)
	}
	p = started(t, home, path)
	overlaySays(t, p.windows[0], "Your key file “key.txt” is encrypted itself.")
}

// If this fails, a file that is encrypted and damaged asks for passphrases for
// ever, or is told as something else.
func TestADamagedFileIsTold(t *testing.T) {
	path := encryptedFile(t, t.TempDir(), "talks", passphraseLock(t, "right"))
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)-1] ^= 1
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	w := started(t, t.TempDir(), path).windows[0]
	typeText(w, "right")
	pressKey(w, fyne.KeyReturn)
	overlaySays(t, w, "damaged")
}
