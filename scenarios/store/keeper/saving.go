package keeper

import (
	"context"
	"crypto/sha256"
	"errors"

	"offramp/scenarios/replica"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/watch"
)

// saving is a save under way. Its run is beside, with a copy of what it needs of
// the keeper, and settle back.
type saving struct {
	As
	was      string // the identity before
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
	s.announce(bytes)
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

// announce has the journal know what the file becomes before it does: after a crash
// it is to tell this save from what somebody else wrote, and where the document is. It
// is no reason not to save.
func (s *saving) announce(bytes []byte) {
	if s.snapshot == nil {
		return
	}
	s.k.journal.Saving(journal.Saving{
		Path: s.Path, Sum: disk.SeenOf(bytes).Sum, Clear: sha256.Sum256(s.whole.Bytes),
		Wrapped: s.box.Wrapped(), ID: s.ID, Was: s.was,
	})
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	_ = s.k.journal.Flush(ctx)
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

// relock locks the file that the document moves to.
func (s *saving) relock() error {
	s.file = &File{Path: s.Path}
	s.file.lock(s.desk)
	if s.file.Busy != nil {
		return &store.Unsaved{File: s.Path, What: s.file.Busy.Holder.String() + " has this file open", Do: "save under another name", Err: s.file.Busy}
	}
	return nil
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
	k.path, k.seen, k.box, k.base = s.Path, s.result.Now, s.box, s.base
	if s.Lock != k.lock { // the caller's are the caller's
		k.lock = s.Lock.Clone()
	}
	if s.Key != k.key {
		k.key = s.Key.Clone()
	}
	k.secrets.have(k.lock, k.key, k.box)
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
