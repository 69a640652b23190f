package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/merge"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

type mergeVerb struct {
	Base   string `arg:"" help:"The version that both others were made from. An empty file stands for none."`
	Ours   string `arg:"" help:"The version that stands where the two cannot agree."`
	Theirs string `arg:"" help:"The other version."`
	Out    string `short:"o" required:"" help:"What to write. It may be OURS itself."`
	Name   string `help:"What the messages call the scenario. Git knows it (%P) and gives files with names of its own." placeholder:"PATH"`
	keyFlags
}

// Help is what "offramp help merge" says beyond the list of flags.
func (*mergeVerb) Help() string {
	return `Takes what either side changed since BASE, by identity. OUT is a valid scenario in every case: where both changed the same, it says what OURS says, and lists what THEIRS says under "conflicts", which the window settles one by one and "offramp check" reports until then.

The numbers of one fork are merged as one, so that no merge makes a sum that nobody made. Notes and other long texts are merged by line, tags, sources and assumptions by entry.

As git's merge driver:

  git config merge.offramp.name "Offramp scenarios"
  git config merge.offramp.driver "offramp merge %O %A %B -o %A --name %P"
  echo '*.scenario.json merge=offramp' >> .gitattributes

OUT is encrypted as OURS is.

Exit code: 0 clean, 1 conflicts remain in OUT, 2 a file is unreadable, broken or of a newer version, or OUT could not be written; then nothing was.`
}

func (v *mergeVerb) run(to *streams) int {
	ours, lock, ok := v.open(to, v.Ours, "ours")
	if !ok {
		return exitNot
	}
	theirs, locked, ok := v.open(to, v.Theirs, "theirs")
	if !ok {
		return exitNot
	}
	base, ok := v.openBase(to, ours.Scenario)
	if !ok {
		return exitNot
	}
	if lock == nil && locked != nil {
		fmt.Fprintf(to.err, "offramp merge: %s is encrypted and %s is not: what is written would not be either. Encrypt that first, with “offramp convert”.\n", printable(v.called(v.Theirs, "theirs")), printable(v.called(v.Ours, "ours")))
		return exitNot
	}
	if ours.Given || theirs.Given || base.Given {
		compare.Pair(base.Scenario, ours.Scenario)
		compare.Pair(base.Scenario, theirs.Scenario)
	}
	r := merge.Merge(base.Scenario, ours.Scenario, theirs.Scenario, merge.Options{Strictest: merge.ByProfile(ours.Scenario)})
	data, err := store.Encode(r.Scenario)
	if err == nil && lock != nil {
		data, err = seal.Encrypt(data, lock)
	}
	if err == nil {
		err = store.WriteFile(v.Out, data)
	}
	if err != nil {
		fmt.Fprintf(to.err, "offramp merge: %s\n", printable(err.Error()))
		return exitNot
	}
	out := v.called(v.Out, "ours")
	if v.Name != "" {
		out = v.Name
	}
	for i := range r.Scenario.Conflicts {
		c := &r.Scenario.Conflicts[i]
		name := c.Title
		switch {
		case name != "":
		case c.Outcome != "":
			name = scenarios.Untitled
		default:
			name = "the scenario"
		}
		fmt.Fprintf(to.err, "%s: conflict: %s: %s\n", printable(out), printable(name), printable(c.What()))
	}
	if !r.Clean() {
		return exitErrors
	}
	return exitDone
}

// open reads a version that is whole enough to be written again.
func (v *mergeVerb) open(to *streams, file, side string) (*store.Opened, *seal.Lock, bool) {
	called := v.called(file, side)
	opened, lock, ok := to.openLocked(file, called, &v.keyFlags)
	if !ok {
		return nil, nil, false
	}
	if _, err := canonical(to, called, opened); err != nil {
		fmt.Fprintf(to.err, "offramp merge: %s\n", printable(err.Error()))
		return nil, nil, false
	}
	opened.Problems = nil // three versions are held at once, and nobody asks for these
	return opened, lock, true
}

// openBase reads the common version. Git gives an empty file where there is none.
func (v *mergeVerb) openBase(to *streams, ours *scenarios.Scenario) (*store.Opened, bool) {
	if data, err := store.ReadFile(v.Base); err == nil && len(data) == 0 {
		none := &scenarios.Scenario{Version: ours.Version, ID: ours.ID, Root: &scenarios.Outcome{ID: ours.Root.ID}}
		none.Link()
		return &store.Opened{Scenario: none}, true
	}
	opened, _, ok := v.open(to, v.Base, "base")
	return opened, ok
}

// ofGit is how git names the files that it gives a merge driver: they are gone
// when somebody reads of them.
const ofGit = ".merge_file_"

// called is what messages call one of the files.
func (v *mergeVerb) called(file, side string) string {
	switch {
	case v.Name != "":
		return v.Name + " (" + side + ")"
	case strings.HasPrefix(filepath.Base(file), ofGit):
		return side
	}
	return file
}
