package cli_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"offramp/app/cli"
	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

// If this fails, a merge takes more memory than docs/GIT.md says. What is counted
// is all that was ever asked for, which does not depend on when the collector runs:
// what is alive at one time is a part of it.
func TestMergeTakesMemoryInProportion(t *testing.T) {
	const perByte, perOutcome = 100, 8 << 10
	text := scenariotest.Big(5, 1)
	text.Root.Notes = strings.Repeat("a line of some words\n", 100_000)
	wide := scenariotest.Big(1, 1)
	for i := range 20_000 {
		wide.Root.Children = append(wide.Root.Children, &scenarios.Outcome{ID: fmt.Sprint(i)})
	}
	wide.Link()
	for name, base := range map[string]*scenarios.Scenario{"tree": scenariotest.Big(20_000, 1), "text": text, "wide": wide} {
		t.Run(name, func(t *testing.T) {
			ours, theirs := base.Copy(), base.Copy()
			ours.Root.Notes += "ours\n"
			theirs.Root.Notes += "theirs\n" // a conflict of the longest text
			dir, largest := t.TempDir(), 0
			args := []string{"merge"}
			for i, s := range []*scenarios.Scenario{base, ours, theirs} {
				data, err := store.Encode(s)
				if err != nil {
					t.Fatal(err)
				}
				file := filepath.Join(dir, fmt.Sprint(i, ".scenario.json"))
				if err := os.WriteFile(file, data, 0o600); err != nil {
					t.Fatal(err)
				}
				largest = max(largest, len(data))
				args = append(args, file)
			}
			var before, after runtime.MemStats
			var said bytes.Buffer
			runtime.ReadMemStats(&before)
			exit, _ := cli.Run(append(args, "-o", filepath.Join(dir, "out.scenario.json")), io.Discard, &said)
			runtime.ReadMemStats(&after)
			if exit != 1 {
				t.Fatalf("exit %d: %s", exit, said.String())
			}
			took, most := after.TotalAlloc-before.TotalAlloc, uint64(perByte*largest+perOutcome*base.Len())
			if took > most {
				t.Errorf("three files of %d bytes and %d outcomes took %d bytes, more than %d", largest, base.Len(), took, most)
			}
			t.Logf("%d bytes, %d outcomes: %d took, %d per cent of what it may", largest, base.Len(), took, took*100/most)
		})
	}
}
