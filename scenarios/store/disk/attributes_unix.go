//go:build !windows

package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"github.com/pkg/xattr"
)

// CopyAttributes implements [FS]: owner and group, extended attributes (on Linux
// lists of access rights are among them), permissions. On macOS a file's own list
// of access rights is out of reach without C; those that it has from its folder,
// a new file has as well.
func (Real) CopyAttributes(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	mode, owned := copyOwner(info, to)
	// The permissions come last: changing the owner or the list of access rights
	// changes them.
	return errors.Join(owned, copyExtended(from, to), os.Chmod(to, mode))
}

// copyOwner returns the permissions that are right for whom the file then
// belongs to: a group that the old one was not for gets no more than everybody.
func copyOwner(info fs.FileInfo, to string) (fs.FileMode, error) {
	mode := info.Mode().Perm()
	was, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return mode, nil
	}
	fresh, err := os.Stat(to)
	if err != nil {
		return mode, err
	}
	is, ok := fresh.Sys().(*syscall.Stat_t)
	if !ok || is.Uid == was.Uid && is.Gid == was.Gid {
		return mode, nil
	}
	owner := os.Chown(to, int(was.Uid), int(was.Gid))
	if owner == nil {
		return mode, nil
	}
	if is.Gid != was.Gid && os.Chown(to, -1, int(was.Gid)) != nil {
		mode = mode&^0o070 | mode&0o070&(mode<<3)
	}
	return mode, owner
}

// aclName is the attribute in which Linux keeps a list of access rights.
const aclName = "system.posix_acl_access"

// ofTheContent are attributes that sign the content: of another content they
// would be wrong.
var ofTheContent = []string{"security.ima", "security.evm"}

func copyExtended(from, to string) error {
	names, err := xattr.List(from)
	if errors.Is(err, errors.ErrUnsupported) || err == nil && !xattr.XATTR_SUPPORTED {
		return nil
	}
	if err != nil {
		return err
	}
	var lost []error
	// The folder may have given the new file rights that the old one does not give.
	if got, err := xattr.List(to); err == nil && slices.Contains(got, aclName) && !slices.Contains(names, aclName) {
		lost = append(lost, xattr.Remove(to, aclName))
	}
	for _, name := range names {
		if slices.Contains(ofTheContent, name) {
			continue
		}
		value, err := xattr.Get(from, name)
		if err == nil {
			err = set(to, name, value)
		}
		if err != nil {
			lost = append(lost, fmt.Errorf("attribute %s: %w", name, err))
		}
	}
	return errors.Join(lost...)
}

// set leaves an attribute alone that is right already: a label of the system
// often is, and may not be set.
func set(path, name string, value []byte) error {
	if is, err := xattr.Get(path, name); err == nil && slices.Equal(is, value) {
		return nil
	}
	return xattr.Set(path, name, value)
}
