package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/store"
)

type convertVerb struct {
	In  string `arg:"" help:"A scenario file."`
	Out string `arg:"" help:"What to write: .json or .png. It may be IN itself."`

	Likelihood string `enum:"both,numbers,words" default:"both" help:"How a picture tells likelihood: ${enum}."`
}

// Help is what "offramp help convert" says beyond the list of flags.
func (*convertVerb) Help() string {
	return `The end of OUT's name says what is written:

  .json  the scenario in its canonical form; what this version does not know is kept
  .png   a picture of the whole map, as in the light theme

An existing OUT is replaced whole or not at all. A scenario whose structure is broken, or that a newer Offramp wrote, is not written as .json, because something would be lost.

Exit code: 0 written; 1 the scenario is not fit to be written so, or OUT could not be written; 2 IN is unreadable, or OUT is neither.`
}

func (v *convertVerb) run(to *streams) int {
	var make func(*streams, string, *store.Opened) ([]byte, error)
	switch strings.ToLower(filepath.Ext(v.Out)) {
	case ".json":
		make = canonical
	case ".png":
		make = func(to *streams, in string, opened *store.Opened) ([]byte, error) {
			return mapPicture(to, in, opened, manners[v.Likelihood])
		}
	default:
		fmt.Fprintf(to.err, "offramp convert: “%s” is neither .json nor .png: give OUT one of these two endings.\n", printable(v.Out))
		return exitNot
	}
	opened, ok := to.open(v.In)
	if !ok {
		return exitNot
	}
	data, err := make(to, v.In, opened)
	if err == nil {
		err = store.WriteFile(v.Out, data)
	}
	if err != nil {
		fmt.Fprintf(to.err, "offramp convert: %s\n", printable(err.Error()))
		return exitErrors
	}
	return exitDone
}

// manners are how a picture can tell likelihood.
var manners = map[string]odds.Manner{"both": odds.NumbersAndWords, "numbers": odds.NumbersOnly, "words": odds.WordsOnly}

func canonical(_ *streams, in string, opened *store.Opened) ([]byte, error) {
	switch {
	case opened.Newer():
		return nil, fmt.Errorf("%s was written by a newer Offramp: writing it here would lose what this version does not know; convert it with that version", in)
	case opened.Broken():
		return nil, brokenError(in, opened.Problems)
	}
	data, err := store.Encode(opened.Scenario)
	var unsaved *store.Unsaved
	if errors.As(err, &unsaved) && unsaved.File == "" {
		unsaved.File = in
	}
	return data, err
}

// brokenError names the first problem that breaks the structure.
func brokenError(in string, problems []scenarios.Problem) error {
	for _, p := range problems {
		if p.Structure {
			var line strings.Builder
			printProblem(&line, in, p)
			return fmt.Errorf("the structure is broken, and mending it would be guessing; mend it in an editor, or open it in the window and repair a copy: %s", strings.TrimSuffix(line.String(), "\n"))
		}
	}
	return fmt.Errorf("%s: the structure is broken: “offramp check” lists where", in)
}
