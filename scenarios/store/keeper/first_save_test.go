package keeper_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
)

// If this fails, a document whose program ended in its first save, or while it was
// saved under another name, comes back without its file although that was written, or
// with one that was not, or as another document, or its versions cannot be read. The
// power is cut after each step, and all is looked at that a disk may then hold.
func TestTheFirstSaveIsCutOff(t *testing.T) {
	for _, c := range []struct{ sealed, over, copied bool }{
		{}, {over: true}, {sealed: true, over: true}, {copied: true}, {copied: true, sealed: true, over: true},
	} {
		t.Run(fmt.Sprintf("%+v", c), func(t *testing.T) {
			fsys := disktest.NewPowerCut()
			fsys.Put(faultData+"/settings.json", nil)
			fsys.Put(documents+"/readme", nil)
			target, first := documents+"/b.scenario.json", ""
			if c.over {
				data, err := store.Encode(scenarios.New())
				try(t, err)
				fsys.Put(target, data)
			}
			w := &working{}
			d := w.deskOn(fsys, noProcess)
			d.Back = func(f func()) { f() }
			e := scenarios.NewEditor(scenarios.New())
			k := d.New(e, keeper.Told{})
			as := keeper.As{Path: target, Over: true}
			if c.copied {
				first = documents + "/a.scenario.json"
				rename(t, e, "zero")
				try(t, save(t, k, e, keeper.As{Path: first}))
				as.ID = scenarios.NewID()
			}
			was := e.Scenario().ID
			if c.sealed {
				how, err := seal.WithPassphrase([]byte("correct horse"))
				try(t, err)
				how.SetWork(lowWork)
				as.Lock, as.Key = how, seal.PassphraseKey([]byte("correct horse"))
			}
			rename(t, e, "done")
			try(t, k.Flush(context.Background()))
			var cuts []*disktest.PowerCut
			var mu sync.Mutex // the journal goes on beside the save
			fsys.OnStep(func(op, path string) {
				mu.Lock()
				defer mu.Unlock()
				if c.sealed { // each costs a passphrase's work
					cuts = append(cuts, fsys.Cut(func(int) int { return 0 }))
					return
				}
				for left := range fsys.States() {
					cuts = append(cuts, left)
				}
			})
			try(t, save(t, k, e, as))
			try(t, k.Flush(context.Background()))
			fsys.OnStep(nil)
			try(t, k.CloseNow(false))
			written := 0
			for i, left := range cuts {
				if lookAfterFirst(t, i, left, as, first, was) {
					written++
				}
			}
			if written == 0 || written == len(cuts) {
				t.Errorf("of %d states the file is written in %d", len(cuts), written)
			}
			t.Logf("%d states, the file is written in %d", len(cuts), written)
		})
	}
}

// lookAfterFirst looks at what is left of a save as another file, of a document that
// was in the first one, or in none, and tells whether it was written.
func lookAfterFirst(t *testing.T, i int, left *disktest.PowerCut, as keeper.As, first, was string) (written bool) {
	d := (&working{}).deskOn(left, noProcess-1)
	d.Back = func(f func()) { f() }
	_ = left.Remove(lock.Path(as.Path)) // one that was only begun counts for some seconds
	is, id := as.ID, was
	if is == "" {
		is = was
	}
	file, err := d.Look(as.Path, as.Key)
	written = err == nil && file.Scenario.ID == is && file.Scenario.Root.Title == "done"
	path := first
	if written {
		path, id = as.Path, is
	}
	all, err := d.Journals().Leftovers()
	if err != nil || len(all) > 1 || len(all) == 0 && !written {
		t.Fatalf("state %d, written %v: %d are offered, %v", i, written, len(all), err)
	}
	if len(all) == 0 {
		return written
	}
	found, err := d.Find(all[0], as.Key)
	if err != nil {
		t.Fatalf("state %d, written %v: %v", i, written, err)
	}
	again, err := d.Reopen(found)
	if err != nil {
		t.Fatalf("state %d, written %v: %v", i, written, err)
	}
	in := ""
	if again.File != nil {
		in = again.File.Path
	}
	if in != path || again.Alone != nil || again.Merged {
		t.Fatalf("state %d, written %v: it goes on in %q, should in %q (alone: %v, merged: %v)", i, written, in, path, again.Alone, again.Merged)
	}
	if found.Nothing() != written {
		t.Fatalf("state %d, written %v: nothing is lost: %v", i, written, found.Nothing())
	}
	e := scenarios.NewEditor(again.Scenario)
	k := d.Again(e, again, keeper.Told{})
	try(t, e.Do(again.Edit))
	if s := e.Scenario(); s.Root.Title != "done" || s.ID != id {
		t.Fatalf("state %d, written %v: recovered is “%s” with the identity %s, should be %s", i, written, s.Root.Title, s.ID, id)
	}
	how := as
	how.ID = ""
	if first != "" && !written {
		how.ID = as.ID
	}
	if written {
		how = k.Same()
	}
	if how.Lock != nil {
		how.Lock.SetWork(lowWork)
	}
	try(t, save(t, k, e, how))
	list, err := k.Versions().List()
	try(t, err)
	for _, v := range list {
		if v.Trouble != nil {
			t.Fatalf("state %d, written %v: a version cannot be read: %v", i, written, v.Trouble)
		}
	}
	try(t, k.CloseNow(true))
	return written
}

// If this fails, somebody who began to encrypt a document is shown it in clear after
// a crash, or cannot get at it with its passphrase.
func TestWhatASaveEncryptedAsksForItsKey(t *testing.T) {
	fsys := disktest.NewPowerCut()
	fsys.Put(faultData+"/settings.json", nil)
	fsys.Put(documents+"/readme", nil)
	d := (&working{}).deskOn(fsys, noProcess)
	d.Back, d.Now = func(f func()) { f() }, time.Now
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	rename(t, e, "done")
	try(t, k.Flush(context.Background()))
	how, err := seal.WithPassphrase([]byte("correct horse"))
	try(t, err)
	how.SetWork(lowWork)
	path := documents + "/a.scenario.json.age"
	var left *disktest.PowerCut
	fsys.OnStep(func(op, to string) {
		if op == "sync folder" && to == documents && left == nil {
			left = fsys.Cut(func(n int) int { return 0 })
		}
	})
	try(t, save(t, k, e, keeper.As{Path: path, Lock: how}))
	fsys.OnStep(nil)
	try(t, k.CloseNow(false))
	d = (&working{}).deskOn(left, noProcess-1)
	d.Back = func(f func()) { f() }
	all, err := d.Journals().Leftovers()
	try(t, err)
	var asks *keeper.Encrypted
	if _, err := d.Find(all[0], nil); !errors.As(err, &asks) || asks.Kind != seal.ByPassphrase || asks.Err != nil {
		t.Fatalf("without a key it says %v", err)
	}
	if _, err := d.Find(all[0], seal.PassphraseKey([]byte("wrong"))); !errors.As(err, &asks) || asks.Err == nil {
		t.Fatalf("with a wrong key it says %v", err)
	}
	found, err := d.Find(all[0], seal.PassphraseKey([]byte("correct horse")))
	try(t, err)
	again, err := d.Reopen(found)
	try(t, err)
	if again.File == nil || again.File.Path != path || again.File.Lock == nil {
		t.Errorf("it goes on as %+v", again)
	}
}
