package cli

import (
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/score"
	"offramp/scenarios/store/seal"
)

type scoreVerb struct {
	Format string   `enum:"table,json,csv" default:"table" help:"How to print: ${enum}. Only the table rounds."`
	Files  []string `arg:"" name:"file" help:"Scenario files, and folders: of a folder every .scenario.json in it and below, and with a key every .scenario.json.age."`
	keyFlags
}

// Help is what "offramp help score" says beyond the list of flags.
func (*scoreVerb) Help() string {
	return `Compares forecasts with what came true, as the statuses say: what happened implies what comes before it, and that its siblings did not happen. Only forks that were reached and are resolved count; the others are void, not wrong. Choices are decided, not forecast.

  Brier 0–2  Σ (p − o)² over the branches of a fork, and what is unassigned; 0 is best
  Brier 0–1  half of it, which for two branches is (p − o)²; 0 is best
  log        ln p of what happened; 0 is best, and it adds along a path
  daily      Brier 0–1 of what happened, as a mean over the days for which the change log knows its number

Each branch of a fork with a score is one forecast. Over all of them the Brier score (0–1) is taken apart: reliability − resolution + uncertainty (Murphy). A bin of the calibration table says nothing below ` + fmt.Sprint(score.Enough) + ` forecasts.

JSON has marking, the strictest of all; scenarios (file, id, title, marking, forks, without, notReached, brier2, brier1, log, path), and over all of them forks, their count, brier2, brier1, log, their means, murphy (forecasts, brier, baseRate, reliability, resolution, uncertainty, skill, log) and calibration (low, high, count, mean, observed, hidden). A fork has id, title, happened, happenedTitle, probability, brier2, brier1, log, daily, days. What does not exist is null; so is a log score where the impossible happened, and impossible is true. CSV has a row for each fork, each bin, and the whole, with the marking in the last column.

Exit code: 0 scored, though nothing may be known yet; 2 a file is unreadable, or a folder has none.`
}

// scoredFile is a file with its score.
type scoredFile struct {
	file string
	*score.Scored
}

// scores are what all files come to.
type scores struct {
	files []scoredFile
	score.Total
}

func (v *scoreVerb) run(to *streams) int {
	if !to.keys(&v.keyFlags) {
		return exitNot
	}
	exit := exitDone
	files, ok := to.scenarioFiles(v.Files, v.given())
	if !ok {
		exit = exitNot
	}
	var all scores
	var scored []*score.Scored
	for _, file := range files {
		opened, ok := to.open(file, &v.keyFlags)
		if !ok {
			exit = exitNot
			continue
		}
		f := scoredFile{file, score.Scenario(odds.Compute(opened.Scenario))}
		all.files, scored = append(all.files, f), append(scored, f.Scored)
	}
	all.Total = score.SumUp(scored)
	return max(exit, to.write(v.Format, &all))
}

// scenarioFiles puts the scenario files of folders in their place, in the order
// of their names. A file that is named is taken whatever it is called.
func (to *streams) scenarioFiles(names []string, encrypted bool) (files []string, ok bool) {
	ok = true
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || !info.IsDir() {
			files = append(files, name)
			continue
		}
		before := len(files)
		err := filepath.WalkDir(name, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && entry.Type().IsRegular() && isScenarioFile(entry.Name(), encrypted) {
				files = append(files, path)
			}
			return err
		})
		switch {
		case err != nil:
			fmt.Fprintf(to.err, "%s: error: the folder cannot be read (%v): check that it is connected, and that you may read it\n", printable(name), err)
			ok = false
		case len(files) == before:
			fmt.Fprintf(to.err, "%s: error: the folder has no .scenario.json: name another, or the files themselves\n", printable(name))
			ok = false
		}
	}
	return slices.Compact(files), ok
}

// isScenarioFile tells by its name whether a file of a folder is meant. Encrypted
// ones are, where there is something to open them with.
func isScenarioFile(name string, encrypted bool) bool {
	name = strings.ToLower(name)
	if encrypted {
		name = strings.TrimSuffix(name, seal.Extension)
	}
	return strings.HasSuffix(name, ".scenario.json")
}

// happenedName is the name of the branch that happened.
func happenedName(f score.Fork) string {
	if f.Happened == nil {
		return "none of its branches"
	}
	return f.Happened.Name()
}

// impossible tells whether something happened that was told to be impossible.
func impossible(log float64) bool { return math.IsInf(log, -1) }

// known is a figure of JSON, null where there is none.
func known(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return &v
}

func titleOf(s *scenarios.Scenario) string {
	if s.Title == "" {
		return s.Root.Name()
	}
	return s.Title
}
