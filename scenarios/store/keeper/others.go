package keeper

import (
	"errors"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/merge"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/watch"
)

// watch watches the file for what others do to it.
func (k *Keeper) watch() {
	if k.watcher != nil {
		k.watcher.Close()
	}
	id := k.editor.Scenario().ID
	if k.lock != nil {
		id = ""
	}
	k.watcher = watch.Start(k.path, watch.Sum(k.seen.Sum), watch.Options{FS: k.desk.FS, ID: id}, func(e watch.Event) {
		k.desk.Back(func() {
			if !k.closed && k.told.Changed != nil {
				k.told.Changed(e)
			}
		})
	})
}

// Merged is what others wrote into the file, put together with what is open here.
type Merged struct {
	// Scenario is the outcome, with its conflicts; Edit makes it of what is open.
	Scenario *scenarios.Scenario
	Edit     scenarios.Edit
	// Clean tells that nothing is left to decide; Same that the outcome is what the
	// file holds.
	Clean, Same bool
	// Theirs is what the file holds.
	Theirs *scenarios.Scenario
	// Before is what was open, and Changes how much Edit changes of it.
	Before  *scenarios.Scenario
	Changes int

	seen disk.Seen
	base base
	of   Copied
}

// ErrOvertaken says that something was edited while a merge was made: try again.
var ErrOvertaken = errors.New("something was edited meanwhile")

// Merge puts what somebody else wrote into the file, as it was told, together with
// what is open here: beside the caller, and done on the editor's goroutine. Nothing
// is changed: see [Keeper.Take]. Key opens the file where it is encrypted; nil for
// the one that the document was opened with.
func (k *Keeper) Merge(data []byte, key *seal.Key, done func(*Merged, error)) {
	copied := k.Copy()
	ancestor := k.base
	path := k.path
	if key == nil {
		key = k.key
	}
	unused := k.secrets.use()
	k.desk.Beside(func() {
		defer unused()
		ours := copied()
		m, err := merged(path, ancestor, ours.Scenario, data, key)
		if err == nil {
			m.of = ours
		}
		k.desk.Back(func() { done(m, err) })
	})
}

func merged(path string, ancestor base, ours *scenarios.Scenario, data []byte, key *seal.Key) (*Merged, error) {
	plain := data
	var err error
	if seal.IsEncrypted(data) {
		if plain, _, err = open(path, data, key); err != nil {
			return nil, err
		}
	}
	theirs, err := store.Decode(plain)
	if err != nil {
		return nil, err
	}
	before, err := ancestor.scenario()
	if err != nil {
		return nil, err
	}
	switch {
	case theirs.ReadOnly():
		return nil, ErrBroken
	case theirs.Given: // it names nothing: the names that it gets are others each time
		compare.Pair(ours, before)
		compare.Pair(ours, theirs.Scenario)
	case theirs.Scenario.ID != ours.ID:
		return nil, ErrOther
	}
	result, edit, err := Together(before, ours, theirs.Scenario, "Merge what was changed on disk")
	if err != nil {
		return nil, err
	}
	return &Merged{
		Scenario: result, Edit: edit, Clean: len(result.Conflicts) == 0,
		Same:   len(compare.Differences(theirs.Scenario, result)) == 0,
		Theirs: theirs.Scenario, Before: ours, Changes: len(compare.Differences(ours, result)),
		seen: disk.SeenOf(data), base: pack(plain),
	}, nil
}

// together merges with the strictest of two markings, as the list of labels that
// ours has tells it.
func together(before, ours, theirs *scenarios.Scenario) merge.Result {
	return merge.Merge(before, ours, theirs, merge.Options{Strictest: merge.ByProfile(ours)})
}

// Together merges theirs with ours, of what both were made from. The edit, one step
// to undo, makes the outcome of ours.
func Together(before, ours, theirs *scenarios.Scenario, name string) (*scenarios.Scenario, scenarios.Edit, error) {
	result := together(before, ours, theirs)
	edit, err := compare.Become(ours, result.Scenario, name, true)
	return result.Scenario, edit, err
}

// Take says that the window has made the merge's edit: what is on disk is known
// from here on, and is replaced by the next save. The error is [ErrOvertaken]
// where the document is no longer what was merged; ask before the edit is made.
func (k *Keeper) Take(m *Merged) error {
	if !k.Is(m.of) {
		return ErrOvertaken
	}
	k.seen, k.base = m.seen, m.base
	return nil
}

// Found says where the file is by now, of one that was moved: it goes on there.
func (k *Keeper) Found(path string) {
	if k.desk.Data == "" || k.readOnly {
		k.path = path
		return
	}
	f := &File{Path: path}
	k.path = path
	k.hear(f)
	k.watch()
	k.desk.Beside(func() {
		f.lock(k.desk)
		k.desk.Back(func() {
			old := k.held
			if k.closed {
				old = f.held
			} else {
				k.held = f.held
			}
			k.desk.Beside(old.Release)
		})
	})
}

// Key is what opens the document, nil where it is not encrypted or not known.
func (k *Keeper) Key() *seal.Key { return k.key }
