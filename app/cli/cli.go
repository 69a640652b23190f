// Package cli is the program without a window: verbs that read scenario files
// and print, or write, what is in them. It needs no display and no OpenGL.
package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"offramp/scenarios/store/seal"
)

// Exit codes. Of several files, the worst counts.
const (
	exitDone   = 0
	exitErrors = 1 // the file has errors, or the output could not be written
	exitNot    = 2 // the file is unreadable, or the command makes no sense
)

// SampleFlag is the one flag of the window: it opens the sample.
const SampleFlag = "--sample"

// grammar is the one list of verbs.
type grammar struct {
	Check       checkVerb       `cmd:"" help:"Print every problem of scenario files, with its place."`
	Outcomes    outcomesVerb    `cmd:"" help:"Print the paths of a scenario and how its end states add up."`
	Sensitivity sensitivityVerb `cmd:"" help:"Print which branches move an end state, a tag or the expected impact, and how far."`
	Simulate    simulateVerb    `cmd:"" help:"Print how the end states spread when numbers are drawn from their ranges."`
	Score       scoreVerb       `cmd:"" help:"Compare forecasts with what came true, of files and whole folders."`
	Changes     changesVerb     `cmd:"" help:"Print which judgements changed since a day, or since another version of the file."`
	Diff        diffVerb        `cmd:"" help:"Print what differs between two versions of a scenario; git can use it."`
	Merge       mergeVerb       `cmd:"" help:"Merge what two versions of a scenario changed since a common one; git can use it."`
	Convert     convertVerb     `cmd:"" help:"Write a scenario in its canonical form, or a picture of its map."`
	Forget      forgetVerb      `cmd:"" help:"List, or remove, what is kept on this computer beside your own files."`
	Help        helpVerb        `cmd:"" help:"Explain a verb, or list them all."`
	Version     versionVerb     `cmd:"" help:"Print the version."`
}

// verb is what each field of the grammar does. It returns the exit code.
type verb interface{ run(*streams) int }

// streams are where a verb prints: out is what was asked for, err what is said
// about it.
type streams struct{ out, err io.Writer }

// Run runs the verb in args, the arguments that follow the program's name. It
// is not handled where they name no verb: then a window is meant, empty or on
// the files that they name.
func Run(args []string, stdout, stderr io.Writer) (exit int, handled bool) {
	if isForWindow(args) {
		return exitDone, false
	}
	out := bufio.NewWriter(stdout)
	exit = dispatch(args, &streams{out: out, err: stderr})
	if err := out.Flush(); err != nil {
		fmt.Fprintf(stderr, "offramp: the output could not be written: %v\n", err)
		exit = max(exit, exitErrors)
	}
	return exit, true
}

// isForWindow tells whether the arguments ask for a window. A verb is a verb
// even where a file has its name: "./check" names the file.
func isForWindow(args []string) bool {
	if len(args) == 0 {
		return true
	}
	first := args[0]
	switch {
	case slices.Contains(verbNames(), first):
		return false
	case first == SampleFlag, strings.HasPrefix(first, "-psn_"): // macOS's Finder adds the latter
		return true
	case strings.HasSuffix(strings.ToLower(first), ".json"), strings.HasSuffix(strings.ToLower(first), seal.Extension), strings.ContainsAny(first, `/\`):
		return true
	}
	_, err := os.Stat(first)
	return err == nil
}

func dispatch(args []string, to *streams) int {
	first := args[0]
	switch first {
	case "--help", "-h", "-help", "/?":
		args = append([]string{"help"}, args[1:]...)
	case "--version", "-v", "-version":
		args = []string{"version"}
	default:
		if !slices.Contains(verbNames(), first) {
			return to.unknownVerb(first)
		}
		if slices.Contains(args, "--help") || slices.Contains(args, "-h") {
			args = []string{"help", first}
		}
	}
	parser := newParser(to.out)
	parsed, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(to.err, "offramp %s: %s. “offramp help %s” explains it.\n", args[0], printable(err.Error()), args[0])
		return exitNot
	}
	return parsed.Selected().Target.Addr().Interface().(verb).run(to)
}

func newParser(out io.Writer) *kong.Kong {
	return kong.Must(&grammar{},
		kong.Name("offramp"), kong.Description(about), kong.NoDefaultHelp(),
		kong.Writers(out, out), kong.Exit(func(int) {}),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 80}))
}

func verbNames() []string {
	var names []string
	for _, node := range newParser(io.Discard).Model.Children {
		names = append(names, node.Name)
	}
	return names
}

// unknownVerb answers a first argument that is neither a verb nor a file.
func (to *streams) unknownVerb(name string) int {
	kind, known := "verb", verbNames()
	if strings.HasPrefix(name, "-") {
		kind, known = "flag", []string{SampleFlag, "--help", "--version"}
	}
	best, near := nearest(name, known)
	if near {
		fmt.Fprintf(to.err, "offramp: “%s” is neither a verb nor a file. Did you mean “%s”? “offramp help” lists the verbs.\n", printable(name), best)
		return exitNot
	}
	last := len(known) - 1
	fmt.Fprintf(to.err, "offramp: there is no %s “%s”; the nearest is “%s”. There are %s and %s, and “offramp help” explains them.\n",
		kind, printable(name), best, strings.Join(known[:last], ", "), known[last])
	return exitNot
}
