package impact_test

import (
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/impact"
	"offramp/scenarios/odds/sensitivity"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

func out(title string, p scenarios.Probability, children ...*scenarios.Outcome) *scenarios.Outcome {
	return &scenarios.Outcome{ID: title, Title: title, Probability: p, Children: children}
}

func leaf(title string, p scenarios.Probability, value float64) *scenarios.Outcome {
	o := out(title, p)
	o.Impact = &value
	return o
}

var number, absent = scenarios.Number, scenarios.NotEstimated

// decision is a choice, reached with 80 %, between a gamble worth 0.5 and
// something sure worth −1.
func decision() *scenarios.Scenario {
	s := scenarios.New()
	choice := out("choice", number(0.8),
		out("gamble", absent, leaf("won", number(0.5), 3), leaf("lost", number(0.5), -2)),
		leaf("sure", absent, -1))
	choice.Kind = scenarios.KindChoice
	s.Root = out("start", absent, choice, leaf("spared", number(0.2), 1))
	s.EndStates = []*scenarios.EndState{{ID: "e", Name: "End"}}
	s.Root.Children[0].Children[0].Children[0].EndState = "e"
	s.Link()
	return s
}

func study(s *scenarios.Scenario) *impact.Study { return impact.Of(bounds.Of(odds.Compute(s))) }

func near(t interface {
	Helper()
	Errorf(string, ...any)
}, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("%s is %v, not %v", what, got, want)
	}
}

// If this fails, the comparison of options names another as the better one, or
// the expected impact rolls back to another than it says, or counts an option
// that is not assumed.
func TestChoices(t *testing.T) {
	s := decision()
	st := study(s)
	c := st.Choices()
	if len(c) != 1 || len(c[0].Options) != 2 || c[0].Best == nil || c[0].Best.ID != "gamble" || c[0].Assumed != nil {
		t.Fatalf("the choice is told as %+v", c)
	}
	near(t, "the gamble", c[0].Options[0].Expected.Value, 0.5)
	near(t, "the sure thing", c[0].Options[1].Expected.Value, -1)
	near(t, "the gamble's end state", c[0].Options[0].EndStates[0], 0.5)
	near(t, "the whole", st.Expected().Value, 0.8*0.5+0.2)
	near(t, "the end state", st.Analysis.Figures.Totals.EndStates[0], 0)

	s.Outcome("choice").Assumed = "sure"
	st = study(s)
	c = st.Choices()
	if c[0].Best.ID != "gamble" || c[0].Assumed.ID != "sure" {
		t.Errorf("best is %v, assumed %v", c[0].Best.ID, c[0].Assumed.ID)
	}
	near(t, "the whole", st.Expected().Value, 0.8*-1+0.2)
}

// If this fails, an option of which nobody said what it leads to is called the
// better one: absent is not zero.
func TestChoices_withoutImpact(t *testing.T) {
	s := decision()
	s.Outcome("sure").Impact = nil
	st := study(s)
	if c := st.Choices(); c[0].Best != nil || c[0].Options[1].Expected.Known {
		t.Errorf("without an impact %+v is best", c[0].Best)
	}
	whole := st.Expected()
	if !whole.Known || !whole.Partial() || whole.Bounded {
		t.Errorf("the whole is told as %+v", whole)
	}
	near(t, "what is covered", whole.Covered, 0.2)
	near(t, "the whole", whole.Value, 0.2)
	if nothing := study(scenarios.New()).Expected(); nothing.Known {
		t.Errorf("without any impact the expected one is %+v", nothing)
	}
}

// If this fails, a bar of the tornado chart goes on past the number where
// another option becomes the better one.
func TestMoves_anotherOptionBecomesBest(t *testing.T) {
	s := decision()
	s.Outcome("won").Range = &scenarios.Range{Low: 0.1, High: 0.9}
	s.Outcome("lost").Range = &scenarios.Range{Low: 0.1, High: 0.9}
	f := odds.Compute(s)
	a := sensitivity.Of(f, odds.Judge(f.Flat), odds.ToImpact())
	i, _ := f.Index(s.Outcome("won"))
	m := a.Moves()[i]
	near(t, "the slope", m.Slope, 0.8*5)
	near(t, "at 10 %", m.Low, 0.8*-1+0.2) // the gamble is −1.5 there
	near(t, "at 90 %", m.High, 0.8*2.5+0.2)
	b := study(s).Expected().Bounds
	near(t, "the lowest", b.Low, 0.8*-1+0.2)
	near(t, "the highest", b.High, 0.8*2.5+0.2)
}

// If this fails, the risk profile does not add up, hides mass without an
// impact, or an average contradicts it.
func TestRisk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		st := study(s)
		p := st.Risk()
		sum, mean := p.Without, 0.0
		for i, step := range p.Steps {
			sum += step.Probability
			mean += step.Probability * step.Impact
			if i > 0 && !(step.Impact > p.Steps[i-1].Impact && step.AtMost >= p.Steps[i-1].AtMost && step.AtLeast <= p.Steps[i-1].AtLeast) {
				t.Fatalf("the steps are %+v", p.Steps)
			}
			near(t, "both sides", step.AtMost+step.AtLeast-step.Probability+p.Without, 1)
		}
		near(t, "the sum", sum, 1)
		whole := st.Expected()
		if st.Analysis.Figures.Totals.Undecided == 0 {
			near(t, "the mean", mean, whole.Value)
			near(t, "what is covered", whole.Covered, 1-p.Without)
		}
		if whole.Known && !whole.Partial() && !whole.Bounds.Contains(whole.Value) {
			t.Fatalf("%v is not within %v", whole.Value, whole.Bounds)
		}
	})
}

// If this fails, a path that is out of the question is flagged as a risk, or one
// at the very threshold is not.
func TestTails(t *testing.T) {
	s := scenarios.New()
	s.Root = out("start", absent, leaf("at the threshold", number(0.05), -4), leaf("probable", number(0.9), 5), leaf("mild", number(0.05), 3.9))
	s.Link()
	got := study(s).Tails(impact.Usual)
	if len(got) != 1 || got[0] != 1 {
		t.Errorf("flagged are %v", got)
	}
}

// If this fails, the expected impact counts with an option that was ruled out, or
// with another than the one that was taken, while its bounds tell of that one.
func TestExpected_givenWhatBecameOfOptions(t *testing.T) {
	for _, c := range []struct {
		name, gamble, sure, best string
		want, covered            float64
	}{
		{"the worse one was taken", "", scenarios.Happened, "gamble", -1, 1},
		{"the better one was ruled out", scenarios.RuledOut, "", "sure", -0.6, 1},
		{"both were ruled out", scenarios.RuledOut, scenarios.RuledOut, "gamble", 0.2, 0.2},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := decision()
			for i, is := range []string{c.gamble, c.sure} {
				if is != "" {
					s.Root.Children[0].Children[i].Status = &scenarios.Status{Is: is}
				}
			}
			st := impact.Of(bounds.Of(odds.ComputeGiven(s, odds.Supposed{})))
			all := st.Expected()
			near(t, "expected impact", all.Value, c.want)
			near(t, "covered", all.Covered, c.covered)
			if !all.Bounds.Contains(all.Value) && all.Bounded {
				t.Errorf("%v is outside of its bounds %v", all.Value, all.Bounds)
			}
			if got := st.Choices()[0].Best; got == nil || got.Title != c.best {
				t.Errorf("the best option is %v, not %q", got, c.best)
			}
		})
	}
}

// If this fails, the comparison of options names none as the better one below
// something that did not happen, although it tells what each would come to.
func TestChoices_belowWhatDidNotHappen(t *testing.T) {
	s := decision()
	s.Outcome("choice").Status = &scenarios.Status{Is: scenarios.RuledOut}
	st := impact.Of(bounds.Of(odds.ComputeGiven(s, odds.Supposed{})))
	if c := st.Choices()[0]; c.Best == nil || c.Best.ID != "gamble" {
		t.Errorf("of %+v the best is %v", c.Options, c.Best)
	}
}
