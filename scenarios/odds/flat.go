// Package odds is the arithmetic of forks and paths: what every branch takes,
// how probable every path is, how the end states add up, what a typed number
// means, and the edits that mend a fork. Every figure on screen, in exports and
// on the command line comes from here.
//
// Probabilities are shares of 1 and are never rounded; only text is. A figure
// that does not exist is not-a-number inside [Figures] and ok == false in its
// methods: nothing here invents one.
package odds

import (
	"sync"

	"offramp/scenarios"
)

// Flat is a tree as arrays in pre-order: index 0 is the root, a parent stands
// before its children, and a branch is a run without gaps.
type Flat struct {
	Scenario *scenarios.Scenario
	Outcomes []*scenarios.Outcome
	// Parent is the index of the parent, −1 for the root.
	Parent []int32
	// End is one past the last index of the branch that starts at an outcome:
	// the first child of i is i+1 (if that is < End[i]), and the next sibling
	// of a child c is End[c] (if that is < End[i]).
	End []int32
	// Forks are the indices of the outcomes that have branches, in order, and leaves
	// those of all others.
	Forks  []int32
	leaves []int32

	branches []int   // of all forks, one fork's after the other's
	first    []int32 // where among those the ones of each outcome start, and the last ones end
	before   []int32 // how many forks stand before each outcome, and in all

	once  sync.Once
	index map[*scenarios.Outcome]int32
}

// Flatten returns the flat form of the tree of s, empty where there is none.
// It is a snapshot of structure: after an edit that adds, removes or moves
// outcomes it must be made anew. Linear in time; depth costs no recursion.
func Flatten(s *scenarios.Scenario) *Flat {
	f := &Flat{Scenario: s}
	if s == nil || s.Root == nil {
		return f
	}
	type step struct {
		o      *scenarios.Outcome
		parent int32
	}
	size := max(s.Len(), 1)
	f.Outcomes = make([]*scenarios.Outcome, 0, size)
	f.Parent = make([]int32, 0, size)
	stack := []step{{s.Root, -1}}
	for len(stack) > 0 {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		i := int32(len(f.Outcomes))
		f.Outcomes = append(f.Outcomes, at.o)
		f.Parent = append(f.Parent, at.parent)
		for c := len(at.o.Children) - 1; c >= 0; c-- {
			stack = append(stack, step{at.o.Children[c], i})
		}
	}
	f.close()
	f.fork()
	return f
}

// close finds the ends: a branch ends where its last descendant's does.
func (f *Flat) close() {
	f.End = make([]int32, len(f.Outcomes))
	for i := len(f.End) - 1; i >= 0; i-- {
		f.End[i] = max(f.End[i], int32(i)+1)
		if p := f.Parent[i]; p >= 0 {
			f.End[p] = max(f.End[p], f.End[i])
		}
	}
}

// fork lists the forks and their branches. What is worked out again and again goes
// through these lists: a processor that knows at once how many branches there are
// guesses better than one that finds each behind the one before.
func (f *Flat) fork() {
	n := len(f.Outcomes)
	places := make([]int32, 2*n+2)
	f.branches, f.first, f.before = make([]int, n-1), places[:n+1:n+1], places[n+1:]
	forks, branches := int32(0), int32(0)
	for i, o := range f.Outcomes {
		f.first[i], f.before[i] = branches, forks
		if branches += int32(len(o.Children)); len(o.Children) > 0 {
			forks++
		}
	}
	f.first[n], f.before[n] = branches, forks
	f.Forks, f.leaves = make([]int32, 0, forks), make([]int32, 0, n-int(forks))
	for i := range f.Outcomes {
		if f.Leaf(i) {
			f.leaves = append(f.leaves, int32(i))
			continue
		}
		f.Forks = append(f.Forks, int32(i))
		for k, at := int32(i)+1, f.first[i]; k < f.End[i]; k, at = f.End[k], at+1 {
			f.branches[at] = int(k)
		}
	}
}

// Branches returns the indices of the branches of the fork at i, in order; none of a
// leaf. They are only read.
func (f *Flat) Branches(i int) []int { return f.branches[f.first[i]:f.first[i+1]] }

// ForksWithin returns the indices of the forks from one index up to another.
func (f *Flat) ForksWithin(from, to int) []int32 { return f.Forks[f.before[from]:f.before[to]] }

// leavesWithin returns the indices of the leaves from one index up to another.
func (f *Flat) leavesWithin(from, to int) []int32 {
	return f.leaves[from-int(f.before[from]) : to-int(f.before[to])]
}

// ForkNumber returns how many forks stand before the one at i.
func (f *Flat) ForkNumber(i int) int { return int(f.before[i]) }

// Len returns how many outcomes there are.
func (f *Flat) Len() int { return len(f.Outcomes) }

// Index returns the place of o, and whether it is in the tree. The table
// behind it is made when it is first asked for.
func (f *Flat) Index(o *scenarios.Outcome) (int, bool) {
	f.once.Do(func() {
		f.index = make(map[*scenarios.Outcome]int32, len(f.Outcomes))
		for i, at := range f.Outcomes {
			f.index[at] = int32(i)
		}
	})
	i, ok := f.index[o]
	return int(i), ok
}

// Leaf tells whether a path ends at index i.
func (f *Flat) Leaf(i int) bool { return f.before[i] == f.before[i+1] }
