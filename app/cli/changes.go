package cli

import (
	"fmt"

	"offramp/scenarios"
	"offramp/scenarios/history"
)

type changesVerb struct {
	File      string `arg:"" help:"A scenario file."`
	Since     string `xor:"since" required:"" help:"What the change log says from this day on (2022-01-09, from its first moment in UTC), or from a time."`
	SinceFile string `xor:"since" required:"" help:"What differs from this older version of the file."`
	Format    string `enum:"table,json,csv" default:"table" help:"How to print: ${enum}. Only the table rounds."`
	keyFlags
}

// Help is what "offramp help changes" says beyond the list of flags.
func (*changesVerb) Help() string {
	return `Prints which judgements changed, from what to what, why, and which of them are in other words now; then how the end states add up, before and after, as judged.

  judged   another number, word or range was given
  derived  what the rest takes changed, because its siblings did
  added    the outcome was not there
  gone     the outcome is not there any more

--since takes the change log back to the day: it knows judgements, not outcomes that were added or removed. --since-file compares two versions by identity, so it knows both; reasons come from entries of the log that the older one lacks. Words are those of FILE's scale on both sides.

JSON has since or sinceFile; marking; changes: kind, id, titles, from and to (judgement, probability or null, word, range or null), crossed, and reasons (at, by, field, how, because); and endStates: name, id or null, before, after. CSV has a row for each change and each end state, with the marking in the last column.

Exit code: 0 printed, also where nothing changed; 2 a file is unreadable, or the day is none.`
}

// changesReport is what changed, as every format prints it.
type changesReport struct {
	history.Report
	scenario *scenarios.Scenario
	verb     *changesVerb
}

func (v *changesVerb) run(to *streams) int {
	opened, ok := to.open(v.File, &v.keyFlags)
	if !ok {
		return exitNot
	}
	r := changesReport{scenario: opened.Scenario, verb: v}
	if v.SinceFile != "" {
		old, ok := to.open(v.SinceFile, &v.keyFlags)
		if !ok {
			return exitNot
		}
		r.Report = history.Between(old.Scenario, opened.Scenario)
	} else {
		at, err := history.ParseSince(v.Since)
		if err != nil {
			fmt.Fprintf(to.err, "offramp changes: “%s” is no day: write one such as 2022-01-09, or a time such as 2022-01-09T18:00:00Z.\n", printable(v.Since))
			return exitNot
		}
		r.Report = history.Since(opened.Scenario, at)
	}
	return to.write(v.Format, &r)
}
