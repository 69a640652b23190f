//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"offramp/scenarios/store"
)

// recoveryPage is the window that offers what was not saved.
const recoveryPage = "Not saved – Offramp"

// shown is how long a file must have been open to count as harmless.
const shownFor = 2 * time.Second

// endOthers ends, after the test, what the program started and the test did not end:
// it holds the driver's output open.
func (d *Driver) endOthers(t *testing.T) {
	t.Cleanup(func() {
		for _, w := range d.windows() {
			if out, err := d.xdotool("getwindowpid", w); err == nil {
				if pid, err := strconv.Atoi(strings.TrimSpace(out)); err == nil {
					if other, err := os.FindProcess(pid); err == nil {
						_ = other.Kill() // it may have ended meanwhile
					}
				}
			}
		}
	})
}

// again drives a start of the program that was not the driver's own doing.
func (d *Driver) again(t *testing.T) {
	t.Helper()
	try(t, d.WaitTitles(recoveryPage))
	try(t, d.waitActive("Not saved"))
	time.Sleep(500 * time.Millisecond) // the first frame, and the focus
}

// endAgain ends the program that started itself, and waits until it is gone.
func (d *Driver) endAgain(t *testing.T) {
	t.Helper()
	try(t, d.Keys("ctrl+q"))
	for end := time.Now().Add(patience); len(d.windows()) > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the program does not end; its windows are %q", d.Titles())
		}
	}
}

// goesOn goes on with what is offered, saves it, and returns the titles of what
// follows from “A”.
func (d *Driver) goesOn(t *testing.T, path string) string {
	t.Helper()
	d.shot(t, "offered")
	try(t, d.Keys("Return")) // “Go on with this” has the keyboard
	try(t, d.WaitTitles("talks (unsaved) – Offramp"))
	try(t, d.waitActive("talks"))
	time.Sleep(500 * time.Millisecond)
	d.shot(t, "goes on")
	try(t, d.Keys("ctrl+s"))
	try(t, d.WaitTitles("talks – Offramp"))
	opened, err := store.Open(path)
	try(t, err)
	return strings.Join(titles(opened.Scenario.Outcome("a").Children), ", ")
}

// If this fails, what was done and typed before a kill or a power cut is lost.
func TestAKillInTheMiddleOfTyping(t *testing.T) {
	d := newDriver(t)
	path := scenario(t, d, "talks")
	try(t, d.Start(path))
	try(t, d.WaitTitle("talks –"))
	time.Sleep(shownFor)
	try(t, d.Keys("Right", "Tab"))
	try(t, d.Type("Done"))
	try(t, d.Keys("Tab", "Escape", "Down", "Up", "Left", "Tab"))
	try(t, d.Type("Half a ti"))
	time.Sleep(time.Second)
	d.Kill()
	other := scenario(t, d, "other")
	try(t, d.Start(other))
	d.again(t) // before the file that was asked for
	d.second(t, "/", other)
	try(t, d.WaitTitles(recoveryPage))
	d.shot(t, "offered")
	try(t, d.Keys("Return"))
	try(t, d.WaitTitles("talks (unsaved) – Offramp", "other – Offramp"))
	d.shot(t, "goes on")
	try(t, d.Terminate()) // nothing is saved: it is offered again
	try(t, d.Start())
	d.again(t)
	if got := d.goesOn(t, path); !strings.Contains(got, "Done") || !strings.Contains(got, "Half a ti") {
		t.Errorf("recovered is %q", got)
	}
	try(t, d.Quit())
	try(t, d.Start())
	try(t, d.WaitTitles("New scenario – Offramp"))
	try(t, d.Quit())
}

// If this fails, a fault of the program takes work with it, is told to nobody, or
// leaves the user without a window.
func TestAFaultOfTheProgram(t *testing.T) {
	for _, where := range []string{"ui", "beside"} {
		t.Run(where, func(t *testing.T) {
			t.Setenv("OFFRAMP_BREAK", where+":2")
			d := newDriver(t)
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
			if err != nil || !strings.Contains(string(data), "OFFRAMP_BREAK") {
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
	t.Setenv("OFFRAMP_BREAK", "runtime:2")
	d := newDriver(t)
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
	t.Setenv("OFFRAMP_BREAK", "")
	try(t, d.Start())
	d.again(t)
	if got := d.goesOn(t, path); !strings.HasPrefix(got, "AA") || !strings.Contains(got, "Done") {
		t.Errorf("recovered is %q", got)
	}
	try(t, d.Quit())
}

// If this fails, a file that ends the program as it is opened ends it at each start.
func TestAFileThatEndsTheProgramIsAskedAbout(t *testing.T) {
	t.Setenv("OFFRAMP_BREAK", "ui:1")
	d := newDriver(t)
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
