package scene_test

import (
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/layout"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// If this fails, letting go of a branch somewhere on the map does something
// that was not shown, nothing at all without a reason, or an impossible edit.
func TestDroppingAnywhereIsAnEditOrHasAReason(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 14})
		var all []*scenarios.Outcome
		folded := make(map[string]bool)
		for o := range s.Root.All() {
			all = append(all, o)
			folded[o.ID] = rapid.IntRange(0, 5).Draw(t, "folded") == 5
		}
		m := scenetest.Build(s, scene.Options{
			Direction: rapid.SampledFrom([]layout.Direction{layout.LeftToRight, layout.TopDown}).Draw(t, "direction"),
			Folded:    func(id string) bool { return folded[id] },
		})
		var chosen []*scenarios.Outcome
		for range rapid.IntRange(1, 3).Draw(t, "dragged") {
			if o := rapid.SampledFrom(all).Draw(t, "outcome"); o != s.Root && s.Outcome(o.ID) == o {
				chosen = append(chosen, o)
			}
		}
		chosen = scenarios.Topmost(chosen)
		if len(chosen) == 0 {
			t.Skip("only the root")
		}
		dragged := make(map[string]bool)
		for _, o := range chosen {
			dragged[o.ID] = true
		}
		x := rapid.Float64Range(-50, m.Bounds.W+50).Draw(t, "x")
		y := rapid.Float64Range(-50, m.Bounds.H+50).Draw(t, "y")
		d := m.DropAt(x, y, dragged)
		if d.Parent == nil {
			_, _, onCard := m.At(x, y)
			if onCard && d.Refused == "" {
				t.Fatal("a card takes nothing in and does not say why")
			}
			if d.Refused != "" && d.Card < 0 {
				t.Fatal("refused, but not by whom")
			}
			return
		}
		edit := scenarios.MoveBranches(chosen, d.Parent, d.At)
		if edit.IsEmpty() != d.Stays {
			t.Fatalf("stays %v, but the edit has %d effects", d.Stays, len(edit.Effects))
		}
		if err := scenarios.NewEditor(s).Do(edit); err != nil {
			t.Fatal(err)
		}
		children := d.Parent.Children
		for i := range chosen {
			if !dragged[children[d.At+i].ID] {
				t.Fatalf("place %d of %d is not what was dragged", d.At+i, len(children))
			}
		}
		if d.After != nil && children[d.At-1] != d.After || d.Before != nil && children[d.At+len(chosen)] != d.Before {
			t.Fatal("they come beside others than was shown")
		}
		if d.Between() == (d.Line == scene.Rect{}) {
			t.Fatalf("between %v, line %v", d.Between(), d.Line)
		}
	})
}

// If this fails, a branch does not go where the pointer shows: into the card
// it is over, or before or after it, in either layout.
func TestWhereADropGoes(t *testing.T) {
	s := scenetest.Geneva()
	abruptly, on := s.Root.Children[0], s.Root.Children[1]
	severe := abruptly.Children[0]
	for _, direction := range []layout.Direction{layout.LeftToRight, layout.TopDown} {
		m := scenetest.Build(s, scene.Options{Direction: direction})
		// at is a point of a card: from 0 to 1 across the growth of the map, and
		// beyond, in shares of its size.
		at := func(o *scenarios.Outcome, across float64) (x, y float64) {
			card, _ := m.Find(o.ID)
			b := m.Cards[card].Box
			if direction == layout.TopDown {
				return b.X + b.W*across, b.Y + b.H/2
			}
			return b.X + b.W/2, b.Y + b.H*across
		}
		type where struct {
			parent *scenarios.Outcome
			at     int
			stays  bool
		}
		for _, c := range []struct {
			name   string
			drag   *scenarios.Outcome
			over   *scenarios.Outcome
			across float64
			want   where
		}{
			{"into a card", severe, on, 0.5, where{on, 2, false}},
			{"before a card", severe, on, 0.1, where{s.Root, 1, false}},
			{"after a card", severe, on, 0.9, where{s.Root, 2, false}},
			{"into its own parent", severe, abruptly, 0.5, where{abruptly, 2, false}},
			{"onto itself", severe, severe, 0.5, where{abruptly, 0, true}},
			{"before its next sibling", severe, abruptly.Children[1], 0.1, where{abruptly, 0, true}},
			{"after its next sibling", severe, abruptly.Children[1], 0.9, where{abruptly, 1, false}},
			{"above the first of a row", on, abruptly, -0.02, where{s.Root, 0, false}},
			{"into the root, at either end", severe, s.Root, 0.05, where{s.Root, 3, false}},
			{"under itself", abruptly, severe, 0.5, where{nil, 0, false}},
			{"beside its own child", abruptly, severe, 0.95, where{nil, 0, false}},
		} {
			x, y := at(c.over, c.across)
			d := m.DropAt(x, y, map[string]bool{c.drag.ID: true})
			if got := (where{d.Parent, d.At, d.Stays}); got != c.want {
				t.Errorf("direction %v, %s: %v, want %v", direction, c.name, got, c.want)
			}
			if c.want.parent == nil && d.Refused == "" {
				t.Errorf("%s: refused without a word", c.name)
			}
		}
		if d := m.DropAt(m.Bounds.W+500, m.Bounds.H+500, map[string]bool{severe.ID: true}); d.Parent != nil || d.Refused != "" {
			t.Errorf("far beside the map: %+v", d)
		}
	}
}

// If this fails, what a fork leaves unassigned does not take a branch in.
func TestTheUnassignedTakesABranchIn(t *testing.T) {
	s := scenetest.Geneva()
	on := s.Root.Children[1]
	m := scenetest.Build(s, scene.Options{})
	for _, c := range m.Cards {
		if !c.Ghost || c.Outcome != on {
			continue
		}
		d := m.DropAt(c.Box.X+c.Box.W/2, c.Box.Y+c.Box.H*0.9, map[string]bool{s.Root.Children[2].ID: true})
		if d.Parent != on || d.At != len(on.Children) {
			t.Errorf("it goes to place %d of %v", d.At, d.Parent)
		}
		return
	}
	t.Fatal("the sample has no ghost")
}
