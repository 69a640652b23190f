package keeper

import (
	"errors"

	"offramp/scenarios/replica"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/versions"
)

// As says how a document is to be saved.
type As struct {
	Path string
	// ID is the identity that the scenario is to have: under another name it is
	// another document. "" keeps the one it has.
	ID string
	// Lock is how it is encrypted, nil in clear.
	Lock *seal.Lock
	// Key opens what the lock encrypts, nil where the user has none that does: then
	// what others write into the file cannot be read here.
	Key *seal.Key
	// Over says that whatever the file holds may be replaced: the user was asked.
	Over bool
	How  versions.How // what is replaced counts as; "" for [versions.SavedOver]
}

// Same is how the document is saved now.
func (k *Keeper) Same() As { return As{Path: k.path, Lock: k.lock, Key: k.key} }

// Saved is what became of a save.
type Saved struct {
	disk.Result
	// Position is that of the editor as it was saved: see [scenarios.Editor.SavedAt].
	Position int
	// Left is the file that the document was in before, where it moved out of one.
	Left *Left
}

// Unsure says that the file holds what was saved, but that the disk did not confirm
// it: after a power cut it may hold what it held before. The document is not saved,
// then, and its journal goes on from what was there for certain.
type Unsure struct {
	Path string
	Err  error // what the disk said
}

// Error says what to do.
func (u *Unsure) Error() string {
	return u.Path + ": the disk did not confirm that it keeps the file (" + u.Err.Error() + "): save again, or save a copy to another disk"
}

// Unwrap returns the cause.
func (u *Unsure) Unwrap() error { return u.Err }

// Save writes the scenario as it stands, beside the caller, and calls done on the
// editor's goroutine. One save must be done before the next. The error is an
// *[store.Unsaved]; where somebody else changed the file since, a *[disk.Changed]
// is in it, and the file is as they left it. After an error the file is as it was,
// and the journal goes on; but for an *[Unsure], after which Saved is told as well.
func (k *Keeper) Save(as As, done func(Saved, error)) { k.save(as, false, done) }

func (k *Keeper) save(as As, again bool, done func(Saved, error)) {
	was := k.editor.Scenario().ID
	if as.ID == "" {
		as.ID = was
	}
	k.identify(as.ID)
	s := &saving{
		As: as, was: was, k: k, desk: k.desk, position: k.editor.Position(),
		moved: as.Path != k.path, oldPath: k.path, known: k.seen, oldBase: k.base, oldLock: k.lock, oldBox: k.box, watcher: k.watcher,
	}
	if k.journal == nil {
		s.whole.Bytes, s.whole.Err = store.Encode(k.editor.Scenario())
	} else {
		s.snapshot = k.journal.Snapshot()
	}
	unused := k.secrets.use()
	k.desk.Beside(func() {
		err := s.run()
		k.desk.Back(func() {
			defer unused()
			if errors.Is(err, replica.ErrLost) && !again {
				// The window has what the replica lost.
				k.journal.Replace(replica.Of(k.editor.Scenario()))
				k.save(as, true, done) // with the identity that it has by now
				return
			}
			if err != nil {
				k.identify(was)
				done(Saved{}, err)
				return
			}
			s.settle()
			done(Saved{Result: s.result, Position: s.position, Left: s.left()}, s.unsure())
		})
	})
}

// identify makes the scenario the document of that identity.
func (k *Keeper) identify(id string) {
	if k.editor.Scenario().ID == id {
		return
	}
	k.editor.Scenario().ID = id
	if k.journal != nil {
		k.journal.Identify(id)
	}
}
