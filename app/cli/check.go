package cli

import (
	"fmt"

	"offramp/scenarios/store"
)

type checkVerb struct {
	Strict bool     `help:"Count warnings as errors."`
	Files  []string `arg:"" name:"file" help:"Scenario files."`
}

// Help is what "offramp help check" says beyond the list of flags.
func (*checkVerb) Help() string {
	return `Prints one line for each problem:

  FILE:LINE:COL: error|warning: where › it › is: what is wrong: what to do

Lines and columns count from 1, columns in characters. What is wrong with a file as a whole is at 1:1. A sum follows on the standard error stream.

Exit code: 0 no errors, 1 errors (with --strict, warnings too), 2 a file is unreadable. Of several files the worst counts.`
}

func (v *checkVerb) run(to *streams) int {
	exit, errors, warnings := exitDone, 0, 0
	for _, file := range v.Files {
		opened, err := store.Open(file)
		if err != nil {
			printProblem(to.out, file, problemOf(err))
			exit = exitNot
			errors++
			continue
		}
		for _, p := range opened.Problems {
			printProblem(to.out, file, p)
		}
		e, w := count(opened.Problems)
		errors, warnings = errors+e, warnings+w
		if e > 0 || v.Strict && w > 0 {
			exit = max(exit, exitErrors)
		}
	}
	fmt.Fprintf(to.err, "%s, %s.\n", plural(len(v.Files), "file"), tally(errors, warnings))
	return exit
}
