package keeper_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest/edits"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
)

// childVariable names the environment variable that makes the test binary the
// program that is killed.
const childVariable = "OFFRAMP_CRASH_CHILD"

func TestMain(m *testing.M) {
	if spec := os.Getenv(childVariable); spec != "" {
		var c crashing
		if err := json.Unmarshal([]byte(spec), &c); err != nil {
			panic(err)
		}
		(&child{crashing: c}).live()
	}
	os.Exit(m.Run())
}

// crashing is what the program that is killed works on.
type crashing struct {
	Folder, Data string // of the scenario, and of what is kept
	Seed         uint64
	Passphrase   string // "" where the file is not encrypted with one
	Identity     string // a secret key, "" where it is not encrypted for one
	New          bool   // no file at first
	Elsewhere    bool   // it is saved under other names, too
	Flushes      bool   // it asks for the journal to be on disk, now and then
	Name         string // of the file
}

func (c crashing) path() string { return filepath.Join(c.Folder, c.Name) }

// key opens the file, nil where it is not encrypted.
func (c crashing) key() *seal.Key {
	switch {
	case c.Passphrase != "":
		return seal.PassphraseKey([]byte(c.Passphrase))
	case c.Identity != "":
		all, err := seal.ParseIdentities([]byte(c.Identity), nil)
		if err != nil {
			panic(err)
		}
		return seal.IdentitiesKey(all...)
	}
	return nil
}

// lock is how a new file is encrypted.
func (c crashing) lock() (how *seal.Lock, err error) {
	switch {
	case c.Passphrase != "":
		if how, err = seal.WithPassphrase([]byte(c.Passphrase)); err == nil {
			how.SetWork(lowWork)
		}
	case c.Identity != "":
		var all []*seal.Identity
		if all, err = seal.ParseIdentities([]byte(c.Identity), nil); err == nil {
			how, err = seal.ToRecipients(all[0].Recipient())
		}
	}
	return how, err
}

// lowWork is what a passphrase costs in tests: nothing is guarded.
const lowWork = 8

// desk is the program's, with the real file system; back comes back to whoever
// made it.
func (c crashing) desk(beside, back func(func())) *keeper.Desk {
	return &keeper.Desk{
		FS: disk.Real{}, Data: c.Data,
		Who: func() lock.Who {
			return lock.Who{Name: "Ann", Host: "desk-7", Machine: "m", Program: "Offramp", PID: os.Getpid()}
		},
		Beside: beside, Back: back, Now: time.Now,
	}
}

// child is the program that is killed: it opens the document, or what was left of
// it, edits and saves, and says of each what it is about to do. Its lines are:
//
//	began                 it runs
//	open                  the document is shown
//	is SUM TIME           the scenario is that from now on: before the journal knows
//	saving PATH SUM       a save begins that makes the file so
//	saved PATH            it is done
//	failed PATH WHY       it is not
//	flushed N             the Nth of the scenarios is told to be on disk
//	alive TIME            the disk answered
//	trouble WHAT          what must not be
type child struct {
	crashing
	desk   *keeper.Desk
	back   chan func()
	editor *scenarios.Editor
	keeper *keeper.Keeper
	random *rand.Rand
	said   int // scenarios
	saving bool
}

func (c *child) say(format string, args ...any) {
	_, _ = fmt.Fprintf(os.Stdout, format+"\n", args...) // one write each: nothing is cut
}

func (c *child) must(err error) {
	if err != nil {
		c.say("trouble %q", err)
		select {}
	}
}

// isNow says what the scenario is.
func (c *child) isNow(s *scenarios.Scenario) {
	c.say("is %s %d", sumOf(s), time.Now().UnixNano())
	c.said++
}

// sumOf names a scenario by what its file would hold, but for the identity: what is
// recovered of a copy that was not finished goes on as what it was copied from.
func sumOf(s *scenarios.Scenario) string {
	data, err := store.Encode(s)
	if err != nil {
		return "-"
	}
	return sumOfFile(data, s.ID)
}

func sumOfFile(data []byte, id string) string {
	sum := sha256.Sum256(bytes.Replace(data, []byte(id), nil, 1))
	return hex.EncodeToString(sum[:16])
}

func (c *child) live() {
	c.say("began")
	c.back = make(chan func(), 1000)
	c.desk = c.crashing.desk(func(f func()) { go f() }, func(f func()) { c.back <- f })
	c.random = rand.New(rand.NewPCG(c.Seed, 2))
	go c.breathe()
	c.begin()
	c.say("open")
	act := rapid.Custom(func(t *rapid.T) bool { edits.Act(t, c.editor); return true })
	for n := uint64(0); ; n++ {
		act.Example(int(c.Seed + n))
		c.sometimes()
		pause := time.Duration(c.random.IntN(30)) * time.Millisecond
		if c.random.IntN(3) > 0 {
			pause = 0 // in bursts
		}
		c.listen(pause)
	}
}

// listen does what came back, for as long as the user does nothing.
func (c *child) listen(pause time.Duration) {
	end := time.After(pause)
	for {
		select {
		case f := <-c.back:
			f()
		case <-end:
			return
		}
	}
}

// begin opens what is there: what was left, the file, or a new scenario.
func (c *child) begin() {
	left, err := c.desk.Journals().Leftovers()
	c.must(err)
	if len(left) > 0 {
		found, err := c.desk.Find(left[0], c.key())
		c.must(err)
		again, err := c.desk.Reopen(found)
		c.must(err)
		c.edit(again.Scenario, again.File)
		c.must(c.editor.Do(again.Edit))
		c.must(c.keeper.Flush(context.Background()))
		for _, l := range left {
			c.must(l.Discard())
		}
		return
	}
	f, err := c.desk.Read(c.path(), c.key())
	if c.New && errors.Is(err, fs.ErrNotExist) {
		s := scenarios.New()
		c.edit(s, nil)
		return
	}
	c.must(err)
	if f.Busy != nil {
		c.say("trouble %q", f.Busy)
	}
	c.edit(f.Opened.Scenario, f)
}

func (c *child) edit(s *scenarios.Scenario, f *keeper.File) {
	c.editor = scenarios.NewEditor(s)
	if f == nil {
		c.keeper = c.desk.New(c.editor, keeper.Told{})
	} else {
		if f.Lock != nil {
			f.Lock.SetWork(lowWork)
		}
		c.keeper = c.desk.Keep(c.editor, f, keeper.Told{})
	}
	record := c.keeper.Record()
	c.editor.Record(func(event scenarios.Event) {
		if event.Kind != scenarios.Previewed && event.Kind != scenarios.Unpreviewed {
			c.isNow(c.editor.Scenario())
		}
		record(event)
	})
}

// sometimes does what is no edit.
func (c *child) sometimes() {
	switch c.random.IntN(12) {
	case 0:
		c.keeper.Draft(c.editor.Scenario().Root.ID, "notes", "half a sen")
	case 1:
		c.keeper.DropDraft()
	case 2:
		if n := c.said; c.Flushes {
			go func() {
				if c.keeper.Flush(context.Background()) == nil {
					c.say("flushed %d", n)
				}
			}()
		}
	case 3:
		c.keeper.Settled()
	case 4, 5:
		c.save()
	}
}

func (c *child) save() {
	if c.saving {
		return
	}
	as := c.keeper.Same()
	if as.Path == "" {
		as.Path, as.Over = c.path(), true // the first save may have been killed after its work
		how, err := c.lock()
		c.must(err)
		as.Lock, as.Key = how, c.key()
	} else if c.Elsewhere && c.random.IntN(4) == 0 {
		if path := filepath.Join(c.Folder, string(rune('a'+c.random.IntN(3)))+c.Name[1:]); path != as.Path {
			as.Path, as.ID, as.Over = path, scenarios.NewID(), true
		}
	}
	c.editor.DropPreview()
	s := c.editor.Scenario()
	if as.ID != "" {
		s = s.Copy()
		s.ID = as.ID
		c.isNow(s)
	}
	c.saving = true
	c.say("saving %s %s", filepath.Base(as.Path), sumOf(s))
	c.keeper.Save(as, func(saved keeper.Saved, err error) {
		c.saving = false
		if err != nil {
			c.isNow(c.editor.Scenario())
			c.say("failed %s %q", filepath.Base(as.Path), err)
			return
		}
		c.editor.SavedAt(saved.Position)
		c.say("saved %s", filepath.Base(as.Path))
		if saved.NotKept != nil {
			c.say("trouble %q", saved.NotKept)
		}
	})
}

// breathe shows how fast the computer is: what is to be on disk within a second can
// only be there if the disk answers within one.
func (c *child) breathe() {
	f, err := os.OpenFile(filepath.Join(filepath.Dir(c.Data), "breath"), os.O_WRONLY|os.O_CREATE, 0o600)
	c.must(err)
	for {
		time.Sleep(20 * time.Millisecond)
		_, err := f.WriteAt(bytes.Repeat([]byte{'x'}, 100), 0)
		c.must(errors.Join(err, f.Sync()))
		c.say("alive %d", time.Now().UnixNano())
	}
}
