package worked

import (
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

func init() {
	register("math.path.geneva", pathGeneva)
	register("math.outcome_rollup.geneva", rollUp)
	register("math.residual.1", residual)
	register("math.residual.over", residualOver)
	register("math.display.largest_remainder", largestRemainder)
	register("math.normalise.proportional", scaleAll)
	register("math.normalise.zero_sum", scaleAll)
	register("math.rescale.set_one", setOne)
	register("math.rescale.locked", setOne)
	register("math.rescale.locked_infeasible", setLocked)
	register("math.rescale.from_one", setOne)
}

func pathGeneva(t *testing.T, e example) {
	var want struct {
		Cumulative, Leaves map[string]float64
	}
	decode(t, e.Expected, &want)
	s := e.scenario(t)
	f := odds.Compute(s)
	for name, p := range want.Cumulative {
		got, ok := f.PathOf(s.Outcome(name))
		if !ok {
			t.Errorf("%s has no figure", name)
		}
		e.near(t, name, got, p)
	}
	leaves, sum := 0, 0.0
	for p := range f.Paths() {
		leaves++
		sum += p.Probability
		e.near(t, p.Leaf().Name(), p.Probability, want.Leaves[p.Leaf().Name()])
	}
	if leaves != len(want.Leaves) {
		t.Errorf("%d leaves, not %d", leaves, len(want.Leaves))
	}
	e.near(t, "the sum of the leaves", sum, 1)
}

func rollUp(t *testing.T, e example) {
	var in struct {
		Tags map[string][]string `json:"outcome_tags"`
	}
	var want map[string]float64
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := e.scenario(t)
	for tag, names := range in.Tags {
		for _, name := range names {
			o := s.Outcome(name)
			o.Tags = append(o.Tags, tag)
		}
	}
	f := odds.Compute(s)
	tags := f.Tags()
	if len(tags) != len(want) {
		t.Errorf("%d tags, not %d", len(tags), len(want))
	}
	for _, tag := range tags {
		e.near(t, tag.Tag, tag.Probability, want[tag.Tag])
	}
	for tag, p := range want { // the same by end state, one tag at a time
		s := e.scenario(t)
		s.EndStates = []*scenarios.EndState{{ID: tag, Name: tag}}
		for _, name := range in.Tags[tag] {
			s.Outcome(name).EndState = tag
		}
		e.near(t, tag+" as an end state", odds.Compute(s).Totals.EndStates[0], p)
	}
}

func residual(t *testing.T, e example) {
	var want struct {
		RootResidual float64            `json:"root_residual"`
		X2           float64            `json:"X2_p"`
		Leaves       map[string]float64 `json:"leaves"`
		Total        float64            `json:"total_with_residual"`
		Assigned     float64            `json:"assigned_mass"`
	}
	decode(t, e.Expected, &want)
	s := e.scenario(t)
	f := odds.Compute(s)
	e.near(t, "unassigned", f.Totals.Unassigned, want.RootResidual)
	e.near(t, "all", f.Totals.Sum(), want.Total)
	e.near(t, "assigned", f.Totals.NoEndState, want.Assigned)
	x2, _ := f.BranchOf(s.Outcome("X2"))
	e.near(t, "the rest", x2, want.X2)
	for p := range f.Paths() {
		e.near(t, p.Leaf().Name(), p.Probability, want.Leaves[p.Leaf().Name()])
	}
}

// siblings is a fork of numbers, one of which is set to another, with locks.
type siblings struct {
	Siblings []float64
	Set      struct {
		Index int
		To    float64
	}
	Locked []int
}

func (in siblings) scenario() *scenarios.Scenario {
	s := scenarios.New()
	for _, p := range in.Siblings {
		o := scenarios.NewOutcome("")
		o.Probability = scenarios.Number(p)
		s.Root.Children = append(s.Root.Children, o)
	}
	for _, i := range in.Locked {
		s.Root.Children[i].Locked = true
	}
	s.Link()
	return s
}

func residualOver(t *testing.T, e example) {
	var in siblings
	var want struct{ Sum, Excess float64 }
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	f := odds.Compute(in.scenario())
	tally := f.TallyAt(0)
	if !tally.Over() {
		t.Error("the fork is not over 100 %")
	}
	e.near(t, "the sum", tally.Sum(), want.Sum)
	e.near(t, "the excess", -tally.Left(), want.Excess)
	e.near(t, "unsettled", f.Totals.Unsettled, 1)
}

func largestRemainder(t *testing.T, e example) {
	var in struct{ Sets [][]float64 }
	var want struct{ Percents [][]int64 }
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	for i, set := range in.Sets {
		for k, got := range odds.Round(set, 0) {
			if got != want.Percents[i][k] {
				t.Errorf("%v: %d is shown as %d %%, not %d %%", set, k, got, want.Percents[i][k])
			}
		}
	}
}

func scaleAll(t *testing.T, e example) {
	var in siblings
	var want struct{ Scaled []float64 }
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := in.scenario()
	edit, err := odds.ScaleAll(s.Root)
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, edit)
	for i, p := range want.Scaled {
		got, _ := s.Root.Children[i].Probability.Number()
		e.near(t, "a branch", got, p)
	}
}

func setOne(t *testing.T, e example) {
	var in siblings
	var want siblings
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := in.scenario()
	o := s.Root.Children[in.Set.Index]
	do(t, s, odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(in.Set.To)}))
	edit, err := odds.ScaleOthers(o)
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, edit)
	for i, p := range want.Siblings {
		got, _ := s.Root.Children[i].Probability.Number()
		e.near(t, "a branch", got, p)
	}
}

func setLocked(t *testing.T, e example) {
	var in siblings
	var want struct {
		Most float64 `json:"max_allowed"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := in.scenario()
	o := s.Root.Children[in.Set.Index]
	do(t, s, odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(in.Set.To)}))
	if _, err := odds.ScaleOthers(o); err == nil {
		t.Error("a number beside a lock was scaled to more than there is")
	}
	do(t, s, odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(want.Most)}))
	if _, err := odds.ScaleOthers(o); err != nil {
		t.Error("the most that is allowed is refused:", err)
	}
}

func do(t *testing.T, s *scenarios.Scenario, edit scenarios.Edit) {
	t.Helper()
	if err := scenarios.NewEditor(s).Do(edit); err != nil {
		t.Fatal(err)
	}
}
