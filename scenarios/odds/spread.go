package odds

import (
	"errors"
	"fmt"

	"offramp/scenarios"
)

// forkSpread is how the numbers of a fork lie between the branch that keeps its own,
// the locked ones, and the ones that may be scaled.
type forkSpread struct {
	kept     *scenarios.Outcome // nil where all may be scaled
	x        float64            // the kept number
	locked   float64            // Λ: what locked siblings hold
	unlocked float64            // Σ of what may be scaled
	left     float64            // what all numbers leave, negative over 100 %
	scalable []*scenarios.Outcome
	rest     *scenarios.Outcome
	missing  *scenarios.Outcome // the first without number or share in the rest
}

// fork looks at the branches of o, of which kept stays as it is.
func fork(o, kept *scenarios.Outcome) forkSpread {
	s := forkSpread{kept: kept}
	var locked, unlocked scenarios.Sum
	tally := o.Tally()
	s.left = tally.Left()
	for _, child := range o.Children {
		p, ok := child.Probability.Number()
		switch {
		case ok && child.Probability.IsValid() && child == kept:
			s.x = p
		case ok && child.Probability.IsValid() && child.Locked:
			locked = locked.Plus(p)
		case ok && child.Probability.IsValid():
			unlocked = unlocked.Plus(p)
			s.scalable = append(s.scalable, child)
		case child.Probability.IsRest() && tally.Rests() == 1:
			s.rest = child
		case s.missing == nil:
			s.missing = child
		}
	}
	s.locked, s.unlocked = locked.Total(), unlocked.Total()
	return s
}

// whole tells whether the fork adds to 1 as it is.
func (s forkSpread) whole() bool {
	return s.left > -scenarios.Tolerance && (s.rest != nil || s.left < scenarios.Tolerance)
}

// spread looks at the fork that o is a branch of, and says why o's siblings
// cannot be scaled around it.
func spread(o *scenarios.Outcome) (forkSpread, error) {
	parent := o.Parent()
	switch {
	case parent == nil:
		return forkSpread{}, fmt.Errorf("%s is where everything starts: it has no siblings", scenarios.Quoted(o))
	case parent.IsChoice():
		return forkSpread{}, errDecided(parent)
	}
	s := fork(parent, o)
	switch _, ok := o.Probability.Number(); {
	case !ok || !o.Probability.IsValid():
		return s, fmt.Errorf("%s has no number to scale the others around", scenarios.Quoted(o))
	case s.missing != nil:
		return s, errMissing(s.missing)
	case len(parent.Children) == 1:
		return s, fmt.Errorf("%s is the only branch: there is no other to scale", scenarios.Quoted(o))
	}
	return s, nil
}

// scaled returns the new numbers of the scalable branches: their part of what
// they had together, with others that are stored nowhere (the rest), times
// what is open to them. Where they had nothing, they take equal parts.
func (s forkSpread) scaled(had float64, others int) []float64 {
	open := max(1-s.x-s.locked, 0)
	numbers := make([]float64, len(s.scalable))
	for i, o := range s.scalable {
		p, _ := o.Probability.Number()
		part := 1 / float64(len(s.scalable)+others)
		if had > 0 {
			part = p / had
		}
		numbers[i] = min(part*open, 1)
	}
	return numbers
}

// edit returns the edit that stores the new numbers, or says why they would
// not make the fork whole.
func (s forkSpread) edit(name string, numbers []float64) (scenarios.Edit, error) {
	edit := scenarios.Edit{Name: name, How: scenarios.HowScaled}
	if s.kept != nil {
		edit.Select, edit.Back = s.kept.ID, s.kept.ID
	}
	open := 1 - s.x - s.locked
	switch {
	case open < -scenarios.Tolerance && s.kept != nil:
		return scenarios.Edit{}, lockedf("locked branches hold %s, so %s is left for %s",
			scenarios.PercentSum(s.locked), scenarios.PercentSum(max(1-s.locked, 0)), scenarios.Quoted(s.kept))
	case open < -scenarios.Tolerance:
		return scenarios.Edit{}, lockedf("locked branches add to %s: unlock one", scenarios.PercentSum(s.locked))
	case len(numbers) == 0 && s.rest == nil && open > scenarios.Tolerance:
		return scenarios.Edit{}, lockedf("every branch that could be scaled is locked; %s is left",
			scenarios.PercentSum(open))
	}
	for i, o := range s.scalable {
		edit.Effects = append(edit.Effects, put(o, Entry{Probability: scenarios.Number(numbers[i])})...)
	}
	if edit.IsEmpty() {
		return scenarios.Edit{}, errors.New("there is nothing to scale")
	}
	return edit, nil
}

// lockedError says that locks are in the way of scaling, and how much is left.
type lockedError struct{ text string }

func (e *lockedError) Error() string { return e.text }

func lockedf(format string, args ...any) error {
	return &lockedError{fmt.Sprintf(format, args...)}
}
