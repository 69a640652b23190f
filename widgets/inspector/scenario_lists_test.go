package inspector

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
)

// If this fails, end states cannot be merged, moved, recoloured or given a
// symbol in one step each, or a colour is taken that is none.
func TestEndStateDetails(t *testing.T) {
	p := shown(t, talks())
	p.b.Select("")
	s, ends := p.b.Scenario(), p.scenario.ends
	war := ends.list.made[1]
	test.Tap(war.uses)
	d := war.details
	equal(t, "where used", fmt.Sprint(len(d.uses.ids), d.uses.list.made[0].Text), "1Sanctions imposed")
	test.Tap(d.colours[4])
	equal(t, "colour", s.EndStates[1].Colour, "#0072b2")
	test.Tap(d.symbols[7])
	equal(t, "symbol", s.EndStates[1].Symbol, "ring")
	p.enter(d.own, "#F0E442")
	p.press(fyne.KeyReturn)
	equal(t, "own colour", s.EndStates[1].Colour, "#f0e442")
	equal(t, "contrast", d.contrast.Text, "1.3:1 on light, 12.5:1 on dark: outlined where it is faint")
	p.enter(d.own, "yellow")
	p.press(fyne.KeyReturn)
	equal(t, "no colour", s.EndStates[1].Colour, "#f0e442")
	equal(t, "says why", d.failure.Visible(), true)
	p.press(fyne.KeyEscape)
	p.enter(d.impact, "-3")
	p.press(fyne.KeyReturn)
	equal(t, "impact", *s.EndStates[1].Impact, -3)
	war.menu()[1].Action()
	equal(t, "moved up", s.EndStates[0].ID, "war")
	equal(t, "details go along", ends.list.made[0].details.object.Visible(), true)
	merge := ends.list.made[0].menu()[3].ChildMenu.Items
	equal(t, "merge into", fmt.Sprint(len(merge), merge[0].Label), "1De-escalation")
	merge[0].Action()
	equal(t, "merged", fmt.Sprint(len(s.EndStates), s.Outcome("sanctions").EndState), "1calm")
	equal(t, "step", p.undone(), "Merge end state “War” into “De-escalation”")
	test.Tap(ends.list.made[0].details.uses.list.made[0])
	equal(t, "a press selects", p.b.Selected().ID, "sanctions")
}

// If this fails, “4 uses” opens below the edge of the pane, and looks as if it
// did nothing.
func TestWhereUsedIsInView(t *testing.T) {
	p := shown(t, talks())
	p.w.Resize(fyne.NewSize(320, 480))
	p.b.Select("")
	war := p.scenario.ends.list.made[1]
	p.reveal(war.uses)
	test.Tap(war.uses)
	use := war.details.uses.list.made[0]
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(use).Y
	if bottom := top + use.Size().Height; top < 0 || bottom > p.scroll.Size().Height {
		t.Errorf("the first use reaches from %v to %v of %v", top, bottom, p.scroll.Size().Height)
	}
}

// If this fails, Enter on what an undo just took away ends the program.
func TestWhatIsGoneFromAListDoesNothing(t *testing.T) {
	p := shown(t, talks())
	p.b.Select("")
	war := p.scenario.ends.list.made[1]
	test.Tap(war.uses)
	use := war.details.uses.list.made[0]
	p.w.Canvas().Focus(use)
	edit, _ := scenarios.AssignAll([]*scenarios.Outcome{p.b.Scenario().Outcome("sanctions")}, "")
	if err := p.b.Do(edit); err != nil {
		t.Fatal(err)
	}
	use.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	equal(t, "selected", p.b.Selected() == nil, true)

	o := p.b.Scenario().Outcome("run")
	p.b.SelectAll([]string{"run", "deal"})
	p.enter(p.several.add, "military")
	p.press(fyne.KeyReturn)
	tag := p.several.tags.made[0]
	p.w.Canvas().Focus(tag)
	p.undone()
	tag.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	equal(t, "tags", len(o.Tags), 0)
	equal(t, "no menu", p.w.Canvas().Overlays().Top() == nil, true)
}

// If this fails, sources cannot be added, changed, merged or deleted in one step
// each, or a date or title is taken that is none.
func TestSources(t *testing.T) {
	p := shown(t, talks())
	p.b.Select("")
	for _, g := range p.scenario.groups {
		g.open()
	}
	s, part := p.b.Scenario(), p.scenario.sources
	p.enter(part.add, "Background call")
	p.press(fyne.KeyReturn)
	p.enter(part.add, "no concessions")
	p.press(fyne.KeyReturn)
	equal(t, "a title that is taken", len(s.Sources), 2)
	p.press(fyne.KeyEscape)
	row := part.list.made[1]
	test.Tap(row.says)
	d := row.details
	d.grade.Picked(reliabilityTexts[2])
	p.enter(d.publisher, "State Department")
	p.press(fyne.KeyReturn)
	p.enter(d.published, "2022-01-07")
	p.press(fyne.KeyReturn)
	p.enter(d.accessed, "soon")
	p.press(fyne.KeyReturn)
	p.press(fyne.KeyEscape)
	p.enter(d.link, "https://state.example")
	p.press(fyne.KeyReturn)
	p.enter(d.note, "By telephone")
	p.Commit()
	got := s.Sources[1]
	equal(t, "stored", fmt.Sprint([]string{got.Title, got.Reliability, got.Publisher, got.Published, got.Accessed, got.URL, got.Note}),
		"[Background call C State Department 2022-01-07  https://state.example By telephone]")
	test.Tap(row.says)
	equal(t, "says", row.says.Text, "C · State Department · 7 Jan 2022 · 0 uses")
	part.list.made[0].menu()[3].ChildMenu.Items[0].Action()
	equal(t, "merged", fmt.Sprint(len(s.Sources), s.Outcome("abrupt").Sources[0].Source == got.ID), "1 true")
	p.undone()
	part.list.made[0].menu()[4].Action()
	equal(t, "deleted with its citation", fmt.Sprint(len(s.Sources), len(s.Outcome("abrupt").Sources)), "1 0")
	p.undone()
	equal(t, "undone", s.Outcome("abrupt").Sources[0].Source, "ria")
}

// If this fails, rows that are made late can be changed in a document that is
// only read, or cannot be looked at.
func TestLateRowsAreReadOnlyToo(t *testing.T) {
	p := shown(t, talks())
	p.b.SetReadOnly()
	p.b.Select("")
	row := p.scenario.ends.list.made[1]
	test.Tap(row.uses)
	equal(t, "details open", row.details.object.Visible(), true)
	p.enter(row.details.own, "#000000")
	p.enter(row.name, "Peace")
	test.Tap(row.details.colours[0])
	equal(t, "unchanged", fmt.Sprint(p.b.Scenario().EndStates[1].Name, p.b.Scenario().EndStates[1].Colour), "War#d55e00")
	equal(t, "field", row.name.Text, "War")
	menu := newMore(p.Inspector, row.menu)
	menu.SetReadOnly(true)
	menu.drop()
	equal(t, "no menu", p.w.Canvas().Overlays().Top() == nil, true)
}
