package keeper_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
)

// desk is a desk whose work is done when it is asked for.
func desk(t *testing.T) *keeper.Desk {
	t.Helper()
	at := time.Date(2022, 1, 10, 9, 0, 0, 0, time.UTC)
	return &keeper.Desk{
		FS: disk.Real{}, Data: t.TempDir(),
		Who:    func() lock.Who { return lock.Who{Name: "Ann", Host: "desk-7", Program: "Offramp", PID: os.Getpid()} },
		Beside: func(f func()) { f() }, Back: func(f func()) { f() },
		Now: func() time.Time { at = at.Add(time.Minute); return at },
	}
}

func try(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func rename(t *testing.T, e *scenarios.Editor, title string) {
	t.Helper()
	try(t, e.Do(scenarios.Rename(e.Scenario().Root, title)))
}

func save(t *testing.T, k *keeper.Keeper, e *scenarios.Editor, as keeper.As) error {
	t.Helper()
	var failed error
	k.Save(as, func(s keeper.Saved, err error) {
		if failed = err; err == nil {
			try(t, s.NotKept)
			e.SavedAt(s.Position)
		}
	})
	return failed
}

// open opens a file as a window does.
func open(t *testing.T, d *keeper.Desk, path string, key *seal.Key, told keeper.Told) (*keeper.Keeper, *scenarios.Editor) {
	t.Helper()
	f, err := d.Read(path, key)
	try(t, err)
	e := scenarios.NewEditor(f.Opened.Scenario)
	k := d.Keep(e, f, told)
	k.Settled()
	t.Cleanup(func() { try(t, k.CloseNow(true)) })
	return k, e
}

// If this fails, a document cannot be saved, saved again, and opened; or the
// version before is not kept.
func TestSaves(t *testing.T) {
	d := desk(t)
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	for _, title := range []string{"one", "two", "three"} {
		rename(t, e, title)
		try(t, save(t, k, e, keeper.As{Path: path}))
		opened, err := store.Open(path)
		try(t, err)
		if opened.Scenario.Root.Title != title || e.Dirty() {
			t.Errorf("%q is saved as %q", title, opened.Scenario.Root.Title)
		}
	}
	list, err := d.Document(e.Scenario().ID, nil).List()
	try(t, err)
	if len(list) != 2 {
		t.Errorf("two saves replaced something, and %d versions are kept", len(list))
	}
	try(t, k.CloseNow(true))
	if left, err := d.Journals().Leftovers(); err != nil || len(left) != 0 {
		t.Errorf("after all was saved and closed there are %d journals: %v", len(left), err)
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("beside the file there are %v: %v", entries, err)
	}
}

// If this fails, what was done and not saved is gone after a crash, or cannot be
// gone on with.
func TestRecovers(t *testing.T) {
	for _, changed := range []bool{false, true} {
		d := desk(t)
		path := filepath.Join(t.TempDir(), "a.scenario.json")
		s := scenarios.New()
		s.Title = "saved"
		try(t, store.Save(path, s))
		f, err := d.Read(path, nil)
		try(t, err)
		e := scenarios.NewEditor(f.Opened.Scenario)
		k := d.Keep(e, f, keeper.Told{})
		rename(t, e, "not saved")
		try(t, k.Flush(context.Background()))
		try(t, k.CloseNow(false)) // as a program that breaks
		if changed {
			s.Title = "changed by somebody else"
			try(t, store.Save(path, s))
		}
		left, err := d.Journals().Leftovers()
		try(t, err)
		if len(left) != 1 {
			t.Fatalf("there are %d journals", len(left))
		}
		found, err := d.Find(left[0], nil)
		try(t, err)
		again, err := d.Reopen(found)
		try(t, err)
		if again.File == nil || again.Merged != changed {
			t.Fatalf("it goes on without its file, or merged is %v", again.Merged)
		}
		e = scenarios.NewEditor(again.Scenario)
		k = d.Keep(e, again.File, keeper.Told{})
		try(t, e.Do(again.Edit))
		if got := e.Scenario(); got.Root.Title != "not saved" || got.Title != s.Title || !e.Dirty() {
			t.Errorf("recovered is “%s” with the root “%s”", got.Title, got.Root.Title)
		}
		try(t, k.Flush(context.Background()))
		try(t, found.Discard())
		try(t, save(t, k, e, k.Same()))
		try(t, k.CloseNow(true))
	}
}

// crashed is what a program that broke left of the file at path, in which the root
// was renamed, and renamed once more without finishing it.
func crashed(t *testing.T, d *keeper.Desk, path string, key *seal.Key) *keeper.Found {
	t.Helper()
	k, e := open(t, d, path, key, keeper.Told{})
	rename(t, e, "not saved")
	try(t, e.Preview(scenarios.Rename(e.Scenario().Root, "being typed")))
	try(t, k.Flush(context.Background()))
	try(t, k.CloseNow(false))
	left, err := d.Journals().Leftovers()
	try(t, err)
	if len(left) != 1 {
		t.Fatalf("there are %d journals", len(left))
	}
	found, err := d.Find(left[0], key)
	try(t, err)
	return found
}

// If this fails, a text that was being typed when all ended is gone.
func TestRecoversWhatWasBeingTyped(t *testing.T) {
	d := desk(t)
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	try(t, store.Save(path, scenarios.New()))
	found := crashed(t, d, path, nil)
	if v := d.View(found); v.Unread != nil || v.Merged || v.Saved.Root.Title != "" || v.Recovered.Root.Title != "being typed" {
		t.Errorf("shown are “%s” and “%s”, merged %v: %v", v.Saved.Root.Title, v.Recovered.Root.Title, v.Merged, v.Unread)
	}
	again, err := d.Reopen(found)
	try(t, err)
	e := scenarios.NewEditor(again.Scenario)
	k := d.Again(e, again, keeper.Told{})
	try(t, e.Do(again.Edit))
	if e.Scenario().Root.Title != "not saved" {
		t.Errorf("what was typed is in what was done: “%s”", e.Scenario().Root.Title)
	}
	try(t, e.Do(again.Draft))
	if e.Scenario().Root.Title != "being typed" {
		t.Errorf("recovered is “%s”", e.Scenario().Root.Title)
	}
	try(t, found.Discard())
	try(t, k.CloseNow(true))
}

// If this fails, work is lost with its file, or goes to disk in clear although the
// file was encrypted.
func TestRecoversWithoutItsFile(t *testing.T) {
	for _, sealed := range []bool{false, true} {
		d := desk(t)
		path := filepath.Join(t.TempDir(), "a.scenario.json")
		try(t, store.Save(path, scenarios.New()))
		var key *seal.Key
		if sealed {
			lock, err := seal.WithPassphrase([]byte("correct horse"))
			try(t, err)
			lock.SetWork(10)
			k, e := open(t, d, path, nil, keeper.Told{})
			try(t, save(t, k, e, keeper.As{Path: path, Lock: lock}))
			try(t, k.CloseNow(true))
			key = seal.PassphraseKey([]byte("correct horse"))
		}
		found := crashed(t, d, path, key)
		try(t, os.Remove(path))
		if v := d.View(found); !errors.Is(v.Unread, os.ErrNotExist) || v.Saved != found.Base || v.Recovered.Root.Title != "being typed" {
			t.Errorf("shown are “%s” and “%s”: %v", v.Saved.Root.Title, v.Recovered.Root.Title, v.Unread)
		}
		again, err := d.Reopen(found)
		try(t, err)
		if again.File != nil || again.Alone == nil {
			t.Fatalf("it goes on with a file that is gone")
		}
		e := scenarios.NewEditor(again.Scenario)
		k := d.Again(e, again, keeper.Told{})
		try(t, e.Do(again.Edit))
		try(t, k.Flush(context.Background()))
		try(t, found.Discard())
		if (k.Encrypted() != nil) != sealed {
			t.Errorf("sealed %v, it goes on with %v", sealed, k.Encrypted())
		}
		if left := grep(t, d.Data, "not saved"); left == sealed {
			t.Errorf("sealed %v: readable in the data folder: %v", sealed, left)
		}
		try(t, k.CloseNow(true))
	}
}

// grep tells whether a text stands in a log of the folder.
func grep(t *testing.T, folder, text string) (found bool) {
	t.Helper()
	try(t, filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		found = found || strings.Contains(string(data), text)
		return err
	}))
	return found
}

// If this fails, two who have one file open write over each other's work.
func TestOthers(t *testing.T) {
	d := desk(t)
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	s := scenarios.New()
	try(t, store.Save(path, s))
	k, e := open(t, d, path, nil, keeper.Told{})
	second, err := d.Read(path, nil)
	try(t, err)
	if second.Busy == nil || second.Busy.Holder.Name != "Ann" {
		t.Errorf("who has the file open is %v", second.Busy)
	}
	second.Release()
	rename(t, e, "ours")
	s.Title = "theirs"
	try(t, store.Save(path, s))
	var changed *disk.Changed
	if err := save(t, k, e, k.Same()); !errors.As(err, &changed) {
		t.Fatalf("what somebody else wrote is replaced: %v", err)
	}
	data, err := os.ReadFile(path)
	try(t, err)
	k.Merge(data, nil, func(m *keeper.Merged, err error) {
		try(t, err)
		if !m.Clean || m.Same {
			t.Errorf("clean %v, same %v", m.Clean, m.Same)
		}
		try(t, k.Take(m))
		try(t, e.Do(m.Edit))
	})
	try(t, save(t, k, e, k.Same()))
	opened, err := store.Open(path)
	try(t, err)
	if opened.Scenario.Title != "theirs" || opened.Scenario.Root.Title != "ours" {
		t.Errorf("merged is “%s” with the root “%s”", opened.Scenario.Title, opened.Scenario.Root.Title)
	}
}

// If this fails, what is copied out of an encrypted document, or recovered without
// its file, lies in clear.
func TestWhatComesOutOfSecretsStaysSecret(t *testing.T) {
	d := desk(t)
	path := filepath.Join(t.TempDir(), "a.scenario.json.age")
	how, err := seal.WithPassphrase([]byte("correct horse"))
	try(t, err)
	how.SetWork(8)
	key := seal.PassphraseKey([]byte("correct horse"))
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	try(t, save(t, k, e, keeper.As{Path: path, Lock: how, Key: key}))

	copied := scenarios.NewEditor(scenarios.New())
	c := d.NewSecret(copied, k.Secrecy(), keeper.Told{})
	rename(t, copied, "canary")
	try(t, c.Flush(context.Background()))
	clear := func() {
		t.Helper()
		try(t, filepath.WalkDir(d.Data, func(file string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := os.ReadFile(file)
			if strings.Contains(string(data), "canary") {
				t.Errorf("%s holds it in clear", file)
			}
			return err
		}))
	}
	clear()
	if same := c.Same(); same.Lock == nil || same.Key == nil {
		t.Error("it would be saved in clear")
	}
	try(t, c.CloseNow(true))

	rename(t, e, "canary")
	try(t, k.Flush(context.Background()))
	try(t, k.CloseNow(false))
	try(t, os.Remove(path))
	left, err := d.Journals().Leftovers()
	try(t, err)
	found, err := d.Find(left[0], key)
	try(t, err)
	again, err := d.Reopen(found)
	try(t, err)
	if again.File != nil {
		t.Fatalf("it goes on as %+v", again)
	}
	e = scenarios.NewEditor(again.Scenario)
	k = d.Again(e, again, keeper.Told{})
	try(t, e.Do(again.Edit))
	try(t, k.Flush(context.Background()))
	clear()
	as := k.Same()
	as.Path = path
	as.Lock.SetWork(8)
	try(t, save(t, k, e, as))
	f, err := d.Read(path, key)
	try(t, err)
	if f.Opened.Scenario.Root.Title != "canary" {
		t.Errorf("saved is “%s”", f.Opened.Scenario.Root.Title)
	}
	f.Release()
	try(t, k.CloseNow(true))
}

// If this fails, the file in clear cannot be deleted once it was encrypted, or it
// is though somebody else has written something into it.
func TestTheFileInClearIsLeft(t *testing.T) {
	for _, changed := range []bool{false, true} {
		d := desk(t)
		path := filepath.Join(t.TempDir(), "a.scenario.json")
		e := scenarios.NewEditor(scenarios.New())
		k := d.New(e, keeper.Told{})
		k.Save(keeper.As{Path: path}, func(s keeper.Saved, err error) {
			try(t, err)
			if s.Left != nil {
				t.Errorf("a first save leaves %s", s.Left.Path)
			}
		})
		k.Save(keeper.As{Path: path + "2"}, func(s keeper.Saved, err error) {
			try(t, err)
			if s.Left == nil || s.Left.Path != path {
				t.Fatalf("left is %+v", s.Left)
			}
			if changed {
				try(t, os.WriteFile(path, []byte("theirs"), 0o600))
			}
			err = s.Left.Delete(d.FS)
			if _, gone := os.Stat(path); os.IsNotExist(gone) == changed || (err == nil) == changed {
				t.Errorf("changed %v: deleting says %v, and %v", changed, err, gone)
			}
		})
		try(t, k.CloseNow(true))
	}
}

// If this fails, something of an encrypted scenario lies in clear where anybody
// who gets hold of the disk can read it.
func TestNothingEncryptedLiesInClear(t *testing.T) {
	d := desk(t)
	folder := t.TempDir()
	path := filepath.Join(folder, "a.scenario.json")
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	const canary = "canary-7f3a"
	rename(t, e, "harmless")
	try(t, save(t, k, e, keeper.As{Path: path}))
	how, err := seal.WithPassphrase([]byte("correct horse"))
	try(t, err)
	how.SetWork(8)
	path += ".age"
	try(t, save(t, k, e, keeper.As{Path: path, Lock: how}))
	for _, title := range []string{canary + "1", canary + "2", canary + "3"} {
		rename(t, e, title)
		try(t, k.Flush(context.Background()))
		try(t, save(t, k, e, k.Same()))
	}
	rename(t, e, canary+"4")
	try(t, k.Flush(context.Background()))
	try(t, k.CloseNow(false))
	for _, where := range []string{d.Data, folder} {
		try(t, filepath.WalkDir(where, func(file string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := os.ReadFile(file)
			if strings.Contains(string(data), canary) || strings.Contains(file, canary) {
				t.Errorf("%s holds it in clear", file)
			}
			return err
		}))
	}
	// And with the passphrase all of it is there.
	key := seal.PassphraseKey([]byte("correct horse"))
	left, err := d.Journals().Leftovers()
	try(t, err)
	if len(left) != 1 {
		t.Fatalf("there are %d journals", len(left))
	}
	var sealed *keeper.Encrypted
	if _, err := d.Find(left[0], nil); !errors.As(err, &sealed) || sealed.Kind != seal.ByPassphrase {
		t.Errorf("a sealed journal says %v", err)
	}
	found, err := d.Find(left[0], key)
	try(t, err)
	if found.Scenario.Root.Title != canary+"4" {
		t.Errorf("recovered is “%s”", found.Scenario.Root.Title)
	}
	try(t, found.Discard())
	f, err := d.Read(path, key)
	try(t, err)
	defer f.Release()
	list, err := f.Versions(d).List()
	try(t, err)
	for _, v := range list {
		if _, _, err := f.Versions(d).Read(v.Name); err != nil {
			t.Errorf("a version cannot be read any more: %v", err)
		}
	}
	if len(list) != 3 {
		t.Errorf("there are %d versions", len(list))
	}
}
