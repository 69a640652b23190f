// Package layout gives positions to a tree of boxes. It knows sizes, not
// outcomes: the boxes may differ in both directions and never overlap.
package layout

// Direction is where a tree grows.
type Direction uint8

// The directions. LeftToRight is the zero value.
const (
	LeftToRight Direction = iota
	TopDown
)

// Size is the width and height of a box.
type Size struct{ W, H float64 }

// Point is the upper left corner of a box; y grows downwards.
type Point struct{ X, Y float64 }

// Options are the direction of growth and the gaps, in the unit of the sizes.
type Options struct {
	Direction Direction
	// Levels is the gap between a box and its children.
	Levels float64
	// Siblings is the least gap between children of one parent, Cousins
	// between neighbours of different parents.
	Siblings, Cousins float64
}

// Tree returns the upper left corner of every box of a tree; the least x and
// the least y are 0.
//
// The boxes come in pre-order: parents[0] is negative, and parents[i] < i for
// all others, each subtree being one run of indexes. Siblings keep their order.
// Time and memory are linear in the number of boxes; depth costs no recursion.
func Tree(parents []int32, sizes []Size, opt Options) []Point {
	at := make([]Point, len(parents))
	if len(parents) == 0 {
		return at
	}
	t := newTree(parents, sizes, opt)
	for w := len(t.nodes) - 1; w >= 0; w-- { // children come before their parents
		t.arrange(int32(w))
	}
	least := t.resolve()
	for i := range t.nodes {
		n := &t.nodes[i]
		across, along := n.across-n.size/2-least, n.start
		if opt.Direction == TopDown {
			at[i] = Point{X: across, Y: along}
		} else {
			at[i] = Point{X: along, Y: across}
		}
	}
	return at
}
