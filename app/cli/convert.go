package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

type convertVerb struct {
	In  string `arg:"" help:"A scenario file."`
	Out string `arg:"" help:"What to write: .json, .json.age or .png. It may be IN itself."`

	Likelihood string `enum:"both,numbers,words" default:"both" help:"How a picture tells likelihood: ${enum}."`
	keyFlags
	lockFlags
}

// Help is what "offramp help convert" says beyond the list of flags.
func (*convertVerb) Help() string {
	return `The end of OUT's name says what is written:

  .json      the scenario in its canonical form; what this version does not know is kept
  .json.age  the same, encrypted: with the passphrase of --passphrase-file, or to each --recipient, never both
  .png       a picture of the whole map, as in the light theme

What is written as .json or .png is not encrypted, though IN be. OUT that is IN stays encrypted as it is, where nothing else is said. Who forgets the passphrase, or loses the secret keys of all recipients, cannot read the file again: there is no recovery.

An existing OUT is replaced whole or not at all. A scenario whose structure is broken, or that a newer Offramp wrote, is not written as .json, because something would be lost.

Exit code: 0 written; 1 the scenario is not fit to be written so, or OUT could not be written; 2 IN or a key is unreadable, or OUT is neither.`
}

func (v *convertVerb) run(to *streams) int {
	var make func(*streams, string, *store.Opened) ([]byte, error)
	name, encrypt := strings.CutSuffix(strings.ToLower(v.Out), seal.Extension)
	switch ending := filepath.Ext(name); {
	case ending == ".json":
		make = canonical
	case ending == ".png" && !encrypt:
		make = func(to *streams, in string, opened *store.Opened) ([]byte, error) {
			return mapPicture(to, in, opened, manners[v.Likelihood])
		}
	default:
		fmt.Fprintf(to.err, "offramp convert: “%s” is neither .json nor .png: give OUT one of these two endings, or .json.age.\n", printable(v.Out))
		return exitNot
	}
	opened, lock, ok := to.openLocked(v.In, v.In, &v.keyFlags)
	if !ok {
		return exitNot
	}
	var err error
	if encrypt {
		lock, err = v.lock(lock)
	} else if v.lockFlags.given() {
		err = errors.New("--recipient encrypts, and the end of OUT's name says that it is not encrypted: let it end in .json.age")
	} else if lock != nil {
		fmt.Fprintf(to.err, "%s is encrypted; %s is not: whoever gets it can read it.\n", printable(v.In), printable(v.Out))
	}
	if err != nil {
		fmt.Fprintf(to.err, "offramp convert: %s\n", printable(err.Error()))
		return exitNot
	}
	data, err := make(to, v.In, opened)
	if err == nil && encrypt {
		data, err = seal.Encrypt(data, lock)
	}
	if err == nil {
		err = store.WriteFile(v.Out, data)
	}
	if err != nil {
		fmt.Fprintf(to.err, "offramp convert: %s\n", printable(err.Error()))
		return exitErrors
	}
	if encrypt && v.identities != nil && !lock.OpensTo(v.identities) {
		fmt.Fprintf(to.err, "%s is not encrypted for you: you cannot open it again, and there is no recovery for it.\n", printable(v.Out))
	}
	return exitDone
}

// lock is how OUT is to be encrypted, where in is how IN is, or nil.
func (v *convertVerb) lock(in *seal.Lock) (*seal.Lock, error) {
	to, err := v.recipients()
	switch {
	case err != nil:
		return nil, err
	case to != nil && v.passphrase != nil && !v.spent && (in == nil || in.Kind() != seal.ByPassphrase):
		return nil, errors.New("a file is encrypted with a passphrase or to recipients, never both: take --passphrase-file or --recipient away")
	case to != nil:
		return seal.ToRecipients(to...)
	case v.passphrase != nil && !v.spent:
		return seal.WithPassphrase(v.passphrase)
	case in != nil && sameFile(v.In, v.Out):
		return in, nil
	}
	return nil, errors.New("say how OUT is to be encrypted: with --passphrase-file FILE, or to each --recipient KEY")
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
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
