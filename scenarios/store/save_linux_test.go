package store_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/versions"
)

// inside is set in the program that may mount.
const inside = "OFFRAMP_TEST_MAY_MOUNT"

// mayMount runs the test once more in a program that sees mounts of its own, and
// returns true there.
func mayMount(t *testing.T) bool {
	t.Helper()
	if os.Getenv(inside) != "" {
		return true
	}
	run := func(flags uintptr) ([]byte, error) {
		c := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
		c.Env = append(os.Environ(), inside+"=1")
		c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: flags}
		if flags&syscall.CLONE_NEWUSER != 0 {
			c.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
			c.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
		}
		return c.CombinedOutput()
	}
	out, err := run(syscall.CLONE_NEWNS)
	if errors.Is(err, syscall.EPERM) {
		out, err = run(syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER)
	}
	switch {
	case err != nil && !errors.As(err, new(*exec.ExitError)):
		t.Skip("a file system can be mounted neither by this user nor in a user namespace:", err)
	case err != nil || bytes.Contains(out, []byte("--- SKIP")):
		if err == nil {
			t.Skipf("%s", out)
		}
		t.Errorf("%v\n%s", err, out)
	}
	return false
}

// mount makes a real file system of a size in a folder of its own.
func mount(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	// Without this a mount would be seen outside as well.
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		t.Skip("mounting is not allowed here:", err)
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("mounting is not allowed here:", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, 0); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// If this fails, a disk that is really full, or really read-only, costs the old
// file, keeps rubbish, or is not told with what to do.
func TestARealDiskThatIsFullOrReadOnly(t *testing.T) {
	if !mayMount(t) {
		return
	}
	folder := mount(t)
	path := filepath.Join(folder, "a.json")
	old := strings.Repeat("old", 20_000)
	if err := store.WriteFile(path, []byte(old)); err != nil {
		t.Fatal(err)
	}
	fails := func(cause error, size int, say string) {
		t.Helper()
		err := store.WriteFile(path, bytes.Repeat([]byte("new!"), size))
		if !errors.Is(err, cause) || err.Error() != path+": "+say {
			t.Errorf("says %v", err)
		}
		holds(t, path, old)
		alone(t, path)
	}
	fails(syscall.ENOSPC, 100_000, "the disk is full: free some space, or save to another disk")

	// The versions are on a full disk, the document is not.
	document := filepath.Join(t.TempDir(), "b.json")
	if err := os.WriteFile(document, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	filler := filepath.Join(folder, "filler")
	_ = os.WriteFile(filler, make([]byte, 1<<20), 0o600) // as much as goes in
	d := versions.New(disk.Real{}, filepath.Join(folder, "versions")).Document(versions.Key("x"), nil)
	result, err := store.Replace(t.Context(), disk.Real{}, disk.Replacement{
		Path: document, Data: []byte("y"),
		Keep: func(old []byte) error { _, err := d.Keep(versions.Version{How: versions.SavedOver}, old); return err },
	})
	if err != nil || !errors.Is(result.NotKept, syscall.ENOSPC) {
		t.Errorf("%v, %v", err, result.NotKept)
	}
	holds(t, document, "y")
	if err := errors.Join(os.Remove(filler), os.RemoveAll(filepath.Join(folder, "versions"))); err != nil {
		t.Fatal(err)
	}

	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "size=256k"); err != nil {
		t.Skip("mounting again as read-only is not allowed here:", err)
	}
	fails(syscall.EROFS, 1, "the disk is read-only: save to another disk, or take off its write protection")
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT, "size=256k"); err != nil {
		t.Fatal(err)
	}
	if err := store.WriteFile(path, []byte("new")); err != nil {
		t.Error(err)
	}
	holds(t, path, "new")
}
