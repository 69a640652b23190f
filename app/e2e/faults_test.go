//go:build e2e

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// breakWith is the variable by which a program that was linked for it breaks by
// itself: see app/breaks.go.
const breakWith = "OFFRAMP_BREAK"

// breaking is the program that can break by itself, linked once for all tests.
var breaking struct {
	once   sync.Once
	folder string
	out    []byte
	err    error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if breaking.folder != "" {
		_ = os.RemoveAll(breaking.folder) // it is among the temporary files
	}
	os.Exit(code)
}

// newBreaking drives a program that breaks by itself. Only the linker makes it another
// than users get.
func newBreaking(t *testing.T, where string) *Driver {
	t.Helper()
	d := newDriver(t)
	b := &breaking
	b.once.Do(func() {
		if b.folder, b.err = os.MkdirTemp("", "offramp-breaking"); b.err == nil {
			b.out, b.err = exec.Command("go", "build", "-tags", "gles", "-ldflags", "-X offramp/app.breakWith="+breakWith,
				"-o", filepath.Join(b.folder, "offramp"), "offramp").CombinedOutput()
		}
	})
	if b.err != nil {
		t.Fatalf("linking the program that breaks: %v\n%s", b.err, b.out)
	}
	d.Binary = filepath.Join(b.folder, "offramp")
	t.Setenv(breakWith, where)
	return d
}

// If this fails, a fault of the program takes work with it, is told to nobody, or
// leaves the user without a window.
func TestAFaultOfTheProgram(t *testing.T) {
	for _, where := range []string{"ui", "beside"} {
		t.Run(where, func(t *testing.T) {
			d := newBreaking(t, where+":2")
			path := scenario(t, d, "talks")
			try(t, d.Start(path))
			try(t, d.WaitTitle("talks –"))
			time.Sleep(shownFor)
			try(t, d.Keys("Right", "Tab"))
			try(t, d.Type("Done"))
			try(t, d.Keys("Return"))
			d.endOthers(t)
			d.again(t)
			reports, err := filepath.Glob(filepath.Join(d.Settings(), "crashes", "2*.txt"))
			if err != nil || len(reports) != 1 {
				t.Fatalf("the reports are %q: %v", reports, err)
			}
			data, err := os.ReadFile(reports[0])
			if err != nil || !strings.Contains(string(data), breakWith) {
				t.Errorf("the report says %q: %v", data, err)
			}
			if got := d.goesOn(t, path); got != "AA, Done" {
				t.Errorf("recovered is %q", got)
			}
			d.endAgain(t)
		})
	}
}

// If this fails, what nobody can catch is told to nobody at the next start.
func TestAFaultOfTheRuntime(t *testing.T) {
	d := newBreaking(t, "runtime:2")
	path := scenario(t, d, "talks")
	try(t, d.Start(path))
	try(t, d.WaitTitle("talks –"))
	time.Sleep(shownFor)
	try(t, d.Keys("Right", "Tab"))
	try(t, d.Type("Done"))
	time.Sleep(time.Second)
	try(t, d.Keys("Return"))
	if err := <-d.done; err == nil {
		t.Fatal("it does not break")
	}
	d.done <- nil
	t.Setenv(breakWith, "")
	try(t, d.Start())
	d.again(t)
	if got := d.goesOn(t, path); !strings.HasPrefix(got, "AA") || !strings.Contains(got, "Done") {
		t.Errorf("recovered is %q", got)
	}
	try(t, d.Quit())
}

// If this fails, a file that ends the program as it is opened ends it at each start.
func TestAFileThatEndsTheProgramIsAskedAbout(t *testing.T) {
	d := newBreaking(t, "ui:1")
	path := scenario(t, d, "talks")
	try(t, d.Start(path))
	try(t, d.Keys("Right", "Delete")) // at once
	d.endOthers(t)
	d.again(t)
	try(t, d.Keys("Return"))
	d.shot(t, "asked")
	try(t, d.Keys("Escape"))
	try(t, d.WaitTitles(recoveryPage))
	try(t, d.Keys("Escape")) // later
	try(t, d.WaitTitles("New scenario – Offramp"))
	d.second(t, "/", path)
	time.Sleep(500 * time.Millisecond)
	d.shot(t, "asked again")
	try(t, d.Keys("Tab", "Return")) // open anyway
	try(t, d.WaitTitle("talks –"))
	d.endAgain(t)
}
