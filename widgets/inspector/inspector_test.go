package inspector

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/widgets/board"
)

// If this fails, typing a title is not seen on the map until it is left, or a
// typed title is more than one undo step, or the pane does not follow undo.
func TestTypingPreviewsAndCommitsOneStep(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	done := 0
	p.OnDone = func() { done++ }
	p.enter(p.outcome.title, "Walk-out")
	equal(t, "title while typing", o.Title, "Walk-out")
	equal(t, "undo while typing", p.b.Editor().UndoName(), "")
	p.press(fyne.KeyReturn)
	equal(t, "title", o.Title, "Walk-out")
	equal(t, "the keyboard is given back", done, 1)
	equal(t, "step", p.undone(), "Rename “Talks end abruptly”")
	equal(t, "title after undo", o.Title, "Talks end abruptly")
	equal(t, "field after undo", p.outcome.title.Text, "Talks end abruptly")
	equal(t, "steps left", p.b.Editor().UndoName(), "")
}

// If this fails, Esc leaves something of what was typed behind.
func TestEscGivesBack(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	p.enter(p.outcome.notes.text, "half a th")
	equal(t, "preview", o.Notes, "half a th")
	p.press(fyne.KeyEscape)
	equal(t, "notes", o.Notes, "The delegation may leave after the first evening.")
	equal(t, "field", p.outcome.notes.text.Text, o.Notes)
	equal(t, "step", p.b.Editor().UndoName(), "")
}

// If this fails, selecting another outcome while typing writes what was typed
// into the outcome selected, or loses it, or jumps back to the old outcome.
func TestSelectingCommitsToTheOldOutcome(t *testing.T) {
	p := shown(t, talks())
	old := p.pick("Talks end abruptly")
	for _, to := range []string{"run", "", "abrupt"} {
		p.b.Select(old.ID)
		next := p.b.Scenario().Outcome(to)
		notes := "for the old one, going to " + to
		p.enter(p.outcome.notes.text, notes)
		p.b.Select(to)
		equal(t, "old notes", old.Notes, notes)
		equal(t, "selected", idOf(p.b.Selected()), to)
		equal(t, "shown", p.shown, to)
		if next != nil && next != old {
			equal(t, "new notes", next.Notes, "")
			equal(t, "field", p.outcome.notes.text.Text, "")
			equal(t, "step", p.undone(), "Change notes of “Talks end abruptly”")
		}
	}
}

// If this fails, a text that is no probability gets stuck in the field of the
// next outcome, or vanishes without a word.
func TestSelectingTellsWhatWasRefused(t *testing.T) {
	p := shown(t, talks())
	old := p.pick("Talks end abruptly")
	var told []string
	p.OnError = func(err error) { told = append(told, err.Error()) }
	p.enter(p.outcome.probability.entry, "150")
	p.b.Select("run")
	equal(t, "old number", old.Probability, scenarios.Number(0.25))
	equal(t, "field", p.outcome.probability.entry.Text, "45 %")
	equal(t, "line", p.outcome.probability.failure.Text, "")
	if len(told) != 1 || !strings.Contains(told[0], "150") {
		t.Errorf("told %q", told)
	}
}

// If this fails, a command such as Save misses what is still being typed.
func TestCommit(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks run on")
	p.enter(p.outcome.evidence.because, "Both sides said so")
	equal(t, "typing", p.Typing(), true)
	p.Commit()
	equal(t, "typing", p.Typing(), false)
	equal(t, "because", o.Because, "Both sides said so")
	equal(t, "step", p.undone(), "Change reason of “Talks run on”")
	equal(t, "because", o.Because, "")
}

// If this fails, an outcome that goes away while it is typed about brings the
// pane down, or comes back.
func TestOutcomeGoesAway(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks run on")
	p.enter(p.outcome.notes.text, "gone soon")
	if err := p.b.Do(scenarios.RemoveBranch(o)); err != nil {
		t.Fatal(err)
	}
	p.Commit()
	if p.b.Scenario().Outcome("run") != nil {
		t.Error("it came back")
	}
}

// If this fails, a file that opened for reading only can be changed, or cannot
// be read in full: its text must still be selectable.
func TestReadOnly(t *testing.T) {
	s := talks()
	p := shown(t, s)
	p.b.SetReadOnly()
	o := p.pick("Talks end abruptly")
	before := *o
	p.enter(p.outcome.notes.text, "no")
	p.press(fyne.KeyBackspace)
	p.outcome.notes.text.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	p.enter(p.outcome.probability.entry, "99")
	test.Tap(p.outcome.probability.locked)
	p.outcome.evidence.level.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	equal(t, "notes", o.Notes, before.Notes)
	equal(t, "number", o.Probability, before.Probability)
	equal(t, "lock", o.Locked, false)
	equal(t, "field", p.outcome.notes.text.Text, before.Notes)
	p.w.Canvas().Focus(p.outcome.notes.text)
	p.outcome.notes.text.TypedShortcut(&fyne.ShortcutSelectAll{})
	equal(t, "selected text", p.outcome.notes.text.SelectedText(), before.Notes)
}

// If this fails, groups forget whether they were open, or the keyboard cannot
// open them.
func TestGroupsAreRemembered(t *testing.T) {
	p := shown(t, talks())
	p.pick("Talks end abruptly")
	g := p.outcome.groups[groupTime]
	equal(t, "open at first", g.body.Visible(), false)
	equal(t, "summary", g.summary(), "9 to 10 Jan 2022")
	p.w.Canvas().Focus(g)
	p.press(fyne.KeySpace)
	equal(t, "open after Space", g.body.Visible(), true)
	other := New(board.New(talks()))
	equal(t, "open in another pane", other.outcome.groups[groupTime].body.Visible(), false)
	other.SetFolded(p.Folded())
	equal(t, "open in another pane that was told", other.outcome.groups[groupTime].body.Visible(), true)
	p.press(fyne.KeyReturn)
	equal(t, "open after Enter", g.body.Visible(), false)
}

// If this fails, Tab does not reach a control, or stops at one.
func TestTabGoesThroughAllControls(t *testing.T) {
	p := shown(t, talks())
	p.pick("Sanctions imposed")
	for _, g := range p.outcome.groups {
		g.open()
	}
	p.FocusTitle()
	seen := map[fyne.Focusable]bool{}
	for range 60 {
		at := p.w.Canvas().Focused()
		if seen[at] {
			break
		}
		seen[at] = true
		if tab, ok := at.(fyne.Tabbable); ok && tab.AcceptsTab() {
			at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		} else {
			p.w.Canvas().FocusNext()
		}
	}
	for name, f := range map[string]fyne.Focusable{
		"title": p.outcome.title, "probability": p.outcome.probability.entry, "lowest": p.outcome.probability.ends.low,
		"lock": p.outcome.probability.locked, "because": p.outcome.evidence.because, "confidence": p.outcome.evidence.level,
		"notes": p.outcome.notes.text, "end state": p.outcome.end.name, "impact": p.outcome.end.impact,
		"from": p.outcome.time.from, "status": p.outcome.time.status, "marking": p.outcome.time.marking,
		"header": p.outcome.groups[groupNotes],
	} {
		if !seen[f] {
			t.Errorf("Tab misses %s", name)
		}
	}
}
