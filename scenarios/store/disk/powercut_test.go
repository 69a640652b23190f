package disk_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"testing"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"

	"pgregory.net/rapid"
)

const path = "/home/me/a.json"

// read returns what a file of a file system holds; nil where there is none.
func read(fsys disk.FS, path string) []byte {
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		panic(err)
	}
	return append([]byte{}, data...) // empty is not absent
}

// wrong does one thing of the ordering wrong.
type wrong struct {
	*disktest.PowerCut
	skipSync, skipFolder bool
	// lateSync syncs files only after the rename.
	lateSync bool
}

func (w wrong) CreateTemp(folder string, mode os.FileMode) (disk.File, error) {
	f, err := w.PowerCut.CreateTemp(folder, mode)
	return wrongFile{f, w}, err
}

func (w wrong) OpenFile(path string, flag int, mode os.FileMode) (disk.File, error) {
	f, err := w.PowerCut.OpenFile(path, flag, mode)
	if err != nil {
		return nil, err
	}
	return wrongFile{f, w}, nil
}

func (w wrong) SyncFolder(folder string) error {
	if w.skipFolder {
		return nil
	}
	return w.PowerCut.SyncFolder(folder)
}

func (w wrong) Rename(from, to string) error {
	err := w.PowerCut.Rename(from, to)
	if w.lateSync {
		f, _ := w.PowerCut.OpenFile(to, os.O_RDWR, 0)
		_ = f.Sync()
		_ = f.Close()
	}
	return err
}

type wrongFile struct {
	disk.File
	of wrong
}

func (f wrongFile) Sync() error {
	if f.of.skipSync || f.of.lateSync {
		return nil
	}
	return f.File.Sync()
}

// cutEverywhere saves data over old (nil: there is no file), and cuts the power
// after every step in every way. It returns what is then wrong, and how many
// states it saw.
func cutEverywhere(how wrong, old, data []byte, keep func([]byte) error) (trouble string, states int) {
	how.PowerCut = disktest.NewPowerCut()
	how.PowerCut.Put("/home/me/other", nil)
	if old != nil {
		how.PowerCut.Put(path, old)
	}
	check := func(when string, allowed ...[]byte) {
		for after := range how.PowerCut.States() {
			states++
			is := read(after, path)
			if !slices.ContainsFunc(allowed, func(b []byte) bool { return (b == nil) == (is == nil) && bytes.Equal(b, is) }) && trouble == "" {
				trouble = fmt.Sprintf("after %s the file may hold %q", when, is)
			}
			// Whatever is left does not stop the next save.
			if _, err := disk.Replace(context.Background(), after, disk.Replacement{Path: path, Data: data}); err != nil && trouble == "" {
				trouble = err.Error()
			}
		}
	}
	how.PowerCut.OnStep(func(op, path string) { check(op+" "+path, old, data) })
	result, err := disk.Replace(context.Background(), how, disk.Replacement{Path: path, Data: data, Keep: keep})
	if err != nil || result.Unsynced != nil {
		return fmt.Sprint(err, result.Unsynced), states
	}
	check("the save", data)
	return trouble, states
}

// If this fails, a power cut during a save, or right after it, costs the file:
// neither the old one nor the new one is on the disk.
func TestAPowerCutLeavesTheOldFileOrTheNewOne(t *testing.T) {
	kept := 0
	for _, c := range []struct{ old, data string }{{"old", "new and longer"}, {"the old one is longer", "new"}, {"old", ""}, {"", "new"}} {
		trouble, states := cutEverywhere(wrong{}, []byte(c.old), []byte(c.data), func([]byte) error { kept++; return nil })
		if trouble != "" || states < 12 {
			t.Errorf("%q over %q: %s (%d states)", c.data, c.old, trouble, states)
		}
	}
	trouble, states := cutEverywhere(wrong{}, nil, []byte("first"), nil)
	if trouble != "" || states < 8 || kept != 4 {
		t.Errorf("a new file: %s (%d states, %d kept)", trouble, states, kept)
	}
}

// If this fails, the test above would not notice that the ordering of a save is
// wrong, and proves nothing.
func TestAWrongOrderIsCaught(t *testing.T) {
	for name, how := range map[string]wrong{
		"no sync":                {skipSync: true},
		"rename before the sync": {lateSync: true},
		"no sync of the folder":  {skipFolder: true},
	} {
		if trouble, _ := cutEverywhere(how, []byte("old"), []byte("new and longer"), nil); trouble == "" {
			t.Errorf("%s: not noticed", name)
		}
	}
}

// If this fails, one of several saves in a row, or a power cut in one of them and
// another in the next, costs the file.
func TestPowerCutsInSeriesOfSaves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fsys := disktest.NewPowerCut()
		fsys.Put(path, []byte("first"))
		safe := []byte("first")
		for range rapid.IntRange(1, 6).Draw(t, "saves") {
			data := rapid.SliceOfN(rapid.Byte(), 0, 40).Draw(t, "data")
			at := rapid.IntRange(0, 14).Draw(t, "cut after")
			var after *disktest.PowerCut
			steps := 0
			fsys.OnStep(func(string, string) {
				if steps++; steps == at {
					after = fsys.Cut(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "state") })
				}
			})
			_, err := disk.Replace(context.Background(), fsys, disk.Replacement{Path: path, Data: data})
			if err != nil {
				t.Fatal(err)
			}
			if after == nil {
				after = fsys.Cut(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "state") })
				if is := read(after, path); !bytes.Equal(is, data) {
					t.Fatalf("saved %q, there is %q", data, is)
				}
				safe = data
				continue
			}
			is := read(after, path)
			if is == nil || !bytes.Equal(is, safe) && !bytes.Equal(is, data) {
				t.Fatalf("%q over %q gave %q", data, safe, is)
			}
			fsys, safe = after, is
		}
	})
}
