//go:build e2e

package e2e

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// run does a command by its name, from the palette.
func (d *Driver) run(t *testing.T, name string) {
	t.Helper()
	try(t, d.Keys("ctrl+k"))
	try(t, d.Type(name))
	try(t, d.Keys("Return"))
}

// If this fails, nobody gets an earlier version back without the mouse.
func TestAVersionIsRestored(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "versions")
	try(t, d.Start(path))
	for _, title := range []string{"Second", "Third"} {
		try(t, d.Keys("Home"))
		try(t, d.Type(title))
		try(t, d.Keys("Return"))
		if s := d.saves(t, path); s.Root.Title != title {
			t.Fatalf("saved is %q", s.Root.Title)
		}
	}
	d.run(t, "Versions")
	d.shot(t, "versions")
	try(t, d.Keys("Down", "Tab")) // the first, and what is different
	d.shot(t, "difference")
	try(t, d.Keys("Tab", "Tab", "Return")) // Take this back, Restore this version
	if s := d.saves(t, path); s.Root.Title != "Talks" {
		t.Errorf("restored and saved is %q", s.Root.Title)
	}
	try(t, d.Keys("ctrl+z"))
	if s := d.saves(t, path); s.Root.Title != "Third" {
		t.Errorf("undone and saved is %q", s.Root.Title)
	}
	try(t, d.Quit())
}

// If this fails, nobody takes a single change back with the keyboard, more goes with
// it, or undo does not bring it again.
func TestASingleChangeIsTakenBack(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "versions")
	try(t, d.Start(path))
	d.saves(t, path)
	try(t, d.Keys("Home"))
	try(t, d.Type("Second"))
	try(t, d.Keys("Return", "Right", "F2", "ctrl+a"))
	try(t, d.Type("Another"))
	try(t, d.Keys("Return"))
	now := d.saves(t, path)
	was, other := now.Root.Title, now.Root.Children[1].Title
	if was != "Second" || other != "Another" {
		t.Fatalf("saved are %q and %q", was, other)
	}
	says := func(what, root, child string) {
		t.Helper()
		if s := d.saves(t, path); s.Root.Title != root || s.Root.Children[1].Title != child {
			t.Errorf("%s are %q and %q", what, s.Root.Title, s.Root.Children[1].Title)
		}
	}
	d.run(t, "Versions")
	time.Sleep(time.Second)
	try(t, d.Keys("Tab"))
	d.shot(t, "differences")
	try(t, d.Keys("Tab", "Return")) // Take this back
	time.Sleep(time.Second)
	d.shot(t, "taken back")
	try(t, d.Keys("Escape"))
	says("taken back", "Talks", "Another")
	try(t, d.Keys("ctrl+z"))
	says("undone", "Second", "Another")
	try(t, d.Quit())
}

// If this fails, what a merge leaves open cannot be settled by keyboard, or the file
// is not sound after it.
func TestAMergeIsSettled(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "merging")
	data, err := os.ReadFile(path)
	try(t, err)
	theirs := strings.Replace(path, "merging", "theirs", 1)
	text := strings.Replace(strings.Replace(string(data), "Talks", "Theirs", 1), "They stall", "They stall for long", 1)
	try(t, os.WriteFile(theirs, []byte(text), 0o644))
	try(t, d.Start(path))
	try(t, d.Keys("Home"))
	try(t, d.Type("Ours"))
	try(t, d.Keys("Return"))
	d.saves(t, path)
	d.run(t, "Merge from")
	try(t, d.Keys("ctrl+a"))
	try(t, d.Type(theirs))
	try(t, d.Keys("Return"))
	d.shot(t, "merge")
	try(t, d.Keys("Tab", "Return"))
	d.shot(t, "conflict")
	if s := d.saves(t, path); s.Root.Title != "Ours" || len(s.Conflicts) != 1 || s.Root.Children[2].Title != "They stall for long" {
		t.Fatalf("merged is %q with %d conflicts", s.Root.Title, len(s.Conflicts))
	}
	if out, err := exec.Command(d.Binary, "check", path).CombinedOutput(); err == nil {
		t.Errorf("check finds nothing: %s", out)
	}
	try(t, d.Keys("2"))
	if s := d.saves(t, path); s.Root.Title != "Theirs" || len(s.Conflicts) != 0 {
		t.Errorf("settled is %q with %d conflicts", s.Root.Title, len(s.Conflicts))
	}
	if out, err := exec.Command(d.Binary, "check", path).CombinedOutput(); err != nil {
		t.Errorf("check: %v: %s", err, out)
	}
	try(t, d.Quit())
}
