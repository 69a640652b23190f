package inspector

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
)

// seen gives the start of talks two indicators with likelihoods for its three
// branches, both seen.
func seen() *scenarios.Scenario {
	s := talks()
	for k, likelihoods := range [][]float64{{0.1, 0.3, 0.8}, {0.2, 0.4, 0.6}} {
		n := scenarios.Indicator{
			ID: fmt.Sprint("n", k), Text: fmt.Sprint("Indicator ", k),
			Observed: &scenarios.Observation{Is: scenarios.Seen, On: "2022-01-10"},
		}
		for b, p := range likelihoods {
			n.Likelihoods = append(n.Likelihoods, scenarios.Likelihood{Child: s.Root.Children[b].ID, P: p})
		}
		s.Root.Indicators = append(s.Root.Indicators, n)
	}
	for b, p := range []float64{0.3, 0.45, 0.25} {
		s.Root.Children[b].Probability = scenarios.Number(p)
	}
	return s
}

// told are the figures of a table, name by name.
func told(t *figureTable) string {
	var rows []string
	for _, row := range t.rows {
		rows = append(rows, strings.TrimSpace(row.factor+" "+row.figure))
	}
	return strings.ReplaceAll(strings.Join(rows, ", "), "\u00a0", " ")
}

// If this fails, nobody sees how the observations lead from the judgements to what
// they come to, or a step cannot be taken back by itself, in one undo step.
func TestObservationsStepByStep(t *testing.T) {
	p := shown(t, seen())
	s := p.b.Scenario()
	p.b.Select(s.Root.ID)
	known := p.outcome.fork.known
	equal(t, "shown", known.object.Visible(), true)
	equal(t, "judged", told(known.judged), "30 %, 45 %, 25 %")
	equal(t, "first", told(known.steps.made[0].table), "×0.27 8.2 %, ×0.82 37.0 %, ×2.2 54.8 %")
	equal(t, "second", told(known.steps.made[1].table), "×0.41 3.3 %, ×0.81 30.0 %, ×1.2 66.7 %")
	equal(t, "what it was", known.steps.made[0].says.Text, "“Indicator 0” seen 10\u00a0Jan\u00a02022")
	equal(t, "warned of independence", known.warning.Visible(), true)
	back := known.steps.object.Objects[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects[1].(*link)
	p.w.Canvas().Focus(back)
	p.press(fyne.KeyReturn)
	equal(t, "taken back", s.Root.Indicators[0].Observed, nil)
	equal(t, "no warning", known.warning.Visible(), false)
	equal(t, "judgements stay", told(known.judged), "30 %, 45 %, 25 %")
	equal(t, "step", p.undone(), "Take back the observation of “Indicator 0”")
	equal(t, "back again", told(known.steps.made[1].table), "×0.41 3.3 %, ×0.81 30.0 %, ×1.2 66.7 %")
}

// If this fails, an observation that does not count looks as if it did, or nobody
// learns why not.
func TestWhyAnObservationDoesNotCount(t *testing.T) {
	s := seen()
	s.Root.Indicators = s.Root.Indicators[:1]
	s.Root.Indicators[0].Likelihoods = s.Root.Indicators[0].Likelihoods[:2]
	p := shown(t, s)
	p.b.Select(s.Root.ID)
	known := p.outcome.fork.known
	equal(t, "no table", known.judged.Visible(), false)
	equal(t, "why", known.unused.made[0].why.Text, "Does not count: “"+s.Root.Children[2].Name()+"” has no likelihood.")
	equal(t, "as judged", p.b.Given() != p.b.Figures(), true)
	p.b.Select(s.Root.Children[0].ID)
	equal(t, "nothing is said of the branch", p.outcome.probability.given.Text, "")
}

// If this fails, a branch shows only one of its two figures, or a branch that is
// out does not say so.
func TestBothFiguresOfABranch(t *testing.T) {
	s := seen()
	p := shown(t, s)
	p.b.Select(s.Root.Children[0].ID)
	given := p.outcome.probability.given
	equal(t, "field", p.outcome.probability.entry.Text, "30 %")
	equal(t, "given", strings.HasPrefix(given.Text, "Given what was seen 3.3\u00a0%"), true)
	if err := p.b.Do(scenarios.SetStatus(s.Root.Children[1], scenarios.Happened, "2022-01-12")); err != nil {
		t.Fatal(err)
	}
	p.b.Select(s.Root.Children[0].ID)
	equal(t, "out", given.Text, "Ruled out: “"+s.Root.Children[1].Name()+"” happened on 12 Jan 2022.")
	equal(t, "field stays", p.outcome.probability.entry.Text, "30 %")
}

// If this fails, what was seen can be taken back in a scenario that is only read.
func TestNothingIsTakenBackReadOnly(t *testing.T) {
	p := shown(t, seen())
	p.b.SetReadOnly()
	s := p.b.Scenario()
	p.b.Select(s.Root.Children[0].ID)
	p.b.Select(s.Root.ID)
	known := p.outcome.fork.known
	back := known.steps.object.Objects[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects[1].(*link)
	test.Tap(back)
	equal(t, "still seen", s.Root.Indicators[0].Observed != nil, true)
	equal(t, "the steps are shown", told(known.judged), "30 %, 45 %, 25 %")
}

// If this fails, a likelihood outside 0 to 1 is taken, or a percentage is not.
func TestLikelihoodsAreChecked(t *testing.T) {
	s := seen()
	for k := range s.Root.Indicators {
		s.Root.Indicators[k].Observed = nil
	}
	p := shown(t, s)
	p.b.Select(s.Root.ID)
	part := p.outcome.evidence.indicators
	row := part.list.made[0]
	row.toggle()
	field := row.chances.made[0].chance
	for text, want := range map[string]float64{"40": 0.4, "0,25": 0.25, "7 %": 0.07, "1/4": 0.25} {
		p.enter(field, text)
		p.press(fyne.KeyReturn)
		equal(t, text, s.Root.Indicators[0].Likelihoods[0].P, want)
	}
	for _, text := range []string{"140", "-3", "rest", "often"} {
		before := s.Root.Indicators[0].Likelihoods[0].P
		p.enter(field, text)
		p.press(fyne.KeyReturn)
		equal(t, text, s.Root.Indicators[0].Likelihoods[0].P, before)
		equal(t, text+" is refused in words", part.failure.Visible(), true)
		p.press(fyne.KeyEscape)
	}
	p.enter(field, "")
	p.press(fyne.KeyReturn)
	equal(t, "why it would not count", row.why.Text, "It would not count: “"+s.Root.Children[0].Name()+"” has no likelihood.")
}
