package keeper_test

import (
	"context"
	"path/filepath"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
)

// If this fails, the keys of an encrypted document stay in memory once it is closed;
// or closing one takes the keys of another that was copied out of it, or those that
// the caller still has.
func TestSecretsGoWithTheDocument(t *testing.T) {
	d := desk(t)
	path := filepath.Join(t.TempDir(), "a.scenario.json.age")
	how, err := seal.WithPassphrase([]byte("correct horse"))
	try(t, err)
	how.SetWork(lowWork)
	key := seal.PassphraseKey([]byte("correct horse"))
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	try(t, save(t, k, e, keeper.As{Path: path, Lock: how, Key: key}))
	_, _, earlier := k.Secrets()
	second, err := seal.WithPassphrase([]byte("another horse"))
	try(t, err)
	second.SetWork(lowWork)
	try(t, save(t, k, e, keeper.As{Path: path, Lock: second, Key: seal.PassphraseKey([]byte("another horse"))}))
	lock, own, box := k.Secrets()
	sealed, earlierSealed := box.Seal([]byte("secret"), "here"), earlier.Seal([]byte("secret"), "here")
	if _, err := box.Open(sealed, "here"); err != nil {
		t.Fatal(err)
	}
	locked, err := seal.Encrypt([]byte("secret"), lock)
	try(t, err)
	if _, _, err := seal.Decrypt(locked, own); err != nil {
		t.Fatal(err)
	}
	copied := scenarios.NewEditor(scenarios.New())
	c := d.NewSecret(copied, k.Secrecy(), keeper.Told{})
	try(t, k.CloseNow(true))

	if _, err := box.Open(sealed, "here"); err == nil {
		t.Error("the key of the box is still there")
	}
	if _, err := earlier.Open(earlierSealed, "here"); err == nil {
		t.Error("the key of an earlier box is still there")
	}
	if _, err := box.Open(box.Seal([]byte("late"), "here"), "here"); err != nil {
		t.Error(err)
	}
	if _, err := seal.NewBox([32]byte{}, nil).Open(box.Seal([]byte("late"), "here"), "here"); err == nil {
		t.Error("what is sealed late anybody can open")
	}
	if _, err := seal.Encrypt([]byte("x"), lock); err == nil {
		t.Error("the passphrase of the lock is still there")
	}
	if _, _, err := seal.Decrypt(locked, own); err == nil {
		t.Error("the key's passphrase is still there")
	}
	if _, err := seal.Encrypt([]byte("x"), second); err != nil {
		t.Errorf("the caller's lock is gone: %v", err)
	}

	rename(t, copied, "done")
	try(t, c.Flush(context.Background()))
	as := c.Same()
	as.Path = filepath.Join(t.TempDir(), "b.scenario.json.age")
	try(t, save(t, c, copied, as))
	try(t, c.CloseNow(true))
	if _, err := d.Look(as.Path, seal.PassphraseKey([]byte("another horse"))); err != nil {
		t.Errorf("what was copied out of it: %v", err)
	}
	if _, err := store.Open(as.Path); err == nil {
		t.Error("it was saved in clear")
	}
}
