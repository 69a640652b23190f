package analysis

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// If this fails, what is supposed is not compared with what is, is not said, cannot
// be taken back with the same word, or changes the file.
func TestWhatIfItHappened(t *testing.T) {
	s := decided()
	root := s.Root
	root.Kind = ""
	root.Children[0].Probability = scenarios.Number(0.5)
	root.Children[1].Probability = scenarios.Number(0.5)
	o := open(t, s, "What if")
	w := o.page("What if").(*whatIf)
	o.says("Nothing is supposed")
	if !w.happened.ReadOnly() {
		t.Error("of the situation itself something can be supposed")
	}
	o.b.Select(root.Children[0].ID)
	o.FocusFirst()
	o.press(fyne.KeyReturn)
	o.says("End Talks end\t50 %\t100 %\t+50 points")
	if !strings.Contains(w.says.Text, "“Talks end” happened") || !w.leave.Visible() {
		t.Errorf("it says %q", w.says.Text)
	}
	if Explore(o.b, scenarios.Happened); o.b.Exploring() {
		t.Error("the same word does not take it back")
	}
	o.b.SetReadOnly()
	Explore(o.b, scenarios.RuledOut)
	o.says("End Talks end\t50 %\t0 %")
	w.leave.Tapped(&fyne.PointEvent{})
	if o.b.Exploring() || o.b.Editor().Dirty() || len(o.errors) > 0 {
		t.Error("exploring is not left, or changed the file", o.errors)
	}
}

// If this fails, what has happened is not compared with what was judged.
func TestWhatHasHappenedIsCompared(t *testing.T) {
	s := decided()
	s.Root.Kind = ""
	for _, o := range s.Root.Children {
		o.Probability = scenarios.Number(0.5)
	}
	o := open(t, s, "What if")
	if err := o.b.Do(scenarios.SetStatus(s.Root.Children[1], scenarios.RuledOut, "")); err != nil {
		t.Fatal(err)
	}
	o.says("given what has happened")
	o.b.SetAsJudged(true)
	o.says("End Talks end\t50 %\t100 %")
}

// If this fails, what moves the answer is told of other figures than the strip shows,
// or does not say of which.
func TestWhatMovesWhatIsShown(t *testing.T) {
	s := decided()
	s.Root.Kind = ""
	for _, o := range s.Root.Children {
		o.Probability = scenarios.Number(0.5)
	}
	s.Root.Indicators = []scenarios.Indicator{{ID: "n", Text: "Envoys leave", Observed: &scenarios.Observation{Is: scenarios.Seen},
		Likelihoods: []scenarios.Likelihood{{Child: s.Root.Children[0].ID, P: 0.9}, {Child: s.Root.Children[1].ID, P: 0.1}}}}
	o := open(t, s, "What moves it")
	o.says("given what has happened")
	o.says("Now: 90 %")
	o.says("Talks end\tTalks\t40 %\t60 %\t85.7 %\t93.1 %")
	o.b.SetAsJudged(true)
	o.says("Now: 50 %")
	if err := o.b.Suppose(scenarios.SetStatus(o.b.Scenario().Root.Children[0], scenarios.Happened, "")); err != nil {
		t.Fatal(err)
	}
	o.says("Now: 100 %")
}
