package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"offramp/scenarios"
	"offramp/scenarios/odds/simulate"
)

type simulateVerb struct {
	File    string `arg:"" help:"A scenario file."`
	Samples *int   `help:"How many samples to draw; else as the scenario says, or 10000." placeholder:"N"`
	Seed    *int64 `help:"Which random numbers to take; else as the scenario says, or 1." placeholder:"S"`
	Sampler string `help:"How to draw: dirichlet, uniform or pert; else as the scenario says, or dirichlet." placeholder:"NAME"`
	Format  string `enum:"table,json,csv" default:"table" help:"How to print: ${enum}. Only the table rounds."`
	keyFlags
}

// Help is what "offramp help simulate" says beyond the list of flags.
func (*simulateVerb) Help() string {
	return `Draws the numbers of every fork from their ranges again and again, and prints how the end states and the expected impact spread: mean, standard deviation (sd), and the values that 5, 25, 50, 75 and 95 % of the samples stay at or below. The same seed, sampler and samples give the same figures on every machine.

  dirichlet  keeps the best values as means; as wide as the ranges say
  uniform    every point within the ranges is as probable as any other
  pert       Beta-PERT for each branch, divided by the sum, which moves the means

Forks are drawn by themselves: that two err together is not modelled. A word without a number is drawn uniformly from its range. The file is not changed.

JSON has samples, marking, seed, sampler, endStates (id, name, mean, sd, quantiles), impact (mean, sd, quantiles, or null), covered (the share of all that has an impact), noEndState, unassigned, notEstimated, unsettled and undecided (their means), shifts (of pert: id, title, best, mean, normalised), notes, and problems (id, title, what, do). CSV has a row for each, with the marking in the last column.

Exit code: 0 printed, though something in the scenario may not be simulated as it stands, which is told; 1 stopped, or the output could not be written; 2 the file is unreadable, or a flag makes no sense.`
}

func (v *simulateVerb) run(to *streams) int {
	opened, ok := to.open(v.File, &v.keyFlags)
	if !ok {
		return exitNot
	}
	s := opened.Scenario
	options := simulate.OptionsOf(s)
	if v.Samples != nil {
		options.Samples = *v.Samples
	}
	if v.Seed != nil {
		options.Seed = *v.Seed
	}
	if v.Sampler != "" {
		options.Sampler = simulate.Sampler(v.Sampler)
	}
	plan, err := simulate.Prepare(s, options)
	if err != nil {
		fmt.Fprintf(to.err, "offramp simulate: %v\n", err)
		return exitNot
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	result, err := plan.Run(ctx, nil)
	if err != nil {
		fmt.Fprintln(to.err, "offramp simulate: stopped.")
		return exitErrors
	}
	r := &simulation{scenario: s, plan: plan, result: result}
	if exit := to.write(v.Format, r); exit != exitDone {
		return exit
	}
	for _, p := range plan.Problems {
		fmt.Fprintf(to.err, "%s: %s\n", printable(v.File), printable(p.String()))
	}
	return exitDone
}

// simulation is what every format prints.
type simulation struct {
	scenario *scenarios.Scenario
	plan     *simulate.Plan
	result   *simulate.Result
}

// quantiles are the shares that are told, and how JSON and CSV write them.
var quantiles = []struct {
	q    float64
	name string
}{{0.05, "0.05"}, {0.25, "0.25"}, {0.5, "0.5"}, {0.75, "0.75"}, {0.95, "0.95"}}

// open are the means of what is in no end state, under the names that outcomes
// gives them.
func (r *simulation) open() []sum {
	return []sum{
		{name: "no end state", value: r.result.NoEndState.Mean},
		{name: "unassigned", value: r.result.Unassigned.Mean},
		{name: "not estimated", value: r.result.NotEstimated.Mean},
		{name: "unsettled", value: r.result.Unsettled.Mean},
		{name: "undecided", value: r.result.Undecided.Mean},
	}
}
