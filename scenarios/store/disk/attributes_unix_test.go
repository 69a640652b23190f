//go:build !windows

package disk_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"offramp/scenarios/store/disk"

	"github.com/pkg/xattr"
)

// replace puts "new" into a real file and returns what became of it.
func replace(t *testing.T, path string) disk.Result {
	t.Helper()
	result, err := disk.Replace(t.Context(), disk.Real{}, disk.Replacement{Path: path, Data: []byte("new")})
	if err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "new" {
		t.Fatalf("%q, %v", data, err)
	}
	return result
}

func file(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// If this fails, a save takes a file's tags, comments or access rights away.
func TestAttributesStay(t *testing.T) {
	path := file(t)
	if err := xattr.Set(path, "user.offramp.test", []byte("a tag")); errors.Is(err, errors.ErrUnsupported) {
		t.Skip("this file system has no extended attributes:", err)
	} else if err != nil {
		t.Fatal(err)
	}
	// user::rw-, user:1234:r--, group::---, mask::r--, other::---
	list := []byte("\x02\x00\x00\x00" + "\x01\x00\x06\x00\xff\xff\xff\xff" + "\x02\x00\x04\x00\xd2\x04\x00\x00" +
		"\x04\x00\x00\x00\xff\xff\xff\xff" + "\x10\x00\x04\x00\xff\xff\xff\xff" + "\x20\x00\x00\x00\xff\xff\xff\xff")
	const rights = "system.posix_acl_access"
	listed := xattr.Set(path, rights, list) == nil
	if result := replace(t, path); result.NotCarried != nil || result.Unsynced != nil {
		t.Errorf("%+v", result)
	}
	if value, err := xattr.Get(path, "user.offramp.test"); err != nil || string(value) != "a tag" {
		t.Errorf("%q, %v", value, err)
	}
	if !listed {
		t.Skip("this file system has no lists of access rights")
	}
	if value, err := xattr.Get(path, rights); err != nil || string(value) != string(list) {
		t.Errorf("%q, %v", value, err)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o640 {
		t.Error(info.Mode())
	}
	// Rights that the folder gives to new files were not the old file's.
	if err := errors.Join(xattr.Remove(path, rights), os.Chmod(path, 0o640), xattr.Set(filepath.Dir(path), "system.posix_acl_default", list)); err != nil {
		t.Skip(err)
	}
	if result := replace(t, path); result.NotCarried != nil {
		t.Error(result.NotCarried)
	}
	if names, err := xattr.List(path); err != nil || strings.Contains(strings.Join(names, " "), rights) {
		t.Errorf("%q, %v", names, err)
	}
}

// If this fails, a save by root makes a user's file root's.
func TestTheOwnerStays(t *testing.T) {
	path := file(t)
	if err := os.Chown(path, 1234, 2345); err != nil {
		t.Skip("this user may not give files away:", err)
	}
	if err := os.Chmod(path, 0o664); err != nil {
		t.Fatal(err)
	}
	if result := replace(t, path); result.NotCarried != nil {
		t.Error(result.NotCarried)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if s := info.Sys().(*syscall.Stat_t); s.Uid != 1234 || s.Gid != 2345 || info.Mode().Perm() != 0o664 {
		t.Errorf("%d:%d %v", s.Uid, s.Gid, info.Mode())
	}
}

// If this fails, a name that leads to the same file is written into half, or the
// user is not told that it has the old content now.
func TestOtherNamesKeepTheOldContent(t *testing.T) {
	path := file(t)
	other := filepath.Join(filepath.Dir(path), "other.json")
	if err := os.Link(path, other); err != nil {
		t.Skip(err)
	}
	if result := replace(t, path); result.OtherNames != 1 {
		t.Errorf("%+v", result)
	}
	if data, err := os.ReadFile(other); err != nil || string(data) != "old" {
		t.Errorf("%q, %v", data, err)
	}
	if result := replace(t, path); result.OtherNames != 0 {
		t.Errorf("%+v", result)
	}
}

// If this fails, a symbolic link is replaced by a file when its target cannot be
// asked for.
func TestALinkThatCannotBeAskedFor(t *testing.T) {
	path := file(t)
	loop := filepath.Join(filepath.Dir(path), "loop")
	if err := os.Symlink("loop", loop); err != nil {
		t.Skip(err)
	}
	for _, p := range []string{loop, filepath.Join(loop, "x"), filepath.Join(path, "x")} {
		if _, err := disk.Replace(t.Context(), disk.Real{}, disk.Replacement{Path: p}); err == nil {
			t.Errorf("%s: written", p)
		}
	}
	if info, err := os.Lstat(loop); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("%v, %v", info, err)
	}
}
