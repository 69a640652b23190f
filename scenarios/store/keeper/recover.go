package keeper

import (
	"bytes"

	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/seal"
)

// Found is what a program that ended without saving left of one document.
type Found struct {
	*journal.Leftover
	*journal.Recovered
	key *seal.Key
	box *seal.Box
}

// Nothing tells that nothing is lost where it is discarded: all of it is in the
// file, or nothing was done.
func (f *Found) Nothing() bool {
	if f.Draft != nil || f.Recovered.Damage != nil || f.Leftover.Damage != nil || f.Doubt != nil {
		return false
	}
	return f.InFile || f.Same && !f.FileChanged
}

// Find reads what a journal holds; key opens it where it is sealed. It takes its
// time, and is for a goroutine beside the editors'.
func (d *Desk) Find(l *journal.Leftover, key *seal.Key) (*Found, error) {
	var box *seal.Box
	if l.Wrapped != nil {
		if key == nil {
			kind, err := seal.KindOf(l.Wrapped)
			return nil, &Encrypted{l.Path, kind, err}
		}
		var err error
		if box, err = seal.OpenBox(l.Wrapped, key); err != nil {
			kind, _ := seal.KindOf(l.Wrapped)
			return nil, &Encrypted{l.Path, kind, err}
		}
		if err := l.Unlock(box); err != nil {
			return nil, err
		}
	}
	l.InClear = func(path string) ([]byte, error) {
		plain, lock, _, err := d.plain(path, key)
		lock.Wipe()
		return plain, err
	}
	r, err := l.Recover(box)
	if err != nil {
		return nil, err
	}
	f := &Found{l, r, key, box}
	if err := f.moved(); err != nil {
		return nil, err
	}
	return f, nil
}

// moved has the document that the last save encrypted in another way, or in none, be
// what its file is.
func (f *Found) moved() error {
	if f.Saved == nil || bytes.Equal(f.Saved.Wrapped, f.box.Wrapped()) {
		return nil
	}
	if f.Saved.Wrapped == nil {
		f.box = nil
		return nil
	}
	if f.key == nil {
		kind, err := seal.KindOf(f.Saved.Wrapped)
		return &Encrypted{f.Path, kind, err}
	}
	box, err := seal.OpenBox(f.Saved.Wrapped, f.key)
	switch {
	case err == nil:
		f.box = box
	case f.box == nil: // what is encrypted by now is not shown in clear
		kind, _ := seal.KindOf(f.Saved.Wrapped)
		return &Encrypted{f.Path, kind, err}
	}
	return nil
}
