package history_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/history"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

// talks is a fork of three with a log that tells one day more at each edit.
func talks() (*scenarios.Editor, []*scenarios.Outcome) {
	s := scenarios.New()
	s.Scale = scales.ICD203()
	s.EndStates = []*scenarios.EndState{{ID: "e", Name: "Peace"}}
	s.Root.Title = "Talks"
	for i, p := range []scenarios.Probability{scenarios.Number(0.5), scenarios.Number(0.3), scenarios.Rest} {
		s.Root.Children = append(s.Root.Children, &scenarios.Outcome{ID: string(rune('a' + i)), Title: string(rune('A' + i)), Probability: p})
	}
	s.Root.Children[0].EndState = "e"
	s.Link()
	e := scenarios.NewEditor(s)
	at := time.Date(2022, 1, 9, 12, 0, 0, 0, time.UTC)
	e.LogChanges(func() time.Time {
		at = at.AddDate(0, 0, 1)
		return at
	}, func() string { return "Anna" })
	return e, s.Root.Children
}

func set(o *scenarios.Outcome, p float64) scenarios.Edit {
	return odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(p)})
}

func do(t *testing.T, e *scenarios.Editor, edits ...scenarios.Edit) {
	t.Helper()
	for _, edit := range edits {
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
	}
}

func written(r history.Report) string {
	var rows []string
	for _, row := range r.Rows {
		text := fmt.Sprintf("%s %s: %s (%s) → %s (%s)", row.Titles[len(row.Titles)-1], row.Kind, row.From.Judgement, row.From.Word, row.To.Judgement, row.To.Word)
		if row.Crossed {
			text += " crossed"
		}
		for _, c := range row.Reasons {
			text += fmt.Sprintf(" [%s %s %s]", c.At[:10], c.How, c.Because)
		}
		rows = append(rows, text)
	}
	return strings.Join(rows, "\n")
}

// If this fails, the report of what changed misses a judgement, tells it with the
// wrong reason, or hides that it is in other words now.
func TestSince(t *testing.T) {
	e, of := talks()
	do(t, e, set(of[0], 0.55)) // the 10th
	if err := e.Explain("first round"); err != nil {
		t.Fatal(err)
	}
	do(t, e, set(of[0], 0.6)) // the 11th
	if err := e.Explain("second round"); err != nil {
		t.Fatal(err)
	}
	do(t, e, odds.SetProbability(of[1], odds.Entry{Said: "unlikely", Range: scenarios.Range{Low: 0.2, High: 0.45}})) // the 12th
	do(t, e, scenarios.SetField(of[1], "range", "range", &scenarios.Range{Low: 0.25, High: 0.4}))                    // the 13th
	do(t, e, set(of[1], 0.04))                                                                                       // the 14th
	s := e.Scenario()
	for day, want := range map[string]string{
		"2022-01-09": "A judged: 50 % (roughly even chance) → 60 % (likely) crossed [2022-01-10 typed first round] [2022-01-11 typed second round]\n" +
			"B judged: 30 % (unlikely) → 4 % (almost no chance) crossed [2022-01-12 word ] [2022-01-12 word ] [2022-01-13 range ] [2022-01-14 typed ] [2022-01-14 typed ] [2022-01-14 typed ]\n" +
			"C derived: rest (very unlikely) → rest (unlikely) crossed",
		"2022-01-11": "A judged: 55 % (likely) → 60 % (likely) [2022-01-11 typed second round]\n" +
			"B judged: 30 % (unlikely) → 4 % (almost no chance) crossed [2022-01-12 word ] [2022-01-12 word ] [2022-01-13 range ] [2022-01-14 typed ] [2022-01-14 typed ] [2022-01-14 typed ]\n" +
			"C derived: rest (very unlikely) → rest (unlikely) crossed",
		"2022-01-13": "B judged: unlikely (unlikely) → 4 % (almost no chance) crossed [2022-01-13 range ] [2022-01-14 typed ] [2022-01-14 typed ] [2022-01-14 typed ]\n" +
			"C derived: rest () → rest (unlikely)",
		"2022-01-15": "",
	} {
		at, err := history.ParseSince(day)
		if err != nil {
			t.Fatal(err)
		}
		if got := written(history.Since(s, at)); got != want {
			t.Errorf("since %s:\n%s\nwant\n%s", day, got, want)
		}
	}
	if p, _ := of[0].Probability.Number(); p != 0.6 {
		t.Errorf("the report changed the scenario: %v", p)
	}
	do(t, e, scenarios.RemoveBranch(of[0]))
	at, _ := history.ParseSince("2022-01-11T00:00:00Z")
	if got := written(history.Since(s, at)); !strings.Contains(got, "A gone:  () →  () [2022-01-11 typed second round]") {
		t.Errorf("an outcome that was judged and removed:\n%s", got)
	}
}

// If this fails, two versions of a file are not compared as they are, or reasons
// that the older one knew already are told as news.
func TestBetween(t *testing.T) {
	e, of := talks()
	do(t, e, set(of[0], 0.55))
	old := *e.Scenario()
	old.Root = e.Scenario().Root.Copy()
	old.Changes = append([]*scenarios.Change(nil), e.Scenario().Changes...)
	old.Link()
	added := scenarios.NewOutcome("D")
	added.Probability = scenarios.Number(0.1)
	do(t, e, set(of[0], 0.6), scenarios.RemoveBranch(of[1]), scenarios.AddChild(e.Scenario().Root, added, 2))
	want := "A judged: 55 % (likely) → 60 % (likely) [2022-01-11 typed ]\n" +
		"C derived: rest (very unlikely) → rest (unlikely) crossed\n" +
		"D added:  () → 10 % (very unlikely)\n" +
		"B gone: 30 % (unlikely) →  ()"
	r := history.Between(&old, e.Scenario())
	if got := written(r); got != want {
		t.Errorf("it says\n%s\nwant\n%s", got, want)
	}
	if len(r.EndStates) != 2 || r.EndStates[0].Before != 0.55 || r.EndStates[0].After != 0.6 {
		t.Errorf("the end states are %+v", r.EndStates)
	}
	if again := history.Between(e.Scenario(), e.Scenario()); len(again.Rows) != 0 {
		t.Errorf("between a version and itself: %s", written(again))
	}
}

// If this fails, the judgements that the log leads back to are not those that
// were there, so that "what changed since" tells what never was.
func TestBefore_isWhatWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, of := talks()
		s := e.Scenario()
		var states []string
		for range rapid.IntRange(1, 8).Draw(t, "edits") {
			states = append(states, judgements(s))
			o := of[rapid.IntRange(0, 2).Draw(t, "outcome")]
			p := rapid.SampledFrom([]float64{0, 0.1, 0.25, 1. / 3, 1}).Draw(t, "p")
			edit := set(o, p)
			switch rapid.IntRange(0, 3).Draw(t, "edit") {
			case 0:
				band := scales.ICD203().Bands[rapid.IntRange(0, 6).Draw(t, "word")]
				edit = odds.SetProbability(o, odds.Entry{Said: band.Word, Range: scenarios.Range{Low: *band.Low, High: *band.High}})
			case 1:
				edit = odds.SetProbability(o, odds.Entry{Probability: scenarios.Rest})
			case 2:
				edit = scenarios.SetField(o, "range", "range", &scenarios.Range{Low: p / 2, High: p})
			}
			logged := len(s.Changes)
			if err := e.Do(edit); err != nil {
				t.Fatal(err)
			}
			if len(s.Changes) == logged {
				states = states[:len(states)-1] // it changed nothing, and no day went by
			}
		}
		for day, want := range states {
			at := time.Date(2022, 1, 10+day, 0, 0, 0, 0, time.UTC)
			if got := judgements(history.Before(s, at)); got != want {
				t.Fatalf("on day %d it was %s, and the log says %s", day, want, got)
			}
		}
	})
}

func judgements(s *scenarios.Scenario) (text string) {
	for o := range s.Root.All() {
		text += fmt.Sprint(o.Title, o.Probability, o.Said)
		if o.Range != nil {
			text += fmt.Sprint(*o.Range)
		}
		text += " "
	}
	return text
}
