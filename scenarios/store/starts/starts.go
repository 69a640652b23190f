// Package starts remembers which files are being opened, so that one that ended
// the program while it was opened is not opened again by itself.
package starts

import (
	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
)

// Guard is the memory of it, in a folder of files: one for each opening that has
// not settled. They hold no paths, only salted hashes of them.
type Guard struct {
	FS   disk.FS
	Path string
	// Locks are [alive.Real], except in tests.
	Locks alive.Locker
}

// At returns the guard in the folder at path: "starts" in the data folder.
func At(fsys disk.FS, path string) Guard { return Guard{FS: fsys, Path: path, Locks: alive.Real{}} }

// Opening is a file that is being opened.
type Opening struct{}

// Opening remembers, before anything of it is read, that the file at path is being
// opened. An error is no reason not to open it: it cannot be remembered, that is all.
func (g Guard) Opening(path string) (*Opening, error) { return nil, nil }

// Settled says that the file was opened, shown and is fine, or was refused in
// order, or that the program ends as it should. It may be called twice, and on nil.
func (o *Opening) Settled() error { return nil }

// Crashed tells whether a program that is no more was opening the file at path
// when it ended.
func (g Guard) Crashed(path string) (bool, error) { return false, nil }

// Forget forgets that opening the file at path ended a program: the user opened
// it after all, or was told.
func (g Guard) Forget(path string) error { return nil }
