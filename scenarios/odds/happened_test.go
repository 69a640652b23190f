package odds_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// mark says of outcomes of s what became of them: "A happened, B out".
func mark(s *scenarios.Scenario, statuses string) *scenarios.Scenario {
	for text := range strings.SplitSeq(statuses, ", ") {
		name, is, _ := strings.Cut(text, " ")
		if o := s.Outcome(name); o != nil {
			o.Status = &scenarios.Status{Is: map[string]string{"happened": scenarios.Happened, "out": scenarios.RuledOut}[is]}
		}
	}
	return s
}

// If this fails, figures "given what has happened" are not what DESIGN.md
// ("Where mass goes", "Evidence and events") says, or a contradiction shows as a
// figure.
func TestComputeGiven_statuses(t *testing.T) {
	nan := math.NaN()
	for _, test := range []struct {
		name, outline, known string
		want                 odds.Totals
		paths                map[string]float64
		finding              string // code and title of its place
	}{
		{
			"what happened takes all, and its siblings nothing",
			"R\n  A: 0.3 @e\n  B: 0.2 @f", "A happened",
			odds.Totals{EndStates: []float64{1, 0}}, map[string]float64{"A": 1, "B": 0}, "",
		},
		{
			"what happened below makes its ancestors happen",
			"R\n  A: 0.3\n    A1: 0.5 @e\n    A2: 0.1 @f\n  B: 0.2 @f", "A1 happened",
			odds.Totals{EndStates: []float64{1, 0}}, map[string]float64{"A": 1, "A1": 1, "A2": 0, "B": 0}, "",
		},
		{
			"what happened needs no number",
			"R\n  A\n    A1: 0.25 @e\n    A2: rest @f\n  B", "A happened",
			odds.Totals{EndStates: []float64{0.25, 0.75}}, map[string]float64{"A": 1, "B": 0}, "",
		},
		{
			"what was ruled out divides its siblings and what is unassigned by what is left",
			"R\n  A: 0.5 @e\n  B: 0.2 @f\n  C: 0.1 @e", "A out",
			odds.Totals{EndStates: []float64{0.2, 0.4}, Unassigned: 0.4}, map[string]float64{"A": 0, "B": 0.4, "C": 0.2}, "",
		},
		{
			"a rest takes its part",
			"R\n  A: 0.5 @e\n  B: 0.2 @f\n  C: rest @e", "A out",
			odds.Totals{EndStates: []float64{0.6, 0.4}}, map[string]float64{"C": 0.6}, "",
		},
		{
			"a rest can be ruled out",
			"R\n  A: 0.5 @e\n  B: 0.3 @f\n  C: rest @e", "C out",
			odds.Totals{EndStates: []float64{0.625, 0.375}}, nil, "",
		},
		{
			"an unestimated sibling keeps what is not estimated",
			"R\n  A: 0.5 @e\n  B: 0.2 @f\n  C", "A out",
			odds.Totals{EndStates: []float64{0, 0.4}, NotEstimated: 0.6}, map[string]float64{"A": 0, "C": nan}, "",
		},
		{
			"how much is left is not known where what went was not estimated",
			"R\n  A: 0.5 @e\n  B: 0.2 @f\n  C", "C out",
			odds.Totals{EndStates: []float64{0, 0}, NotEstimated: 1}, map[string]float64{"A": nan, "B": nan, "C": 0}, "",
		},
		{
			"what was ruled out has 0 also where its fork is not estimated",
			"R\n  A\n    A1: 0.5 @e\n    A2: 0.5\n      A2a: 1 @e\n  B: 0.2 @f", "A2 out",
			odds.Totals{EndStates: []float64{0, 0.2}, NotEstimated: 0.8}, map[string]float64{"A": nan, "A1": nan, "A2": 0, "A2a": 0}, "",
		},
		{
			"what was not estimated and had nothing left for it takes nothing away",
			"R\n  A: 0.8 @e\n  B: 0.2 @f\n  C", "C out",
			odds.Totals{EndStates: []float64{0.8, 0.2}}, map[string]float64{"C": 0}, "",
		},
		{
			"all branches ruled out leave what was unassigned",
			"R\n  A: 0.5 @e\n  B: 0.2 @f", "A out, B out",
			odds.Totals{EndStates: []float64{0, 0}, Unassigned: 1}, nil, "",
		},
		{
			"a fork over 100 % stays unsettled",
			"R\n  A: 0.7 @e\n  B: 0.5 @f", "A out",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, map[string]float64{"A": 0, "B": nan}, "",
		},
		{
			"a fork over 100 % is settled by what happened",
			"R\n  A: 0.7 @e\n  B: 0.5 @f", "B happened",
			odds.Totals{EndStates: []float64{0, 1}}, nil, "",
		},
		{
			"two siblings happened",
			"R\n  A: 0.7 @e\n  B: 0.3 @f", "A happened, B happened",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, map[string]float64{"R": 1, "A": nan, "B": nan}, "contradiction B",
		},
		{
			"below two siblings something happened",
			"R\n  A: 0.7\n    A1: 1 @e\n  B: 0.3\n    B1: 1 @f", "A1 happened, B1 happened",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, nil, "contradiction B",
		},
		{
			"an ancestor is ruled out",
			"R\n  A: 0.7\n    A1: 1 @e\n  B: 0.3 @f", "A out, A1 happened",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, nil, "contradiction A",
		},
		{
			"everything is ruled out",
			"R\n  A: 0.7 @e\n  B: 0.3 @f", "A out, B out",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, map[string]float64{"A": nan}, "contradiction R",
		},
		{
			"what was certain is ruled out",
			"R\n  A: 1 @e\n  B: 0 @f", "A out",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, map[string]float64{"B": nan}, "contradiction R",
		},
		{
			"the start is ruled out",
			"R\n  A: 1 @e\n  B: 0 @f", "R out",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, map[string]float64{"R": nan, "A": nan}, "contradiction R",
		},
		{
			"an option that happened is taken, whichever was assumed",
			"R choice=A\n  A @e\n  B @f", "B happened",
			odds.Totals{EndStates: []float64{0, 1}}, map[string]float64{"A": 0, "B": 1}, "",
		},
		{
			"an assumed option that is ruled out assumes nothing",
			"R choice=A\n  A @e\n  B @f\n  C @f", "A out",
			odds.Totals{EndStates: []float64{0, 0}, Undecided: 1}, map[string]float64{"A": 0, "B": 1, "C": 1}, "contradiction R",
		},
		{
			"of options that are ruled out another stays assumed",
			"R choice=A\n  A @e\n  B @f", "B out",
			odds.Totals{EndStates: []float64{1, 0}}, nil, "",
		},
		{
			"no option is left",
			"R choice\n  A @e\n  B @f", "A out, B out",
			odds.Totals{EndStates: []float64{0, 0}, Unsettled: 1}, nil, "contradiction R",
		},
		{
			"below what is ruled out nothing is open",
			"R\n  A: 0.5\n    A1\n    A2: 0.7\n  B: 0.5 @e\n  @f", "A out",
			odds.Totals{EndStates: []float64{1, 0}}, map[string]float64{"A1": 0, "A2": 0}, "",
		},
	} {
		s := mark(tree(t, test.outline), test.known)
		for len(s.EndStates) < 2 {
			s.EndStates = append(s.EndStates, &scenarios.EndState{ID: "f"})
		}
		f := odds.ComputeGiven(s, odds.Supposed{})
		near(t, test.name+": the whole", f.Totals.Sum(), 1)
		for i, want := range test.want.EndStates {
			near(t, fmt.Sprint(test.name, ": end state ", i), f.Totals.EndStates[i], want)
		}
		near(t, test.name+": unassigned", f.Totals.Unassigned, test.want.Unassigned)
		near(t, test.name+": not estimated", f.Totals.NotEstimated, test.want.NotEstimated)
		near(t, test.name+": unsettled", f.Totals.Unsettled, test.want.Unsettled)
		near(t, test.name+": undecided", f.Totals.Undecided, test.want.Undecided)
		for title, want := range test.paths {
			i, _ := f.Index(s.Outcome(title))
			near(t, test.name+": "+title, f.Path[i], want)
		}
		got := ""
		for _, p := range odds.Contradictions(s) {
			got = p.Code + " " + p.Outcome
			if p.What == "" || p.Do == "" || len(p.Titles) == 0 {
				t.Errorf("%s: the finding says too little: %+v", test.name, p)
			}
		}
		if got != test.finding {
			t.Errorf("%s: found %q, want %q", test.name, got, test.finding)
		}
	}
}

// If this fails, the strip's list of what an end state is made of does not add up
// to it once something was ruled out, or shows what can no longer come as a path.
func TestComputeGiven_sharesAddUp(t *testing.T) {
	s := mark(tree(t, "R\n  A: 0.3 @e\n  B: 0.3 @e\n  C: 0.3\n    C1: 0.5 @f\n    C2: 0.2 @f"), "A out")
	f := odds.ComputeGiven(s, odds.Supposed{})
	for _, account := range []odds.Account{0, 1, odds.LeftUnassigned} {
		var sum float64
		for _, feed := range f.Feeds(account) {
			sum += feed.Share
		}
		near(t, fmt.Sprint("account ", account), sum, f.Totals.Of(account))
	}
	if feeds := f.Feeds(0); feeds[len(feeds)-1].Text != "ruled out" {
		t.Errorf("the path that is ruled out says %q", feeds[len(feeds)-1].Text)
	}
}

// If this fails, looking at figures given what has happened changes figures as
// judged, or a scenario of which nothing is known shows two sets of figures.
func TestComputeGiven_nothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomTree(t)
		judged, given := odds.Compute(s), odds.ComputeGiven(s, odds.Supposed{})
		if !given.Known.IsNothing() {
			t.Fatal("something is known")
		}
		for i := range judged.Path {
			if !alike(judged.Path[i], given.Path[i]) || !alike(judged.Branch[i], given.Branch[i]) {
				t.Fatalf("%s is %v, and given nothing %v", judged.Flat.Outcomes[i].Title, judged.Path[i], given.Path[i])
			}
		}
		if fmt.Sprint(judged.Totals) != fmt.Sprint(given.Totals) {
			t.Fatalf("%+v, and given nothing %+v", judged.Totals, given.Totals)
		}
	})
}

func alike(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

// If this fails, a figure given what has happened is not what conditioning means,
// on some tree; or what is told is more, or less, than everything.
func TestComputeGiven_againstDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomTree(t)
		var supposed odds.Supposed
		for o := range s.Root.All() {
			is := rapid.SampledFrom([]string{"", "", "", scenarios.RuledOut, scenarios.Happened}).Draw(t, "status")
			switch {
			case is == "":
			case rapid.Bool().Draw(t, "supposed"):
				supposed = supposed.WithStatus(o.ID, is)
				o.Status = &scenarios.Status{Is: "whatever the file says"}
			default:
				o.Status = &scenarios.Status{Is: is}
			}
		}
		f := odds.ComputeGiven(s, supposed)
		if sum := f.Totals.Sum(); math.Abs(sum-1) > 1e-9 {
			t.Fatalf("everything adds to %v: %+v", sum, f.Totals)
		}
		want := givenAccounts(s, supposed, s.Root)
		if fateOf(supposed, s.Root) == scenarios.RuledOut {
			want = map[string]float64{"unsettled": 1}
		}
		got := map[string]float64{
			"none": f.Totals.NoEndState, "unassigned": f.Totals.Unassigned,
			"not estimated": f.Totals.NotEstimated, "unsettled": f.Totals.Unsettled, "undecided": f.Totals.Undecided,
		}
		for i, e := range s.EndStates {
			got[e.ID] = f.Totals.EndStates[i]
		}
		for account, p := range got {
			if p < 0 || math.Abs(p-want[account]) > 1e-6 {
				t.Fatalf("%s is %v, not %v", account, p, want[account])
			}
		}
		for i, p := range f.Path {
			figured := f.Standing[i] == odds.Figured
			if !f.Standing[i].IsOut() && math.IsNaN(p) == figured || p < 0 || p > 1+1e-9 {
				t.Fatalf("%s is %v and stands %v", f.Flat.Outcomes[i].Title, p, f.Standing[i])
			}
		}
		f.Contradictions()
		f.AccountText(odds.LeftUnsettled)
	})
}

func fateOf(supposed odds.Supposed, o *scenarios.Outcome) string {
	if is, ok := supposed.Status[o.ID]; ok {
		return is
	}
	if o.Status != nil {
		return o.Status.Is
	}
	return ""
}

func anyHappened(supposed odds.Supposed, o *scenarios.Outcome) bool {
	for at := range o.All() {
		if fateOf(supposed, at) == scenarios.Happened {
			return true
		}
	}
	return false
}

// givenAccounts is [accounts] given what became of outcomes, from the words of
// DESIGN.md: it shares no code with what it tests.
func givenAccounts(s *scenarios.Scenario, supposed odds.Supposed, o *scenarios.Outcome) map[string]float64 {
	if len(o.Children) == 0 {
		return accounts(s, o)
	}
	var came, left, out []*scenarios.Outcome
	for _, child := range o.Children {
		ruledOut := fateOf(supposed, child) == scenarios.RuledOut
		if anyHappened(supposed, child) {
			came = append(came, child)
			if ruledOut {
				return map[string]float64{"unsettled": 1}
			}
		}
		if ruledOut {
			out = append(out, child)
		} else {
			left = append(left, child)
		}
	}
	if len(came) > 1 {
		return map[string]float64{"unsettled": 1}
	}
	if len(came) == 1 {
		return givenAccounts(s, supposed, came[0])
	}
	if o.Kind == "choice" {
		if len(left) == 0 {
			return map[string]float64{"unsettled": 1}
		}
		for _, child := range left {
			if child.ID == o.Assumed {
				return givenAccounts(s, supposed, child)
			}
		}
		return map[string]float64{"undecided": 1}
	}
	numbers, rests, missing := split(o)
	if numbers > 1+1e-9 {
		return map[string]float64{"unsettled": 1}
	}
	room := math.Max(1-numbers, 0)
	if len(out) > 0 && room <= 1e-9 && rests == 0 {
		room = 0 // nobody's
	}
	into, total := map[string]float64{}, 0.0
	if missing > 0 || rests > 1 {
		into["not estimated"], total = room, room
	} else if rests == 0 {
		into["unassigned"], total = room, room
	}
	for _, child := range out {
		if _, ok := branchOf(child, room, rests, missing); !ok && room > 1e-14 {
			return map[string]float64{"not estimated": 1}
		}
	}
	for _, child := range left {
		p, ok := branchOf(child, room, rests, missing)
		if !ok {
			continue
		}
		total += p
		for account, share := range givenAccounts(s, supposed, child) {
			into[account] += p * share
		}
	}
	if len(out) == 0 {
		return into
	}
	if total <= 1e-14 {
		return map[string]float64{"unsettled": 1}
	}
	for account := range into {
		into[account] /= total
	}
	return into
}

// If this fails, telling figures given what has happened makes garbage with every
// keystroke on a large map.
func TestGiven_reusesItsMemory(t *testing.T) {
	s := mark(tree(t, "R\n  A: 0.3 @e\n  B: 0.3 @e\n  C: 0.3\n    C1: 0.5 @f\n    C2: 0.2 @f"), "A out, C1 happened")
	j := odds.Judge(odds.Flatten(s))
	known, computer := odds.Know(j, odds.Supposed{}), odds.NewComputer(j)
	computer.Given(known)
	if n := testing.AllocsPerRun(20, func() { known.Read(); computer.Given(known) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
