package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// Rename implements [FS]. It comes back once the new name is on the disk, for
// folders cannot be synced here. ReplaceFile, which would carry attributes over
// by itself, is not used: it may fail with the old file gone and the new one
// still under its temporary name.
func (Real) Rename(from, to string) error {
	err := moveThrough(from, to)
	if err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}

func moveThrough(from, to string) error {
	old, fresh, err := pointers(from, to)
	if err != nil {
		return err
	}
	return windows.MoveFileEx(old, fresh, windows.MOVEFILE_REPLACE_EXISTING|windows.MOVEFILE_WRITE_THROUGH)
}

// SyncFolder implements [FS]: Windows has no such thing, Rename makes up for it.
func (Real) SyncFolder(string) error { return errors.ErrUnsupported }

// busy tells an error that may be another one in a moment: somebody else has the
// file open.
func busy(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION) ||
		errors.Is(err, windows.ERROR_USER_MAPPED_FILE)
}

// pointers are two paths as the system takes them.
func pointers(from, to string) (old, fresh *uint16, err error) {
	if old, err = windows.UTF16PtrFromString(from); err != nil {
		return nil, nil, err
	}
	fresh, err = windows.UTF16PtrFromString(to)
	return old, fresh, err
}
