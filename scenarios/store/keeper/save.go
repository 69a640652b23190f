package keeper

import (
	"context"
	"errors"

	"offramp/scenarios/replica"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/versions"
	"offramp/scenarios/store/watch"
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
		As: as, k: k, desk: k.desk, position: k.editor.Position(),
		moved: as.Path != k.path, oldPath: k.path, known: k.seen, oldBase: k.base, oldLock: k.lock, oldBox: k.box, watcher: k.watcher,
	}
	if k.journal == nil {
		s.whole.Bytes, s.whole.Err = store.Encode(k.editor.Scenario())
	} else {
		s.snapshot = k.journal.Snapshot()
	}
	k.desk.Beside(func() {
		err := s.run()
		k.desk.Back(func() {
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

// saving is a save under way. Its run is beside, with a copy of what it needs of
// the keeper, and settle back.
type saving struct {
	As
	k        *Keeper
	desk     *Desk
	position int
	moved    bool
	oldPath  string
	known    disk.Seen
	oldBase  base
	oldLock  *seal.Lock
	oldBox   *seal.Box
	watcher  *watch.Watcher
	snapshot <-chan journal.Snapshot

	whole  journal.Snapshot
	box    *seal.Box
	base   base
	file   *File // where it moves
	result disk.Result
}

// seen is what the file must hold to be replaced.
func (s *saving) seen() *disk.Seen {
	switch {
	case s.Over:
		return nil
	case s.moved:
		return &disk.Seen{Absent: true}
	}
	return &s.known
}

func (s *saving) run() error {
	if s.snapshot != nil {
		s.whole = <-s.snapshot
	}
	if s.whole.Err != nil {
		return s.failed(s.whole.Err)
	}
	if s.snapshot != nil {
		// First the journal knows what the file becomes: after a crash it is to tell
		// this save from what somebody else wrote. It is no reason not to save.
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		_ = s.k.journal.Flush(ctx)
		cancel()
	}
	s.base = pack(s.whole.Bytes)
	bytes := s.whole.Bytes
	if s.Lock != nil {
		err := s.rebox()
		if err == nil {
			bytes, err = seal.Encrypt(bytes, s.Lock)
		}
		if err != nil {
			return s.failed(err)
		}
	}
	if s.watcher != nil && !s.moved {
		s.watcher.Saving(watch.SumOf(bytes))
	}
	if s.moved && s.desk.Data != "" {
		if err := s.relock(); err != nil {
			return err
		}
	}
	result, err := store.Replace(context.Background(), s.desk.FS, disk.Replacement{
		Path: s.Path, Data: bytes, Seen: s.seen(), Keep: s.keep(),
	})
	if err != nil {
		if s.file != nil {
			s.file.Release()
		}
		return err
	}
	s.result = result
	return nil
}

// failed names the file in an error.
func (s *saving) failed(err error) error {
	var u *store.Unsaved
	if errors.As(err, &u) {
		u.File = s.Path
		return err
	}
	if errors.Is(err, replica.ErrLost) {
		return err
	}
	return &store.Unsaved{File: s.Path, What: err.Error(), Do: "save a copy under another name", Err: err}
}

// rebox makes a box for who may open the document from now on. The versions that
// there are go into it: what is encrypted must not lie there in clear.
func (s *saving) rebox() error {
	if s.desk.Data == "" {
		return nil
	}
	if s.oldBox != nil && s.Lock == s.oldLock {
		s.box = s.oldBox
		return nil
	}
	box, err := seal.NewBoxFor(s.Lock)
	if err != nil {
		return err
	}
	if err := s.desk.Document(s.ID, s.oldBox).Reseal(box); err != nil {
		return err
	}
	s.box = box
	return nil
}

// relock locks the file that the document moves to.
func (s *saving) relock() error {
	s.file = &File{Path: s.Path}
	s.file.lock(s.desk)
	if s.file.Busy != nil {
		return &store.Unsaved{File: s.Path, What: s.file.Busy.Holder.String() + " has this file open", Do: "save under another name", Err: s.file.Busy}
	}
	return nil
}

// keep puts what is replaced into the version store: in clear where we know it in
// clear, sealed where the document is encrypted.
func (s *saving) keep() func([]byte) error {
	if s.desk.Data == "" {
		return nil
	}
	return func(old []byte) error {
		known := disk.SeenOf(old) == s.known
		if known && seal.IsEncrypted(old) {
			plain, err := s.oldBase.plain()
			if err != nil {
				return err
			}
			old = plain
		}
		v := versions.Version{When: s.desk.Now(), Who: s.desk.who().Name, How: s.How, Path: s.Path}
		if v.How == "" {
			v.How = versions.SavedOver
		}
		if !known {
			v.How = versions.FoundOnDisk
		}
		store := s.desk.Versions()
		if _, err := s.desk.Document(s.ID, s.box).Keep(v, old); err != nil {
			return err
		}
		_, _ = store.Tidy(s.desk.policy(), s.desk.Now()) // the next save tries again
		return nil
	}
}

// unsure says why the saved file may not be there after a power cut; nil where it
// is, or where the system has no way to tell.
func (s *saving) unsure() error {
	if err := s.result.Unsynced; err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return &Unsure{s.Path, err}
	}
	return nil
}

// settle makes the saved file the document's.
func (s *saving) settle() {
	k := s.k
	k.path, k.seen, k.lock, k.key, k.box, k.base = s.Path, s.result.Now, s.Lock, s.Key, s.box, s.base
	if k.journal != nil && s.unsure() == nil {
		k.journal.Saved(s.whole, k.document())
	}
	if s.file == nil {
		return
	}
	old := k.held
	k.held = s.file.held
	k.hear(s.file)
	k.desk.Beside(old.Release)
	k.watch()
}
