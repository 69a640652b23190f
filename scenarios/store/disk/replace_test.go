package disk_test

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"
)

// with returns a file system that has the file with a content, safely on the disk
// and not written a moment ago.
func with(content string) (*disktest.PowerCut, *disktest.Faulty) {
	fsys := disktest.NewPowerCut()
	fsys.Put(path, []byte(content))
	fsys.Advance(time.Hour)
	return fsys, disktest.NewFaulty(fsys)
}

// names are the files beside the file, itself with them.
func names(t *testing.T, fsys disk.FS) []string {
	t.Helper()
	entries, err := fsys.ReadDir("/home/me")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// If this fails, what somebody else wrote is overwritten, or a save that nothing
// stands against is refused.
func TestWhatSomebodyElseWroteStands(t *testing.T) {
	seen := disk.SeenOf([]byte("old"))
	for _, c := range []struct {
		is      string
		absent  bool
		seen    disk.Seen
		changed bool
	}{
		{is: "old", seen: seen},
		{is: "odl", seen: seen, changed: true},
		{is: "longer", seen: seen, changed: true},
		{absent: true, seen: seen, changed: true},
		{is: "old", seen: disk.Seen{Absent: true}, changed: true},
		{absent: true, seen: disk.Seen{Absent: true}},
	} {
		fsys, counted := with(c.is)
		if c.absent {
			if err := fsys.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
		result, err := disk.Replace(t.Context(), counted, disk.Replacement{Path: path, Data: []byte("new"), Seen: &c.seen})
		var changed *disk.Changed
		if errors.As(err, &changed) != c.changed || (err != nil) != c.changed {
			t.Fatalf("%+v: %v", c, err)
		}
		if !c.changed {
			if string(read(fsys, path)) != "new" || result.Now != disk.SeenOf([]byte("new")) || result.Path != path || result.Tries != 1 {
				t.Errorf("%+v: %+v", c, result)
			}
			continue
		}
		if changed.Gone != c.absent || changed.Was != c.seen || string(read(fsys, path)) != c.is {
			t.Errorf("%+v: %+v", c, changed)
		}
		for _, s := range counted.Steps() {
			if disktest.Changes(s.Op) {
				t.Errorf("%+v: %v", c, s)
			}
		}
	}
}

// If this fails, what somebody writes while a save is under way is lost without a
// word, or without being kept.
func TestAChangeDuringTheSave(t *testing.T) {
	seen := disk.SeenOf([]byte("old"))
	for _, r := range []disk.Replacement{{Seen: &seen}, {}} {
		fsys, counted := with("old")
		counted.FailWhere(func(s disktest.Step) *disktest.Fault {
			if s.Op == "attributes" { // the last step before the rename
				fsys.Put(path, []byte("odl"))
			}
			return nil
		})
		var kept []string
		r.Path, r.Data, r.Keep = path, []byte("new"), func(old []byte) error { kept = append(kept, string(old)); return nil }
		_, err := disk.Replace(t.Context(), counted, r)
		var changed *disk.Changed
		switch {
		case r.Seen != nil && (!errors.As(err, &changed) || string(read(fsys, path)) != "odl" || len(names(t, fsys)) != 1):
			t.Errorf("%v, there is %q beside %v", err, read(fsys, path), names(t, fsys))
		case r.Seen == nil && (err != nil || !slices.Equal(kept, []string{"old", "odl"}) || string(read(fsys, path)) != "new"):
			t.Errorf("%v, kept %v, there is %q", err, kept, read(fsys, path))
		}
	}
}

// If this fails, the previous version is kept too late or not at all, or a version
// store that fails stops a save, or is not told.
func TestKeep(t *testing.T) {
	full := errors.New("full")
	for _, strict := range []bool{false, true} {
		for _, fails := range []error{nil, full} {
			fsys, _ := with("old")
			result, err := disk.Replace(t.Context(), fsys, disk.Replacement{Path: path, Data: []byte("new"), Strict: strict, Keep: func(old []byte) error {
				if string(old) != "old" || string(read(fsys, path)) != "old" {
					t.Errorf("keeps %q while the file holds %q", old, read(fsys, path))
				}
				if entries := names(t, fsys); len(entries) != 2 || string(read(fsys, "/home/me/"+entries[0])) != "new" {
					t.Errorf("the new one is not ready: %v", entries)
				}
				return fails
			}})
			var notKept *disk.NotKept
			switch {
			case strict && fails != nil && (!errors.As(err, &notKept) || !errors.Is(err, full) || string(read(fsys, path)) != "old"):
				t.Errorf("strict: %v, there is %q", err, read(fsys, path))
			case !strict && (err != nil || !errors.Is(result.NotKept, fails) || string(read(fsys, path)) != "new"):
				t.Errorf("%v %v, there is %q", err, result.NotKept, read(fsys, path))
			}
			if len(names(t, fsys)) != 1 {
				t.Errorf("left %v", names(t, fsys))
			}
		}
	}
}

// If this fails, a network drive or a virus scanner that holds the file for a
// moment stops the save, or one that holds it for good makes it wait for ever or
// leaves rubbish.
func TestABlockedRename(t *testing.T) {
	for _, err := range []error{syscall.EBUSY, syscall.EACCES, syscall.EPERM, syscall.EIO} {
		for _, times := range []int{1, 5, 9, 10} {
			synctest.Test(t, func(t *testing.T) {
				fsys, faulty := with("old")
				var renamed []string
				faulty.FailWhere(func(s disktest.Step) *disktest.Fault {
					if s.Op != "rename" {
						return nil
					}
					renamed = append(renamed, names(t, fsys)[0])
					if len(renamed) > times {
						return nil
					}
					return &disktest.Fault{Err: err}
				})
				begin := time.Now()
				result, got := disk.Replace(context.Background(), faulty, disk.Replacement{Path: path, Data: []byte("new")})
				var blocked *disk.Blocked
				switch {
				case err == syscall.EIO: // nothing that passes
					if !errors.Is(got, err) || errors.As(got, &blocked) || len(renamed) != 1 {
						t.Errorf("%v after %d tries", got, len(renamed))
					}
				case times < 10:
					if got != nil || string(read(fsys, path)) != "new" || result.Tries != times+1 {
						t.Errorf("%v: %v, there is %q after %d", err, got, read(fsys, path), result.Tries)
					}
				default:
					if !errors.As(got, &blocked) || !errors.Is(got, err) || blocked.Tries != 10 || string(read(fsys, path)) != "old" ||
						!strings.Contains(got.Error(), "save a copy") || renamed[8] == renamed[9] {
						t.Errorf("%v: %v, there is %q, renamed %v", err, got, read(fsys, path), renamed)
					}
				}
				if waited := time.Since(begin); waited > 2*time.Second || len(names(t, fsys)) != 1 {
					t.Errorf("waited %v, left %v", waited, names(t, fsys))
				}
			})
		}
	}
}

// If this fails, somebody who does not want to wait any more has to, or finds a
// file that is neither old nor new.
func TestASaveCanBeStopped(t *testing.T) {
	_, counted := with("old")
	if _, err := disk.Replace(context.Background(), counted, disk.Replacement{Path: path, Data: []byte("new")}); err != nil {
		t.Fatal(err)
	}
	renamed := slices.IndexFunc(counted.Steps(), func(s disktest.Step) bool { return s.Op == "rename" })
	for n := range counted.Steps() {
		fsys, faulty := with("old")
		ctx, cancel := context.WithCancel(context.Background())
		faulty.FailWhere(func(s disktest.Step) *disktest.Fault {
			if s.N == n+1 {
				cancel()
				if s.Op == "rename" {
					return &disktest.Fault{Err: syscall.EBUSY}
				}
			}
			return nil
		})
		_, err := disk.Replace(ctx, faulty, disk.Replacement{Path: path, Data: []byte("new"), Keep: func([]byte) error { return nil }})
		cancel()
		is := string(read(fsys, path))
		if err != nil && (!errors.Is(err, context.Canceled) || is != "old") || err == nil && is != "new" || len(names(t, fsys)) != 1 {
			t.Errorf("step %d: %v, there is %q beside %v", n+1, err, is, names(t, fsys))
		}
		if n == renamed && err == nil {
			t.Error("it went on waiting")
		}
	}
}

// If this fails, what a crash left stays beside the file for good, or a temporary
// file that somebody is still writing, or a file of the user's, is removed.
func TestLeftoversAreSwept(t *testing.T) {
	fsys := disktest.NewPowerCut()
	fsys.Put("/home/me/.offramp-0dead.tmp", nil)
	fsys.Put("/home/me/.offramp-My notes.tmp", nil)
	fsys.Put("/home/me/.offramp-.tmp", nil)
	fsys.Put("/home/me/offramp-a.tmp", nil)
	fsys.Put("/home/me/.offramp-folder.tmp/x", nil)
	if err := fsys.Symlink("offramp-a.tmp", "/home/me/.offramp-link.tmp"); err != nil {
		t.Fatal(err)
	}
	fsys.Advance(61 * time.Minute)
	fsys.Put("/home/me/.offramp-0young.tmp", nil)
	fsys.Advance(59 * time.Minute)
	if _, err := disk.Replace(t.Context(), fsys, disk.Replacement{Path: path}); err != nil {
		t.Fatal(err)
	}
	want := []string{".offramp-.tmp", ".offramp-0young.tmp", ".offramp-My notes.tmp", ".offramp-folder.tmp", ".offramp-link.tmp", "a.json", "offramp-a.tmp"}
	if got := names(t, fsys); !slices.Equal(got, want) {
		t.Error(got)
	}
}

// If this fails, a disk that loses what is written is noticed only when the old
// file is gone; or a temporary file that somebody else removed stops the save.
func TestATemporaryFileThatIsNotWhatItWas(t *testing.T) {
	fsys, faulty := with("old")
	var temp string
	faulty.FailWhere(func(s disktest.Step) *disktest.Fault {
		if s.Op == "open" && strings.HasSuffix(s.Path, disk.TempSuffix) && temp == "" {
			temp = s.Path
			fsys.Put(temp, []byte("nex"))
		}
		return nil
	})
	if _, err := disk.Replace(t.Context(), faulty, disk.Replacement{Path: path, Data: []byte("new")}); !errors.Is(err, disk.ErrDiffers) {
		t.Error(err)
	}
	if got := names(t, fsys); len(got) != 1 || string(read(fsys, path)) != "old" {
		t.Errorf("left %v, there is %q", got, read(fsys, path))
	}
	fsys, faulty = with("old")
	temp = ""
	faulty.FailWhere(func(s disktest.Step) *disktest.Fault {
		if s.Op == "rename" && temp == "" {
			temp = "/home/me/" + names(t, fsys)[0]
			if err := fsys.Remove(temp); err != nil {
				t.Error(err)
			}
		}
		return nil
	})
	if _, err := disk.Replace(t.Context(), faulty, disk.Replacement{Path: path, Data: []byte("new")}); err != nil || string(read(fsys, path)) != "new" {
		t.Errorf("%v, there is %q", err, read(fsys, path))
	}
	if _, err := disk.Look(fsys, "/home/me"); !errors.As(err, new(*disk.NotAFile)) {
		t.Error(err)
	}
	if seen, err := disk.Look(fsys, "/home/me/none"); err != nil || !seen.Absent {
		t.Error(seen, err)
	}
	if _, err := disk.Follow(fsys, "/home/none/x"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
