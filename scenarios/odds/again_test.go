package odds_test

import (
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/sensitivity"
	"offramp/scenarios/scenariotest"
)

// everything works out masses, the bounds of up to six end states, and how each
// branch moves the first, and returns what does it again, and what does it after an
// edit at a place of the flat form.
func everything(s *scenarios.Scenario) (again func(), update func(at int)) {
	for i := len(s.EndStates); i < 6; i++ {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: string(rune('a' + i))})
	}
	j := odds.Judge(odds.Flatten(s))
	computer := odds.NewComputer(j)
	f := computer.Compute()
	b, a := bounds.New(j, f), sensitivity.New(j, f)
	targets := make([]odds.Target, 6)
	for i := range targets {
		targets[i] = odds.ToEndState(i)
	}
	out := make([]odds.Interval, 6)
	again = func() {
		computer.Compute()
		b.Compute()
		out = b.Over(out, targets...)
		a.Compute(targets[0])
	}
	update = func(at int) {
		j.ReadAt(at)
		computer.Update(at)
		b.Update(computer.Forks())
		out = b.Over(out, targets...)
		a.Update(computer.Forks())
	}
	return again, update
}

// If this fails, each change of a large map leaves garbage behind, whose
// collection makes the keys after it wait.
func TestEverything_allocatesNothing(t *testing.T) {
	s := scenariotest.Big(1000, 1)
	again, update := everything(s)
	again()
	if n := testing.AllocsPerRun(10, again); n != 0 {
		t.Errorf("working everything out again allocates %v times", n)
	}
	at, typed := s.Root.Children[0], 0.0
	edit := func() {
		typed = 0.3 - typed
		at.Probability = scenarios.Number(typed)
		update(1)
	}
	edit()
	if n := testing.AllocsPerRun(10, edit); n != 0 {
		t.Errorf("working out what an edit changed allocates %v times", n)
	}
}

// If this fails, figures that are worked out in the memory of others keep some
// of theirs.
func TestComputer_again(t *testing.T) {
	s := tree(t, "R\n  A: 0.5 @e\n    \n  B: 0.3\n    C choice: 1\n      C1 @e\n      C2")
	j := odds.Judge(odds.Flatten(s))
	m := odds.NewComputer(j)
	m.Compute()
	change := func(edit func()) {
		edit()
		j.Read()
		got, want := m.Compute(), odds.Compute(s)
		if got.Totals.Sum() != want.Totals.Sum() || got.Totals.EndStates[0] != want.Totals.EndStates[0] || got.Totals.Undecided != want.Totals.Undecided {
			t.Errorf("again %+v, anew %+v", got.Totals, want.Totals)
		}
		for i := range want.Path {
			near(t, "a path", got.Path[i], want.Path[i])
			if got.Standing[i] != want.Standing[i] || got.Given[i] != want.Given[i] || got.TallyAt(i) != want.TallyAt(i) {
				t.Errorf("at %d %v %v %v, anew %v %v %v", i, got.Standing[i], got.Given[i], got.TallyAt(i), want.Standing[i], want.Given[i], want.TallyAt(i))
			}
		}
	}
	change(func() { s.Outcome("C").Assumed = "C1" })
	change(func() { s.Outcome("B").Probability = scenarios.Number(0.8) })
	change(func() { s.Outcome("B").Probability = scenarios.NotEstimated })
	change(func() { s.Outcome("C").Kind = "" })
	change(func() { s.Outcome("B").Probability = scenarios.Rest })
	change(func() { s.EndStates = append(s.EndStates, &scenarios.EndState{ID: "f"}) })
}
