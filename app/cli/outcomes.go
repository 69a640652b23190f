package cli

import (
	"fmt"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/store"
)

type outcomesVerb struct {
	File     string `arg:"" help:"A scenario file."`
	Format   string `enum:"table,json,csv" default:"table" help:"How to print: ${enum}. Only the table rounds."`
	AsJudged bool   `help:"Leave out what has happened, was ruled out or was observed, and tell the judgements alone."`
	keyFlags
}

// Help is what "offramp help outcomes" says beyond the list of flags.
func (*outcomesVerb) Help() string {
	return `Prints every path from the root to a leaf with its probability, and where the whole of 100 % went: to end states, to leaves without one, and to what is open:

  unassigned         forks of numbers that add to less than 100 %
  not estimated      what forks leave open with a branch that has neither number nor range
  within the ranges  what forks leave open with words or ranges in place of numbers
  unsettled          everything below a fork over 100 %
  undecided          everything below a choice with no assumed option; its paths are told given their option

Where the file says that something happened, was ruled out or was observed, figures are given that: what happened takes all of its fork, and so do its ancestors; what was ruled out leaves its siblings, and what is unassigned, divided by what is left; indicators update the branches of their fork by Bayes' rule first. The judgements stay as they are, and --as-judged tells them. What contradicts itself leaves its fork unsettled ("offramp check" tells).

Where branches have ranges, or words for them, it says how low and how high each figure can be while every judgement stays within its range: exact bounds, with what is unassigned or undecided counting towards no end state.

JSON has, with every key always there: asJudged (true where the figures are the judgements alone), marking (the strictest of the scenario and its outcomes, or ""), paths (ids, titles, probability or null, low and high or null, endState, an id or null, word, given, the ids of the options taken for granted), endStates (id, name, probability, low, high), noEndState, unassigned, notEstimated (all that has no number; withinRanges is how much of it words or ranges bound), unsettled, undecided, tags (tag, probability, low, high; they may overlap), expectedImpact (null where nothing that has a figure has an impact; choices without an assumed option count with the best one), expectedImpactLow and expectedImpactHigh (null where something that may happen has no impact), withoutImpact (how much of 1 the expected impact does not speak for), choices (id, title, assumed and best, ids or null, options with id, title, expectedImpact, withoutImpact), and problems (line, column, severity, where, what, do). CSV has a row for each path and each sum, with the marking in the last column; texts that a spreadsheet would take for a formula begin with an apostrophe.

Exit code: 0 printed, though the file may have problems ("offramp check" tells); 2 the file is unreadable.`
}

// report is a scenario with its figures, as every format prints them.
type report struct {
	scenario *scenarios.Scenario
	figures  *odds.Figures
	bounds   *bounds.Bounds
	ends     []bounds.Share // of each end state
	ranged   bool           // judgements have ranges
	problems []scenarios.Problem
}

func (v *outcomesVerb) run(to *streams) int {
	opened, ok := to.open(v.File, &v.keyFlags)
	if !ok {
		return exitNot
	}
	r := newReport(opened, v.AsJudged)
	var err error
	switch v.Format {
	case "json":
		err = r.json(to.out) // and its problems
	case "csv":
		err = r.csv(to.out)
		if r.figures.Known != nil {
			fmt.Fprintf(to.err, "%s.\n", givenWhat)
		}
		to.tellProblems(v.File, r.problems)
	default:
		err = r.table(to.out)
		to.tellProblems(v.File, r.problems)
	}
	if err != nil {
		fmt.Fprintf(to.err, "offramp: %v\n", err)
		return exitErrors
	}
	return exitDone
}

// givenWhat says which of two sets of figures is printed.
const givenWhat = "Given what has happened; --as-judged tells the judgements alone"

func newReport(opened *store.Opened, asJudged bool) *report {
	s := opened.Scenario
	if asJudged || !odds.HasEvents(s) {
		return reportOf(odds.Compute(s), opened.Problems)
	}
	return reportOf(odds.ComputeGiven(s, odds.Supposed{}), opened.Problems)
}

func reportOf(f *odds.Figures, problems []scenarios.Problem) *report {
	b := bounds.Of(f)
	return &report{f.Flat.Scenario, f, b, b.EndStates(), b.Ranged(), problems}
}

func (to *streams) tellProblems(file string, problems []scenarios.Problem) {
	if len(problems) == 0 {
		return
	}
	fmt.Fprintf(to.err, "%s has %s: “offramp check” says more.\n", printable(file), tally(count(problems)))
}

// sum is one part of the whole of 1, under the name it has in CSV.
type sum struct {
	name    string
	account odds.Account
	value   float64
}

// open are the parts of the whole that are in no end state, in fixed order.
func (r *report) open() []sum {
	var open []sum
	for _, account := range odds.OpenAccounts {
		open = append(open, sum{account.Name(), account, r.figures.Totals.Of(account)})
	}
	return open
}

// withinRanges is what of the whole has no number, but words or ranges that bound it.
func (r *report) withinRanges() float64 {
	if !r.ranged {
		return 0
	}
	return max(r.figures.Totals.NotEstimated-tell.New(r.figures, odds.NumbersOnly).Unsaid(), 0)
}
