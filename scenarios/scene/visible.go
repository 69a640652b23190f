package scene

import "sort"

// crowd is how many branches of one fork may be drawn one by one; where more
// meet the view, one trunk and the ends at visible cards stand for them.
const crowd = 200

// Sight is what of a scene can be seen in a part of the world.
type Sight struct {
	// Cards are the cards whose box or fold pill is in view, in pre-order.
	Cards []int32
	// Branches are the cards whose branch from the parent is in view.
	Branches []int32
	// Trunks stand for the branches of forks of which too many meet the view;
	// those are not in Branches.
	Trunks []Trunk
}

// Trunk is one line for many branches of a fork.
type Trunk struct {
	Card int32 // the fork
	// From and To are how far the trunk runs across the direction of growth,
	// cut to the view.
	From, To float64
	// Stubs are the children to whose cards an end of the trunk runs.
	Stubs []int32
}

// Visible finds what meets a part of the world and appends it to what is in
// into, which may be nil; use it again to save memory. The time depends on what
// is seen and on the depth, not on the size of the map.
func (s *Scene) Visible(world Rect, into *Sight) *Sight {
	if into == nil {
		into = &Sight{}
	}
	if len(s.Cards) > 0 {
		l := looker{Scene: s, world: world, view: s.span(world), Sight: into}
		l.look(0)
	}
	return into
}

// Reset empties a sight and keeps its memory.
func (v *Sight) Reset() {
	v.Cards, v.Branches, v.Trunks = v.Cards[:0], v.Branches[:0], v.Trunks[:0]
}

type looker struct {
	*Scene
	world Rect
	view  span
	*Sight
}

func (l *looker) look(card int32) {
	c := &l.Scene.Cards[card]
	if !c.Extent.Meets(l.world) {
		return
	}
	if c.Box.Meets(l.world) || c.Hidden > 0 && l.PillBox(card).Meets(l.world) {
		l.Sight.Cards = append(l.Sight.Cards, card)
	}
	kids := l.kidsOf(card)
	if len(kids) == 0 {
		return
	}
	l.branches(card, kids)
	first := sort.Search(len(kids), func(i int) bool { return kids[i].most >= l.view.c0 })
	for _, k := range kids[first:] {
		if k.least > l.view.c1 {
			return
		}
		l.look(k.card)
	}
}

// branches finds which branches of a fork are in view.
func (l *looker) branches(card int32, kids []kid) {
	half := l.Metrics.Branch
	from := l.span(l.Scene.Cards[card].Box)
	to := l.span(l.Scene.Cards[kids[0].card].Box)
	if from.a1-half > l.view.a1 || to.a0+half < l.view.a0 {
		return
	}
	low, high := l.view.c0-half, l.view.c1+half
	// Of the branches that go back across, those that begin in or behind the
	// view and end in or before it; of the others likewise.
	turn := sort.Search(len(kids), func(i int) bool {
		br := &l.Scene.Cards[kids[i].card].branch
		return br.arrives >= br.leaves
	})
	back := kids[:0]
	if from.c1 >= low {
		back = kids[:sort.Search(turn, func(i int) bool { return kids[i].arrives > high })]
	}
	forth := kids[:0]
	if from.c0 <= high {
		forth = kids[turn+sort.Search(len(kids)-turn, func(i int) bool { return kids[turn+i].arrives >= low }):]
	}
	if len(back)+len(forth) > crowd {
		l.trunk(card, kids, low, high)
		return
	}
	for _, group := range [2][]kid{back, forth} {
		for _, k := range group {
			l.Sight.Branches = append(l.Sight.Branches, k.card)
		}
	}
}

// trunk stands for all branches of a fork that meet the view.
func (l *looker) trunk(card int32, kids []kid, low, high float64) {
	from := l.span(l.Scene.Cards[card].Box)
	middle := (from.c0 + from.c1) / 2
	t := Trunk{
		Card: card,
		From: max(low, min(middle, kids[0].arrives)),
		To:   min(high, max(middle, kids[len(kids)-1].arrives)),
	}
	first := sort.Search(len(kids), func(i int) bool { return kids[i].arrives >= low })
	for _, k := range kids[first:] {
		if k.arrives > high {
			break
		}
		t.Stubs = append(t.Stubs, k.card)
	}
	l.Sight.Trunks = append(l.Sight.Trunks, t)
}
