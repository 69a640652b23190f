package store

import (
	"errors"
	"io/fs"
	"os"
	"strings"
)

// notWritten puts an error of the disk into words, each with its own remedy.
func notWritten(path string, err error) *Unsaved {
	u := &Unsaved{File: path, Err: err}
	switch {
	case isFull(err), errors.Is(err, errShort):
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
