//go:build e2e

package e2e

import (
	"path/filepath"
	"testing"

	"offramp/scenarios/store"
)

// If this fails, a template cannot be chosen by keyboard, or the list of them
// takes the place of what somebody works on.
func TestATemplateIsOpened(t *testing.T) {
	d := newDriver(t)
	path := filepath.Join(d.Dir, "cases.scenario.json")
	try(t, d.Start())
	try(t, d.Keys("Tab"))
	d.shot(t, "chosen")
	try(t, d.Keys("Return"))
	d.shot(t, "template")
	try(t, d.SaveAs(path, "children"))
	opened, err := store.Open(path)
	try(t, err)
	if n := len(opened.Scenario.Root.Children); n < 3 {
		t.Errorf("base, upside, downside and a wild card are %d", n)
	}
	try(t, d.Keys("ctrl+shift+n"))
	try(t, d.WaitTitles("New scenario – Offramp", "cases – Offramp"))
	try(t, d.waitActive("New scenario"))
	d.shot(t, "list")
	try(t, d.Keys("Escape"))
	try(t, d.WaitTitles("cases – Offramp"))
	try(t, d.Quit())
}
