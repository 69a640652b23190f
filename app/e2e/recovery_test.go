//go:build e2e

package e2e

import (
	"os"
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
