package journal_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
	"offramp/scenarios/store"
	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/seal"
)

// unlocked locks nothing: the program that wrote has ended, or its power is gone.
type unlocked struct{}

func (unlocked) Lock(string) (func() error, error) { return func() error { return nil }, nil }

func folder(fsys disk.FS) journal.Folder {
	return journal.Folder{FS: fsys, Path: "/data/journal", Locks: unlocked{}}
}

type fataler interface{ Fatal(...any) }

func encode(t fataler, s *scenarios.Scenario) []byte {
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// writing is an editor with a journal, and what can be recovered of it.
type writing struct {
	t      fataler
	editor *scenarios.Editor
	writer *journal.Writer
	follow *replica.Replica
	doc    journal.Document

	mu     sync.Mutex
	states [][]byte // after each event, oldest first
	synced int      // the newest that was told to be on disk
}

func begin(t fataler, f journal.Folder, s *scenarios.Scenario, d journal.Document, tell func(journal.State)) *writing {
	w := &writing{t: t, editor: scenarios.NewEditor(s), follow: replica.Of(s), doc: d, states: [][]byte{encode(t, s)}, synced: -1}
	w.writer = f.Start(d, replica.Of(s), tell)
	w.editor.Record(func(event scenarios.Event) {
		w.writer.Record(event)
		if err := w.follow.Apply(event); err != nil {
			t.Fatal(err)
		}
		w.mu.Lock()
		defer w.mu.Unlock()
		w.states = append(w.states, encode(t, w.follow.Scenario()))
	})
	return w
}

func (w *writing) flush() error {
	err := w.writer.Flush(context.Background())
	w.mu.Lock()
	defer w.mu.Unlock()
	if err == nil {
		w.synced = len(w.states) - 1
	}
	return err
}

// save does what a save does, but for the file. meanwhile is done while the
// snapshot is written.
func (w *writing) save(meanwhile func()) {
	snapshot := <-w.writer.Snapshot()
	if snapshot.Err != nil {
		w.t.Fatal(snapshot.Err)
	}
	meanwhile()
	d := w.doc
	d.Path, d.Sum = "/home/file", sha256.Sum256(snapshot.Bytes)
	w.writer.Saved(snapshot, d)
}

// recovered returns what the only journal of a folder holds, nil where there is
// none.
func recovered(t fataler, f journal.Folder, box *seal.Box) *journal.Recovered {
	all, err := f.Leftovers()
	if err != nil || len(all) > 1 {
		t.Fatal(len(all), err)
	}
	if len(all) == 0 {
		return nil
	}
	r, err := all[0].Recover(box)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// mustHold has the journal hold one of the states from the synced one on.
func (w *writing) mustHold(f journal.Folder, synced, upTo int) {
	r := recovered(w.t, f, w.doc.Box)
	if r == nil {
		// Nothing beyond the base: only what was never told to be on disk, or was
		// undone since.
		if synced > 0 && !bytes.Equal(w.states[synced], w.states[0]) {
			w.t.Fatal("nothing is left of", synced, "events")
		}
		return
	}
	got := encode(w.t, r.Scenario)
	for i := max(synced, 0); i <= upTo; i++ {
		if bytes.Equal(got, w.states[i]) {
			return
		}
	}
	w.t.Fatal("recovered", string(got), "which is none of the states from", synced, "to", upTo, "the first being", string(w.states[max(synced, 0)]), "damage:", r.Damage)
}

// If this fails, a power cut loses what was on disk, or leaves something that was
// never there: every edit is one of those that people made, in their order.
func TestPowerCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fsys := disktest.NewPowerCut()
		fsys.Put("/data/settings", nil)
		crash := rapid.IntRange(1, 90).Draw(t, "crash at step")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 6, Sound: true})
		var after *disktest.PowerCut
		var w *writing
		var synced, upTo, steps int
		ready := make(chan struct{})
		fsys.OnStep(func(string, string) {
			<-ready
			w.mu.Lock()
			defer w.mu.Unlock()
			if steps++; steps == crash {
				after, synced, upTo = fsys.Cut(random.IntN), w.synced, len(w.states)-1
			}
		})
		w = begin(t, folder(fsys), s, journal.Document{}, nil)
		close(ready)
		for range rapid.IntRange(1, 12).Draw(t, "actions") {
			edits.Act(t, w.editor)
			if rapid.IntRange(0, 3).Draw(t, "save") == 0 {
				w.editor.DropPreview()
				w.save(func() {
					if rapid.Bool().Draw(t, "meanwhile") {
						edits.Act(t, w.editor)
					}
				})
			}
			if rapid.Bool().Draw(t, "flush") {
				if err := w.flush(); err != nil {
					t.Fatal(err)
				}
			}
		}
		w.editor.DropPreview()
		if err := w.writer.Close(context.Background(), false); err != nil {
			t.Fatal(err)
		}
		if after != nil {
			w.mustHold(folder(after), synced, upTo)
		}
		last := len(w.states) - 1
		w.mustHold(folder(fsys), last, last)
	})
}

// If this fails, a disk that is full or broken for a moment costs edits, or the
// journal says that it is fine when it is not.
func TestEveryStepFails(t *testing.T) {
	run := func(t *testing.T, fsys *disktest.Faulty, inner *disktest.PowerCut, heal func(journal.State)) (told []journal.State) {
		var mu sync.Mutex
		s := scenariotest.Big(5, 1)
		w := begin(t, folder(fsys), s, journal.Document{}, func(state journal.State) {
			mu.Lock()
			defer mu.Unlock()
			told = append(told, state)
		})
		do := func(title string) {
			if err := w.editor.Do(scenarios.Rename(s.Root, title)); err != nil {
				t.Fatal(err)
			}
			_ = w.flush() // it says what is on disk
			w.mustHold(folder(inner), w.synced, len(w.states)-1)
		}
		do("one")
		do("two")
		w.save(func() { do("three") })
		do("four")
		w.save(func() {})
		do("five")
		err := w.writer.Close(context.Background(), false)
		if err == nil {
			w.synced = len(w.states) - 1
		}
		w.mustHold(folder(inner), w.synced, len(w.states)-1)
		mu.Lock()
		defer mu.Unlock()
		if err != nil && (len(told) == 0 || told[len(told)-1].Condition != journal.Failing) {
			t.Errorf("it failed (%v) and told %v", err, told)
		}
		return told
	}
	inner := disktest.NewPowerCut()
	whole := disktest.NewFaulty(inner)
	run(t, whole, inner, nil)
	for _, step := range whole.Steps() {
		for _, fault := range []disktest.Fault{{Err: syscall.ENOSPC, Half: true}, {Err: syscall.EIO}, {}} {
			inner := disktest.NewPowerCut()
			fsys := disktest.NewFaulty(inner)
			fsys.FailAt(step.N, fault)
			run(t, fsys, inner, nil)
			inner = disktest.NewPowerCut()
			fsys = disktest.NewFaulty(inner)
			fsys.FailFrom(step.N, fault)
			run(t, fsys, inner, nil)
		}
	}
}

// If this fails, what is typed into an encrypted scenario lies readable on the disk,
// or cannot be recovered with its key, or with any.
func TestNothingSealedIsReadable(t *testing.T) {
	box := seal.NewBox([32]byte{1, 2, 3}, []byte("wrapped"))
	f := journal.At(disk.Real{}, filepath.Join(t.TempDir(), "journal"))
	const canary = "Kanarienvogel"
	s := scenarios.New()
	s.Title, s.Root.Title = canary, canary
	w := begin(t, f, s, journal.Document{Path: "/" + canary, Sum: [32]byte{1}, Box: box}, nil)
	if err := w.editor.Do(scenarios.Rename(s.Root, "x"+canary)); err != nil {
		t.Fatal(err)
	}
	w.writer.Draft(s.Root.ID, "notes", canary)
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	if all, err := f.Leftovers(); err != nil || len(all) > 0 {
		t.Fatalf("the journal of a living program is offered: %v, %v", all, err)
	}
	if err := w.writer.Close(context.Background(), false); err != nil {
		t.Fatal(err)
	}
	files := 0
	if err := filepath.WalkDir(f.Path, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		if bytes.Contains(data, []byte(canary)) || strings.Contains(path, canary) {
			t.Errorf("%s is readable", path)
		}
		return err
	}); err != nil || files < 3 {
		t.Fatal(files, err)
	}
	all, err := f.Leftovers()
	if err != nil || len(all) != 1 || all[0].Edits != 1 || !all[0].Drafted || string(all[0].Wrapped) != "wrapped" || all[0].Title != "" {
		t.Fatalf("%+v, %v", all, err)
	}
	if again, err := f.Leftovers(); err != nil || len(again) > 0 {
		t.Fatalf("offered twice: %v, %v", again, err)
	}
	if _, err := all[0].Recover(seal.NewBox([32]byte{9}, nil)); !errors.Is(err, seal.ErrForged) {
		t.Fatalf("opened with another key: %v", err)
	}
	r, err := all[0].Recover(box)
	if err != nil || r.Damage != nil || r.Scenario.Root.Title != "x"+canary || r.Base.Root.Title != canary || len(r.Steps) != 1 || all[0].Title != canary {
		t.Fatalf("%+v, %v", r, err)
	}
	if r.Draft == nil || r.Draft.Text != canary {
		t.Fatalf("the draft is %+v", r.Draft)
	}
	e := scenarios.NewEditor(r.Scenario)
	if err := e.Do(r.Draft.Edit); err != nil || r.Scenario.Root.Notes != canary {
		t.Fatal("the draft cannot be made:", err)
	}
	if err := all[0].Discard(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(f.Path); err != nil || len(left) > 0 {
		t.Fatalf("discarded, and left %v, %v", left, err)
	}
}

// If this fails, a scenario that was encrypted from now on still lies readable in the
// data folder, or one that is no more cannot be recovered without its old key.
func TestEncryptedFromNowOn(t *testing.T) {
	fsys := disktest.NewPowerCut()
	s := scenarios.New()
	w := begin(t, folder(fsys), s, journal.Document{}, nil)
	w.rename("Kanarienvogel")
	w.doc.Box = seal.NewBox([32]byte{1}, []byte("wrapped"))
	w.save(func() { w.rename("Rotkehlchen") })
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	w.rename("Zaunkönig")
	sessions, err := fsys.ReadDir("/data/journal")
	if err != nil {
		t.Fatal(err)
	}
	in := "/data/journal/" + sessions[0].Name()
	files, err := fsys.ReadDir(in)
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		f, err := fsys.OpenFile(in+"/"+file.Name(), os.O_RDONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		var data bytes.Buffer
		if _, err := data.ReadFrom(f); err != nil {
			t.Fatal(err)
		}
		for _, bird := range []string{"Kanarien", "Rotkehl", "Zaunk"} {
			if bytes.Contains(data.Bytes(), []byte(bird)) {
				t.Errorf("%s tells of %s", file.Name(), bird)
			}
		}
	}
	w.mustHold(folder(fsys), 3, 3)
	w.doc.Box = nil
	w.save(func() {})
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	w.rename("Amsel")
	w.close(false)
	if all, err := folder(fsys).Leftovers(); err != nil || len(all) != 1 || all[0].Wrapped != nil || all[0].Title != "Zaunkönig" {
		t.Fatalf("%+v, %v", all, err)
	}
}

var _ alive.Locker = unlocked{}
