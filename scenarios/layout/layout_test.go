package layout_test

import (
	"math"
	"testing"

	"offramp/scenarios/layout"
	"pgregory.net/rapid"
)

const near = 1e-6

type input struct {
	parents []int32
	sizes   []layout.Size
	opt     layout.Options
}

// trees draws random trees in pre-order. Small whole sizes make distances of
// exactly 0 and equal depths common, where contours go wrong first.
func trees(r *rapid.T) input {
	n := rapid.IntRange(1, 40).Draw(r, "n")
	in := input{parents: make([]int32, n), sizes: make([]layout.Size, n)}
	whole := rapid.Bool().Draw(r, "whole sizes")
	size := func() float64 {
		if whole {
			return float64(rapid.IntRange(1, 5).Draw(r, "size"))
		}
		return rapid.Float64Range(0.1, 50).Draw(r, "size")
	}
	in.parents[0] = -1
	for i := range n {
		if i > 0 { // a parent is the box before or one of its ancestors: pre-order
			p := int32(i - 1)
			for up := rapid.IntRange(0, 4).Draw(r, "up"); up > 0 && in.parents[p] >= 0; up-- {
				p = in.parents[p]
			}
			in.parents[i] = p
		}
		in.sizes[i] = layout.Size{W: size(), H: size()}
	}
	if rapid.Bool().Draw(r, "top down") {
		in.opt.Direction = layout.TopDown
	}
	in.opt.Levels = float64(rapid.IntRange(0, 3).Draw(r, "levels"))
	in.opt.Siblings = float64(rapid.IntRange(0, 2).Draw(r, "siblings"))
	in.opt.Cousins = in.opt.Siblings + float64(rapid.IntRange(0, 3).Draw(r, "cousins"))
	return in
}

func (in input) tree() []layout.Point { return layout.Tree(in.parents, in.sizes, in.opt) }

// across is the centre of box i, and its size, across the direction of growth.
func (in input) across(at []layout.Point, i int) (centre, size float64) {
	if in.opt.Direction == layout.TopDown {
		return at[i].X + in.sizes[i].W/2, in.sizes[i].W
	}
	return at[i].Y + in.sizes[i].H/2, in.sizes[i].H
}

func (in input) along(at []layout.Point, i int) (start, size float64) {
	if in.opt.Direction == layout.TopDown {
		return at[i].Y, in.sizes[i].H
	}
	return at[i].X, in.sizes[i].W
}

func (in input) children() [][]int {
	kids := make([][]int, len(in.parents))
	for i, p := range in.parents {
		if p >= 0 {
			kids[p] = append(kids[p], i)
		}
	}
	return kids
}

// Fails if cards cover each other or come closer than the gap.
func TestNoOverlap(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		trees(r).noOverlap(r)
	})
}

// Fails if a first distance of exactly 0 leaves the way open for a later pair to
// pull a subtree into its neighbour, as in published forms of the algorithm.
// Random trees hardly ever meet this.
func TestFirstDistanceOfZero(t *testing.T) {
	input{
		parents: []int32{-1, 0, 0, 2, 3, 3, 2},
		sizes: []layout.Size{
			{W: 1, H: 1}, {W: 2, H: 3}, {W: 8, H: 1}, {W: 1, H: 3}, {W: 4, H: 1}, {W: 4, H: 1}, {W: 11, H: 1},
		},
		opt: layout.Options{Direction: layout.TopDown},
	}.noOverlap(t)
}

// noOverlap fails if two boxes are closer than their gap.
func (in input) noOverlap(t interface{ Fatalf(string, ...any) }) {
	at := in.tree()
	for i := range at {
		for j := range i {
			gap := in.opt.Cousins
			if in.parents[i] == in.parents[j] {
				gap = in.opt.Siblings
			}
			ai, si := in.along(at, i)
			aj, sj := in.along(at, j)
			if ai >= aj+sj-near || aj >= ai+si-near {
				continue
			}
			ci, zi := in.across(at, i)
			cj, zj := in.across(at, j)
			if math.Abs(ci-cj) < (zi+zj)/2+gap-near {
				t.Fatalf("boxes %d and %d are closer than %v: %v %v", j, i, gap, at[j], at[i])
			}
		}
	}
}

// Fails if siblings change their order, a parent is off the middle of its first
// and last child, children do not start behind their parent, or the map does
// not start at 0.
func TestOrderCentreAndOrigin(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := trees(r)
		at := in.tree()
		least := layout.Point{X: math.Inf(1), Y: math.Inf(1)}
		for i := range at {
			least.X, least.Y = min(least.X, at[i].X), min(least.Y, at[i].Y)
		}
		if math.Abs(least.X) > near || math.Abs(least.Y) > near {
			r.Fatalf("starts at %v", least)
		}
		for p, kids := range in.children() {
			if len(kids) == 0 {
				continue
			}
			for k := 1; k < len(kids); k++ {
				a, _ := in.across(at, kids[k-1])
				b, _ := in.across(at, kids[k])
				if a >= b {
					r.Fatalf("child %d stands before %d", kids[k], kids[k-1])
				}
			}
			first, _ := in.across(at, kids[0])
			last, _ := in.across(at, kids[len(kids)-1])
			mid, _ := in.across(at, p)
			if math.Abs(mid-(first+last)/2) > near {
				r.Fatalf("box %d at %v is off the middle of %v and %v", p, mid, first, last)
			}
			start, size := in.along(at, p)
			for _, k := range kids {
				if s, _ := in.along(at, k); math.Abs(s-(start+size+in.opt.Levels)) > near {
					r.Fatalf("child %d starts at %v", k, s)
				}
			}
		}
	})
}

// Fails if the same branch looks different in two places of the map.
func TestIdenticalSubtrees(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := trees(r)
		n := len(in.parents)
		double := input{parents: []int32{-1}, sizes: []layout.Size{{W: 3, H: 3}}, opt: in.opt}
		for copies := range 2 {
			for i, p := range in.parents {
				if p < 0 {
					double.parents = append(double.parents, 0)
				} else {
					double.parents = append(double.parents, p+1+int32(copies*n))
				}
				double.sizes = append(double.sizes, in.sizes[i])
			}
		}
		at := double.tree()
		for i := 1; i <= n; i++ {
			dx, dy := at[i+n].X-at[i].X, at[i+n].Y-at[i].Y
			if math.Abs(dx-(at[1+n].X-at[1].X)) > near || math.Abs(dy-(at[1+n].Y-at[1].Y)) > near {
				r.Fatalf("box %d moved by %v, %v against the first", i, dx, dy)
			}
		}
	})
}

// Fails if the layout depends on anything but its input.
func TestIdempotent(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := trees(r)
		first, again := in.tree(), in.tree()
		for i := range first {
			if first[i] != again[i] {
				r.Fatalf("box %d: %v, then %v", i, first[i], again[i])
			}
		}
	})
}

// Fails if reversing all siblings gives anything but the mirror image: the
// algorithm then favours one side.
func TestMirrored(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := trees(r)
		kids := in.children()
		mirror := input{opt: in.opt}
		var was []int
		var visit func(i int, parent int32)
		visit = func(i int, parent int32) {
			was = append(was, i)
			mirror.parents = append(mirror.parents, parent)
			mirror.sizes = append(mirror.sizes, in.sizes[i])
			me := int32(len(was) - 1)
			for k := len(kids[i]) - 1; k >= 0; k-- {
				visit(kids[i][k], me)
			}
		}
		visit(0, -1)
		at, back := in.tree(), mirror.tree()
		root, _ := in.across(at, 0)
		backRoot, _ := mirror.across(back, 0)
		for j, i := range was {
			a, _ := in.across(at, i)
			b, _ := mirror.across(back, j)
			if math.Abs((a-root)+(b-backRoot)) > near {
				r.Fatalf("box %d is %v off the root, mirrored %v", i, a-root, b-backRoot)
			}
		}
	})
}
