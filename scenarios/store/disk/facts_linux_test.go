package disk_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"offramp/scenarios/store/disk"
)

// If this fails, who may look at somebody else's file, in a folder that both may
// write in, takes it away from its owner by saving.
func TestAFileOfSomebodyElseIsNotReplaced(t *testing.T) {
	path := file(t)
	folder := filepath.Dir(path)
	if err := errors.Join(os.Chmod(path, 0o644), os.Chmod(folder, 0o777), os.Chmod(filepath.Dir(folder), 0o755)); err != nil {
		t.Fatal(err)
	}
	replace := func(user uintptr) (err error) {
		done := make(chan struct{})
		go func() {
			defer close(done)
			runtime.LockOSThread() // and never unlocked: this thread ends as that user
			_, _, _ = unix.RawSyscall(unix.SYS_SETFSUID, user, 0, 0)
			_, err = disk.Replace(t.Context(), disk.Real{}, disk.Replacement{Path: path, Data: []byte("new")})
		}()
		<-done
		return err
	}
	if os.Geteuid() != 0 {
		t.Skip("only root can be somebody else")
	}
	var protected *disk.Protected
	if err := replace(65534); !errors.As(err, &protected) {
		t.Errorf("%v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "old" {
		t.Errorf("it holds %q", data)
	}
	if err := os.Chmod(path, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := replace(65534); err != nil {
		t.Errorf("what anybody may write: %v", err)
	}
}

// If this fails, what a program writes into the file during a save, and then sets the
// file's time back as those do that copy times along, is overwritten.
func TestATimeThatIsSetBackHidesNoChange(t *testing.T) {
	path := file(t)
	long := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path, long, long); err != nil {
		t.Fatal(err)
	}
	seen := disk.SeenOf([]byte("old"))
	_, err := disk.Replace(t.Context(), disk.Real{}, disk.Replacement{Path: path, Data: []byte("new"), Seen: &seen, Keep: func([]byte) error {
		return errors.Join(os.WriteFile(path, []byte("odl"), 0o600), os.Chtimes(path, long, long))
	}})
	var changed *disk.Changed
	if !errors.As(err, &changed) {
		t.Errorf("%v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "odl" {
		t.Errorf("it holds %q", data)
	}
}
