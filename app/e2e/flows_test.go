//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func try(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// still fails unless the program has one window with that title.
func (d *Driver) still(t *testing.T, title string) {
	t.Helper()
	if titles := d.Titles(); len(titles) != 1 || !strings.HasPrefix(titles[0], title) {
		t.Fatalf("the windows are %q, not %q", titles, title)
	}
}

// If this fails, closing asks about nothing, or loses what was typed.
func TestClosingAsksOnlyWhenSomethingWouldBeLost(t *testing.T) {
	d := newDriver(t)
	try(t, d.Start())
	try(t, d.Keys("ctrl+w")) // nothing was typed
	try(t, d.WaitEnd())

	saved := filepath.Join(d.Dir, "kept.scenario.json")
	try(t, d.Start())
	try(t, d.Type("Typed but not entered"))
	try(t, d.Keys("ctrl+w", "Escape")) // asks; Esc stays
	d.still(t, "Typed but not entered (unsaved)")
	try(t, d.Keys("ctrl+w", "Return")) // asks; Enter saves, and asks where
	try(t, d.Keys("ctrl+a"))
	try(t, d.Type(saved))
	try(t, d.Keys("Return"))
	try(t, d.WaitEnd())
	try(t, d.WaitFile(saved, "Typed but not entered"))

	try(t, d.Start(saved))
	try(t, d.Keys("F2"))
	try(t, d.Type("Given up"))
	try(t, d.Keys("Return", "ctrl+w", "Left", "Return")) // Do not save
	try(t, d.WaitEnd())
	if data, err := os.ReadFile(saved); err != nil || strings.Contains(string(data), "Given up") {
		t.Fatalf("“Do not save” saved: %v\n%s", err, data)
	}
}

// If this fails, a save that did not happen looks as if it had, or takes the
// old file with it.
func TestASaveThatFailsLosesNothing(t *testing.T) {
	d := newDriver(t)
	old := filepath.Join(d.Dir, "old.scenario.json")
	try(t, os.WriteFile(old, []byte(`{"format":"offramp/scenario","version":1,"root":{"title":"Old"}}`), 0o444))
	try(t, d.Start(old))
	try(t, d.Keys("F2"))
	try(t, d.Type("New"))
	try(t, d.Keys("Return", "ctrl+s")) // the file is read-only
	try(t, d.WaitTitle("old (unsaved)"))
	if _, err := d.Shot("not saved"); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(old); err != nil || !strings.Contains(string(data), "Old") {
		t.Fatalf("the old file reads %q, %v", data, err)
	}
	try(t, d.Keys("Return", "ctrl+w", "Left", "Return"))
	try(t, d.WaitEnd())
}

// If this fails, a file that is not ours, or broken, ends the program, opens as
// something else, or is changed.
func TestFilesThatCannotBeOpened(t *testing.T) {
	for name, text := range map[string]string{
		"not JSON":       "Dear diary",
		"not ours":       `{"format":"somebody/else","version":1}`,
		"truncated":      `{"format":"offramp/scenario","version":1,"root":{"title":"Ta`,
		"empty":          "",
		"not a number":   `{"format":"offramp/scenario","version":1,"root":{"probability":NaN}}`,
		"invalid UTF-8":  "{\"format\":\"offramp/scenario\",\"version\":1,\"root\":{\"title\":\"\xff\"}}",
		"nested":         `{"format":"offramp/scenario","version":1,"root":` + strings.Repeat(`{"children":[`, 200_000),
		"read-only copy": `{"format":"offramp/scenario","version":1,"root":{"id":"a","title":"T","children":[{"id":"a"}]}}`,
	} {
		t.Run(name, func(t *testing.T) {
			d := newDriver(t)
			path := filepath.Join(d.Dir, "bad.json")
			try(t, os.WriteFile(path, []byte(text), 0o644))
			try(t, d.Start(path))
			if _, err := d.Shot(name); err != nil {
				t.Fatal(err)
			}
			want := "New scenario"
			if name == "read-only copy" {
				want = "bad (read only)"
			}
			d.still(t, want)
			try(t, d.Keys("Return", "ctrl+q"))
			try(t, d.WaitEnd())
			if after, err := os.ReadFile(path); err != nil || string(after) != text {
				t.Errorf("opening it changed the file: %v", err)
			}
		})
	}
}
