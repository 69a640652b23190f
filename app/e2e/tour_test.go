//go:build e2e

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// newDriver returns a driver of the built program in a home of its own. The
// binary comes from the script that built it, else it is built here.
func newDriver(t *testing.T) *Driver {
	t.Helper()
	binary := os.Getenv("OFFRAMP_BINARY")
	if binary == "" {
		binary = filepath.Join(t.TempDir(), "offramp")
		out, err := exec.Command("go", "build", "-tags", "gles", "-o", binary, "offramp").CombinedOutput()
		if err != nil {
			t.Fatalf("building the program: %v\n%s", err, out)
		}
	}
	dir := t.TempDir()
	d := &Driver{Binary: binary, Dir: dir, Home: t.TempDir(), Log: t.Logf}
	if shots := os.Getenv("OFFRAMP_SHOTS"); shots != "" { // for somebody to look at
		d.Shots = filepath.Join(shots, t.Name())
		try(t, os.MkdirAll(d.Shots, 0o755))
	}
	t.Cleanup(func() {
		d.Kill()
		if strings.Contains(d.Output(), "Error in Fyne call thread") {
			t.Errorf("the program works on widgets beside the UI thread:\n%s", d.Output())
		}
	})
	return d
}

// If this fails, nobody can build, save and reopen a scenario by keyboard.
func TestTour(t *testing.T) {
	d := newDriver(t)
	if dir := os.Getenv("OFFRAMP_TOUR"); dir != "" {
		d.Dir = dir
	}
	saved, err := d.Tour()
	if err != nil {
		t.Fatalf("%v\nscreenshots are in %s", err, d.Dir)
	}
	t.Logf("saved %s", saved)
}
