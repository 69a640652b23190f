//go:build !windows

package disk

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// Rename implements [FS].
func (Real) Rename(from, to string) error { return os.Rename(from, to) }

// SyncFolder implements [FS]. The error is [errors.ErrUnsupported] where the file
// system has no such thing.
func (Real) SyncFolder(folder string) error {
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = errors.Join(d.Sync(), d.Close())
	if errors.Is(err, syscall.EINVAL) { // what some network and user-space ones answer
		return fmt.Errorf("%w: %w", errors.ErrUnsupported, err)
	}
	return err
}

// busy tells an error that may be another one in a moment: somebody else has the
// file open.
func busy(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY) ||
		errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.ESTALE)
}
