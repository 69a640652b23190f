//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"
)

// If this fails, outcomes cannot be found, named and added in the outline.
func TestNamingInTheOutline(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "outline")
	try(t, d.Start(path))
	try(t, d.Keys("ctrl+shift+f"))
	try(t, d.Type("stall"))
	d.shot(t, "filtered")
	try(t, d.Keys("Return", "F2"))
	try(t, d.Type(" for long"))
	d.shot(t, "naming")
	try(t, d.Keys("Tab"))
	try(t, d.Type("Both wait"))
	try(t, d.Keys("Return"))
	d.shot(t, "named")
	s := d.saves(t, path)
	if last := s.Root.Children[2]; last.Title != "They stall for long" || strings.Join(titles(last.Children), ", ") != "Both wait" {
		t.Errorf("it is %q with %q", last.Title, titles(last.Children))
	}
	try(t, d.Quit())
}

// If this fails, what is set in the inspector for several outcomes is set for
// one, or takes as many undos as there are.
func TestTheInspectorOfSeveral(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "several")
	try(t, d.Start(path))
	try(t, d.Keys("Home", "Right", "Up", "shift+Down", "ctrl+e"))
	try(t, d.Keys("Tab", "Tab")) // End state, Take off, Tags
	try(t, d.Type("Vienna"))
	try(t, d.Keys("Return"))
	d.shot(t, "tagged")
	s := d.saves(t, path)
	for i, want := range []int{1, 1, 0} {
		if o := s.Root.Children[i]; len(o.Tags) != want || want == 1 && !slices.Contains(o.Tags, "Vienna") {
			t.Errorf("%q is tagged %q", o.Title, o.Tags)
		}
	}
	try(t, d.Keys("Escape", "ctrl+z"))
	for _, o := range d.saves(t, path).Root.Children {
		if len(o.Tags) != 0 {
			t.Errorf("undone, %q is tagged %q", o.Title, o.Tags)
		}
	}
	try(t, d.Quit())
}
