//go:build !windows

package keeper_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/forget"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/versions"
)

// victims are files that links lead to, and must stay as they are.
type victims struct {
	t      *testing.T
	folder string
}

func newVictims(t *testing.T) victims {
	v := victims{t, t.TempDir()}
	try(t, os.Mkdir(filepath.Join(v.folder, "journal"), 0o700))
	for _, name := range v.names() {
		try(t, os.WriteFile(filepath.Join(v.folder, name), []byte("somebody's"), 0o600))
	}
	return v
}

func (v victims) names() []string {
	return []string{"precious", "journal/state", "20200102T120000.000000000Z-0123abcd.version", ".offramp-1.tmp"}
}

func (v victims) untouched() {
	v.t.Helper()
	found := 0
	try(v.t, filepath.WalkDir(v.folder, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			found++
		}
		return err
	}))
	if found != len(v.names()) {
		v.t.Errorf("there are %d files where links lead, were %d", found, len(v.names()))
	}
	for _, name := range v.names() {
		if data, err := os.ReadFile(filepath.Join(v.folder, name)); err != nil || string(data) != "somebody's" {
			v.t.Errorf("%s: %q, %v", name, data, err)
		}
	}
}

func (v victims) link(to, path string) {
	v.t.Helper()
	try(v.t, os.MkdirAll(filepath.Dir(path), 0o700))
	try(v.t, os.Symlink(filepath.Join(v.folder, to), path))
}

// If this fails, a link beside a scenario, in the place of its lock, has another
// file written over or removed.
func TestALockThatIsALink(t *testing.T) {
	for _, to := range []string{"precious", "not there", "journal"} {
		v, d := newVictims(t), desk(t)
		path := filepath.Join(t.TempDir(), "a.scenario.json")
		try(t, store.Save(path, scenarios.New()))
		v.link(to, lock.Path(path))
		f, err := d.Read(path, nil)
		try(t, err)
		if f.Busy == nil && f.Unlocked == nil {
			t.Errorf("%s: it is said to be locked", to)
		}
		f.TakeOver(d)
		f.Busy = nil
		e := scenarios.NewEditor(f.Opened.Scenario)
		k := d.Keep(e, f, keeper.Told{})
		rename(t, e, "saved all the same")
		try(t, save(t, k, e, k.Same()))
		try(t, k.CloseNow(true))
		v.untouched()
		if info, err := os.Lstat(lock.Path(path)); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s: the link is gone: %v", to, err)
		}
	}
}

// If this fails, something in the folder of journals that is no journal keeps the
// program from starting, or has files elsewhere read, written over or removed.
func TestJournalsThatAreNone(t *testing.T) {
	v, d := newVictims(t), desk(t)
	in := func(names ...string) string { return filepath.Join(append([]string{d.Data, "journal"}, names...)...) }
	v.link("journal", in("linked"))
	v.link("precious", in("file"))
	v.link("not there", in("lockislink", "lock"))
	v.link("precious", in("lockislink", "state"))
	v.link("precious", in("baseislink", "base-1"))
	v.link("journal", in("holdsafolder", "folder"))
	for _, pipe := range []string{in("pipe"), in("lockispipe", "lock"), in("stateispipe", "state")} {
		try(t, os.MkdirAll(filepath.Dir(pipe), 0o700))
		try(t, syscall.Mkfifo(pipe, 0o600))
	}
	try(t, os.MkdirAll(in("stateisfolder", "state", "deep"), 0o700))
	try(t, os.MkdirAll(in("..odd name"), 0o700))

	// One that is whole, but for what its state names.
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	rename(t, e, "done")
	try(t, k.Flush(context.Background()))
	try(t, k.CloseNow(false))
	logs, err := filepath.Glob(in("*", "log-*"))
	try(t, err)
	if len(logs) != 1 {
		t.Fatal(logs)
	}
	try(t, os.Remove(logs[0]))
	v.link("precious", logs[0])

	left, err := d.Journals().Leftovers()
	if err == nil || !strings.Contains(err.Error(), "stateis") {
		t.Errorf("what cannot be looked at is not told: %v", err)
	}
	for _, l := range left {
		if _, err := d.Find(l, nil); err != nil {
			t.Logf("%s: %v", l.Session, err)
		}
		_ = l.Discard() // what it cannot remove it says
	}
	// A year later, what was begun and never finished is cleared away.
	sessions, err := os.ReadDir(in())
	try(t, err)
	for _, s := range sessions {
		if s.IsDir() {
			old := d.Now().AddDate(-1, 0, 0)
			try(t, os.Chtimes(in(s.Name()), old, old))
		}
	}
	left, _ = d.Journals().Leftovers()
	for _, l := range left {
		_ = l.Discard()
	}
	v.untouched()
}

// If this fails, links among the versions have files elsewhere written or thinned
// away.
func TestVersionsThatAreLinks(t *testing.T) {
	v, d := newVictims(t), desk(t)
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	s := scenarios.New()
	try(t, store.Save(path, s))
	v.link("", filepath.Join(d.Data, "versions", versions.Key(s.ID)))
	k, e := open(t, d, path, nil, keeper.Told{})
	rename(t, e, "saved all the same")
	k.Save(k.Same(), func(saved keeper.Saved, err error) {
		try(t, err)
		if saved.NotKept == nil || !strings.Contains(saved.NotKept.Error(), "move it away") {
			t.Errorf("that the version before is not kept is told as %v", saved.NotKept)
		}
	})
	other := versions.Key("another")
	try(t, os.MkdirAll(filepath.Join(d.Data, "versions", other), 0o700))
	v.link(v.names()[2], filepath.Join(d.Data, "versions", other, v.names()[2]))
	if _, err := d.Versions().Tidy(versions.Policy{}, d.Now()); err != nil {
		t.Error(err)
	}
	if _, err := d.Document("another", nil).List(); err != nil {
		t.Error(err)
	}
	_, _ = d.Versions().Forget() // it tells that the folders are not empty
	v.untouched()
}

// If this fails, somebody who can put a link into the data folder has what the program
// keeps written, read or removed where they like; or a link that the user made to a
// data folder elsewhere keeps nothing any more.
func TestFoldersThatAreLinks(t *testing.T) {
	for _, linked := range []string{"", "journal", "versions", "starts"} {
		v, d := newVictims(t), desk(t)
		elsewhere := d.Data
		if linked == "" { // the whole data folder is
			d.Data = filepath.Join(t.TempDir(), "data")
			try(t, os.Symlink(elsewhere, d.Data))
		} else {
			v.link("", filepath.Join(d.Data, linked))
		}
		path := filepath.Join(t.TempDir(), "a.scenario.json")
		try(t, store.Save(path, scenarios.New()))
		f, err := d.Read(path, nil)
		try(t, err)
		e := scenarios.NewEditor(f.Opened.Scenario)
		k := d.Keep(e, f, keeper.Told{})
		rename(t, e, "done")
		if err := k.Flush(context.Background()); (err != nil) != (linked == "journal") {
			t.Errorf("%q: the journal says %v", linked, err)
		}
		k.Save(k.Same(), func(saved keeper.Saved, err error) {
			try(t, err)
			if (saved.NotKept != nil) != (linked == "versions") {
				t.Errorf("%q: what was replaced is not kept: %v", linked, saved.NotKept)
			}
		})
		rename(t, e, "not saved")
		_ = k.CloseNow(false)
		if _, err := d.Starts().Crashed(path); (err != nil) != (linked == "starts") {
			t.Errorf("%q: what was being opened: %v", linked, err)
		}
		left, err := d.Journals().Leftovers()
		if (err != nil) != (linked == "journal") || len(left) != 1 && linked != "journal" {
			t.Errorf("%q: %d journals are left, %v", linked, len(left), err)
		}
		for _, l := range left {
			try(t, l.Discard())
		}
		if _, err := d.Versions().Tidy(versions.Policy{}, d.Now()); (err != nil) != (linked == "versions") {
			t.Errorf("%q: thinning: %v", linked, err)
		}
		if _, err := forget.At(d.FS, d.Data, "").Forget(); err != nil {
			t.Errorf("%q: forgetting: %v", linked, err)
		}
		if _, err := os.Lstat(filepath.Join(d.Data, linked)); linked != "" && err == nil {
			t.Errorf("%q: the link is still there", linked)
		}
		v.untouched()
	}
}
