package layout

// low is a sibling that can be seen from below: how far along it reaches, and
// its place among the siblings. A stack of them, the last one on top, tells
// which sibling a contour node belongs to.
type low struct {
	reach float64
	place int
	kid   int32
}

// separate moves the subtree of kid right until it clears all subtrees of the
// siblings before it, the nearest of which is left.
func (t *tree) separate(parent *node, left, kid int32, place int) {
	top := len(t.lows) - 1
	right, rightMod := left, t.nodes[left].mod // right contour of what stands
	near, nearMod := kid, t.nodes[kid].mod     // left contour of what is placed
	isFirst := true
	for right != none && near != none {
		r, l := &t.nodes[right], &t.nodes[near]
		if r.end > t.lows[top].reach && top > 0 {
			top--
		}
		gap := t.cousins
		if r.parent == l.parent {
			gap = t.siblings
		}
		dist := (rightMod + r.prelim) - (nearMod + l.prelim) + (r.size+l.size)/2 + gap
		// Only the first pair may pull closer: published versions that keep the
		// flag after a first distance of 0 pull subtrees into each other.
		if dist > 0 || (dist < 0 && isFirst) {
			nearMod += dist
			t.move(kid, dist)
			t.distribute(kid, place, t.lows[top], dist)
		}
		isFirst = false
		rEnd, lEnd := r.end, l.end
		if rEnd <= lEnd {
			if right = r.below(r.last, r.rightThread); right != none {
				rightMod += t.nodes[right].mod
			}
		}
		if rEnd >= lEnd {
			if near = l.below(l.first, l.leftThread); near != none {
				nearMod += t.nodes[near].mod
			}
		}
	}
	switch {
	case right == none && near != none:
		t.threadLeft(&t.nodes[parent.first], kid, near, nearMod)
	case right != none && near == none:
		t.threadRight(left, kid, right, rightMod)
	}
}

// below is the next node of a contour: a child, or where the thread leads.
func (n *node) below(child, thread int32) int32 {
	if child != none {
		return child
	}
	return thread
}

func (t *tree) move(kid int32, dist float64) {
	k := &t.nodes[kid]
	k.mod += dist
	k.leftEndMod += dist
	k.rightEndMod += dist
}

// distribute spreads dist evenly over the siblings between the one that kid
// ran into and kid.
func (t *tree) distribute(kid int32, place int, ran low, dist float64) {
	n := place - ran.place
	if n <= 1 {
		return
	}
	delta := dist / float64(n)
	t.nodes[t.nodes[ran.kid].next].shift += delta
	k := &t.nodes[kid]
	k.shift -= delta
	k.change -= dist - delta
}

// threadLeft continues the left contour of the standing siblings in kid, which
// reaches farther.
func (t *tree) threadLeft(first *node, kid, near int32, nearMod float64) {
	end := &t.nodes[first.leftEnd]
	end.leftThread = near
	diff := nearMod - t.nodes[near].mod - first.leftEndMod
	end.mod += diff
	end.prelim -= diff
	first.leftEnd, first.leftEndMod = t.nodes[kid].leftEnd, t.nodes[kid].leftEndMod
}

// threadRight continues the right contour of kid in the standing siblings,
// which reach farther.
func (t *tree) threadRight(left, kid, right int32, rightMod float64) {
	k := &t.nodes[kid]
	end := &t.nodes[k.rightEnd]
	end.rightThread = right
	diff := rightMod - t.nodes[right].mod - k.rightEndMod
	end.mod += diff
	end.prelim -= diff
	k.rightEnd, k.rightEndMod = t.nodes[left].rightEnd, t.nodes[left].rightEndMod
}
