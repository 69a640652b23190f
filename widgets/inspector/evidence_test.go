package inspector

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// If this fails, a source cannot be cited, graded or let go, or each is more
// than one undo step, or a new source is left behind by an undo.
func TestCitations(t *testing.T) {
	p := shown(t, talks())
	s, o := p.b.Scenario(), p.pick("Talks run on")
	part := p.outcome.evidence.sources
	p.enter(part.add, "no con") // begins "No concessions", which is there
	p.press(fyne.KeyReturn)
	equal(t, "cited", fmt.Sprint(len(o.Sources), len(s.Sources), o.Sources[0].Source), "1 1ria")
	equal(t, "field to add is empty", part.add.Text, "")
	p.enter(part.add, "Background call")
	p.press(fyne.KeyReturn)
	equal(t, "new source", s.Sources[1].Title, "Background call")
	test.Tap(part.chips.made[1])
	equal(t, "opens", part.details.Visible(), true)
	part.trust.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	part.grade.Picked(reliabilityTexts[2])
	p.enter(part.where, "min. 12")
	p.press(fyne.KeyReturn)
	equal(t, "chip", part.chips.made[1].text, "C1 Background call · min. 12")
	equal(t, "still at the outcome", p.b.Selected(), o)
	for range 3 {
		p.undone()
	}
	equal(t, "step", p.undone(), "New source “Background call”")
	equal(t, "sources", len(s.Sources), 1)
	test.Tap(part.chips.made[0])
	p.act(func() (scenarios.Edit, error) {
		return scenarios.SetField(o, "sources", "sources", without(o.Sources, 0)), nil
	})
	equal(t, "let go", len(o.Sources), 0)
	equal(t, "details", part.details.Visible(), false)
}

// If this fails, assumptions cannot be added, rated, moved or removed in one
// step each.
func TestAssumptions(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks run on")
	part := p.outcome.evidence.assumptions
	for _, text := range []string{"Moscow wants a paper", "Nobody shoots"} {
		p.enter(part.add, text)
		p.press(fyne.KeyReturn)
	}
	part.list.made[1].rating.Picked("caveated")
	equal(t, "both", fmt.Sprint(o.Assumptions[0].Text, o.Assumptions[1].Rating), "Moscow wants a papercaveated")
	menu := part.list.object.Objects[1].(*fyne.Container).Objects[1].(*fyne.Container).Objects[1].(*more).items()
	equal(t, "menu", menu[0].Label+menu[1].Label, "Move upMove down")
	equal(t, "the last goes no further", menu[1].Disabled, true)
	menu[0].Action()
	equal(t, "moved", part.list.made[0].text.Text, "Nobody shoots")
	p.enter(part.list.made[0].text, "")
	p.press(fyne.KeyReturn)
	equal(t, "emptied", len(o.Assumptions), 1)
	equal(t, "step", p.undone(), "Change assumptions of “Talks run on”")
	equal(t, "rows", part.list.object.Objects[1].Visible(), true)
}

// If this fails, an indicator loses its date, what was seen, or how probable it
// is for a branch; or a branch gets the likelihood of another.
func TestIndicators(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	part := p.outcome.evidence.indicators
	p.enter(part.add, "An unscheduled press statement")
	p.press(fyne.KeyReturn)
	row := part.list.made[0]
	equal(t, "says", row.says.Text, "not yet looked for")
	test.Tap(row.says)
	p.enter(row.by, "2022-01-12")
	p.press(fyne.KeyReturn)
	p.Now = func() time.Time { return time.Date(2022, 1, 11, 9, 0, 0, 0, time.UTC) }
	row.state.Picked(scenarios.Seen)
	equal(t, "seen today", o.Indicators[0].Observed.On, "2022-01-11")
	p.enter(row.on, "2022-01-10")
	p.press(fyne.KeyReturn)
	p.enter(row.chances.made[1].chance, "80")
	p.press(fyne.KeyReturn)
	p.enter(row.chances.made[0].chance, "rest")
	p.press(fyne.KeyReturn)
	n := o.Indicators[0]
	equal(t, "stored", fmt.Sprint(n.By, *n.Observed, n.Likelihoods), "2022-01-12{seen 2022-01-10 []} [{channel 0.8}]")
	p.press(fyne.KeyEscape)
	test.Tap(row.says)
	equal(t, "says", row.says.Text, "by 12 Jan 2022 · seen 10 Jan 2022 · 1 likelihood")
	row.state.Picked(notYet)
	equal(t, "not seen", o.Indicators[0].Observed == nil, true)
	if found := scenarios.Validate(p.b.Scenario()); len(found) > 0 {
		t.Errorf("findings: %v", found)
	}
	p.pick("Talks run on")
	equal(t, "a leaf has none", part.all.Visible(), false)
}

// If this fails, typing the beginning of an end state's name and Enter makes a
// second one beside it, or a name that is meant to be new cannot be made.
func TestBeginningOfANameMeansTheOneThatIsThere(t *testing.T) {
	p := shown(t, talks())
	s, o := p.b.Scenario(), p.pick("Talks run on")
	for _, leave := range []func(){
		func() { p.press(fyne.KeyReturn) }, func() { p.w.Canvas().Unfocus() },
	} {
		p.FocusEndState()
		p.enter(p.outcome.end.name, "de-es")
		equal(t, "preview", o.EndState, "calm")
		leave()
		equal(t, "taken", o.EndState, "calm")
		equal(t, "field", p.outcome.end.name.Text, "De-escalation")
		equal(t, "end states", len(s.EndStates), 2)
		p.undone()
	}
	p.FocusEndState()
	p.enter(p.outcome.end.name, "wa")
	p.press(fyne.KeyDown)
	equal(t, "preview of a new one", len(s.EndStates), 3)
	p.press(fyne.KeyReturn)
	equal(t, "a new one", s.EndStates[2].Name, "wa")
}

// If this fails, of two end states of one name only the first can be chosen.
func TestEndStatesOfOneNameCanBeChosen(t *testing.T) {
	s := talks()
	s.EndStates[1].Name = "De-escalation"
	p := shown(t, s)
	o := p.pick("Talks run on")
	p.FocusEndState()
	p.press(fyne.KeyDown)
	p.press(fyne.KeyDown)
	p.press(fyne.KeyReturn)
	equal(t, "the second", o.EndState, "war")
	equal(t, "field", p.outcome.end.name.Text, "De-escalation (2)")
	p.FocusEndState()
	p.enter(p.outcome.end.name, "de-escalation")
	p.press(fyne.KeyReturn)
	equal(t, "the first", o.EndState, "calm")
}

// If this fails, who lists several sources, assumptions, indicators or end
// states has to come back to the field after each: the next word goes to the map.
func TestFieldsThatAddStayForTheNext(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	s, left := p.b.Scenario(), 0
	p.OnDone = func() { left++ }
	evidence := p.outcome.evidence
	for name, one := range map[string]struct {
		add   *field.Field
		count func() int
	}{
		"sources":     {evidence.sources.add, func() int { return len(o.Sources) }},
		"assumptions": {evidence.assumptions.add, func() int { return len(o.Assumptions) }},
		"indicators":  {evidence.indicators.add, func() int { return len(o.Indicators) }},
		"end states":  {p.scenario.ends.add, func() int { return len(s.EndStates) }},
	} {
		if name == "end states" {
			p.b.Select("")
		} else {
			p.b.Select(o.ID)
		}
		left = 0
		had := one.count()
		p.w.Canvas().Focus(one.add)
		for _, text := range []string{"one more", "and a last one"} {
			for _, r := range text {
				p.w.Canvas().Focused().TypedRune(r)
			}
			p.press(fyne.KeyReturn)
		}
		equal(t, name+" added", one.count()-had, 2)
		equal(t, name+" left early", left, 0)
		p.press(fyne.KeyReturn)
		equal(t, name+" left", left, 1)
	}
}
