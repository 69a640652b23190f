// Package alive tells what a living program uses from what one that died left
// behind: by a lock on a file, which the system takes away with the program.
package alive

import (
	"errors"
	"fmt"
	"os"

	"github.com/gofrs/flock"
)

// ErrTaken says that a living program holds the lock.
var ErrTaken = errors.New("another program that is running uses it")

// Locker locks files. Tests have their own; programs use [Real].
type Locker interface {
	// Lock takes the lock on the file at path, which it makes, or fails at once:
	// with [ErrTaken] where a living program holds it, with another error where
	// this disk cannot tell. Release gives it back, and may be called twice.
	Lock(path string) (release func() error, err error)
}

// Real locks files of the computer.
type Real struct{}

// Lock implements [Locker].
func (Real) Lock(path string) (release func() error, err error) {
	// A link would have a file made where it leads, and a pipe would hang.
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("lock %s: it is no file", path)
	}
	lock := flock.New(path)
	switch taken, err := lock.TryLock(); {
	case err != nil:
		return nil, fmt.Errorf("lock %s: %w", path, err)
	case !taken:
		return nil, fmt.Errorf("%s: %w", path, ErrTaken)
	}
	return lock.Unlock, nil
}
