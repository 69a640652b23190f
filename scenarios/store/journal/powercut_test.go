package journal_test

import (
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/journal"
)

// If this fails, there is a moment in the life of a journal at which a power cut
// loses what was on disk: every step of it, and every state that a file system may
// leave there, is looked at.
func TestPowerCutAtEachStep(t *testing.T) {
	fsys := disktest.NewPowerCut()
	fsys.Put("/data/settings", nil)
	fsys.Put("/home/file", []byte("another"))
	type cut struct {
		left         *disktest.PowerCut
		synced, upTo int
		op, path     string
	}
	var cuts []cut
	var w *writing
	ready := make(chan struct{})
	ending := false
	fsys.OnStep(func(op, path string) {
		<-ready
		w.mu.Lock()
		defer w.mu.Unlock()
		c := cut{nil, w.synced, len(w.states) - 1, op, path}
		if ending {
			c.synced = -1 // nothing needs to be left
		}
		for left := range fsys.States() {
			c.left = left
			cuts = append(cuts, c)
		}
	})
	s := scenarios.New()
	w = begin(t, folder(fsys), s, journal.Document{Path: "/home/file"}, nil)
	close(ready)
	w.rename("one")
	w.rename("two")
	w.save(func() { w.rename("three") }) // leaves a snapshot
	w.rename("four")
	w.save(func() {})
	w.rename("five")
	w.mu.Lock()
	ending = true
	w.mu.Unlock()
	w.close(true)
	w.editor.Record(nil)
	for _, c := range cuts {
		all, err := folder(c.left).Leftovers()
		if err != nil || len(all) > 1 {
			t.Fatal(len(all), err)
		}
		if len(all) == 0 {
			if c.synced >= 0 {
				t.Fatalf("%s %s: nothing is left of %d edits", c.op, c.path, c.synced)
			}
			continue
		}
		r, err := all[0].Recover(nil)
		if err != nil {
			t.Fatalf("%s %s: %v", c.op, c.path, err)
		}
		got, held := string(encode(t, r.Scenario)), false
		for _, state := range w.states[max(c.synced, 0) : c.upTo+1] {
			held = held || string(state) == got
		}
		if !held {
			t.Fatalf("%s %s: recovered %q, and %d edits were on disk (%v)", c.op, c.path, r.Scenario.Root.Title, c.synced, r.Damage)
		}
	}
	if len(cuts) < 500 {
		t.Errorf("only %d states were looked at", len(cuts))
	}
	t.Log(len(cuts), "states")
}
