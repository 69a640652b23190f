package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/tradecraft"
)

type checkVerb struct {
	Strict bool     `help:"Count warnings as errors."`
	Format string   `enum:"table,json,csv" default:"table" help:"How to print: ${enum}. A table has one line for each problem."`
	Files  []string `arg:"" name:"file" help:"Scenario files."`
	keyFlags
}

// Help is what "offramp help check" says beyond the list of flags.
func (*checkVerb) Help() string {
	var rules strings.Builder
	for _, r := range tradecraft.Rules {
		fmt.Fprintf(&rules, "  %-26s %s\n", r.ID, r.Says)
	}
	return `Prints one line for each problem:

  FILE:LINE:COL: error|warning: where › it › is: what is wrong: what to do

Lines and columns count from 1, columns in characters. What is wrong with a file as a whole is at 1:1. A sum follows on the standard error stream. How a marked scenario is to be handled stands on a line above and below what is said of it.

Besides what is wrong with a file, its tradecraft is held against these rules, unless its structure is broken. They only warn, and a scenario can switch each of them off with a reason ("checks": {"NAME": {"off": true, "because": "…"}}):

` + rules.String() + `
JSON has problems (file, line, column, severity, code, a rule's name where it is one of the above, id of the outcome or "", where, field, what, do, and marking where there is one), errors and warnings, their counts. CSV has a row for each problem.

Exit code: 0 no errors, 1 errors (with --strict, warnings too), 2 a file is unreadable. Of several files the worst counts.`
}

func (v *checkVerb) run(to *streams) int {
	if !to.keys(&v.keyFlags) {
		return exitNot
	}
	exit, errors, warnings := exitDone, 0, 0
	print := newFound(v.Format, to.out)
	for _, file := range v.Files {
		problems, marking, err := check(file, v.key)
		if err != nil {
			print.problem(file, "", problemOf(err))
			exit = exitNot
			errors++
			continue
		}
		for _, p := range problems {
			print.problem(file, marking, p)
		}
		e, w := count(problems)
		errors, warnings = errors+e, warnings+w
		if e > 0 || v.Strict && w > 0 {
			exit = max(exit, exitErrors)
		}
	}
	if err := print.end(errors, warnings); err != nil {
		fmt.Fprintf(to.err, "offramp: %v\n", err)
		exit = max(exit, exitErrors)
	}
	fmt.Fprintf(to.err, "%s, %s.\n", plural(len(v.Files), "file"), tally(errors, warnings))
	return exit
}

// check returns everything that is wrong with a file, and what its tradecraft
// lacks, in the order of the file, and how that is to be handled.
func check(file string, key *seal.Key) (all []scenarios.Problem, marking string, err error) {
	data, err := store.ReadFile(file)
	if err != nil {
		return nil, "", err
	}
	data, lock, err := store.Decrypt(data, key)
	if err != nil {
		return nil, "", err
	}
	lock.Wipe()
	opened, err := store.Decode(data)
	if err != nil {
		return nil, "", err
	}
	if opened.Broken() {
		return opened.Problems, marked(opened.Scenario), nil
	}
	found := tradecraft.Check(opened.Scenario)
	store.Locate(data, found)
	all = tradecraft.Join(opened.Scenario, opened.Problems, found)
	slices.SortStableFunc(all, func(a, b scenarios.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return all, marked(opened.Scenario), nil
}
