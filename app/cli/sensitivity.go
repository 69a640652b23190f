package cli

import (
	"errors"
	"fmt"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/sensitivity"
)

type sensitivityVerb struct {
	File     string `arg:"" help:"A scenario file."`
	EndState string `name:"end-state" xor:"of" required:"" placeholder:"NAME" help:"What moves the probability of this end state, by its name or id."`
	Tag      string `xor:"of" required:"" placeholder:"NAME" help:"What moves the probability that an outcome with this tag comes true."`
	Impact   bool   `xor:"of" required:"" help:"What moves the expected impact."`
	Crux     string `and:"crux" placeholder:"P" help:"The probability of an event that is not on the map, as in 75%: what it would tell to know whether it comes. With --given."`
	Given    string `and:"crux" placeholder:"P" help:"The probability of the end state or tag if that event comes. With --crux."`
	Format   string `enum:"table,json,csv" default:"table" help:"How to print: ${enum}. Only the table rounds."`
	keyFlags
}

// Help is what "offramp help sensitivity" says beyond the list of flags.
func (*sensitivityVerb) Help() string {
	return `Prints how the answer moves with each branch, the one that moves it farthest first: its slope, and the answer where the branch is at the low and at the high end of its range, or 10 points below and above it where it has none. As one branch changes, its siblings, a rest and what is unassigned change in proportion; locked ones stay. Branches without a figure have no slope and are left out. It is of the judgements alone, whatever has happened since.

JSON has value, the answer itself, marking, branches (id, title, slope, low, high, and probability, from and to, what the branch is and runs over), and forks (id, title, nats, share): what it would tell about the answer to know how a fork turns out, as mutual information and as a share of all there is to know; an expected impact has none.

With --crux and --given, also crux (probability, now, ifSo, ifNot, shift, nats, share): what the answer is if the event does not come, which follows from the other three; by how much the answer is expected to move, and what it would tell to know. CSV has it as a row without an id. Three numbers that cannot all hold are refused.

Exit code: 0 printed; 1 there is no such end state or tag, or the numbers of a crux cannot hold; 2 the file is unreadable.`
}

func (v *sensitivityVerb) run(to *streams) int {
	opened, ok := to.open(v.File, &v.keyFlags)
	if !ok {
		return exitNot
	}
	f := odds.Compute(opened.Scenario)
	j := odds.Judge(f.Flat)
	target, err := v.target(opened.Scenario, f, j)
	if err != nil {
		fmt.Fprintf(to.err, "offramp sensitivity: %s: %v\n", printable(v.File), err)
		return exitErrors
	}
	a := sensitivity.Of(f, j, target)
	crux, err := v.crux(a)
	if err != nil {
		fmt.Fprintf(to.err, "offramp sensitivity: %v\n", err)
		return exitErrors
	}
	branches := moving(a)
	switch v.Format {
	case "json":
		err = v.json(to, a, branches, crux)
	case "csv":
		err = v.csv(to, a.Figures.Flat.Scenario, branches, crux)
	default:
		err = v.table(to, a, branches, crux)
	}
	if v.Format != "json" {
		to.tellProblems(v.File, opened.Problems)
	}
	if err != nil {
		fmt.Fprintf(to.err, "offramp: %v\n", err)
		return exitErrors
	}
	return exitDone
}

// target is what the flags ask for.
func (v *sensitivityVerb) target(s *scenarios.Scenario, f *odds.Figures, j *odds.Judgements) (odds.Target, error) {
	switch {
	case v.Impact:
		if !slices.ContainsFunc(j.Impact, func(v float64) bool { return v == v }) {
			return odds.Target{}, errors.New("neither an end state that leaves belong to nor a leaf has an impact: give them one")
		}
		return odds.ToImpact(), nil
	case v.Tag != "":
		var tags []string
		for _, t := range f.Tags() {
			tags = append(tags, t.Tag)
		}
		if !slices.Contains(tags, v.Tag) {
			return odds.Target{}, fmt.Errorf("no outcome has the tag %s%s", scenarios.Quote(v.Tag), instead(v.Tag, "tags", tags))
		}
		return j.ToTag(v.Tag), nil
	}
	for _, is := range []func(*scenarios.EndState) bool{
		func(e *scenarios.EndState) bool { return e.Name == v.EndState },
		func(e *scenarios.EndState) bool { return e.ID == v.EndState },
	} {
		if i := slices.IndexFunc(s.EndStates, is); i >= 0 {
			return odds.ToEndState(i), nil
		}
	}
	var names []string
	for _, e := range s.EndStates {
		names = append(names, e.Name)
	}
	return odds.Target{}, fmt.Errorf("there is no end state %s%s", scenarios.Quote(v.EndState), instead(v.EndState, "end states", names))
}
