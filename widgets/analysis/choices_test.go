package analysis

import (
	"strings"
	"testing"

	"offramp/scenarios"
)

// decided is a scenario with a choice of two options, of which the second is better.
func decided() *scenarios.Scenario {
	s := bare()
	s.Root.Kind = scenarios.KindChoice
	for i, o := range s.Root.Children {
		o.Probability = scenarios.Probability{}
		impact := float64(i)
		end := &scenarios.EndState{ID: scenarios.NewID(), Name: "End " + o.Title, Impact: &impact}
		s.EndStates = append(s.EndStates, end)
		o.EndState = end.ID
	}
	s.Link()
	return s
}

// If this fails, options are not compared, the better one is not named, or what
// that means for probabilities is not said.
func TestOptionsAreCompared(t *testing.T) {
	o := open(t, decided(), "Choices")
	c := o.choices()
	o.says("End Talks go on")
	if !strings.Contains(c.better.Text, "“Talks go on”") || !strings.Contains(c.rule.Text, "never changes how probable") {
		t.Errorf("it says %q and %q", c.better.Text, c.rule.Text)
	}
	c.byImpact = true
	c.Present()
	o.says("Talks go on (better)	1")
}

// If this fails, an option cannot be assumed from here, or taken back, as one edit
// each, or a file that is only read is changed.
func TestAnOptionIsAssumedFromHere(t *testing.T) {
	o := open(t, decided(), "Choices")
	c, root := o.choices(), o.b.Scenario().Root
	c.assumed.Picked("Talks end")
	if root.Assumed != root.Children[0].ID || c.assumed.Shown() != "Talks end" {
		t.Errorf("assumed %q, shown %q", root.Assumed, c.assumed.Shown())
	}
	c.assumed.Picked("Talks end")
	c.assumed.Picked("Talks go on")
	c.assumed.Picked(noneAssumed)
	c.assumed.Picked(noneAssumed)
	if root.Assumed != "" || c.assumed.Shown() != noneAssumed {
		t.Errorf("assumed %q, shown %q", root.Assumed, c.assumed.Shown())
	}
	for range 3 {
		if err := o.b.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if o.b.Editor().Dirty() {
		t.Error("three undos do not bring back the file")
	}
	o.b.SetReadOnly()
	c.Present()
	c.assumed.Picked("Talks end")
	if root.Assumed != "" || !c.assumed.ReadOnly() || len(o.errors) != 1 {
		t.Error("a file that is only read is changed, or nobody says why not", o.errors)
	}
}

// If this fails, a scenario without a choice shows fields that speak of nothing.
func TestWithoutAChoiceThePageSaysHow(t *testing.T) {
	o := open(t, bare(), "Choices")
	o.says("make it a choice")
	if o.choices().of.Visible() && o.choices().parts[0].Visible() {
		t.Error("a choice can be picked where there is none")
	}
}
