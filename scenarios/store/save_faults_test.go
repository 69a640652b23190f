package store_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"

	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"
)

// anyStep lets every step of an op fail in a way.
func anyStep(op string, fault disktest.Fault) func(disktest.Step) *disktest.Fault {
	return func(s disktest.Step) *disktest.Fault {
		if s.Op == op {
			return &fault
		}
		return nil
	}
}

// If this fails, a full disk or a fault while saving is not told with its remedy.
func TestAFailedStepIsToldWithItsRemedy(t *testing.T) {
	for _, c := range []struct {
		step, say string
		with      error
	}{
		{"create", "you may not write in this folder: save in another one, or ask its owner for permission", fs.ErrPermission},
		{"create", "the folder is missing: make it, or save in another one", fs.ErrNotExist},
		{"write", "the disk is full: free some space, or save to another disk", syscall.ENOSPC},
		{"write", "the disk is full: free some space, or save to another disk", nil},
		{"sync", "the disk is full: free some space, or save to another disk", syscall.ENOSPC},
		{"write", "the file would be larger than allowed here: save to another disk, or have the limit on its size raised", syscall.EFBIG},
		{"sync", "the file cannot be written (input/output error): save to another disk or folder", syscall.EIO},
		{"close", "your share of the disk is used up: delete something, or save to another disk", syscall.EDQUOT},
		{"rename", "the disk is read-only: save to another disk, or take off its write protection", syscall.EROFS},
		{"rename", "another program is using the file: save a copy under another name, or close it there and save again", syscall.EBUSY},
		{"rename", "the file may not be replaced: save a copy in another folder, or ask its owner for permission", fs.ErrPermission},
		{"open", "the disk gives back something else than was written: save a copy to another disk: this one may be failing", disk.ErrDiffers},
		{"write", "saving was stopped: save again", context.Canceled},
	} {
		if runtime.GOOS == "windows" && errors.As(c.with, new(syscall.Errno)) {
			continue // these errors have other numbers there
		}
		path := filepath.Join(t.TempDir(), "a.json")
		if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		synctest.Test(t, func(t *testing.T) {
			fsys := disktest.NewFaulty(disk.Real{})
			fsys.FailWhere(anyStep(c.step, disktest.Fault{Err: c.with, Half: true}))
			_, err := store.Replace(context.Background(), fsys, disk.Replacement{Path: path, Data: []byte("new and longer")})
			var unsaved *store.Unsaved
			if !errors.As(err, &unsaved) || err.Error() != path+": "+c.say || c.with != nil && !errors.Is(err, c.with) {
				t.Errorf("%s: says %v", c.step, err)
			}
		})
		holds(t, path, "old")
		alone(t, path)
	}
}

// faults are those that every step is made to fail with.
var faults = map[string]disktest.Fault{
	"ENOSPC": {Err: syscall.ENOSPC, Half: true}, "EIO": {Err: syscall.EIO}, "EACCES": {Err: syscall.EACCES},
	"EROFS": {Err: syscall.EROFS}, "EBUSY": {Err: syscall.EBUSY}, "half a write": {},
}

// If this fails, some step of a save that goes wrong, alone or with all that
// follow, costs the old file, claims to have saved, leaves rubbish beside the file,
// does not say what to do, or stops saves for good.
func TestEveryStepOfASaveFails(t *testing.T) {
	old, data := []byte("old"), []byte("new and longer")
	// save saves in a folder of its own, and returns the file, too.
	save := func(t *testing.T, fails func(*disktest.Faulty)) (*disktest.Faulty, string, disk.Result, error) {
		path := filepath.Join(t.TempDir(), "a.json")
		if err := os.WriteFile(path, old, 0o600); err != nil {
			t.Fatal(err)
		}
		fsys := disktest.NewFaulty(disk.Real{})
		fails(fsys)
		seen := disk.SeenOf(old)
		result, err := store.Replace(context.Background(), fsys, disk.Replacement{
			Path: path, Data: data, Seen: &seen, Keep: func([]byte) error { return nil },
		})
		return fsys, path, result, err
	}
	whole, _, _, err := save(t, func(*disktest.Faulty) {})
	if err != nil {
		t.Fatal(err)
	}
	steps := whole.Steps()
	tried := 0
	for _, step := range steps {
		for name, fault := range faults {
			for _, onwards := range []bool{false, true} {
				if onwards && !disktest.Changes(step.Op) {
					continue
				}
				tried++
				synctest.Test(t, func(t *testing.T) {
					_, path, result, err := save(t, func(f *disktest.Faulty) {
						if onwards {
							f.FailFrom(step.N, fault)
						} else {
							f.FailAt(step.N, fault)
						}
					})
					told(t, err, fault)
					is, readErr := os.ReadFile(path)
					want := old
					if err == nil {
						want = data
					}
					if readErr != nil || string(is) != string(want) {
						t.Errorf("%s at %v, onwards %v: %v, but there is %q, %v", name, step, onwards, err, is, readErr)
					}
					if step.Op == "sync folder" && fault.Err != nil && (err != nil || !errors.Is(result.Unsynced, fault.Err)) {
						t.Errorf("%s at %v: %v, %v", name, step, err, result.Unsynced)
					}
					if !onwards || fault.Err == nil { // else not even removing works
						alone(t, path)
					}
					if err := store.WriteFile(path, []byte("again")); err != nil {
						t.Error(err)
					}
				})
			}
		}
	}
	t.Logf("%d steps, %d runs", len(steps), tried)
}

// told checks that an error of a save says what is wrong and what to do about it.
func told(t *testing.T, err error, fault disktest.Fault) {
	t.Helper()
	var u *store.Unsaved
	if err == nil {
		return
	}
	if !errors.As(err, &u) || u.File == "" || u.What == "" || u.Do == "" || strings.Contains(u.What, u.File) {
		t.Errorf("says %#v", err)
	}
	cause := fault.Err
	if cause == nil {
		cause = disk.ErrShort
	}
	if !errors.Is(err, cause) {
		t.Errorf("%v does not have the cause %v", err, cause)
	}
}

// If this fails, the window does not learn that somebody else changed the file, or
// says nothing that helps.
func TestAChangedFileIsToldApart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.json")
	seen := disk.SeenOf([]byte("old"))
	absent := disk.Seen{Absent: true}
	for _, c := range []struct {
		there string
		seen  *disk.Seen
		say   string
	}{
		{"", &seen, "the file is gone: it was moved or deleted: save it anew, or save a copy elsewhere"},
		{"theirs", &seen, "somebody else changed the file: compare the two, or save a copy under another name"},
		{"theirs", &absent, "there is a file of this name now: save a copy under another name, or choose to replace it"},
	} {
		if c.there != "" {
			if err := os.WriteFile(path, []byte(c.there), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		_, err := store.Replace(t.Context(), disk.Real{}, disk.Replacement{Path: path, Data: []byte("ours"), Seen: c.seen})
		if !errors.As(err, new(*disk.Changed)) || err.Error() != path+": "+c.say {
			t.Errorf("says %v", err)
		}
		if c.there != "" {
			holds(t, path, "theirs")
		}
	}
}
