package mapview

import (
	"math"

	"offramp/scenarios/scene"
)

// travel compares two places.
type travel struct {
	from, to place
	edited   int32
	offsets  map[int32]offset
}

// before is the card that a card was.
func (t *travel) before(card int32) (int32, bool) {
	if t.from.scene == t.to.scene {
		return card, true
	}
	return sameCard(t.to.scene, card, t.from.scene)
}

// sameCard finds a card of one scene in another.
func sameCard(from *scene.Scene, card int32, in *scene.Scene) (int32, bool) {
	c := &from.Cards[card]
	other, ok := in.Find(c.Outcome.ID)
	if !ok || !c.Ghost {
		return other, ok
	}
	kids := in.Children(other)
	if len(kids) == 0 {
		return 0, false
	}
	last := kids[len(kids)-1]
	return last, in.Cards[last].Ghost
}

// common tells whether any of the cards was in view before.
func (t *travel) common(cards []int32) bool {
	world := t.from.view.World()
	for _, card := range cards {
		if was, ok := t.before(card); ok && t.from.scene.Cards[was].Box.Meets(world) {
			return true
		}
	}
	return false
}

// join adds what was in view before to what is in view now.
func (t *travel) join(sight *scene.Sight, before []int32) {
	seen := make(map[int32]bool, len(sight.Cards))
	branches := make(map[int32]bool, len(sight.Branches))
	for _, card := range sight.Cards {
		seen[card] = true
	}
	for _, card := range sight.Branches {
		branches[card] = true
	}
	for _, was := range before {
		card, ok := was, true
		if t.from.scene != t.to.scene {
			card, ok = sameCard(t.from.scene, was, t.to.scene)
		}
		if ok && !seen[card] {
			seen[card] = true
			sight.Cards = append(sight.Cards, card)
		}
	}
	for _, card := range sight.Cards {
		if t.to.scene.Cards[card].Parent >= 0 && !branches[card] {
			sight.Branches = append(sight.Branches, card)
		}
	}
}

// measure finds the offset of every card in sight and of the cards that their
// branches come from; it returns the largest, in px.
func (t *travel) measure(sight *scene.Sight) (far float64) {
	for _, card := range sight.Cards {
		far = max(far, t.offset(card))
	}
	for _, card := range sight.Branches {
		t.offset(card)
		t.offset(t.to.scene.Cards[card].Parent)
	}
	return far
}

func (t *travel) offset(card int32) float64 {
	off, ok := t.offsets[card]
	if !ok {
		if was, there := t.before(card); there && card != t.edited {
			x0, y0 := middle(t.from, was)
			x1, y1 := middle(t.to, card)
			off = offset{x0 - x1, y0 - y1}
		}
		t.offsets[card] = off
	}
	return math.Hypot(off.x, off.y)
}

// middle is where the middle of a card is seen.
func middle(p place, card int32) (x, y float64) {
	box := p.scene.Cards[card].Box
	return (box.X + box.W/2 - p.view.X) * p.view.Zoom, (box.Y + box.H/2 - p.view.Y) * p.view.Zoom
}
