package journal_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"os"
	"path"
	"strings"
	"sync"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/journal"
)

// rename makes an edit and sees it onto the disk.
func (w *writing) rename(title string) {
	if err := w.editor.Do(scenarios.Rename(w.editor.Scenario().Root, title)); err != nil {
		w.t.Fatal(err)
	}
	if err := w.flush(); err != nil {
		w.t.Fatal(err)
	}
}

func (w *writing) close(clean bool) {
	if err := w.writer.Close(context.Background(), clean); err != nil {
		w.t.Fatal(err)
	}
}

// log returns the path and the bytes of the only log.
func log(t *testing.T, fsys *disktest.PowerCut) (string, []byte) {
	t.Helper()
	sessions, err := fsys.ReadDir("/data/journal")
	if err != nil || len(sessions) != 1 {
		t.Fatal(sessions, err)
	}
	folder := path.Join("/data/journal", sessions[0].Name())
	files, err := fsys.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasPrefix(file.Name(), "log-") {
			name := path.Join(folder, file.Name())
			f, err := fsys.OpenFile(name, os.O_RDONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			var data bytes.Buffer
			if _, err := data.ReadFrom(f); err != nil {
				t.Fatal(err)
			}
			return name, data.Bytes()
		}
	}
	t.Fatal("no log among", files)
	return "", nil
}

// If this fails, a log that is damaged loses more than what is damaged, or the loss
// is kept quiet. Every byte is changed in turn, and every length cut off.
func TestDamageIsToldAndTheRestRecovered(t *testing.T) {
	fsys := disktest.NewPowerCut()
	w := begin(t, folder(fsys), scenarios.New(), journal.Document{}, nil)
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	_, begun := log(t, fsys)
	ends := []int{len(begun)} // of the log after each edit; before is a copy of the state
	for _, title := range []string{"one", "two", "three"} {
		w.rename(title)
		_, data := log(t, fsys)
		ends = append(ends, len(data))
	}
	w.close(false)
	name, data := log(t, fsys)
	check := func(at int, broken []byte, wantTold bool) {
		t.Helper()
		fsys.Put(name, broken)
		whole := 0
		for whole+1 < len(ends) && ends[whole+1] <= at {
			whole++
		}
		if at < ends[0] && len(broken) == len(data) {
			whole = len(ends) - 1
		}
		all, err := folder(fsys).Leftovers()
		if err != nil {
			t.Fatal(err)
		}
		if len(all) == 0 {
			t.Fatalf("byte %d: no leftover", at)
		}
		r, err := all[0].Recover(nil)
		if err != nil {
			t.Fatal(err)
		}
		if (r.Damage != nil) != wantTold || len(r.Steps) != whole || !bytes.Equal(encode(t, r.Scenario), w.states[whole]) {
			t.Fatalf("byte %d: %d edits, want %d, damage %v", at, len(r.Steps), whole, r.Damage)
		}
	}
	for at := range data {
		broken := bytes.Clone(data)
		broken[at] ^= 1
		check(at, broken, at >= ends[0])
	}
	for at := len(data) - 1; at > 0; at-- {
		if at != ends[0] { // which says that nothing was done
			check(at, data[:at], at != ends[1] && at != ends[2])
		}
	}
}

// If this fails, a start offers to recover what nobody lost, or keeps quiet about
// what somebody did.
func TestWhatIsALeftover(t *testing.T) {
	s := scenariotest.Big(3, 1)
	file := encode(t, s)
	saved := journal.Document{Path: "/home/file", Sum: sha256.Sum256(file)}
	for name, c := range map[string]struct {
		d    journal.Document
		do   func(*writing, *disktest.PowerCut)
		want bool
	}{
		"only opened":     {saved, func(*writing, *disktest.PowerCut) {}, false},
		"only begun":      {journal.Document{}, func(*writing, *disktest.PowerCut) {}, false},
		"edited":          {saved, func(w *writing, _ *disktest.PowerCut) { w.rename("x") }, true},
		"draft dropped":   {saved, func(w *writing, _ *disktest.PowerCut) { w.writer.Draft(s.Root.ID, "notes", "x"); w.writer.DropDraft() }, false},
		"draft":           {saved, func(w *writing, _ *disktest.PowerCut) { w.writer.Draft(s.Root.ID, "notes", "x") }, true},
		"file is another": {saved, func(_ *writing, fsys *disktest.PowerCut) { fsys.Put("/home/file", []byte("{}")) }, true},
		"saved": {saved, func(w *writing, fsys *disktest.PowerCut) {
			w.rename("x")
			w.save(func() { fsys.Put("/home/file", w.states[1]) })
		}, false},
		"edited while it was saved": {saved, func(w *writing, fsys *disktest.PowerCut) {
			w.rename("x")
			w.save(func() { fsys.Put("/home/file", w.states[1]); w.rename("y") })
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := disktest.NewPowerCut()
			fsys.Put("/home/file", file)
			w := begin(t, folder(fsys), s.Copy(), c.d, nil)
			c.do(w, fsys)
			w.close(false)
			all, err := folder(fsys).Leftovers()
			if err != nil || len(all) != map[bool]int{true: 1}[c.want] {
				t.Fatalf("%d leftovers, %v", len(all), err)
			}
			if len(all) == 0 {
				if left, err := fsys.ReadDir("/data/journal"); err != nil || len(left) > 0 {
					t.Errorf("%v is still there (%v)", left, err)
				}
			}
		})
	}
}

// If this fails, a document that was closed in order leaves its content on the disk.
func TestClosedInOrder(t *testing.T) {
	fsys := disktest.NewPowerCut()
	w := begin(t, folder(fsys), scenarios.New(), journal.Document{}, nil)
	w.rename("x")
	w.close(true)
	if left, err := fsys.ReadDir("/data/journal"); err != nil || len(left) > 0 {
		t.Errorf("%v is still there (%v)", left, err)
	}
}

// If this fails, a save that ended before its journal knew is offered as if it had
// been lost, or the edits since the save are told wrong.
func TestWhatIsTold(t *testing.T) {
	fsys := disktest.NewPowerCut()
	s := scenarios.New()
	w := begin(t, folder(fsys), s, journal.Document{Path: "/home/file"}, nil)
	w.rename("one")
	w.save(func() { w.rename("two") }) // which goes into a snapshot
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	w.rename("three")
	if err := w.editor.Preview(scenarios.Rename(s.Root, "four")); err != nil {
		t.Fatal(err)
	}
	w.close(false)
	w.editor.DropPreview()
	fsys.Put("/home/file", encode(t, s))
	all, err := folder(fsys).Leftovers()
	if err != nil || len(all) != 1 || all[0].Edits != 2 || !all[0].Drafted || !all[0].FileChanged || all[0].Path != "/home/file" || all[0].Document != s.ID {
		t.Fatalf("%+v, %v", all, err)
	}
	r, err := all[0].Recover(nil)
	if err != nil || r.Damage != nil || !r.InFile || r.Same || r.Earlier != 1 || len(r.Steps) != 1 || r.Steps[0].Name != "Rename “two”" {
		t.Fatalf("%+v, %v", r, err)
	}
	if r.Base.Root.Title != "one" || r.Scenario.Root.Title != "three" || r.Draft == nil || len(r.Draft.Edit.Effects) != 1 {
		t.Fatalf("%q, %q, %+v", r.Base.Root.Title, r.Scenario.Root.Title, r.Draft)
	}
}

// If this fails, a disk that hangs stops the work in the window, or loses what was
// done meanwhile, or nobody is told that it is not on disk.
func TestADiskThatHangs(t *testing.T) {
	fsys := disktest.NewPowerCut()
	var mu sync.Mutex
	var told []journal.Condition
	hang, hanging := make(chan struct{}), make(chan struct{})
	var once sync.Once
	s := scenarios.New()
	w := begin(t, folder(fsys), s, journal.Document{}, func(state journal.State) {
		mu.Lock()
		defer mu.Unlock()
		told = append(told, state.Condition)
	})
	w.rename("x")
	w.editor.Record(w.writer.Record) // all states would take minutes
	fsys.OnStep(func(op, _ string) {
		once.Do(func() {
			close(hanging)
			<-hang
		})
	})
	title := func(i int) {
		if err := w.editor.Do(scenarios.Rename(s.Root, string(rune('a'+i%26)))); err != nil {
			t.Fatal(err)
		}
	}
	title(0)
	<-hanging
	for i := range journal.MaxWaiting + 10 {
		title(i)
	}
	if copied := w.writer.Copy()(); !bytes.Equal(encode(t, copied), encode(t, s)) {
		t.Error("the copy of what follows the editor is another scenario")
	}
	close(hang)
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	if len(told) != 2 || told[0] != journal.Behind || told[1] != journal.KeepsUp {
		t.Errorf("told %v", told)
	}
	mu.Unlock()
	w.close(false)
	r := recovered(t, folder(fsys), nil)
	if !bytes.Equal(encode(t, r.Scenario), encode(t, s)) || r.Earlier != journal.MaxWaiting+11 || r.Damage != nil {
		t.Errorf("recovered %d edits, damage %v", r.Earlier, r.Damage)
	}
}

// If this fails, a journal that lost its way goes on in silence, or cannot be put
// right.
func TestLostAndReplaced(t *testing.T) {
	fsys := disktest.NewPowerCut()
	told := make(chan journal.State, 9)
	s := scenarios.New()
	w := begin(t, folder(fsys), s, journal.Document{}, func(state journal.State) { told <- state })
	w.rename("one")
	w.writer.Record(scenarios.Event{Edit: scenarios.Edit{Effects: []scenarios.Effect{scenarios.Remove{ID: "gone"}}}})
	if state := <-told; state.Condition != journal.Lost || !errors.Is(state.Err, replica.ErrLost) {
		t.Fatalf("%+v", state)
	}
	if snapshot := <-w.writer.Snapshot(); snapshot.Err == nil {
		t.Error("what is lost is saved")
	}
	w.writer.Replace(replica.Of(s))
	w.rename("two")
	w.close(false)
	if r := recovered(t, folder(fsys), nil); r.Scenario.Root.Title != "two" {
		t.Errorf("recovered %q", r.Scenario.Root.Title)
	}
}
