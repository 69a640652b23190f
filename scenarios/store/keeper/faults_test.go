package keeper_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
)

// unlocked locks nothing: the program that wrote has ended.
type unlocked struct{}

func (unlocked) Lock(string) (func() error, error) { return func() error { return nil }, nil }

// The file that is worked on, in a file system in memory.
const (
	documents = "/documents-that-no-disk-has"
	faultPath = documents + "/a.scenario.json"
	faultData = "/data"
)

// working is a document that is worked on in a file system that fails, and what is
// known of it.
type working struct {
	desk   *keeper.Desk
	editor *scenarios.Editor
	keeper *keeper.Keeper

	mu      sync.Mutex
	back    []func()
	states  []string // after each event, the first one being that of the file
	synced  int      // the newest that must not be lost: it is in the journal or the file
	flushed int      // the newest that is in the journal
	files   []string // what the file may hold
	errs    []error  // of saves
	stuck   bool     // the journal cannot be written
}

// deskOn is a desk on a file system of a program that has a number.
func (w *working) deskOn(fsys disk.FS, pid int) *keeper.Desk {
	return &keeper.Desk{
		FS: fsys, Data: faultData, Locks: unlocked{}, Now: time.Now,
		Who:    func() lock.Who { return lock.Who{Name: "Ann", Host: "desk-7", Machine: "m", PID: pid} },
		Beside: func(f func()) { f() },
		Back: func(f func()) {
			w.mu.Lock()
			defer w.mu.Unlock()
			w.back = append(w.back, f)
		},
	}
}

// noProcess is a number that no process has.
const noProcess = 1 << 30

// readied puts the file there; openOn then opens it.
func readied(t *testing.T, fsys *disktest.PowerCut) (w *working, old []byte) {
	s := scenariotest.Big(10, 1)
	old, err := store.Encode(s)
	try(t, err)
	fsys.Put(faultPath, old)
	fsys.Put(faultData+"/settings.json", nil)
	return &working{states: []string{sumOf(s)}, files: []string{sumOf(s)}}, old
}

func (w *working) open(t *testing.T, fsys disk.FS) {
	t.Helper()
	w.desk = w.deskOn(fsys, noProcess)
	f, err := w.desk.Read(faultPath, nil)
	try(t, err)
	w.editor = scenarios.NewEditor(f.Opened.Scenario)
	w.keeper = w.desk.Keep(w.editor, f, keeper.Told{})
	record := w.keeper.Record()
	w.editor.Record(func(event scenarios.Event) {
		w.mu.Lock()
		w.states = append(w.states, sumOf(w.editor.Scenario()))
		w.mu.Unlock()
		record(event)
	})
}

func (w *working) rename(t *testing.T, title string) {
	t.Helper()
	rename(t, w.editor, title)
}

// flush asks for what was done to be on disk; what is told to be must not be lost.
func (w *working) flush() {
	n := len(w.states) - 1
	if w.keeper.Flush(context.Background()) == nil {
		w.mu.Lock()
		w.synced, w.flushed = max(w.synced, n), n
		w.mu.Unlock()
	}
}

func (w *working) save() error {
	n := len(w.states) - 1
	w.mu.Lock()
	w.files = append(w.files, w.states[n])
	w.mu.Unlock()
	failed := errors.New("it was never done")
	w.keeper.Save(w.keeper.Same(), func(s keeper.Saved, err error) {
		if failed = err; err == nil {
			w.editor.SavedAt(s.Position)
			w.mu.Lock()
			w.synced, w.files = max(w.synced, n), w.files[len(w.files)-1:]
			w.mu.Unlock()
		}
	})
	w.comeBack()
	w.errs = append(w.errs, failed)
	return failed
}

// comeBack does what is to be done on the goroutine of the editor.
func (w *working) comeBack() {
	for {
		w.mu.Lock()
		all := w.back
		w.back = nil
		w.mu.Unlock()
		if len(all) == 0 {
			return
		}
		for _, f := range all {
			f()
		}
	}
}

// work is what is done while the file system fails.
func (w *working) work(t *testing.T) {
	t.Helper()
	w.rename(t, "one")
	w.rename(t, "two")
	w.flush()
	w.save()
	w.rename(t, "three")
	w.flush()
	w.rename(t, "four")
	w.save()
	w.rename(t, "five")
	w.flush()
}

// offered is what the next program has of it: what the journal holds, or else the
// file. It must be one of the states from the synced one to upTo.
func (w *working) offered(fsys disk.FS, synced, upTo int, files []string) error {
	d := w.deskOn(fsys, os.Getpid())
	file, err := contentOf(fsys)
	if err != nil {
		return err
	}
	if !contains(files, file) {
		return fmt.Errorf("the file holds something else")
	}
	left, err := d.Journals().Leftovers()
	if err != nil || len(left) > 1 {
		return fmt.Errorf("%d journals: %w", len(left), err)
	}
	is := file
	if len(left) == 1 {
		found, err := d.Find(left[0], nil)
		if err != nil {
			return err
		}
		again, err := d.Reopen(found)
		if err != nil {
			return err
		}
		if again.Merged && !w.stuck {
			return errors.New("somebody else is said to have changed the file")
		}
		if again.File != nil {
			again.File.Release()
		} else if synced > 0 {
			// Before that the lock may be there and empty.
			return errors.New("it goes on without its file")
		}
		e := scenarios.NewEditor(again.Scenario)
		if err := e.Do(again.Edit); err != nil {
			return err
		}
		is = sumOf(e.Scenario())
		if again.Merged { // what could not be written cannot be told from what others wrote
			is, synced = sumOf(found.Scenario), w.flushed
		}
	}
	if !contains(w.states[synced:upTo+1], is) {
		return fmt.Errorf("with %d journals and the file at %v it is %v; %d was on disk, of %d", len(left), at(w.states, file), at(w.states, is), synced, upTo)
	}
	return nil
}

func contains(all []string, one string) bool { return at(all, one) >= 0 }

func at(all []string, one string) int {
	for i, s := range all {
		if s == one {
			return i
		}
	}
	return -1
}

// contentOf returns the sum of what is in the file.
func contentOf(fsys disk.FS) (string, error) {
	f, err := fsys.OpenFile(faultPath, os.O_RDONLY, 0)
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return "", err
	}
	opened, err := store.Decode(data)
	if err != nil {
		return "", err
	}
	return sumOfFile(data, opened.Scenario.ID), nil
}

// If this fails, there is a moment while somebody edits and saves at which a power
// cut costs the file, or what was told to be on disk.
func TestPowerCutWhileWorking(t *testing.T) {
	fsys := disktest.NewPowerCut()
	w, _ := readied(t, fsys)
	type cut struct {
		left         *disktest.PowerCut
		synced, upTo int
		files        []string
		what         string
	}
	var cuts []cut
	random := rand.New(rand.NewPCG(1, 1))
	fsys.OnStep(func(op, path string) {
		w.mu.Lock()
		defer w.mu.Unlock()
		// All that came, nothing that was not told to be there, and some between.
		for _, pick := range []func(int) int{random.IntN, random.IntN, random.IntN, func(n int) int { return n - 1 }, func(int) int { return 0 }} {
			cuts = append(cuts, cut{fsys.Cut(pick), w.synced, len(w.states) - 1, append([]string(nil), w.files...), op + " " + path})
		}
	})
	w.open(t, fsys)
	w.work(t)
	for _, err := range w.errs {
		try(t, err)
	}
	try(t, w.keeper.CloseNow(false))
	fsys.OnStep(nil)
	for _, c := range cuts {
		if err := w.offered(c.left, c.synced, c.upTo, c.files); err != nil {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	if len(cuts) < 300 {
		t.Errorf("only %d states", len(cuts))
	}
	t.Log(len(cuts), "states")
}

// If this fails, a disk that refuses a step of a save costs the file or what was
// done, says that it is saved when it is not, or does not say what to do.
func TestEveryStepOfASaveFails(t *testing.T) {
	type kind struct {
		name  string
		ops   string
		fault disktest.Fault
	}
	kinds := []kind{
		{"the disk is full", "create write sync", disktest.Fault{Err: syscall.ENOSPC, Half: true}},
		{"the disk fails", "", disktest.Fault{Err: syscall.EIO}},
		{"not allowed", "create open attributes", disktest.Fault{Err: syscall.EACCES}},
		{"read-only", "create rename write", disktest.Fault{Err: syscall.EROFS}},
		{"a short write", "write", disktest.Fault{}},
	}
	// The steps of the second save, in the folder of the file.
	plain := disktest.NewPowerCut()
	w, _ := readied(t, plain)
	counting := disktest.NewFaulty(plain)
	w.open(t, counting)
	w.rename(t, "one")
	before := len(counting.Steps())
	try(t, w.save())
	var steps []disktest.Step
	for _, s := range counting.Steps()[before:] {
		if filepath.Dir(s.Path) == documents || s.Path == documents {
			steps = append(steps, s)
		}
	}
	try(t, w.keeper.CloseNow(true))
	failed, unsure := 0, 0
	for _, k := range kinds {
		for n, step := range steps {
			if k.ops != "" && !strings.Contains(" "+k.ops+" ", " "+step.Op+" ") || strings.HasPrefix(filepath.Base(step.Path), ".~lock.") {
				continue
			}
			what := fmt.Sprintf("%s at %d, %s %s", k.name, n, step.Op, filepath.Base(step.Path))
			fsys := disktest.NewPowerCut()
			w, _ := readied(t, fsys)
			faulty := disktest.NewFaulty(fsys)
			w.open(t, faulty)
			w.rename(t, "one")
			w.flush()
			// Counted by what they are, for the watcher looks at the file meanwhile.
			left := 1
			for _, s := range steps[:n] {
				if s.Op == step.Op && s.Path == step.Path {
					left++
				}
			}
			faulty.FailWhere(func(s disktest.Step) *disktest.Fault {
				if s.Op != step.Op || s.Path != step.Path {
					return nil
				}
				if left--; left == 0 {
					return &k.fault
				}
				return nil
			})
			err := w.save()
			faulty.FailWhere(nil)
			var not *keeper.Unsure
			switch file, readErr := contentOf(fsys); {
			case readErr != nil:
				t.Errorf("%s: %v", what, readErr)
			case err == nil && (file != w.states[1] || w.editor.Dirty()):
				t.Errorf("%s: told to be saved, and the file holds %d", what, at(w.states, file))
			case errors.As(err, &not):
				unsure++
				if !w.editor.Dirty() || file != w.states[1] {
					t.Errorf("%s: it is not certain, and the document is clean, or the file holds %d", what, at(w.states, file))
				}
				// The old file may be back: what was done is in the journal.
				for left := range fsys.States() {
					if err := w.offered(left, w.synced, 1, w.files); err != nil {
						t.Errorf("%s, and the power is cut: %v", what, err)
					}
				}
			case err != nil:
				failed++
				if file != w.states[0] || !w.editor.Dirty() {
					t.Errorf("%s: the file holds %d, dirty is %v", what, at(w.states, file), w.editor.Dirty())
				}
			}
			if err != nil && (!strings.Contains(err.Error(), faultPath+": ") || !strings.Contains(err.Error(), "save")) {
				t.Errorf("%s: says %v", what, err)
			}
			// The journal is as it was, and the next save works.
			w.rename(t, "two")
			w.flush()
			if cut := fsys.Cut(func(int) int { return 0 }); w.synced != len(w.states)-1 {
				t.Errorf("%s: the journal does not go on", what)
			} else if err := w.offered(cut, w.synced, w.synced, w.files); err != nil {
				t.Errorf("%s, and afterwards the power is cut: %v", what, err)
			}
			if err := w.save(); err != nil {
				t.Errorf("%s: the next save: %v", what, err)
			}
			try(t, w.keeper.CloseNow(true))
		}
	}
	if failed < 20 || unsure == 0 {
		t.Errorf("%d saves failed, %d were not certain", failed, unsure)
	}
	t.Logf("of %d steps: %d saves failed, %d were not certain", len(steps), failed, unsure)
}

// If this fails, a data folder whose disk is full or fails keeps scenarios from
// being saved, or what the journal told to be on disk is lost with it.
func TestTheDataFolderFails(t *testing.T) {
	for _, from := range []int{0, 1, 2, 3, 5, 8, 13, 21, 34, 55} {
		for _, fault := range []error{syscall.ENOSPC, syscall.EROFS, syscall.EIO} {
			fsys := disktest.NewPowerCut()
			w, _ := readied(t, fsys)
			faulty := disktest.NewFaulty(fsys)
			w.open(t, faulty)
			w.rename(t, "begun")
			w.flush()
			count := 0
			faulty.FailWhere(func(s disktest.Step) *disktest.Fault {
				if !strings.HasPrefix(s.Path, faultData) || !disktest.Changes(s.Op) {
					return nil
				}
				if count++; count > from {
					return &disktest.Fault{Err: fault, Half: true}
				}
				return nil
			})
			w.stuck = true
			w.work(t)
			for _, err := range w.errs {
				if err != nil {
					t.Errorf("from %d on: not saved: %v", from, err)
				}
			}
			if err := w.offered(fsys.Cut(func(int) int { return 0 }), w.synced, len(w.states)-1, w.files); err != nil {
				t.Errorf("from %d on, %v, and the power is cut: %v", from, fault, err)
			}
			_ = w.keeper.CloseNow(false) // it may say that the journal is not whole
		}
	}
}
