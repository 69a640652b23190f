package keeper_test

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
)

// now is a desk whose work is done when it is asked for.
func (w *witness) now() *keeper.Desk {
	return w.desk(func(f func()) { f() }, func(f func()) { f() })
}

// check looks at what the killed program left, as the next start does. What was
// recovered is then what must not be lost.
func (w *witness) check() bool {
	w.checkFolder()
	for _, name := range slices.Sorted(maps.Keys(w.held)) {
		w.checkFile(name)
	}
	if w.saving != "" && w.held[w.saving] == "" {
		w.checkFile(w.saving)
	}
	w.saving = ""
	return w.checkRecovered()
}

// checkFolder has nothing in the folder but scenarios, locks and, of each killed
// program, what it was about to rename.
func (w *witness) checkFolder() {
	entries, err := os.ReadDir(w.Folder)
	try(w.T, err)
	temps := 0
	for _, e := range entries {
		name := e.Name()
		_, known := w.held[name]
		switch {
		case known, name == w.saving:
		case strings.HasPrefix(name, disk.TempPrefix) && strings.HasSuffix(name, disk.TempSuffix):
			temps++
		case name[0] == '.' && name == lock.Path(strings.TrimSuffix(strings.TrimPrefix(name, ".~lock."), "#")):
		default:
			w.Errorf("in the folder is %s", name)
		}
	}
	if temps > w.kills {
		w.Errorf("%d temporary files after %d kills", temps, w.kills)
	}
}

// checkFile has a file be what it was, or what it was to become.
func (w *witness) checkFile(name string) {
	is, was, becomes := w.read(name), w.held[name], ""
	if w.saving == name {
		becomes = w.next
	}
	switch is {
	case was:
		if becomes != "" {
			w.phases["  of saves: the old file stands"]++
		}
	case becomes:
		w.phases["  of saves: the new file stands"]++
	default:
		w.Errorf("%s holds %q, was %q, to become %q", name, is, was, becomes)
	}
	if is != "" {
		w.held[name] = is
	}
}

// read returns the sum of what is in a file, "" where there is none.
func (w *witness) read(name string) string {
	data, err := os.ReadFile(filepath.Join(w.Folder, name))
	if errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	try(w.T, err)
	if key := w.key(); key != nil {
		var how *seal.Lock
		if data, how, err = seal.Decrypt(data, key); err != nil {
			w.Errorf("%s cannot be decrypted: %v", name, err)
			return "?"
		}
		how.Wipe()
	}
	opened, err := store.Decode(data)
	if err != nil || opened.ReadOnly() {
		w.Errorf("%s cannot be read: %v", name, err)
		return "?"
	}
	return sumOfFile(data, opened.Scenario.ID)
}

// checkRecovered has the next start offer all that was done until a second ago.
func (w *witness) checkRecovered() bool {
	due := w.safe // told to be on disk
	for i, s := range w.scenarios {
		if w.gap < calm && w.killed.Sub(s.at) > promised {
			due = max(due, i)
		}
	}
	if w.gap >= calm {
		w.unjudged++
	}
	locks, err := filepath.Glob(lock.Path(filepath.Join(w.Folder, "*")))
	try(w.T, err)
	for _, path := range locks {
		if info, err := os.Lstat(path); err == nil && info.Size() == 0 {
			w.phases["  locks that were only begun"]++
			old := time.Now().Add(-time.Minute) // nobody starts again at once
			try(w.T, os.Chtimes(path, old, old))
		}
	}
	d := w.now()
	left, err := d.Journals().Leftovers()
	if err != nil {
		w.Errorf("%v", err)
	}
	at, whose := -1, -1
	var offered []string
	for i, l := range left {
		sum := w.reopened(d, l)
		offered = append(offered, sum)
		if is := w.newest(sum); is > at {
			at, whose = is, i
		}
	}
	for name, sum := range w.held {
		if at >= max(due, 0) {
			break // the same content may have been there before, and been saved then
		}
		offered = append(offered, sum)
		if is := w.newest(sum); is > at {
			at, whose, w.Name = is, -1, name
		}
	}
	for i, l := range left {
		if i != whose && whose != -1 {
			try(w.T, l.Discard()) // it was recovered before
		} else {
			try(w.T, l.Release())
		}
	}
	if at < due {
		age := time.Duration(0)
		if at+1 < len(w.scenarios) {
			age = w.killed.Sub(w.scenarios[at+1].at)
		}
		w.Errorf("offered is %v, the %dth of %d scenarios; the %dth must be (%d told to be on disk); lost is what was done %v before", offered, at, len(w.scenarios), due, w.safe, age)
		return false
	}
	if w.gap < calm && at+1 < len(w.scenarios) {
		w.lost = append(w.lost, w.killed.Sub(w.scenarios[at+1].at))
	}
	w.scenarios, w.safe = w.scenarios[:at+1], at
	return true
}

// newest is the index of the newest scenario with a sum, -1 where there is none.
func (w *witness) newest(sum string) int {
	for i := len(w.scenarios) - 1; i >= 0; i-- {
		if w.scenarios[i].sum == sum {
			return i
		}
	}
	return -1
}

// reopened returns the sum of what a journal leads to.
func (w *witness) reopened(d *keeper.Desk, l *journal.Leftover) string {
	found, err := d.Find(l, w.key())
	if err != nil {
		w.Errorf("not found: %v", err)
		return "?"
	}
	again, err := d.Reopen(found)
	if err != nil {
		w.Errorf("not reopened: %v", err)
		return "?"
	}
	if again.Merged {
		w.Errorf("somebody else is said to have changed the file")
	}
	if again.File != nil {
		w.checkOpened(d, again.File)
		again.File.Release()
	}
	e := scenarios.NewEditor(again.Scenario)
	if err := e.Do(again.Edit); err != nil {
		w.Errorf("what was recovered cannot be made: %v", err)
	}
	return sumOf(e.Scenario())
}

// checkOpened has a file open as if nothing had been: nobody else has it open, and
// all its versions can be read.
func (w *witness) checkOpened(d *keeper.Desk, f *keeper.File) {
	if f.Busy != nil || f.Unlocked != nil {
		w.Errorf("%v %v", f.Busy, f.Unlocked)
	}
	kept := f.Versions(d)
	list, err := kept.List()
	if err != nil {
		w.Errorf("%v", err)
	}
	for _, v := range list {
		if v.Trouble != nil {
			w.Errorf("%v", v.Trouble)
		} else if data, _, err := kept.Read(v.Name); err != nil {
			w.Errorf("%v", err)
		} else if data, _, err := store.Decrypt(data, w.key()); err != nil { // it was found on disk
			w.Errorf("a version: %v", err)
		} else if _, err := store.Decode(data); err != nil {
			w.Errorf("a version: %v", err)
		}
	}
	w.phases["  versions that were read"] += len(list)
}

// goOn opens what is there a last time, saves it and closes it: nothing is left.
func (w *witness) goOn() {
	w.phase = "going on"
	d := w.now()
	left, err := d.Journals().Leftovers()
	try(w.T, err)
	again := &keeper.Reopened{}
	switch {
	case len(left) > 0:
		found, err := d.Find(left[0], w.key())
		try(w.T, err)
		again, err = d.Reopen(found)
		try(w.T, err)
	case len(w.held) == 0 || w.safe < 0:
		return // killed before anything was done
	default:
		again.File, err = d.Read(w.path(), w.key())
		try(w.T, err)
		again.Scenario = again.File.Opened.Scenario
		w.checkOpened(d, again.File)
	}
	e := scenarios.NewEditor(again.Scenario)
	var k *keeper.Keeper
	as := keeper.As{Path: w.path()}
	if again.File != nil {
		k = d.Keep(e, again.File, keeper.Told{})
		as = k.Same()
	} else {
		k = d.New(e, keeper.Told{})
		as.Lock, err = w.lock()
		as.Over, as.Key = true, w.key()
		try(w.T, err)
	}
	if as.Lock != nil {
		as.Lock.SetWork(lowWork)
	}
	try(w.T, e.Do(again.Edit))
	for _, l := range left {
		try(w.T, l.Discard())
	}
	if err := save(w.T, k, e, as); err != nil {
		w.Errorf("%v", err)
		return
	}
	switch err := k.CloseNow(true); {
	case errors.Is(err, context.DeadlineExceeded):
		return // the disk took longer than a program that ends waits for
	case err != nil:
		w.Errorf("%v", err)
	}
	if is := w.read(filepath.Base(as.Path)); is != w.scenarios[w.safe].sum {
		w.Errorf("saved is another scenario than the one that was recovered")
	}
	if left, err := d.Journals().Leftovers(); len(left) != 0 || err != nil {
		w.Errorf("%d journals are left: %v", len(left), err)
	}
	if _, err := os.Lstat(lock.Path(as.Path)); !errors.Is(err, fs.ErrNotExist) {
		w.Errorf("its lock is left: %v", err)
	}
}
