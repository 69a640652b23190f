package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

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

type jsonBranch struct {
	ID          string  `json:"id"`
	Title       string  `json:"title"`
	Slope       float64 `json:"slope"`
	Low         float64 `json:"low"`
	High        float64 `json:"high"`
	Probability float64 `json:"probability"`
	From        float64 `json:"from"`
	To          float64 `json:"to"`
}

type jsonFork struct {
	ID    string  `json:"id"`
	Title string  `json:"title"`
	Nats  float64 `json:"nats"`
	Share float64 `json:"share"`
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

// moving are the branches that have a slope, the one that moves the answer
// farthest first.
func moving(a *sensitivity.Analysis) []jsonBranch {
	var list []jsonBranch
	for i, m := range a.Moves() {
		if m.OK {
			o := a.Figures.Flat.Outcomes[i]
			list = append(list, jsonBranch{o.ID, o.Name(), m.Slope, m.Low, m.High, a.Figures.Weight[i], m.From, m.To})
		}
	}
	slices.SortStableFunc(list, func(a, b jsonBranch) int { return cmp.Compare(b.swing(), a.swing()) })
	return list
}

func (b jsonBranch) swing() float64 { return max(b.Low, b.High) - min(b.Low, b.High) }

func (v *sensitivityVerb) json(to *streams, a *sensitivity.Analysis, branches []jsonBranch, crux *sensitivity.Crux) error {
	w := &jsonWriter{to: to.out}
	w.text("{\n\"value\": ")
	w.value(a.Total())
	w.field("marking", marked(a.Figures.Flat.Scenario))
	w.list(",\n\"branches\"", func(item func(any)) {
		for _, b := range branches {
			item(b)
		}
	})
	w.list(",\n\"forks\"", func(item func(any)) {
		for _, k := range a.Knowing() {
			o := a.Figures.Flat.Outcomes[k.Fork]
			item(jsonFork{o.ID, o.Name(), k.Nats, k.Share})
		}
	})
	if crux != nil {
		w.field("crux", jsonCrux(*crux))
	}
	w.text("\n}\n")
	return w.err
}

func (v *sensitivityVerb) csv(to *streams, s *scenarios.Scenario, branches []jsonBranch, crux *sensitivity.Crux) error {
	w := newMarkedCSV(to.out, s)
	_ = w.Write([]string{"id", "title", "slope", "low", "high", "probability", "from", "to"}) // Error tells
	for _, b := range branches {
		_ = w.Write([]string{cell(b.ID), cell(b.Title), number(b.Slope), number(b.Low), number(b.High), number(b.Probability), number(b.From), number(b.To)})
	}
	if c := crux; c != nil { // a branch of which the answer is as linear as of any other
		_ = w.Write([]string{"", "crux", number(c.IfSo - c.IfNot), number(c.IfNot), number(c.IfSo), number(c.Probability), number(0), number(1)})
	}
	w.Flush()
	return w.Error()
}

func (v *sensitivityVerb) table(to *streams, a *sensitivity.Analysis, branches []jsonBranch, crux *sensitivity.Crux) error {
	text := func(value float64) string { return scenarios.PercentWith(value, 1) }
	if v.Impact {
		text = func(value float64) string { return strconv.FormatFloat(value+0, 'f', 3, 64) }
	}
	w := &lines{to: to.out}
	w.marking(a.Figures.Flat.Scenario)
	w.line("the answer is " + text(a.Total()))
	if crux != nil {
		w.line(told(*crux))
	}
	w.line("")
	g := grid{{"slope", "branch", "from – to", "the answer then", "title"}}
	for _, b := range branches {
		g = append(g, []string{
			strconv.FormatFloat(b.Slope, 'f', 3, 64), scenarios.PercentWith(b.Probability, 1),
			scenarios.PercentWith(b.From, 1) + " – " + scenarios.PercentWith(b.To, 1),
			text(b.Low) + " – " + text(b.High), b.Title,
		})
	}
	g.print(w)
	w.marking(a.Figures.Flat.Scenario)
	return w.err
}
