package keeper

import (
	"errors"
	"io/fs"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/seal"
)

// Found is what a program that ended without saving left of one document.
type Found struct {
	*journal.Leftover
	*journal.Recovered
	key *seal.Key
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
	return &Found{l, r, key}, nil
}

// Reopened is a document to go on with: of a file, or of none where File is nil.
type Reopened struct {
	File *File
	// Scenario is what stands before Edit makes of it what was recovered: one step,
	// which can be undone.
	Scenario *scenarios.Scenario
	Edit     scenarios.Edit
	// Merged tells that the file was changed by somebody else since, and that Edit
	// puts both together.
	Merged bool
}

// Reopen readies the recovered document to go on with, beside the editors'
// goroutine: on its file, where that can be read and nobody else has it open. The
// journal stays until it is discarded, which is for when what was recovered is in
// the journal of the document that goes on.
func (d *Desk) Reopen(f *Found) (*Reopened, error) {
	const name = "Recover what was not saved"
	alone := func() (*Reopened, error) {
		again, err := compare.Become(f.Base, f.Scenario, name, true)
		return &Reopened{Scenario: f.Base, Edit: again}, err
	}
	if f.Path == "" {
		return alone()
	}
	file, err := d.Read(f.Path, f.key)
	var unreadable *store.Unreadable
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.As(err, &unreadable):
		return alone()
	case err != nil:
		return nil, err
	case file.Opened.ReadOnly(), file.Busy != nil, file.Opened.Scenario.ID != f.Base.ID:
		file.Release()
		return alone()
	}
	target := f.Scenario
	merged := file.Seen.Sum != f.Sum
	if merged {
		target = together(f.Base, target, file.Opened.Scenario).Scenario
	}
	edit, err := compare.Become(file.Opened.Scenario, target, name, true)
	if err != nil {
		file.Release()
		return alone()
	}
	return &Reopened{File: file, Scenario: file.Opened.Scenario, Edit: edit, Merged: merged}, nil
}
