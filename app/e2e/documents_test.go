//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// scenario writes a file with two branches and returns its path.
func scenario(t *testing.T, d *Driver, name string) string {
	t.Helper()
	path := filepath.Join(d.Dir, name+".scenario.json")
	try(t, os.WriteFile(path, []byte(fmt.Sprintf(`{"format":"offramp/scenario","version":1,"id":%q,"root":{"id":"r","title":"The %[1]s","children":[`+
		`{"id":"a","title":"A","children":[{"id":"aa","title":"AA"}]},{"id":"b","title":"B"}]}}`, name)), 0o644))
	return path
}

// second starts the program once more, in a folder, and returns how long that
// took to end.
func (d *Driver) second(t *testing.T, folder string, args ...string) time.Duration {
	t.Helper()
	cmd := exec.Command(d.Binary, args...)
	cmd.Env, cmd.Dir = d.env(), folder
	began := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Fatalf("the second start ended with %v and said %q", err, out)
	}
	return time.Since(began)
}

// WaitTitles waits until the windows are titled so, in whatever order.
func (d *Driver) WaitTitles(want ...string) error {
	slices.Sort(want)
	return d.wait(fmt.Sprintf("windows titled %q", want), func() bool {
		got := d.Titles()
		slices.Sort(got)
		return slices.Equal(got, want)
	})
}

// If this fails, opening a file from a file manager starts a second program, or
// opens another file than the one that was meant.
func TestASecondStartHandsItsFileOver(t *testing.T) {
	d := newDriver(t)
	one, two := scenario(t, d, "one"), scenario(t, d, "two")
	try(t, d.Start(one))
	try(t, d.WaitTitle("one –"))
	if took := d.second(t, filepath.Dir(two), filepath.Base(two)); took > 2*time.Second {
		t.Errorf("the second start took %v", took)
	}
	try(t, d.WaitTitles("one – Offramp", "two – Offramp"))
	try(t, d.waitActive("two"))
	d.second(t, "/", one) // is open: shown, not opened again
	try(t, d.waitActive("one"))
	d.second(t, "/")
	try(t, d.WaitTitles("New scenario – Offramp", "one – Offramp", "two – Offramp"))
	if _, err := d.Shot("three windows"); err != nil {
		t.Fatal(err)
	}
	try(t, d.Quit())
}

// waitActive waits until the window with the keyboard is titled so.
func (d *Driver) waitActive(title string) error {
	return d.wait("the window "+title+" to have the keyboard", func() bool {
		got, err := d.xdotool("getactivewindow", "getwindowname")
		return err == nil && strings.HasPrefix(got, title)
	})
}

// If this fails, a program that was killed keeps files from opening.
func TestAStartAfterAKill(t *testing.T) {
	d := newDriver(t)
	try(t, d.Start(scenario(t, d, "one")))
	time.Sleep(2 * time.Second) // or the file would be suspected, and asked about
	d.Kill()
	try(t, d.Start(scenario(t, d, "two")))
	try(t, d.WaitTitle("two –"))
	d.second(t, "/", filepath.Join(d.Dir, "one.scenario.json"))
	try(t, d.WaitTitles("one – Offramp", "two – Offramp"))
	try(t, d.Quit())
}

// If this fails, a document opens as if it had never been looked at, or looking
// at it changes it.
func TestADocumentIsShownAsItWasLeft(t *testing.T) {
	d := newDriver(t)
	path := scenario(t, d, "one")
	before, err := os.ReadFile(path)
	try(t, err)
	try(t, d.Start(path))
	try(t, d.WaitTitle("one –"))
	try(t, d.Keys("Right", "space", "ctrl+minus", "ctrl+minus"))
	try(t, d.Resize(900, 620))
	left, err := d.Shot("left")
	try(t, err)
	try(t, d.Quit())

	try(t, d.Start(path))
	try(t, d.WaitTitle("one –"))
	try(t, d.wait("the window to be as large as it was", func() bool {
		out, err := d.xdotool("getactivewindow", "getwindowgeometry")
		return err == nil && strings.Contains(out, "900x620")
	}))
	found, err := d.Shot("found")
	try(t, err)
	views := filepath.Join(d.Settings(), "views.json")
	try(t, d.Keys("Down")) // walks from where it was: from A to B
	try(t, d.Terminate())
	try(t, d.WaitFile(views, `"selected": "b"`))
	data, err := os.ReadFile(views)
	try(t, err)
	if !strings.Contains(strings.Join(strings.Fields(string(data)), ""), `"folded":["a"]`) {
		t.Errorf("the branch is not folded any more: %s", data)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("looking at it changed the file: %v", err)
	}
	t.Logf("left as %s, found as %s", left, found)
}

// If this fails, the File menu does not have the files that were open last, or
// does not open them.
func TestRecentFilesAreInTheMenu(t *testing.T) {
	d := newDriver(t)
	one, two := scenario(t, d, "one"), scenario(t, d, "two")
	try(t, d.Start(one))
	try(t, d.WaitTitle("one –"))
	try(t, d.Quit())
	try(t, d.Start(two))
	try(t, d.WaitTitle("two –"))
	try(t, d.Quit())
	try(t, os.Remove(two))

	try(t, d.Start())
	try(t, d.ClickIn(24, 13))   // File
	try(t, d.PointIn(60, 148))  // Open recent
	try(t, d.PointIn(330, 148)) // the first: two, which is missing
	if _, err := d.Shot("recent"); err != nil {
		t.Fatal(err)
	}
	try(t, d.ClickIn(330, 184)) // the second: one
	try(t, d.WaitTitles("one – Offramp"))
	try(t, d.Quit())
}
