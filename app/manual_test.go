package app

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the manual of keys anew")

const manual = "../docs/KEYS.md"

// manualOfKeys is the manual of keys and commands as the table has them.
func manualOfKeys() string {
	var b strings.Builder
	b.WriteString("# Keys and commands\n\nMade from the table that menus, palette and key sheet (F1) are made from: " +
		"`go test -tags ci ./app -run Manual -update`.\nOn macOS, Cmd stands for Ctrl.\n")
	for _, g := range keyGroups() {
		fmt.Fprintf(&b, "\n## %s\n\n| key | does |\n| --- | --- |\n", g.title)
		for _, r := range g.rows {
			fmt.Fprintf(&b, "| %s | %s |\n", strings.Join(r.keys, " · "), r.does)
		}
	}
	b.WriteString("\n## Commands without a key\n\n| menu | command |\n| --- | --- |\n")
	for _, c := range commands {
		if len(c.Keys) > 0 || c.Each != nil {
			continue
		}
		menu := c.Menu
		if c.Sub != "" && c.Sub != c.Name {
			menu += " › " + c.Sub
		}
		fmt.Fprintf(&b, "| %s | %s |\n", menu, c.Name)
	}
	return b.String()
}

// If this fails, the manual names keys that do something else.
func TestTheManualIsTrue(t *testing.T) {
	want := manualOfKeys()
	if *update {
		if err := os.WriteFile(manual, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(manual)
	if err != nil || strings.ReplaceAll(string(got), "\r\n", "\n") != want {
		t.Errorf("%s is not what the table says (%v); write it anew with -update", manual, err)
	}
}
