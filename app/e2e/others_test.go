//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"offramp/scenarios/store"
)

const small = `{"format":"offramp/scenario","version":1,"id":"s1","root":{"id":"r","title":"Talks","children":[{"id":"a","title":"Deal"},{"id":"b","title":"No deal"}]}}`

// command runs a command by its name.
func (d *Driver) command(name string) error {
	if err := d.Keys("ctrl+k"); err != nil {
		return err
	}
	if err := d.Type(name); err != nil {
		return err
	}
	return d.Keys("Return")
}

// If this fails, two programs write over each other's work, or the second is not
// told who has the file.
func TestTwoProgramsAtOneFile(t *testing.T) {
	first, second := newDriver(t), newDriver(t)
	path := filepath.Join(first.Dir, "plan.scenario.json")
	try(t, os.WriteFile(path, []byte(small), 0o600))
	try(t, first.Start(path))
	try(t, first.WaitTitle("plan – Offramp"))
	try(t, second.Start(path))
	try(t, second.WaitTitle("plan (read only)"))
	if _, err := second.Shot("open elsewhere"); err != nil {
		t.Fatal(err)
	}
	try(t, second.command("Others at the file"))
	try(t, second.Keys("Tab", "Return")) // Take over…
	try(t, second.Keys("Return"))        // and so it is
	try(t, second.WaitTitle("plan – Offramp"))
	first.Kill()
	try(t, second.focus())
	try(t, second.Keys("F2", "ctrl+a"))
	try(t, second.Type("Taken"))
	try(t, second.Keys("Return", "ctrl+s"))
	try(t, second.WaitFile(path, "Taken"))
	try(t, second.Quit())
}

// If this fails, what a script writes into an open file is not shown, or is written
// over, or what contradicts it is lost.
func TestAFileThatAScriptChanges(t *testing.T) {
	d := newDriver(t)
	path := filepath.Join(d.Dir, "plan.scenario.json")
	try(t, os.WriteFile(path, []byte(small), 0o600))
	try(t, d.Start(path))
	change := func(id, title string) {
		opened, err := store.Open(path)
		try(t, err)
		opened.Scenario.Outcome(id).Title = title
		try(t, store.Save(path, opened.Scenario))
	}
	change("a", "Theirs")
	time.Sleep(5 * time.Second)
	if _, err := d.Shot("changed on disk"); err != nil {
		t.Fatal(err)
	}
	try(t, d.Keys("F2", "ctrl+a"))
	try(t, d.Type("Ours"))
	try(t, d.Keys("Return", "ctrl+s"))
	try(t, d.WaitFile(path, "Ours"))
	try(t, d.WaitFile(path, "Theirs"))
	try(t, d.Keys("F2", "ctrl+a"))
	try(t, d.Type("Mine"))
	try(t, d.Keys("Return"))
	change("r", "Yours")
	time.Sleep(5 * time.Second)
	try(t, d.Keys("ctrl+s"))
	time.Sleep(time.Second)
	if _, err := d.Shot("contradicted"); err != nil {
		t.Fatal(err)
	}
	try(t, d.WaitFile(path, "Yours")) // nothing is overwritten
	d.still(t, "plan (unsaved)")
	try(t, d.Keys("Return")) // Settle them now
	if _, err := d.Shot("settling"); err != nil {
		t.Fatal(err)
	}
	d.Kill()
}
