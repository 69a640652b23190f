package scene_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios/layout"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// drawn draws a random scenario with random folds as a scene.
func drawn(r *rapid.T) *scene.Scene {
	s := scenariotest.Draw(r, scenariotest.Options{MaxOutcomes: rapid.IntRange(1, 60).Draw(r, "n")})
	var folded []string
	for o := range s.Root.All() {
		if len(o.Children) > 0 && rapid.IntRange(0, 7).Draw(r, "fold") == 7 {
			folded = append(folded, o.ID)
		}
	}
	opt := scene.Options{
		Fonts:  scenetest.Fonts(),
		Folded: func(id string) bool { return slices.Contains(folded, id) },
	}
	if rapid.Bool().Draw(r, "top down") {
		opt.Direction = layout.TopDown
	}
	return scene.Build(s, odds.Compute(s), opt)
}

func window(r *rapid.T, s *scene.Scene) scene.Rect {
	side := rapid.Float64Range(1, 800)
	return scene.Rect{
		X: rapid.Float64Range(-100, s.Bounds.W+100).Draw(r, "x"),
		Y: rapid.Float64Range(-100, s.Bounds.H+100).Draw(r, "y"),
		W: side.Draw(r, "w"), H: side.Draw(r, "h"),
	}
}

// Fails if a card that is in view is not drawn, or one that is not is: culling
// must find what looking at every card finds.
func TestVisibleCardsAreAllThatMeetTheView(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawn(r)
		view := window(r, s)
		var want []int32
		for i := range s.Cards {
			if s.Cards[i].Box.Meets(view) || s.Cards[i].Hidden > 0 && s.PillBox(int32(i)).Meets(view) {
				want = append(want, int32(i))
			}
		}
		if got := s.Visible(view, nil).Cards; !slices.Equal(got, want) {
			r.Fatalf("in %v: %v, want %v", view, got, want)
		}
	})
}

// Fails if a branch that crosses the view is not drawn: the room between parent
// and child that it may take meets the view, and it is not among the found.
func TestVisibleBranchesMissNone(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawn(r)
		view := window(r, s)
		got := s.Visible(view, nil).Branches
		for i := 1; i < len(s.Cards); i++ {
			if s.BranchBox(int32(i)).Meets(view) && !slices.Contains(got, int32(i)) {
				r.Fatalf("branch %d at %v is missing in %v", i, s.BranchBox(int32(i)), view)
			}
		}
	})
}

// Fails if a view of a fork with very many branches takes time or lines in
// proportion to them, or misses the cards in view.
func TestStar(t *testing.T) {
	const n = 20_000
	s := scenetest.Build(starOf(n), scene.Options{})
	for _, at := range []float64{0.1, 0.25, 0.5, 0.9} {
		y := s.Bounds.H * at
		sight := s.Visible(scene.Rect{X: 0, Y: y, W: 1280, H: 800}, nil)
		if len(sight.Cards) < 800/80 || len(sight.Cards) > 800/40 {
			t.Errorf("at %v: %d cards", at, len(sight.Cards))
		}
		if len(sight.Branches) > 200 || len(sight.Trunks) != 1 {
			t.Fatalf("at %v: %d branches, %d trunks", at, len(sight.Branches), len(sight.Trunks))
		}
		trunk := sight.Trunks[0]
		for _, card := range sight.Cards[1:] {
			if !slices.Contains(trunk.Stubs, card) {
				t.Errorf("at %v: no branch to card %d", at, card)
			}
		}
		if trunk.To-trunk.From > 900 {
			t.Errorf("at %v: the trunk is %v long", at, trunk.To-trunk.From)
		}
	}
}

// Fails if a click on a card selects another one or none, or one beside all
// cards selects one.
func TestAtIsTheInverseOfBox(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawn(r)
		card := int32(rapid.IntRange(0, len(s.Cards)-1).Draw(r, "card"))
		within := func(b scene.Rect) (x, y float64) {
			share := rapid.Float64Range(0.001, 0.999)
			return b.X + b.W*share.Draw(r, "right"), b.Y + b.H*share.Draw(r, "down")
		}
		x, y := within(s.Cards[card].Box)
		if got, part, ok := s.At(x, y); !ok || got != card || part == scene.Pill {
			r.Fatalf("card %d at %v, %v: %d, %v, %v", card, x, y, got, part, ok)
		}
		x, y = within(s.Bounds)
		var want int32 = -1
		for i := range s.Cards {
			if s.Cards[i].Box.Contains(x, y) || s.PillBox(int32(i)).Contains(x, y) {
				want = int32(i)
				break
			}
		}
		if got, _, ok := s.At(x, y); ok != (want >= 0) || ok && got != want {
			r.Fatalf("at %v, %v: %d, %v, want %d", x, y, got, ok, want)
		}
	})
}

// Fails if a click on the fold pill does not unfold.
func TestAtFindsPills(t *testing.T) {
	s := scenetest.Build(scenetest.Geneva(), scene.Options{
		Folded: func(id string) bool { return id == "Talks end abruptly" },
	})
	card, ok := s.Find("Talks end abruptly")
	if !ok || s.Cards[card].Hidden != 5 {
		t.Fatalf("%v, %d hidden", ok, s.Cards[card].Hidden)
	}
	pill := s.PillBox(card)
	if got, part, ok := s.At(pill.X+pill.W/2, pill.Y+pill.H/2); !ok || got != card || part != scene.Pill {
		t.Errorf("%d, %v, %v", got, part, ok)
	}
	if _, ok := s.Find("Limited incursion"); ok {
		t.Error("what is folded away is found")
	}
}
