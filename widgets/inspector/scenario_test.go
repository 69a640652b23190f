package inspector

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// If this fails, the scenario's own fields do not reach it, or take what is
// wrong.
func TestScenarioProperties(t *testing.T) {
	p := shown(t, talks())
	p.b.Select("")
	s, pane := p.b.Scenario(), p.scenario
	equal(t, "shown", pane.page.Visible() && !p.outcome.page.Visible(), true)
	equal(t, "counts", pane.counts.Text, "6 outcomes, 4 paths")
	p.FocusTitle()
	p.enter(pane.title, "Geneva\tagain")
	p.press(fyne.KeyReturn)
	equal(t, "title", s.Title, "Geneva again")
	p.enter(pane.until, "2022-02-30")
	p.press(fyne.KeyReturn)
	equal(t, "no such day", s.Until, "2022-03-31")
	p.enter(pane.until, "2021-12-31")
	p.press(fyne.KeyReturn)
	equal(t, "backward", pane.backward.Visible(), true)
	p.enter(pane.marking.field, "amber+")
	p.press(fyne.KeyDown)
	p.press(fyne.KeyReturn)
	equal(t, "marking", s.Marking, "TLP:AMBER+STRICT")
	pane.measures.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	equal(t, "no scale", s.Scale == nil, true)
	pane.measures.mean.Picked(intervalText)
	p.enter(pane.measures.level, "95")
	p.press(fyne.KeyReturn)
	equal(t, "level", *s.Ranges.Level, 0.95)
	p.enter(pane.measures.low, "-5")
	p.press(fyne.KeyReturn)
	p.enter(pane.measures.high, "-6")
	p.press(fyne.KeyReturn)
	equal(t, "upside down", s.Impact.High == nil, true)
	for p.b.Editor().UndoName() != "" {
		p.undone()
	}
	equal(t, "title after all undone", pane.title.Text, "Geneva")
	equal(t, "scale after all undone", pane.measures.scale.Shown(), "ICD 203")
}

// If this fails, a published scale cannot be chosen for a scenario, is not
// embedded in it, or is shown under another name than it was chosen by.
func TestEveryScaleCanBeChosen(t *testing.T) {
	p := shown(t, talks())
	p.b.Select("")
	s, picker := p.b.Scenario(), p.scenario.measures.scale
	for _, published := range scales.All() {
		picker.Picked(published.Name)
		equal(t, "embedded", s.Scale.ID, published.ID)
		equal(t, "words", len(s.Scale.Bands) > 4, true)
		equal(t, "shown", picker.Shown(), published.Name)
	}
	equal(t, "what to know of it", strings.Contains(p.scenario.measures.words.Text, "source could not be read"), true)
	for p.b.Editor().UndoName() != "" {
		p.undone()
	}
	equal(t, "after all undone", picker.Shown(), "ICD 203")
}

// If this fails, end states cannot be renamed, added or deleted in one step
// each, or two get the same name.
func TestEndStateList(t *testing.T) {
	p := shown(t, talks())
	p.b.Select("")
	s, ends := p.b.Scenario(), p.scenario.ends
	equal(t, "uses", ends.list.made[1].uses.Text, "1 use")
	p.enter(ends.list.made[1].name, "Open war")
	p.press(fyne.KeyReturn)
	equal(t, "name", s.EndStates[1].Name, "Open war")
	p.enter(ends.list.made[0].name, "open WAR")
	p.press(fyne.KeyReturn)
	equal(t, "a name that is taken", s.EndStates[0].Name, "De-escalation")
	p.press(fyne.KeyEscape)
	p.enter(ends.add, "Standoff")
	p.press(fyne.KeyReturn)
	equal(t, "added", s.EndStates[2].Name, "Standoff")
	equal(t, "field to add is empty", ends.add.Text, "")
	war := p.outcomeCalled("Sanctions imposed")
	ends.list.made[1].menu()[4].Action()
	equal(t, "deleted", len(s.EndStates), 2)
	equal(t, "its use", war.EndState, "")
	equal(t, "rows", ends.list.made[2].object.Visible(), false)
	p.undone()
	equal(t, "its use after undo", war.EndState, "war")
	equal(t, "row after undo", ends.list.made[1].name.Text, "Open war")
}

// If this fails, a name that is being typed goes to another end state once its
// own was deleted.
func TestEndStateRowsMove(t *testing.T) {
	for row := range 2 {
		p := shown(t, talks())
		p.b.Select("")
		s, ends := p.b.Scenario(), p.scenario.ends
		p.enter(ends.list.made[row].name, "Half")
		if err := p.b.Do(scenarios.RemoveEndState(s, s.EndStates[0])); err != nil {
			t.Fatal(err)
		}
		p.Commit()
		equal(t, "the name that is left", s.EndStates[0].Name, []string{"War", "Half"}[row])
	}
}
