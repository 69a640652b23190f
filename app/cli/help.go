package cli

import (
	"fmt"
	"runtime"
	"slices"

	"github.com/alecthomas/kong"
)

// Version is the program's version; FyneApp.toml says the same.
const Version = "0.1.0"

const about = `Offramp maps how a situation can unfold: a tree of outcomes with probabilities.

Without a verb it opens a window: on a new scenario, on each FILE that is named, or with --sample on the sample.`

type helpVerb struct {
	Verb string `arg:"" optional:"" help:"The verb to explain."`
}

func (v *helpVerb) run(to *streams) int {
	var args []string
	if v.Verb != "" {
		if !slices.Contains(verbNames(), v.Verb) {
			return to.unknownVerb(v.Verb)
		}
		args = []string{v.Verb}
	}
	context, err := kong.Trace(newParser(to.out), args)
	if err == nil {
		err = context.PrintUsage(false)
	}
	if err != nil {
		fmt.Fprintf(to.err, "offramp: %v\n", err) // a broken build
		return exitNot
	}
	return exitDone
}

type versionVerb struct{}

func (*versionVerb) run(to *streams) int {
	fmt.Fprintf(to.out, "offramp %s (%s, %s/%s)\n", Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return exitDone
}
