package app

import (
	"os"
	"strconv"
	"strings"

	"offramp/scenarios"
)

// Break is for tests: it has the program break by itself, so that they see what
// comes then. "ui:3" breaks the UI thread at the third edit, "beside:3" work beside
// it, "runtime:3" what nobody can catch. A start that follows has it not.
const Break = "OFFRAMP_BREAK"

// breaks breaks the program at an edit.
type breaks struct {
	where string
	edits int // still to be made
}

// newBreaks returns nil where nothing is to break.
func newBreaks() *breaks {
	where, count, _ := strings.Cut(os.Getenv(Break), ":")
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
	fault := func() { panic("broken on purpose: " + Break + " is set") }
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
	var kept []string
	for _, v := range environment {
		if !strings.HasPrefix(v, Break+"=") {
			kept = append(kept, v)
		}
	}
	return kept
}
