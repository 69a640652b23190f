package journal_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/seal"
)

// damaging is a journal whose files are damaged, one in turn.
type damaging struct {
	fsys   *disktest.PowerCut
	in     string // its folder
	files  map[string][]byte
	box    *seal.Box
	states [][]byte // after each edit
	begun  int      // how long the log was before its first edit
	base   int      // the state that is the base
}

// newDamaging makes a journal: of a document that has a file and was edited while it
// was saved, or of one without a file.
func newDamaging(t *testing.T, filed bool, box *seal.Box) *damaging {
	d := &damaging{fsys: disktest.NewPowerCut(), box: box}
	d.fsys.Put("/data/settings", nil) // the data folder stays
	w := begin(t, folder(d.fsys), scenariotest.Big(3, 1), journal.Document{Box: box}, nil)
	if filed {
		d.fsys.Put("/home/file", nil)
		w.rename("zero")
		snapshot := <-w.writer.Snapshot()
		w.rename("meanwhile")
		d.base = 1
		doc := journal.Document{Path: "/home/file", Sum: sha256.Sum256(snapshot.Bytes), Box: box}
		if box == nil {
			d.fsys.Put("/home/file", snapshot.Bytes)
		} else {
			doc.Sum = sha256.Sum256([]byte("encrypted"))
			d.fsys.Put("/home/file", []byte("encrypted"))
		}
		w.writer.Saved(snapshot, doc)
	}
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	_, data := log(t, d.fsys)
	d.begun = len(data)
	for _, title := range []string{"one", "two", "three"} {
		w.rename(title)
	}
	w.writer.Draft(w.editor.Scenario().Root.ID, "notes", "half a")
	w.close(false)
	d.states = w.states
	d.in, d.files = filesOf(t, d.fsys)
	return d
}

// outcome is what is recovered of a journal.
type outcome struct {
	state int    // which of the states, -1 for none of them
	title string // of the root
	base  bool   // what was saved is known
	told  string // what is lost
	typed bool
}

func (o outcome) String() string {
	what := fmt.Sprintf("“%s”", o.title)
	if !o.base {
		what += " without what was saved"
	}
	if !o.typed {
		what += " without what was being typed"
	}
	if o.told != "" {
		what += "; told: " + o.told
	}
	return what
}

// with damages the files, where nil removes one, and recovers.
func (d *damaging) with(t fataler, broken map[string][]byte) outcome {
	fsys := d.fsys.Cut(func(int) int { return 0 })
	for name, data := range broken {
		if data == nil {
			if err := fsys.Remove(path.Join(d.in, name)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		fsys.Put(path.Join(d.in, name), data)
	}
	all, err := folder(fsys).Leftovers()
	if err != nil || len(all) != 1 {
		t.Fatal("not listed:", len(all), err)
	}
	if d.box != nil {
		all[0].InClear = func(string) ([]byte, error) { return d.states[d.base], nil }
	}
	r, err := all[0].Recover(d.box)
	if err != nil {
		return outcome{state: -1, told: err.Error()}
	}
	got := encode(t, r.Scenario)
	o := outcome{title: r.Scenario.Root.Title, base: r.Base != nil, typed: r.Draft != nil}
	o.state = slices.IndexFunc(d.states, func(s []byte) bool { return bytes.Equal(s, got) })
	if r.Damage != nil {
		o.told = strings.ReplaceAll(r.Damage.Error(), "\n", "; ")
	}
	return o
}

func (d *damaging) last() int { return len(d.states) - 1 }

// check has everything be recovered but what a damage of one file takes, and that be
// told. At is the first byte that is damaged.
func (d *damaging) check(t fataler, kind string, at int, got outcome) {
	whole := got.state == d.last() && got.base && got.typed && got.told == ""
	switch {
	case kind == "state", kind == "base", kind == "copy", kind == "log" && at < d.begun && got.told == "":
		if !whole {
			t.Fatal(kind, "damaged at", at, "of it is recovered", got)
		}
	case kind == "snapshot": // the edits of the log are all there, and each sets the title
		if got.title != "three" || !got.base || !got.typed || got.told == "" {
			t.Fatal(kind, "damaged at", at, "of it is recovered", got)
		}
	case kind == "log":
		if got.state < d.last()-3 || got.told == "" || !got.base {
			t.Fatal(kind, "damaged at", at, "of it is recovered", got)
		}
	}
}

// each calls f for a journal of each kind.
func each(t *testing.T, f func(t *testing.T, d *damaging)) {
	for _, filed := range []bool{false, true} {
		for _, box := range []*seal.Box{nil, seal.NewBox([32]byte{1}, []byte("wrapped"))} {
			t.Run(fmt.Sprintf("file=%v,sealed=%v", filed, box != nil), func(t *testing.T) { f(t, newDamaging(t, filed, box)) })
		}
	}
}

// stride is from one byte that is damaged to the next.
const stride = 7

// If this fails, a file of a journal that is damaged, cut off, empty or missing takes
// more with it than it held: bytes of every part of every file are changed in turn,
// and lengths cut off. With -v it tells what is recovered.
func TestEachFileIsDamagedInTurn(t *testing.T) {
	each(t, func(t *testing.T, d *damaging) {
		for _, name := range slices.Sorted(maps.Keys(d.files)) {
			kind, _, _ := strings.Cut(name, "-")
			data := d.files[name]
			if kind == "lock" {
				continue
			}
			for at := 0; at < len(data); at += stride {
				changed := bytes.Clone(data)
				changed[at] ^= 1 << (at % 8)
				d.check(t, kind, at, d.with(t, map[string][]byte{name: changed}))
				if kind == "log" && at == d.begun {
					continue // it says that nothing was done since
				}
				if at > 0 && !d.ends(name, at) {
					d.check(t, kind, at, d.with(t, map[string][]byte{name: data[:at]}))
				}
			}
			for what, data := range map[string][]byte{"empty": {}, "missing": nil} {
				got := d.with(t, map[string][]byte{name: data})
				d.check(t, kind, 0, got)
				t.Logf("%-8s %-8s %v", kind, what, got)
			}
			half := bytes.Clone(data)
			clear(half[len(half)/2:])
			t.Logf("%-8s %-8s %v", kind, "half", d.with(t, map[string][]byte{name: half}))
		}
	})
}

// ends tells whether a log that is so long ends with a whole record, as one that was
// not written to since does.
func (d *damaging) ends(name string, at int) bool {
	if !strings.HasPrefix(name, "log-") {
		return false
	}
	got := d.with(fails{}, map[string][]byte{name: d.files[name][:at]})
	return got.told == ""
}

// fails is for what cannot.
type fails struct{}

func (fails) Fatal(what ...any) { panic(fmt.Sprint(what...)) }

// If this fails, a region of a file that went bad, as disks make them, keeps more
// from being recovered than was there; or several at once end the program, or have
// the journal thrown away.
func TestRegionsGoBad(t *testing.T) {
	each(t, func(t *testing.T, d *damaging) {
		names := slices.Sorted(maps.Keys(d.files))
		rapid.Check(t, func(t *rapid.T) {
			broken := map[string][]byte{}
			first := 0
			for range rapid.IntRange(1, 3).Draw(t, "files") {
				name := rapid.SampledFrom(names).Draw(t, "name")
				if broken[name] != nil {
					continue
				}
				data := bytes.Clone(d.files[name])
				at := rapid.IntRange(0, len(data)).Draw(t, "at")
				end := rapid.IntRange(at, len(data)).Draw(t, "end")
				for i := at; i < end; i++ {
					data[i] ^= byte(rapid.IntRange(1, 255).Draw(t, "with"))
				}
				if at < end && len(broken) == 0 {
					first = at
				}
				if at < end {
					broken[name] = data
				}
			}
			got := d.with(t, broken)
			if len(broken) == 1 {
				for name := range broken {
					kind, _, _ := strings.Cut(name, "-")
					d.check(t, kind, first, got)
				}
			}
			if _, read := broken["state"]; !read && got.state < 0 && got.told == "" {
				t.Fatal("made up", got)
			}
		})
	})
}

// If this fails, a journal that was removed in part comes back as one that is damaged,
// or one that lost its state is thrown away.
func TestRemovedIsNotDamaged(t *testing.T) {
	fsys := disktest.NewPowerCut()
	fsys.Put("/data/settings", nil)
	w := begin(t, folder(fsys), scenarios.New(), journal.Document{}, nil)
	w.rename("x")
	var states []*disktest.PowerCut
	began := false
	fsys.OnStep(func(op, path string) {
		if began = began || op == "sync folder"; began {
			for left := range fsys.States() {
				states = append(states, left)
			}
		}
	})
	w.close(true)
	if len(states) == 0 {
		t.Fatal("nothing was synced")
	}
	for i, left := range states {
		if all, err := folder(left).Leftovers(); err != nil || len(all) > 0 {
			t.Fatalf("state %d: %d are offered, %v", i, len(all), err)
		}
	}
}
