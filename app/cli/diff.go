package cli

import (
	"fmt"
	"os"

	"offramp/scenarios"
	"offramp/scenarios/compare"
)

type diffVerb struct {
	Git    bool     `help:"Take the arguments that git gives a diff driver, and exit as it wants."`
	Format string   `enum:"table,json,csv" default:"table" help:"How to print: ${enum}."`
	Files  []string `arg:"" name:"file" help:"The older version, and the newer one."`
	keyFlags

	called []string // what messages call the files: those of git have names of its own
}

// Help is what "offramp help diff" says beyond the list of flags.
func (*diffVerb) Help() string {
	return `Prints what differs from the first file to the second, by identity, in sentences: outcomes added, removed, moved and renamed, numbers before and after, words that changed, and everything else that a file holds. Then how the end states add up, before and after, where that changed. What is gone of a text stands in [-…-], what came in {+…+}.

Two files that differ in their layout alone are the same. In a file without identities an outcome is the one with the same title under the same parent.

JSON has marking, the stricter of both; differences (kind, on, id, titles, field, part, before, after, outcomes, says) and endStates (name, id or null, before, after). CSV has a row for each difference and each end state, with the marking in the last column.

As git's diff driver:

  git config diff.offramp.command "offramp diff --git"
  echo '*.scenario.json diff=offramp' >> .gitattributes

Exit code: 0 the same, 1 they differ, 2 a file is unreadable. With --git it is 0 in every case, or git would stop.`
}

// nothing stands for a file that is not there, in git's arguments.
const nothing = "/dev/null"

func (v *diffVerb) run(to *streams) int {
	if v.Git {
		return v.forGit(to)
	}
	if len(v.Files) != 2 {
		fmt.Fprintf(to.err, "offramp diff: two files are compared, and %s given.\n", plural(len(v.Files), "file"))
		return exitNot
	}
	if v.called == nil {
		v.called = v.Files
	}
	old, ok := to.openCalled(v.Files[0], v.called[0], &v.keyFlags)
	if !ok {
		return exitNot
	}
	now, ok := to.openCalled(v.Files[1], v.called[1], &v.keyFlags)
	if !ok {
		return exitNot
	}
	if old.Given || now.Given {
		compare.Pair(old.Scenario, now.Scenario)
	}
	r := diffReport{compare.Between(old.Scenario, now.Scenario), old.Scenario, now.Scenario}
	if to.write(v.Format, &r) != exitDone {
		return exitNot
	}
	if r.Same() {
		return exitDone
	}
	return exitErrors
}

// forGit compares what git gives: path old-file old-hash old-mode new-file
// new-hash new-mode, and more where the file was renamed.
func (v *diffVerb) forGit(to *streams) int {
	if len(v.Files) < 5 {
		fmt.Fprintf(to.err, "offramp diff --git: git gives seven arguments, and there are %d.\n", len(v.Files))
		return exitNot
	}
	path, old, now := v.Files[0], v.Files[1], v.Files[4]
	fmt.Fprintf(to.out, "offramp diff %s\n", printable(path))
	switch {
	case old == nothing || old == os.DevNull:
		fmt.Fprintln(to.out, "  the file is new")
		return exitDone
	case now == nothing || now == os.DevNull:
		fmt.Fprintln(to.out, "  the file is gone")
		return exitDone
	}
	v.Files, v.called = []string{old, now}, []string{path + " (before)", path + " (after)"}
	v.Git = false
	if v.run(to) == exitNot {
		fmt.Fprintln(to.out, "  one of the two is no scenario that can be read; git diff --no-ext-diff shows the bytes")
	}
	return exitDone
}

// diffReport is what differs, as every format prints it.
type diffReport struct {
	compare.Report
	old, now *scenarios.Scenario
}
