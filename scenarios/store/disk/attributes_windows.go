package disk

import (
	"errors"
	"fmt"
	"io/fs"

	"golang.org/x/sys/windows"
)

// kept are the attributes that belong to a file and not to how it is stored.
const kept = windows.FILE_ATTRIBUTE_HIDDEN | windows.FILE_ATTRIBUTE_SYSTEM |
	windows.FILE_ATTRIBUTE_ARCHIVE | windows.FILE_ATTRIBUTE_NOT_CONTENT_INDEXED

// CopyAttributes implements [FS]: the list of access rights, and the attributes
// that a user sets. Alternate streams are not carried over; the owner is who saves.
func (Real) CopyAttributes(from, to string) error {
	return errors.Join(copyRights(from, to), copyFlags(from, to))
}

func copyRights(from, to string) error {
	const rights = windows.DACL_SECURITY_INFORMATION
	old, err := windows.GetNamedSecurityInfo(from, windows.SE_FILE_OBJECT, rights)
	if err != nil {
		return fmt.Errorf("access rights: %w", err)
	}
	list, _, err := old.DACL()
	if err != nil {
		return fmt.Errorf("access rights: %w", err)
	}
	control, _, err := old.Control()
	if err != nil {
		return fmt.Errorf("access rights: %w", err)
	}
	// Rights that come from the folder come from it again.
	what := windows.SECURITY_INFORMATION(rights | windows.UNPROTECTED_DACL_SECURITY_INFORMATION)
	if control&windows.SE_DACL_PROTECTED != 0 {
		what = rights | windows.PROTECTED_DACL_SECURITY_INFORMATION
	}
	if err := windows.SetNamedSecurityInfo(to, windows.SE_FILE_OBJECT, what, nil, nil, list, nil); err != nil {
		return fmt.Errorf("access rights: %w", err)
	}
	return nil
}

func copyFlags(from, to string) error {
	old, fresh, err := pointers(from, to)
	if err != nil {
		return err
	}
	flags, err := windows.GetFileAttributes(old)
	if err != nil {
		return fmt.Errorf("attributes: %w", err)
	}
	set := flags & kept
	if set == 0 {
		set = windows.FILE_ATTRIBUTE_NORMAL
	}
	if err := windows.SetFileAttributes(fresh, set); err != nil {
		return fmt.Errorf("attributes: %w", err)
	}
	if flags&windows.FILE_ATTRIBUTE_ENCRYPTED != 0 {
		is, err := windows.GetFileAttributes(fresh)
		if err == nil && is&windows.FILE_ATTRIBUTE_ENCRYPTED == 0 {
			return errors.New("encryption by the system, which the folder does not give to new files")
		}
	}
	return nil
}

// sameFile tells whether two answers are about one file, as far as the system
// says: here it does not without opening it.
func sameFile(_, _ fs.FileInfo) bool { return true }

// otherNames is how many more names (hard links) a file has: not told here.
func otherNames(fs.FileInfo) int { return 0 }

// forbidden tells whether the system would not let the user write into a file: the
// rename asks that here.
func forbidden(string, fs.FileInfo) bool { return false }
