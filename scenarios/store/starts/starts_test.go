package starts_test

import (
	"bytes"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/starts"
)

// dead has no program alive.
type dead struct{}

func (dead) Lock(string) (func() error, error) { return func() error { return nil }, nil }

func crashed(t *testing.T, g starts.Guard, path string) bool {
	t.Helper()
	is, err := g.Crashed(path)
	if err != nil {
		t.Fatal(err)
	}
	return is
}

// If this fails, a file that crashes the program is opened again at each start, or
// one that is fine is not opened any more.
func TestWhatCrashedTheStart(t *testing.T) {
	g := starts.At(disk.Real{}, filepath.Join(t.TempDir(), "starts"))
	if crashed(t, g, "/secret.json") {
		t.Fatal("crashed before anything was opened")
	}
	o, err := g.Opening("/secret.json")
	if err != nil {
		t.Fatal(err)
	}
	fine, err := g.Opening("/fine.json")
	if err != nil {
		t.Fatal(err)
	}
	if crashed(t, g, "/secret.json") {
		t.Error("what a living program opens counts as crashed")
	}
	if err := fine.Settled(); err != nil {
		t.Fatal(err)
	}
	later := g
	later.Locks = dead{} // the program is no more
	if !crashed(t, later, "/secret.json") || crashed(t, later, "/fine.json") || crashed(t, later, "/other.json") {
		t.Error("the file that crashed is not told from others")
	}
	entries, err := os.ReadDir(g.Path)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if data, err := os.ReadFile(filepath.Join(g.Path, entry.Name())); err != nil || bytes.Contains(data, []byte("secret")) {
			t.Errorf("%s tells the name (%v)", entry.Name(), err)
		}
	}
	if err := later.Forget("/secret.json"); err != nil || crashed(t, later, "/secret.json") {
		t.Error("it is never opened again:", err)
	}
	if err := o.Settled(); err != nil {
		t.Error("settling what was forgotten:", err)
	}
	if left, err := os.ReadDir(g.Path); err != nil || len(left) > 0 {
		t.Errorf("leaves %v, %v", left, err)
	}
	var none *starts.Opening
	if none.Settled() != nil {
		t.Error("nothing cannot settle")
	}
}

// If this fails, a full disk keeps files from being opened, or leaves one behind
// that is then taken for one that crashed.
func TestADiskThatFails(t *testing.T) {
	run := func(fsys disk.FS) (starts.Guard, error) {
		g := starts.Guard{FS: fsys, Path: "/data/starts", Locks: dead{}}
		o, err := g.Opening("/file")
		if o == nil {
			t.Fatal("no opening")
		}
		if err == nil && !crashed(t, g, "/file") {
			t.Error("not remembered, and not told")
		}
		_ = o.Settled()
		return g, err
	}
	whole := disktest.NewFaulty(disktest.NewPowerCut())
	if _, err := run(whole); err != nil {
		t.Fatal(err)
	}
	opening := 0
	for _, step := range whole.Steps() {
		if step.Op == "sync folder" {
			opening = step.N
		}
	}
	for n := 1; n <= opening; n++ {
		inner := disktest.NewPowerCut()
		fsys := disktest.NewFaulty(inner)
		fsys.FailAt(n, disktest.Fault{Err: syscall.ENOSPC, Half: true})
		g, err := run(fsys)
		if err == nil {
			t.Errorf("step %d fails and nothing is told", n)
		}
		g.FS = inner
		if crashed(t, g, "/file") {
			t.Errorf("step %d failed, and the file counts as crashed", n)
		}
	}
}
