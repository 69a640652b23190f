package scene_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// Fails if two cards of a map cover each other, or come closer than siblings.
func TestNoCardsOverlap(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawn(r)
		for i := range s.Cards {
			for j := range i {
				a, b := s.Cards[i].Box, s.Cards[j].Box.Grow(s.Metrics.Siblings-1e-6)
				if a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom() {
					r.Fatalf("cards %d and %d: %v, %v", j, i, s.Cards[j].Box, a)
				}
			}
		}
	})
}

// Fails if cards are not in pre-order, a branch of the map is not one run, or
// an extent leaves out something below the card.
func TestCardsAreInPreOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawn(r)
		for i := range s.Cards {
			c := &s.Cards[i]
			if (c.Parent < 0) != (i == 0) || c.Parent >= int32(i) || c.End <= int32(i) {
				r.Fatalf("card %d: parent %d, end %d", i, c.Parent, c.End)
			}
			for p := c.Parent; p >= 0; p = s.Cards[p].Parent {
				if c.End > s.Cards[p].End || s.Cards[p].Extent.Union(c.Extent) != s.Cards[p].Extent {
					r.Fatalf("card %d is not within %d", i, p)
				}
			}
			if found, ok := s.Find(c.Outcome.ID); !c.Ghost && (!ok || s.Cards[found].Outcome.ID != c.Outcome.ID) {
				r.Fatalf("%s is not found", c.Outcome.ID)
			}
		}
	})
}

// said is what every card says below its title, by its title.
func said(s *scene.Scene) map[string]string {
	all := map[string]string{}
	for i := range s.Cards {
		c := &s.Cards[i]
		text := strings.Join([]string{c.Figure.Number, c.Figure.Word, c.Figure.Share}, "|")
		all[strings.Join(c.Title, " ")] = strings.ReplaceAll(text, "\u00a0", " ")
	}
	return all
}

// Fails if a card says something else about its probability than was agreed.
func TestWhatCardsSay(t *testing.T) {
	for name, want := range map[string]map[string]string{
		"geneva": {
			"Talks open in Geneva":       "|9 January 2022|",
			"Talks end abruptly":         "25 %|unlikely|",
			"Limited incursion":          "20 %|very unlikely|5.0 %",
			"Back channel open":          "rest 35 %|unlikely|8.8 %",
			"Unassigned":                 "15 %||6.7 %",
			"Pipeline stays shut":        "70 %|likely|7.9 %",
			"Talks run on, no agreement": "45 %|unlikely|",
		},
		"over": {
			"Situation":         "||",
			"Talks in Geneva":   "60 %|adds to 115 %|",
			"Talks run on":      "45 %||",
			"Limited incursion": "20 %|unsettled|",
		},
		"choice": {
			"Allied response":  "|choice|",
			"Severe sanctions": "assumed||",
			"Gradual ladder":   "|not assumed|",
			"Standoff":         "rest 65 %|likely|65.0 %",
			"Incursion":        "rest 85 %||",
		},
		"undecided": {
			"Allies decide":    "50 %|choice|",
			"Severe sanctions": "|option|",
			"Withdrawal":       "33.3 %|unlikely|",
			"Allies divided":   "|not estimated|",
			"Said only":        "likely||",
		},
		"numbers": {"Talks end abruptly": "||", "Sanctions": "||"},
		"blank":   {"Untitled": "||"},
	} {
		got := said(scenetest.Build(scenetest.Maps()[name], scene.Options{}))
		for title, text := range want {
			if found, ok := got[title]; !ok || found != text {
				t.Errorf("%s: %s: %q, want %q", name, title, found, text)
			}
		}
	}
}

// Fails if what fades, is flagged or is a ghost looks like any other card.
func TestStatesOfCards(t *testing.T) {
	card := func(s *scene.Scene, title string) scene.Card {
		for i := range s.Cards {
			if strings.Join(s.Cards[i].Title, " ") == title {
				return s.Cards[i]
			}
		}
		t.Fatalf("no card %q", title)
		return scene.Card{}
	}
	maps := scenetest.Maps()
	choice := scenetest.Build(maps["choice"], scene.Options{})
	for title, faded := range map[string]bool{"Gradual ladder": true, "Incursion": true, "Severe sanctions": false, "Standoff": false} {
		if card(choice, title).Faded != faded {
			t.Errorf("%s: faded is not %v", title, faded)
		}
	}
	over := scenetest.Build(maps["over"], scene.Options{})
	if !card(over, "Talks in Geneva").Over || card(over, "Situation").Over {
		t.Error("over 100 % is flagged in the wrong place")
	}
	geneva := scenetest.Build(maps["geneva"], scene.Options{})
	ghost := card(geneva, "Unassigned")
	if !ghost.Ghost || ghost.Ordinal != -1 || math.Abs(ghost.Path-0.0675) > 1e-9 {
		t.Errorf("ghost: %+v", ghost)
	}
	if m := card(geneva, "Talks end abruptly").Marks; m.Sources != 2 || !m.Notes || m.Indicates {
		t.Errorf("marks: %+v", m)
	}
}

// Fails if the branches of a fork do not add up to the thickness of its trunk,
// or leave the parent out of order.
func TestBranchesAddUpToTheTrunk(t *testing.T) {
	s := scenetest.Build(scenetest.Geneva(), scene.Options{})
	kids := s.Children(0)
	low, high := math.Inf(1), math.Inf(-1)
	before := math.Inf(-1)
	for _, k := range kids {
		leaves, width := s.BranchAt(k)
		if leaves <= before {
			t.Errorf("card %d leaves at %v, the one before at %v", k, leaves, before)
		}
		before = leaves
		low, high = min(low, leaves-width/2), max(high, leaves+width/2)
	}
	if got := high - low; math.Abs(got-s.Metrics.Branch) > 1e-9 {
		t.Errorf("the trunk is %v thick, want %v", got, s.Metrics.Branch)
	}
}

// Fails if a card below an option that is not assumed tells its share of all,
// which is 0, or a branch there that is not estimated looks like one that counts.
func TestBelowAnOptionNotAssumed(t *testing.T) {
	leaf := func(title string, p scenarios.Probability) *scenarios.Outcome {
		return &scenarios.Outcome{ID: title, Title: title, Probability: p}
	}
	other := leaf("Other", scenarios.NotEstimated)
	other.Children = []*scenarios.Outcome{leaf("Number", scenarios.Number(0.4)), leaf("None", scenarios.NotEstimated)}
	root := leaf("Root", scenarios.NotEstimated)
	root.Kind, root.Assumed = scenarios.KindChoice, "Assumed"
	root.Children = []*scenarios.Outcome{leaf("Assumed", scenarios.NotEstimated), other}
	doc := scenarios.New()
	doc.Root = root
	doc.Link()
	s := scenetest.Build(doc, scene.Options{})
	for i := range s.Cards {
		switch c := &s.Cards[i]; c.Outcome.ID {
		case "Other", "Number", "None":
			if !c.Faded || c.Figure.Share != "" || c.Path != 0 {
				t.Errorf("%s: faded %v, share %q, path %v", c.Outcome.ID, c.Faded, c.Figure.Share, c.Path)
			}
		}
	}
	if got := said(s); got["Number"] != "40 %||" || got["None"] != "|not estimated|" || got["Assumed"] != "assumed||100.0 %" {
		t.Errorf("%v", got)
	}
}
