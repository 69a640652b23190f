//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"offramp/scenarios/store/seal"
)

// silent fails where a file below a folder, or its name, holds a text.
func silent(t *testing.T, text string, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		try(t, filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
			if err != nil || !e.Type().IsRegular() || filepath.Ext(path) == ".png" {
				return nil // gone meanwhile, or no file
			}
			data, err := os.ReadFile(path)
			if err == nil && strings.Contains(string(data)+path, text) {
				t.Errorf("%s holds %q in clear", path, text)
			}
			return nil
		}))
	}
}

// If this fails, something of an encrypted scenario lies in clear on the disk: while
// it is edited, saved, searched, killed, unlocked for recovery, recovered, compared with
// its versions, and listed among the recent files.
func TestAnEncryptedScenarioStaysSecret(t *testing.T) {
	d := newDriver(t)
	folder := filepath.Join(d.Dir, "docs")
	try(t, os.MkdirAll(folder, 0o700))
	path := filepath.Join(folder, "plan.scenario.json")
	try(t, os.WriteFile(path, []byte(small), 0o600))
	try(t, d.Start(path))
	try(t, d.command("Encryption"))
	try(t, d.Keys("Return")) // Passphrase…
	try(t, d.Type("correct horse"))
	try(t, d.Keys("Return"))
	try(t, d.Type("correct horse"))
	try(t, d.Keys("Return"))
	try(t, d.WaitTitle("(encrypted)"))
	try(t, d.Keys("Return")) // Delete the file in clear
	try(t, d.wait("the file in clear to be deleted", func() bool { _, err := os.Stat(path); return os.IsNotExist(err) }))
	path += seal.Extension

	const canary = "kanarienvogel"
	try(t, d.Keys("F2", "ctrl+a"))
	try(t, d.Type(canary+" one"))
	try(t, d.Keys("Return", "ctrl+s"))
	try(t, d.WaitTitle("plan (encrypted)"))
	try(t, d.Keys("ctrl+f"))
	try(t, d.Type(canary))
	try(t, d.Keys("Escape", "F2", "ctrl+a"))
	try(t, d.Type(canary+" two"))
	try(t, d.Keys("Return", "F2"))
	try(t, d.Type(canary+" half typed"))
	time.Sleep(3 * time.Second) // the journal has it within a second, views are kept
	silent(t, canary, d.Home, folder)
	d.Kill()
	silent(t, canary, d.Home, folder)

	try(t, d.Start())
	d.again(t)
	d.shot(t, "locked")
	silent(t, canary, d.Home, folder)
	try(t, d.Keys("Return")) // Unlock…
	try(t, d.Type("correct horse"))
	try(t, d.Keys("Return"))
	time.Sleep(3 * shownFor) // deriving the key takes as long as it is meant to
	d.shot(t, "unlocked")
	silent(t, canary, d.Home, folder)
	try(t, d.Keys("Return")) // Go on with this
	try(t, d.WaitTitle("plan (unsaved) (encrypted)"))
	d.shot(t, "recovered")
	try(t, d.Keys("ctrl+s"))
	try(t, d.WaitTitle("plan (encrypted)"))
	d.run(t, "Versions")
	time.Sleep(shownFor)
	d.shot(t, "versions")
	silent(t, canary, d.Home, folder)
	try(t, d.Keys("Escape"))
	try(t, d.Quit())
	silent(t, canary, d.Home, folder)

	try(t, d.Start())
	try(t, d.ClickIn(24, 13))   // File
	try(t, d.PointIn(60, 148))  // Open recent
	try(t, d.PointIn(330, 148)) // the first
	d.shot(t, "recent")
	silent(t, canary, d.Home, folder)
	d.Kill()

	data, err := os.ReadFile(path)
	try(t, err)
	plain, _, err := seal.Decrypt(data, seal.PassphraseKey([]byte("correct horse")))
	try(t, err)
	if !strings.Contains(string(plain), canary+" half typed") {
		t.Errorf("the file holds %s", plain)
	}
}
