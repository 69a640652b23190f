package scenarios

import (
	"errors"
	"fmt"
)

// Work is what following events may cost yet, so that events of unknown origin
// cannot take as long as somebody likes. It is counted in looks at one entry of a
// list, each a few nanoseconds; what else an effect does is weighed by them. Only
// what can be more than a constant is counted one by one: walks to the root, looks
// through a list or a fork, and outcomes that come or go.
//
// What is counted is what making the effects costs. Taking back those of an edit
// that cannot be made whole costs as much once more. Nor do events make a tree
// deeper than a bound, for everything that walks it goes that deep.
type Work struct {
	left, spent int64
	deepest     int
	deep        int // how deep the tree is at most; 0 is not known yet
}

// What is weighed how.
const (
	workOfEffect  = 256 // whatever it is
	workOfStep    = 8   // to a parent, which is somewhere else in memory
	workOfOutcome = 64  // that is made known, or forgotten
)

// ErrTooMuch says that an event would cost more than what is left.
var ErrTooMuch = errors.New("to make it would take too long")

// NewWork returns work of so many looks, on a tree of at most so many levels.
func NewWork(most int64, deepest int) *Work { return &Work{left: most, deepest: deepest} }

// Spent is what was spent so far.
func (w *Work) Spent() int64 { return w.spent }

// FollowWithin is [Follow] as long as there is work left: else the error wraps
// [ErrTooMuch], and the scenario stays as it is.
func FollowWithin(s *Scenario, event Event, w *Work) error { return follow(s, event, w) }

// before spends what an effect costs.
func (w *Work) before(s *Scenario, effect Effect) error {
	if err := w.spend(s.work(effect, w.left)); err != nil {
		return err
	}
	return w.deepens(s, effect)
}

func (w *Work) spend(cost int64) error {
	if cost > w.left {
		return ErrTooMuch
	}
	w.left -= cost
	w.spent += cost
	return nil
}

// deepens keeps the bound of the depth. How deep a tree is at most is known by what
// came and what moved down; it is measured only where that is too much.
func (w *Work) deepens(s *Scenario, effect Effect) error {
	below := 0
	switch e := effect.(type) {
	case Insert:
		if err := w.measure(s, w.deep == 0); err != nil {
			return err
		}
		below = levels(s.Outcome(e.Parent)) + height(e.Branch)
	case Move:
		o, parent := s.Outcome(e.ID), s.Outcome(e.Parent)
		down := levels(parent) + 1 - levels(o)
		if o == nil || parent == nil || down <= 0 {
			return nil
		}
		if err := w.measure(s, w.deep == 0 || w.deep+down > w.deepest); err != nil {
			return err
		}
		if below = w.deep + down; below > w.deepest {
			below = levels(parent) + height(o)
		}
	}
	if below > w.deepest {
		return fmt.Errorf("it would be more than %d levels deep", w.deepest)
	}
	w.deep = max(w.deep, below)
	return nil
}

// measure measures how deep the tree is, where that is due.
func (w *Work) measure(s *Scenario, due bool) error {
	if !due {
		return nil
	}
	w.deep = height(s.Root)
	return w.spend(int64(s.Len()) * workOfStep)
}

// levels is how many there are from the root to an outcome, both counted.
func levels(o *Outcome) (n int) {
	for ; o != nil; o = o.parent {
		n++
	}
	return n
}

// height is how many there are from an outcome to the deepest under it.
func height(o *Outcome) (most int) {
	if o == nil {
		return 0
	}
	for _, child := range o.Children {
		most = max(most, height(child))
	}
	return most + 1
}

// work is what an effect costs; counting it ends where it is more than most.
func (s *Scenario) work(effect Effect, most int64) int64 {
	switch e := effect.(type) {
	case Set:
		return workOfEffect + s.listed(e.On)
	case AddItem:
		switch e.Item.(type) {
		case *EndState:
			return workOfEffect + s.listed(AnEndState)
		case *Source:
			return workOfEffect + s.listed(ASource)
		}
		return workOfEffect + s.listed(AChange)
	case RemoveItem:
		return workOfEffect + s.listed(e.From)
	case MoveItem:
		return workOfEffect + 2*s.listed(e.In)
	case Insert:
		return workOfEffect + climb(s.Outcome(e.Parent)) + outcomes(e.Branch, most)
	case Remove:
		if o := s.Outcome(e.ID); o != nil {
			return workOfEffect + climb(o.parent) + outcomes(o, most)
		}
	case Move:
		cost := workOfEffect + climb(s.Outcome(e.Parent))
		if o := s.Outcome(e.ID); o != nil && o.parent != nil {
			cost += int64(len(o.parent.Children))
		}
		return cost
	}
	return workOfEffect
}

// listed is how long the list of a kind of object is.
func (s *Scenario) listed(kind Subject) int64 {
	switch kind {
	case AnEndState:
		return int64(len(s.EndStates))
	case ASource:
		return int64(len(s.Sources))
	case AChange:
		return int64(len(s.Changes))
	}
	return 0
}

// climb is what the way from an outcome to the root costs, and a look through the
// fork there.
func climb(o *Outcome) (cost int64) {
	if o != nil {
		cost = int64(len(o.Children))
	}
	for ; o != nil; o = o.parent {
		cost += workOfStep
	}
	return cost
}

// outcomes is what those of a branch cost.
func outcomes(branch *Outcome, most int64) (cost int64) {
	if branch == nil {
		return 0
	}
	for range branch.All() {
		if cost += workOfOutcome; cost > most {
			break
		}
	}
	return cost
}
