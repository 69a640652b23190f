package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

// If this fails, an encrypted scenario is told to be no scenario, or does not open
// with its key.
func TestEncryptedFileOpensWithItsKey(t *testing.T) {
	id, err := seal.GenerateIdentity(false)
	if err != nil {
		t.Fatal(err)
	}
	lock, err := seal.ToRecipients(id.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	plain := []byte(head + `"id":"doc","root":{"id":"r","title":"Start"}}`)
	file, err := seal.Encrypt(plain, lock)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.scenario.json.age")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(path)
	var u *store.Unreadable
	var e *store.Encrypted
	if !errors.As(err, &u) || !errors.As(err, &e) || e.Kind != seal.ByKeys || u.File != path || u.Do == "" {
		t.Fatalf("%#v", err)
	}
	o, again, err := store.OpenWith(path, seal.IdentitiesKey(id))
	if err != nil || o.Scenario.Root.Title != "Start" || again.Kind() != seal.ByKeys {
		t.Fatal(err)
	}
	var refused *seal.Refused
	_, _, err = store.OpenWith(path, seal.PassphraseKey([]byte("no")))
	if !errors.As(err, &u) || u.File != path || !errors.As(err, &refused) || refused.Reason != seal.NeedsKey {
		t.Fatalf("%#v", err)
	}
	// What is inside is no scenario: the file is still named.
	file, err = seal.Encrypt([]byte("hello"), lock)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if o, lock, err := store.OpenWith(path, seal.IdentitiesKey(id)); !errors.As(err, &u) || u.File != path || o != nil || lock != nil {
		t.Fatalf("%#v", err)
	}
	// A file that is not encrypted needs no key, and comes without a lock.
	if data, lock, err := store.Decrypt(plain, nil); err != nil || lock != nil || !bytes.Equal(data, plain) {
		t.Fatal(err)
	}
}
