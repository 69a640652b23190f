package inspector

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// If this fails, an edit of several selected outcomes is more than one undo
// step, or lets go of the selection, or passes a fork over in silence.
func TestSeveral(t *testing.T) {
	p := shown(t, talks())
	s := p.b.Scenario()
	p.b.SelectAll([]string{"sanctions", "run", "abrupt"})
	part := p.several
	equal(t, "shown", part.page.Visible() && !p.outcome.page.Visible(), true)
	equal(t, "title", part.title.Text, "3 outcomes selected")
	equal(t, "forks", strings.HasPrefix(part.forks.Text, "Not for “Talks end abruptly”:"), true)
	equal(t, "they differ", part.end.PlaceHolder, "They differ: choose one for all")
	p.enter(part.end, "Standoff")
	p.press(fyne.KeyReturn)
	ends := func() string {
		return fmt.Sprintf("%v%s|%d|%d", s.Outcome("sanctions").EndState == s.Outcome("run").EndState, s.Outcome("abrupt").EndState, len(s.EndStates), p.b.Count())
	}
	equal(t, "all leaves, no fork", ends(), "true|3|3")
	equal(t, "step", p.undone(), "New end state “Standoff”")
	equal(t, "undone", ends(), "false|2|3")

	p.enter(part.add, "military")
	p.press(fyne.KeyReturn)
	equal(t, "tagged", strings.Join(s.Outcome("abrupt").Tags, "|")+part.tags.made[0].text, "militarymilitary")
	part.status.Picked(scenarios.RuledOut)
	equal(t, "status", s.Outcome("run").Status.Is+part.status.Shown(), "ruled outruled out")
	equal(t, "step", p.undone(), "Set status of 3 outcomes")
	equal(t, "step", p.undone(), "Add tag “military” to 3 outcomes")
	equal(t, "still selected", p.b.Count(), 3)
}

// If this fails, what is typed for several outcomes goes to others that are
// selected next, or the new selection is lost.
func TestSelectingMoreCommitsToTheOldOnes(t *testing.T) {
	p := shown(t, talks())
	s := p.b.Scenario()
	p.b.SelectAll([]string{"sanctions", "run"})
	p.enter(p.several.add, "old")
	p.b.Extend("deal")
	equal(t, "old ones", fmt.Sprint(s.Outcome("sanctions").Tags, s.Outcome("run").Tags, s.Outcome("deal").Tags), "[old] [old] []")
	equal(t, "selected", p.b.Count(), 3)
	p.b.Select("run")
	p.enter(p.outcome.title, "Half")
	p.b.Extend("deal")
	equal(t, "title", s.Outcome("run").Title, "Half")
	equal(t, "selected", fmt.Sprint(p.b.Count(), p.b.Selected().ID), "2deal")
}
