package app

import (
	"os"
	"strconv"
	"strings"

	"offramp/scenarios"
)

// breakWith names the variable of the environment that has the program break by
// itself, so that tests see what comes then: "ui:3" breaks the UI thread at the third
// edit, "beside:3" work beside it, "runtime:3" what nobody can catch. A start that
// follows has it not. The program that users get has no such variable: only the
// linker names one, for the end-to-end tests, so that all else is compiled the same.
var breakWith string

// breaks breaks the program at an edit.
type breaks struct {
	where string
	edits int // still to be made
}

// newBreaks returns nil where nothing is to break.
func newBreaks() *breaks {
	if breakWith == "" {
		return nil
	}
	where, count, _ := strings.Cut(os.Getenv(breakWith), ":")
	if edits, err := strconv.Atoi(count); err == nil && edits > 0 {
		return &breaks{where: where, edits: edits}
	}
	return nil
}

func (b *breaks) watch(e *scenarios.Editor) {
	if b == nil {
		return
	}
	e.Listen(func(event scenarios.Event) {
		if event.Kind != scenarios.Done {
			return
		}
		if b.edits--; b.edits == 0 {
			b.now()
		}
	})
}

func (b *breaks) now() {
	fault := func() { panic("broken on purpose: " + breakWith + " is set") }
	switch b.where {
	case "ui":
		fault()
	case "beside":
		aside(fault)
	case "runtime":
		go fault()
	}
}

// withoutBreak is an environment in which nothing breaks by itself.
func withoutBreak(environment []string) []string {
	if breakWith == "" {
		return environment
	}
	var kept []string
	for _, v := range environment {
		if !strings.HasPrefix(v, breakWith+"=") {
			kept = append(kept, v)
		}
	}
	return kept
}
