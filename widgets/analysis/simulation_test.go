package analysis

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds/simulate"
)

// If this fails, Enter does not run the simulation, or its result, or what there
// is to know about it, is not shown.
func TestEnterRunsTheSimulation(t *testing.T) {
	o := open(t, geneva(t), "Simulation")
	s := o.simulation()
	o.says("Not run yet")
	o.press(fyne.KeyReturn)
	o.says("Median")
	o.says("seed")
	if s.run.Text != "Run again" || s.bar.Visible() || s.old.Visible() {
		t.Errorf("afterwards the button says %q, bar %v, old %v", s.run.Text, s.bar.Visible(), s.old.Visible())
	}
	if !strings.HasPrefix(s.impact.Text, "Expected impact: mean") {
		t.Errorf("of the impact it says %q", s.impact.Text)
	}
	if o.b.Editor().Dirty() {
		t.Error("running changed the scenario")
	}
}

// If this fails, the same seed shows other figures the second time.
func TestTheSameSeedShowsTheSame(t *testing.T) {
	o := open(t, geneva(t), "Simulation")
	o.press(fyne.KeyReturn)
	first := o.Charted().Chart().Table.String()
	o.simulation().Start()
	if again := o.Charted().Chart().Table.String(); again != first {
		t.Errorf("first\n%s\nthen\n%s", first, again)
	}
}

// If this fails, an edit runs the simulation by itself, or leaves an old result
// standing as if it were true.
func TestAResultFromBeforeAnEditSaysSo(t *testing.T) {
	o := open(t, geneva(t), "Simulation")
	s := o.simulation()
	o.press(fyne.KeyReturn)
	first := o.Charted().Chart()
	if err := o.b.Do(scenarios.Rename(o.b.Scenario().Root, "Another")); err != nil {
		t.Fatal(err)
	}
	if !s.old.Visible() || o.Charted().Chart() != first {
		t.Error("the result is not marked as old, or was run again")
	}
	if err := o.b.Undo(); err != nil {
		t.Fatal(err)
	}
	if s.old.Visible() {
		t.Error("undone, the result is still marked as old")
	}
}

// If this fails, samples, seed and sampler are not stored as one edit each, or
// something that is none is taken.
func TestOptionsAreStoredWhenChanged(t *testing.T) {
	o := open(t, geneva(t), "Simulation")
	s, before := o.simulation(), o.b.Selected()
	o.enter(s.samples, "2,000")
	if got := simulate.OptionsOf(o.b.Scenario()); got.Samples != 2000 {
		t.Errorf("stored %+v", got)
	}
	o.says("2,000 samples") // Enter runs
	o.enter(s.seed, "-7")
	s.sampler.Picked(simulate.PERT.Name())
	if got := simulate.OptionsOf(o.b.Scenario()); got.Seed != -7 || got.Sampler != simulate.PERT {
		t.Errorf("stored %+v", got)
	}
	if !strings.Contains(s.means.Text, "moves the means") {
		t.Errorf("of the sampler it says %q", s.means.Text)
	}
	s.Start()
	if !strings.Contains(s.notes.Text, "Beta-PERT moves means") {
		t.Errorf("the shift is not told: %q", s.notes.Text)
	}
	for _, wrong := range []string{"0", "many", "99999999999", "1.5"} {
		o.enter(s.samples, wrong)
		if s.failure() == "" {
			t.Errorf("%q is taken as samples", wrong)
		}
		o.press(fyne.KeyEscape)
	}
	if o.b.Selected() != before {
		t.Error("the selection moved")
	}
	for range 3 {
		if err := o.b.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if o.b.Editor().Dirty() || s.samples.Text == "2000" {
		t.Errorf("three undos leave samples %s", s.samples.Text)
	}
}

func (s *simulation) failure() string { return s.samples.failure.Text }

// If this fails, a file that is only read cannot be simulated with other options,
// or is changed by that.
func TestAFileThatIsOnlyReadIsSimulated(t *testing.T) {
	o := open(t, geneva(t), "Simulation")
	o.b.SetReadOnly()
	s := o.simulation()
	o.enter(s.samples, "500")
	o.says("500 samples")
	if o.b.Editor().Dirty() || len(o.errors) > 0 {
		t.Error("the file is changed, or it is refused", o.errors)
	}
}

// If this fails, a run goes on after Cancel, after the page is left or after the
// pane is closed, or what it gives then is shown.
func TestARunThatIsStoppedShowsNothing(t *testing.T) {
	for name, stop := range map[string]func(o *opened){
		"cancel":           func(o *opened) { o.press(fyne.KeyReturn) },
		"leave":            func(o *opened) { o.Open("Impact") },
		"close":            func(o *opened) { o.Leave() },
		"cancel, run next": func(o *opened) { o.press(fyne.KeyReturn); o.press(fyne.KeyReturn) },
	} {
		o := open(t, geneva(t), "Simulation")
		s := o.simulation()
		o.waits = true
		o.press(fyne.KeyReturn)
		if s.run.Text != "Cancel" || !s.bar.Visible() || !strings.HasPrefix(s.said.Text, "0 of ") {
			t.Errorf("%s: under way it says %q, %q", name, s.run.Text, s.said.Text)
		}
		stop(o)
		first := o.work[0]
		first() // it ends at once, the context being over
		for _, back := range slices.Clone(o.back) {
			back()
		}
		if s.result != nil {
			t.Errorf("%s: the stopped run shows its result", name)
		}
		if len(o.work) == 2 {
			o.back = nil
			o.work[1]()
			for _, back := range o.back {
				back()
			}
			if s.result == nil {
				t.Errorf("%s: the next run shows nothing", name)
			}
		}
	}
}

// If this fails, what could not be simulated is not told, or a click on it does
// not go there.
func TestWhatCannotBeSimulatedIsAtItsPlace(t *testing.T) {
	s := bare()
	for _, o := range s.Root.Children {
		o.Probability = scenarios.Number(0.9)
	}
	o := open(t, s, "Simulation")
	o.press(fyne.KeyReturn)
	page := o.simulation()
	if len(page.problems.Objects) == 0 {
		t.Fatal("nothing is told")
	}
	link := page.problems.Objects[1].(*fyne.Container).Objects[0].(fyne.Tappable)
	link.Tapped(&fyne.PointEvent{})
	if !slices.Equal(o.picked, []string{s.Root.ID}) {
		t.Errorf("picked %v", o.picked)
	}
}
