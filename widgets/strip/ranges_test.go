package strip

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/board"
)

// say types a word, or a number, as the probability of an outcome.
func say(t *testing.T, b *board.Board, id, text string) {
	t.Helper()
	if err := b.CommitProbability(b.Scenario().Outcome(id), text); err != nil {
		t.Fatal(err)
	}
}

// sum is what all parts of the bar add to.
func (s *Strip) sum() (sum float64) {
	for _, it := range s.items {
		sum += it.share
	}
	return sum
}

// If this fails, an end state that a word leaves open is told by a figure that
// lacks it, or the bar is not the whole.
func TestWordsAreToldAsBounds(t *testing.T) {
	s, b := shown(t, drawing(), 1440)
	say(t, b, "end", "unlikely")
	expect(t, s,
		"Standoff continues 52.45–53.33 % roughly even chance [45–55 %]", "Sanctions without war 17.6–25.4 % very unlikely to unlikely",
		"De-escalation 6–19 % very unlikely", "War 4–9 % almost no chance to very unlikely",
		"Within the ranges 13.75 %: one end state or another", "Unassigned 6.75 %", addEndState)
	if sum := s.sum(); sum < 1-1e-9 || sum > 1+1e-9 {
		t.Errorf("the parts of the bar add to %v", sum)
	}
	s.openPaths(s.items[3])
	if feeds := s.overlay.paths.feeds; len(feeds) != 1 || !feeds[0].Open || feeds[0].Text != "4–9 %" {
		t.Errorf("the paths of War are %v", feeds)
	}
	s.openPaths(s.items[4])
	if feeds := s.overlay.paths.feeds; len(feeds) != 1 || feeds[0].Outcome != b.Scenario().Root {
		t.Errorf("%d forks leave something within the ranges", len(feeds))
	}
	say(t, b, "end", "25")
	if got := s.text(); got[3] != "War 5.0 % (4–9 %) almost no chance" || len(got) != 6 {
		t.Errorf("after a number within the range: %q", got)
	}
}

// If this fails, a branch of which nobody said anything counts as if it had a range.
func TestWhatNobodySaidIsNotEstimated(t *testing.T) {
	s, b := shown(t, drawing(), 1440)
	say(t, b, "end", "unlikely")
	say(t, b, "stay", "")
	found := ""
	for _, text := range s.text() {
		if strings.HasPrefix(text, "Not estimated") {
			found = text
		}
	}
	if found != "Not estimated 33.75 %" {
		t.Errorf("the legend says %q", found)
	}
	if sum := s.sum(); sum < 1-1e-9 || sum > 1+1e-9 {
		t.Errorf("the parts of the bar add to %v", sum)
	}
}

// If this fails, a figure hides how far it can go within the ranges.
func TestRangesStandBesideFigures(t *testing.T) {
	scenario := drawing()
	scenario.Outcome("withdrawn").Range = &scenarios.Range{Low: 0.4, High: 0.7}
	s, _ := shown(t, scenario, 1440)
	expect(t, s,
		"Standoff continues 52.6 % (48.1–57.1 %) roughly even chance [45–55 %]", "Sanctions without war 19.1 % very unlikely",
		"De-escalation 16.5 % (12–21 %) very unlikely", "War 5.0 % almost no chance", "Unassigned 6.8 %", addEndState)
}

// If this fails, the roll-up by tag cannot be found, says that tags add up, or
// does not list what has the tag.
func TestTags(t *testing.T) {
	scenario := drawing()
	for id, tag := range map[string]string{"severe": "economic", "cyber": "economic", "incursion": "military", "stay": "military"} {
		scenario.Outcome(id).Tags = []string{tag}
	}
	s, b := shown(t, scenario, 1440)
	if got := s.text(); got[len(got)-2] != byTag {
		t.Fatalf("the legend says %q", got)
	}
	s.at = len(s.entries()) - 2
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	expect(t, s, "military 32.0 % unlikely [20–45 %]", "economic 22.5 % unlikely [20–45 %]", byEndState)
	if s.bar.Visible() || s.hint != tagsOverlap {
		t.Errorf("a bar adds tags up: %v; %q", s.bar.Visible(), s.hint)
	}
	s.at = 1
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	feeds := s.overlay.paths.feeds
	if len(feeds) != 2 || feeds[0].Outcome.ID+feeds[0].Text != "severe11.3 %" || feeds[1].Outcome.ID+feeds[1].Text != "cyber11.2 %" {
		t.Errorf("economic is made of %v", feeds)
	}
	b.SetManner(odds.WordsOnly)
	expect(t, s, "military unlikely", "economic unlikely", byEndState)
	s.Turn()
	if s.overlay.paths.open() || !s.bar.Visible() {
		t.Error("the way back is not the way it was")
	}
}

// If this fails, a room that reads words alone is shown nothing of the end states.
func TestWordsForARoom(t *testing.T) {
	s, b := shown(t, drawing(), 1440)
	b.SetManner(odds.WordsOnly)
	s.SetProjector(true)
	expect(t, s, "Standoff continues roughly even chance", "Sanctions without war very unlikely",
		"De-escalation very unlikely", "War almost no chance", "Unassigned")
}

// If this fails, nobody sees at a glance how far an end state can go, a mark stands
// where words leave the best value open, or whiskers take room where there are none.
func TestWhiskersAreDrawn(t *testing.T) {
	s, b := shown(t, drawing(), 1440)
	plain := s.legend.plan.row(1)
	for _, it := range s.items {
		if it.reach.known {
			t.Fatalf("%s has a whisker without a range", it.name)
		}
	}
	say(t, b, "end", "unlikely")
	drawn := 0
	for _, it := range s.items {
		if r := it.reach; r.known {
			drawn++
			if !r.open || !(r.low < r.high) {
				t.Errorf("%s goes from %v to %v, open %v", it.name, r.low, r.high, r.open)
			}
		}
	}
	if drawn != 4 || s.legend.plan.row(1) != plain+whiskerRoom {
		t.Errorf("%d whiskers, rows are %v high, not %v", drawn, s.legend.plan.row(1), plain+whiskerRoom)
	}
	say(t, b, "end", "25") // the word's range stays
	if r := s.items[3].reach; r.open || !(r.low <= r.best && r.best <= r.high) {
		t.Errorf("with a number: %+v", r)
	}
}
