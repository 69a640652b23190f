// Package bounds works out how far figures can go while every judgement stays
// within its range: for branches, for paths, and, by backward induction, for
// any target of the whole tree. The bounds are exact: some numbers within the
// ranges attain each of them, and none exceed it.
//
// A fork's numbers can be any point of the polytope {Σp = 1, low ≤ p ≤ high},
// and each fork is judged by itself (de Campos, Huete and Moral 1994;
// Weichselberger 2000; domain.md §3.4). What is low and high:
//
//   - a branch with a range, or a word, has that range, made wide enough for its
//     number where that lies outside: what was typed stands;
//   - a number without a range is a point;
//   - the rest takes what the others leave, within its range if it has one;
//   - a branch with none of these may be anything that the others leave.
//
// Something may stay unassigned where a fork has no rest and either a branch
// that is not estimated, or numbers that do not add to 1 (or could not, with
// the highest of the words beside them). It counts towards no end state. A fork
// of ranges alone is taken as whole.
//
// A fork whose numbers exceed 100 %, or whose ranges cannot hold together, says
// nothing: below it everything is possible, and it is named ([Bounds.Problems]).
// So low ≤ figure ≤ high wherever a figure is complete.
//
// Of figures given what has happened the bounds are those of all the judgements
// within the ranges, each updated as the figures are: by Bayes' rule, and divided
// by what is left beside what was ruled out. A locked branch keeps its number for
// evidence, whatever its range.
package bounds

import (
	"math"

	"offramp/scenarios/odds"
)

// State says what a fork lets its branches be.
type State uint8

const (
	// Sound forks are leaves, choices with an option assumed, and forks whose
	// ranges and numbers hold together.
	Sound State = iota
	// Over forks have numbers that add to more than 100 %.
	Over
	// TooHigh forks have lowest values that add to more than 100 %.
	TooHigh
	// TooLow forks have highest values that add to less than 100 %.
	TooLow
	// Contradicted forks have a number that leaves a sibling less than its
	// lowest value, or more than its highest.
	Contradicted
	// Undecided choices assume no option.
	Undecided
)

// Bounds are the lowest and highest figures of a tree. They are worked out by
// [Bounds.Compute], and then only read.
type Bounds struct {
	Judgements *odds.Judgements
	Figures    *odds.Figures
	// Branch holds how low and how high each branch can be given its parent, its
	// siblings' ranges and Σp = 1 considered; 0 to what is left where it is not
	// estimated. Options have 1 and 1 where they are assumed, or where none is
	// (told given the option), else 0 and 0.
	Branch []odds.Interval
	// Path holds the products of the branches' bounds from the root, which are
	// exact since forks are judged by themselves.
	Path []odds.Interval
	// Known tells whether the path's bounds come from judgements alone: no
	// branch on it is without number, range and rest, and no fork unsound.
	Known []bool
	// State says of each fork whether its ranges hold together.
	State []State
	// Open is how much each fork may leave unassigned, by its number
	// ([odds.Flat.ForkNumber]).
	Open []odds.Interval

	told    []bool // whether a branch's bounds come from judgements
	induced induction

	judged     *odds.Figures        // the figures as judged, once a fork asked for them
	conditions map[int32]*condition // of forks with ranges of which something is known
}

// New returns bounds of the judgements behind f, in memory of their own, not
// worked out yet.
func New(j *odds.Judgements, f *odds.Figures) *Bounds {
	n := j.Flat.Len()
	spans := make([]odds.Interval, 2*n)
	return &Bounds{
		Judgements: j,
		Figures:    f,
		Branch:     spans[:n:n],
		Path:       spans[n:],
		Open:       make([]odds.Interval, len(j.Flat.Forks)),
		Known:      make([]bool, n),
		State:      make([]State, n),
		told:       make([]bool, n),
	}
}

// Of works out the bounds of a scenario once.
func Of(f *odds.Figures) *Bounds {
	b := New(odds.Judge(f.Flat), f)
	b.Compute()
	return b
}

// Compute works out branches and paths, in one pass down the tree, linear in
// its size. After the first time it allocates nothing.
func (b *Bounds) Compute() {
	b.induced.forget()
	b.judged = nil
	if len(b.Path) == 0 {
		return
	}
	b.Branch[0], b.told[0] = point(1), true
	b.Path[0], b.Known[0] = point(1), true
	for _, i := range b.Judgements.Flat.Forks {
		b.branches(int(i))
	}
	b.carry(0, len(b.Path))
}

// branches works out the branches of the fork at i, from its own judgements and
// figures alone.
func (b *Bounds) branches(i int) {
	if len(b.conditions) > 0 {
		delete(b.conditions, int32(i))
	}
	switch {
	case b.Figures.Known.Touches(i):
		b.givenKnown(i)
	case b.Judgements.Choice[i]:
		b.choice(i)
	default:
		b.fork(i)
	}
}

// carry carries the bounds of paths on to the branches from one index up to
// another, all of which are below the first.
func (b *Bounds) carry(from, to int) {
	below := b.Path[from+1 : to]
	parents, branches := b.Judgements.Flat.Parent[from+1 : to][:len(below)], b.Branch[from+1 : to][:len(below)]
	standing, figures := b.Figures.Standing[from+1 : to][:len(below)], b.Figures.Path[from+1 : to][:len(below)]
	told, known := b.told[from+1 : to][:len(below)], b.Known[from+1 : to][:len(below)]
	paths, knowns := b.Path, b.Known
	for k, branch := range branches {
		i := parents[k]
		path := paths[i]
		path.Low, path.High = path.Low*branch.Low, path.High*branch.High
		below[k], known[k] = path, told[k] && knowns[i]
		if standing[k].IsOut() && path.High == 0 {
			known[k] = figures[k] == 0 // what is not assumed is 0, whatever is open there
		}
	}
}

// open is how much the fork at i may leave unassigned.
func (b *Bounds) open(i int) *odds.Interval { return &b.Open[b.Judgements.Flat.ForkNumber(i)] }

func point(v float64) odds.Interval { return odds.Interval{Low: v, High: v} }

func (b *Bounds) choice(i int) {
	flat, assumed := b.Judgements.Flat, int(b.Judgements.Assumed[i])
	b.State[i], *b.open(i) = Sound, point(0)
	if assumed < 0 {
		b.State[i] = Undecided
	}
	for _, k := range flat.Branches(i) {
		taken := 0.0
		if assumed < 0 || k == assumed {
			taken = 1
		}
		b.Branch[k], b.told[k] = point(taken), true
	}
}

// PathOf returns the bounds of the path to index i, and whether they come from
// judgements: not so where a branch on the path is not estimated.
func (b *Bounds) PathOf(i int) (odds.Interval, bool) {
	if !b.Known[i] || math.IsNaN(b.Path[i].High) {
		return odds.Interval{}, false
	}
	return b.Path[i], true
}
