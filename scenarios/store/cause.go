package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"

	"offramp/scenarios/store/disk"
)

// notWritten puts an error of the disk into words, each with its own remedy.
func notWritten(path string, err error) *Unsaved {
	u := &Unsaved{File: path, Err: err}
	if u.refused() {
		return u
	}
	switch {
	case isFull(err), errors.Is(err, disk.ErrShort):
		u.What, u.Do = "the disk is full", "free some space, or save to another disk"
	case isTooLarge(err):
		u.What, u.Do = "the file would be larger than allowed here", "save to another disk, or have the limit on its size raised"
	case isOverQuota(err):
		u.What, u.Do = "your share of the disk is used up", "delete something, or save to another disk"
	case isReadOnly(err):
		u.What, u.Do = "the disk is read-only", "save to another disk, or take off its write protection"
	case isInUse(err):
		u.What, u.Do = "another program is using the file", "close it there and save again, or save under another name"
	case isNameTooLong(err):
		u.What, u.Do = "the name is too long", "save under a shorter one"
	case errors.Is(err, fs.ErrNotExist):
		u.What, u.Do = "the folder is missing", "make it, or save in another one"
	case errors.Is(err, fs.ErrPermission):
		u.What, u.Do = "you may not write in this folder", "save in another one, or ask its owner for permission"
	default:
		u.What, u.Do = "the file cannot be written ("+reason(err)+")", "save to another disk or folder"
	}
	return u
}

// refused puts what the replacement refused by itself into words.
func (u *Unsaved) refused() bool {
	var (
		notAFile  *disk.NotAFile
		protected *disk.Protected
		changed   *disk.Changed
		blocked   *disk.Blocked
		notKept   *disk.NotKept
	)
	switch err := u.Err; {
	case errors.As(err, &notAFile):
		u.What, u.Do = "this is "+disk.KindOf(notAFile.Mode)+", not a file", "save under another name"
	case errors.As(err, &protected):
		u.What, u.Do = "the file is read-only", "save under another name, or allow writing to it"
	case errors.As(err, &changed) && changed.Gone:
		u.What, u.Do = "the file is gone: it was moved or deleted", "save it anew, or save a copy elsewhere"
	case errors.As(err, &changed) && changed.Was.Absent:
		u.What, u.Do = "there is a file of this name now", "save a copy under another name, or choose to replace it"
	case errors.As(err, &changed):
		u.What, u.Do = "somebody else changed the file", "compare the two, or save a copy under another name"
	case errors.As(err, &notKept):
		u.What, u.Do = "the previous version could not be kept ("+reason(notKept.Err)+")", "free some space, or save without keeping it"
	case errors.As(err, &blocked) && errors.Is(err, fs.ErrPermission):
		u.What, u.Do = "the file may not be replaced", "save a copy in another folder, or ask its owner for permission"
	case errors.As(err, &blocked):
		u.What, u.Do = "another program is using the file", "save a copy under another name, or close it there and save again"
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		u.What, u.Do = "saving was stopped", "save again"
	case errors.Is(err, disk.ErrDiffers):
		u.What, u.Do = "the disk gives back something else than was written", "save a copy to another disk: this one may be failing"
	default:
		return false
	}
	return true
}

// reason is the cause without the paths that errors of the os package repeat.
func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return strings.TrimSpace(err.Error())
}
