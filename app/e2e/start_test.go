//go:build e2e

package e2e

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
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

// If this fails, git, scripts and logs get Fyne's complaint that “C” is no language
// with each verb, since servers and containers run in that locale.
func TestAVerbIsQuietInTheLocaleC(t *testing.T) {
	d := newDriver(t)
	cmd := exec.Command(d.Binary, "check", scenario(t, d, "quiet"))
	cmd.Env = append(d.env(), "LC_ALL=C.UTF-8")
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil || strings.Contains(said.String(), "locale") {
		t.Errorf("%v, %q", err, said.String())
	}
}
