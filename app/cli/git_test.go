package cli_test

import (
	"os"
	"strings"
	"testing"
)

// If this fails, what docs/GIT.md tells to set up is not what is tried with git.
func TestGitIsSetUpAsThePageSays(t *testing.T) {
	page, err := os.ReadFile("../../docs/GIT.md")
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("testdata/script/git.txtar")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(page)) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "git config") && !strings.HasPrefix(line, "*.scenario.json") {
			continue
		}
		n++
		if !strings.Contains(string(script), strings.ReplaceAll(line, `"`, "'")+"\n") {
			t.Errorf("git is not set up so: %s", line)
		}
	}
	if n < 4 {
		t.Errorf("only %d lines to set git up", n)
	}
}
