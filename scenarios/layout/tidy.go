package layout

import "math"

// This is van der Ploeg's algorithm ("Drawing non-layered tidy trees in linear
// time", 2014) on nodes in pre-order. “Along” is the direction of growth and
// “across” the other one; left and right mean lower and higher across.

const none = int32(-1)

type node struct {
	size       float64 // across
	start, end float64 // along; end includes the gap to the children
	across     float64 // the centre, once resolved
	prelim     float64 // of the centre, in the frame of the children
	mod        float64 // moves the node and all below it
	shift      float64 // with change: what is spread over intermediate siblings
	change     float64

	parent, first, last, next int32
	leftThread, rightThread   int32 // the contour's next node below a leaf
	leftEnd, rightEnd         int32 // the deepest nodes on both contours
	leftEndMod, rightEndMod   float64
}

type tree struct {
	nodes             []node
	siblings, cousins float64
	lows              []low
}

func newTree(parents []int32, sizes []Size, opt Options) *tree {
	t := &tree{nodes: make([]node, len(parents)), siblings: opt.Siblings, cousins: opt.Cousins}
	for i := range t.nodes {
		n := &t.nodes[i]
		n.parent, n.first, n.last, n.next = parents[i], none, none, none
		n.leftThread, n.rightThread = none, none
		n.leftEnd, n.rightEnd = int32(i), int32(i)
		along := sizes[i].W
		n.size = sizes[i].H
		if opt.Direction == TopDown {
			along, n.size = n.size, along
		}
		if i > 0 {
			p := &t.nodes[parents[i]]
			n.start = p.end
			if p.first == none {
				p.first = int32(i)
			} else {
				t.nodes[p.last].next = int32(i)
			}
			p.last = int32(i)
		} else {
			n.parent = none
		}
		n.end = n.start + along + opt.Levels
	}
	return t
}

// arrange places the subtrees of w's children side by side and w over them.
func (t *tree) arrange(w int32) {
	n := &t.nodes[w]
	if n.first == none {
		return
	}
	t.lows = t.lows[:0]
	left := none
	for kid, place := n.first, 0; kid != none; kid, place = t.nodes[kid].next, place+1 {
		k := &t.nodes[kid]
		deepest := k.rightEnd
		if left == none {
			deepest = k.leftEnd
		}
		reach := t.nodes[deepest].end
		if left != none {
			t.separate(n, left, kid, place)
		}
		for len(t.lows) > 0 && reach >= t.lows[len(t.lows)-1].reach {
			t.lows = t.lows[:len(t.lows)-1]
		}
		t.lows = append(t.lows, low{reach: reach, place: place, kid: kid})
		left = kid
	}
	t.spread(n)
	first, last := &t.nodes[n.first], &t.nodes[n.last]
	n.prelim = (first.mod + first.prelim + last.mod + last.prelim) / 2
	n.leftEnd, n.leftEndMod = first.leftEnd, first.leftEndMod
	n.rightEnd, n.rightEndMod = last.rightEnd, last.rightEndMod
}

// spread hands every child its part of the moves of siblings to its right.
func (t *tree) spread(n *node) {
	var shift, change float64
	for kid := n.first; kid != none; kid = t.nodes[kid].next {
		k := &t.nodes[kid]
		shift += k.shift
		change += shift + k.change
		k.mod += change
	}
}

// resolve turns relative places into absolute ones and returns the least edge.
func (t *tree) resolve() float64 {
	least := math.Inf(1)
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.parent != none {
			n.mod += t.nodes[n.parent].mod
		}
		n.across = n.mod + n.prelim
		least = min(least, n.across-n.size/2)
	}
	return least
}
