package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios/store/seal"
)

// If this fails, what somebody encrypted gets, by a merge or a single difference, into
// a document, and with it into a journal and versions, that anybody can read.
func TestNothingEncryptedIsTakenIntoWhatIsNot(t *testing.T) {
	w, path := keepingFile(t)
	data, err := seal.Encrypt([]byte(saved(t, path)+" "), passphraseLock(t, "right"))
	if err != nil {
		t.Fatal(err)
	}
	theirs := filepath.Join(t.TempDir(), "theirs"+Suffix+seal.Extension)
	if err := os.WriteFile(theirs, data, 0o600); err != nil {
		t.Fatal(err)
	}
	w.mergeFrom(theirs)
	typeText(w, "right")
	pressKey(w, fyne.KeyReturn)
	overlaySays(t, w, "would lie in clear")
	if w.page != nil {
		t.Fatal("a merge is offered")
	}
	answers(t, w, "OK")
	w.compareSides(theirs)
	typeText(w, "right")
	pressKey(w, fyne.KeyReturn)
	p, ok := w.page.(*comparePage)
	if !ok {
		t.Fatal("nothing is compared")
	}
	if !p.leaks || p.old != nil || p.view.OnTakeBack != nil {
		t.Error("a difference can be taken over")
	}
}
