package journal_test

import (
	"bytes"
	"io"
	"os"
	"path"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/seal"
)

// kept returns the files of a journal with two edits, a snapshot and a draft.
func kept(f *testing.F, box *seal.Box) (fsys *disktest.PowerCut, folderOf string, files map[string][]byte) {
	fsys = disktest.NewPowerCut()
	fsys.Put("/data/settings", nil) // the data folder stays
	s := scenariotest.Big(3, 1)
	w := begin(f, folder(fsys), s, journal.Document{Box: box}, nil)
	w.rename("one")
	w.save(func() { w.rename("two") })
	w.rename("three")
	if err := w.editor.Do(scenarios.RemoveBranch(s.Root.Children[0])); err != nil {
		f.Fatal(err)
	}
	if _, _, err := w.editor.Undo(); err != nil {
		f.Fatal(err)
	}
	w.writer.Identify("another")
	w.writer.Draft(s.Root.ID, "notes", "half a")
	w.close(false)
	folderOf, files = filesOf(f, fsys)
	return fsys, folderOf, files
}

// filesOf returns the only journal's folder and its files.
func filesOf(f fataler, fsys *disktest.PowerCut) (folderOf string, files map[string][]byte) {
	sessions, err := fsys.ReadDir("/data/journal")
	if err != nil || len(sessions) != 1 {
		f.Fatal(sessions, err)
	}
	folderOf = path.Join("/data/journal", sessions[0].Name())
	entries, err := fsys.ReadDir(folderOf)
	if err != nil {
		f.Fatal(err)
	}
	files = map[string][]byte{}
	for _, entry := range entries {
		file, err := fsys.OpenFile(path.Join(folderOf, entry.Name()), os.O_RDONLY, 0)
		if err != nil {
			f.Fatal(err)
		}
		if files[entry.Name()], err = io.ReadAll(file); err != nil {
			f.Fatal(err)
		}
	}
	return folderOf, files
}

// FuzzJournal changes the files of a journal. If it fails, some bytes in the data
// folder keep the program from starting, each time, or make something up.
func FuzzJournal(f *testing.F) {
	box := seal.NewBox([32]byte{1}, []byte("wrapped"))
	listed := func(fsys *disktest.PowerCut) int {
		all, _ := folder(fsys.Cut(func(int) int { return 0 })).Leftovers()
		return len(all)
	}
	for _, sealed := range []*seal.Box{nil, box} {
		_, _, files := kept(f, sealed)
		for name, data := range files {
			f.Add(name, data, sealed != nil)
		}
	}
	plain, plainFolder, plainFiles := kept(f, nil)
	shut, shutFolder, shutFiles := kept(f, box)
	if listed(plain) != 1 || listed(shut) != 1 {
		f.Fatal("nothing is looked at")
	}
	f.Fuzz(func(t *testing.T, name string, data []byte, sealed bool) {
		fsys, in, files, with := plain, plainFolder, plainFiles, (*seal.Box)(nil)
		if sealed {
			fsys, in, files, with = shut, shutFolder, shutFiles, box
		}
		was, known := files[name]
		if !known {
			return
		}
		// A state of another session cannot be told from one that was changed.
		fsys = fsys.Cut(func(int) int { return 0 })
		fsys.Put(path.Join(in, name), data)
		all, err := folder(fsys).Leftovers()
		if err != nil || len(all) == 0 {
			return // told, or nothing is left in it
		}
		r, err := all[0].Recover(with)
		if err != nil {
			return
		}
		if !bytes.Equal(data, was) && sealed && name != "state" && r.Damage == nil && len(r.Steps) > 3 {
			t.Errorf("more edits than were made: %v", r.Steps)
		}
		if r.Scenario == nil || r.Scenario.Root == nil {
			t.Error("nothing is recovered, and that is not told")
		}
	})
}
