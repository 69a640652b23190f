package keeper

import (
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
	r, err := l.Recover(box)
	if err != nil {
		return nil, err
	}
	return &Found{l, r, key, box}, nil
}
