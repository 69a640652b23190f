package scene_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// tipText is all that the tip of an outcome says, one line a row.
func tipText(t *testing.T, s *scene.Scene, id string) string {
	t.Helper()
	card, ok := s.Find(id)
	if !ok {
		t.Fatalf("no card of %q", id)
	}
	return text(s.TipOf(card))
}

func text(tip scene.Tip) string {
	var rows []string
	if tip.Cut {
		rows = append(rows, tip.Title)
	}
	for _, line := range tip.Lines {
		row := line.Text
		if line.Look.Symbol != "" {
			row = "(" + line.Look.Symbol + ") " + row
		}
		if line.Kind == scene.TipWrong {
			row = "! " + row
		}
		rows = append(rows, row)
	}
	return strings.ReplaceAll(strings.Join(rows, "\n"), "\u00a0", " ")
}

// If this fails, a tip says something else about a card than was agreed, or
// leaves out what the card has no room for.
func TestWhatTipsSay(t *testing.T) {
	maps := scenetest.Maps()
	rich := scenetest.Geneva()
	o := rich.Outcome("Limited incursion")
	o.Range = &scenarios.Range{Low: 0.15, High: 0.35}
	o.Confidence = &scenarios.Confidence{Level: "moderate", Because: "One official"}
	o.Status = &scenarios.Status{Is: scenarios.RuledOut, On: "2022-01-10"}
	o.Because, o.Notes, o.Marking = "They said so.", "Watch Vienna.\n- and Brussels", "SECRET"
	o.Sources, o.Dissent = []scenarios.Citation{{Source: "a"}}, "Not all agree."
	o.From, o.Until = "2022-01-10", "2022-01-13"
	for _, test := range []struct {
		s        *scenarios.Scenario
		id, want string
	}{
		{maps["geneva"], "Talks open in Geneva", "9 January 2022 to 31 March 2022"},
		{maps["geneva"], "Limited incursion", "20 % · very unlikely [5–20 %]\n5.0 % of all\n(triangle) War"},
		{maps["geneva"], "Back channel open", "rest 35 % · unlikely [20–45 %]\n8.8 % of all\n(square) Standoff continues"},
		{rich, "Limited incursion", "20 % · very unlikely [5–20 %]\nfrom 15 to 35 %\n5.0 % of all, from 3.8 to 8.8 %\nModerate confidence: One official\n" +
			"(triangle) War\nRuled out on 10 January 2022\n10 January 2022 to 13 January 2022\nSECRET\n1 source · dissent\n" +
			"Because: They said so.\nWatch Vienna.\n- and Brussels"},
		{maps["over"], "Talks in Geneva", "60 % · likely [55–80 %]\n60.0 % of all\n" +
			"! Its branches add to 115 %: nothing that follows from them has a figure until that is mended."},
		{maps["over"], "Limited incursion", "20 %\n! Unsettled: a fork on the way adds to more than 100 %.\n(triangle) War"},
		{maps["choice"], "Allied response", "A choice: somebody decides between 2 options; “Severe sanctions” is assumed."},
		{maps["choice"], "Severe sanctions", "An option, assumed: the figures follow it.\n100.0 % of all"},
		{maps["choice"], "Gradual ladder", "An option, not assumed: the choice assumes “Severe sanctions”."},
		{maps["undecided"], "Allies decide", "50 % · roughly even chance [45–55 %]\n50.0 % of all\n" +
			"A choice: somebody decides between 2 options; none is assumed."},
		{maps["undecided"], "Gradual ladder", "An option; none is assumed, so that no sum counts what follows.\n50.0 % of all, given “Gradual ladder”"},
		{maps["undecided"], "Said only", "likely [55–80 %]"},
		{maps["undecided"], "Allies divided", "not estimated"},
		{maps["numbers"], "Talks run on", ""},
	} {
		s := scenetest.Build(test.s, scene.Options{})
		if got := tipText(t, s, test.id); got != test.want {
			t.Errorf("%s:\n%s\nwant:\n%s", test.id, got, test.want)
		}
	}
}

// If this fails, a title that a card cuts cannot be read anywhere on the map,
// or one that stands there whole is said twice.
func TestTipHasTheWholeTitle(t *testing.T) {
	for name, cut := range map[string]bool{"long": true, "cyrillic": false, "geneva": false} {
		s := scenetest.Build(scenetest.Maps()[name], scene.Options{})
		if tip := s.TipOf(0); tip.Cut != cut || tip.Title != s.Scenario.Root.Title {
			t.Errorf("%s: cut %v, %q", name, tip.Cut, tip.Title)
		}
	}
}

// If this fails, nobody learns what a pill hides or what a ghost stands for.
func TestTipsOfPillsAndGhosts(t *testing.T) {
	s := scenetest.Build(scenetest.Geneva(), scene.Options{Folded: func(id string) bool { return id == "Severe sanctions at once" }})
	card, _ := s.Find("Severe sanctions at once")
	if got := text(s.TipOfPill(card)); got != "2 outcomes folded away" {
		t.Errorf("the pill: %q", got)
	}
	fork, _ := s.Find("Talks run on, no agreement")
	kids := s.Children(fork)
	want := "The branches of “Talks run on, no agreement” add to 85 %; 15 % is unassigned.\n6.7 % of all"
	if got := text(s.TipOf(kids[len(kids)-1])); got != want {
		t.Errorf("the ghost: %q", got)
	}
}

// If this fails, hovering over some card of some scenario ends the program, or
// shows a tip with an empty line.
func TestTipsOfAnything(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawn(r)
		for card := range s.Cards {
			for _, line := range s.TipOf(int32(card)).Lines {
				if strings.TrimSpace(line.Text) == "" || line.Rows < 1 {
					r.Fatalf("card %d: %+v", card, line)
				}
			}
		}
	})
}
