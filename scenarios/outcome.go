package scenarios

import (
	"iter"
	"slices"
)

// KindChoice is the [Outcome.Kind] of a fork that somebody decides.
const KindChoice = "choice"

// Outcome is a node of the tree: something that may happen. Seen with its
// children it is a fork; the step from its parent to it is a branch, whose
// probability, given the parent, is stored here.
type Outcome struct {
	ID    string
	Title string
	// Asks is the question that the children answer.
	Asks string
	// Probability is the judgement as it was made, given the parent; evidence
	// and status never rewrite it.
	Probability Probability
	// Entered is how the probability was typed where that is not the number
	// itself ("12 of 34"); Said is a word given instead of a number.
	Entered, Said string
	// Range is the lowest and highest plausible value of the probability.
	Range *Range
	// Locked keeps scaling, dividers and Bayes away from the number.
	Locked     bool
	Confidence *Confidence
	// Because says why the number is what it is.
	Because     string
	Notes       string
	Assumptions []Assumption
	Dissent     string
	// From and Until narrow the scenario's window.
	From, Until string
	Status      *Status
	// EndState is the identity of the end state that this leaf belongs to.
	EndState string
	// Impact overrides the end state's impact on this leaf; nil is not given.
	Impact  *float64
	Tags    []string
	Marking string
	Sources []Citation
	// Indicators tell this outcome's children apart.
	Indicators []Indicator
	// Kind is [KindChoice], or "" where the children happen.
	Kind string
	// Assumed is the identity of the option that a choice assumes.
	Assumed  string
	Children []*Outcome
	Unknown  Unknown

	parent *Outcome
}

// NewOutcome returns an outcome with an identity of its own and no children.
func NewOutcome(title string) *Outcome { return &Outcome{ID: NewID(), Title: title} }

// Untitled is what an outcome without a title is called.
const Untitled = "Untitled"

// Name returns the title, or [Untitled].
func (o *Outcome) Name() string {
	if o.Title == "" {
		return Untitled
	}
	return o.Title
}

// Parent returns the outcome whose branch leads here, nil for the root.
func (o *Outcome) Parent() *Outcome { return o.parent }

// IsLeaf tells whether a path ends here.
func (o *Outcome) IsLeaf() bool { return len(o.Children) == 0 }

// IsChoice tells whether the children are options that somebody decides.
func (o *Outcome) IsChoice() bool { return o.Kind == KindChoice }

// Index returns the place among the siblings, 0 for the root.
func (o *Outcome) Index() int {
	if o.parent == nil {
		return 0
	}
	return slices.Index(o.parent.Children, o)
}

// Siblings returns the children of the parent, o itself included.
func (o *Outcome) Siblings() []*Outcome {
	if o.parent == nil {
		return []*Outcome{o}
	}
	return o.parent.Children
}

// Path returns the outcomes from the root to o, both included.
func (o *Outcome) Path() []*Outcome {
	var path []*Outcome
	for at := o; at != nil; at = at.parent {
		path = append(path, at)
	}
	slices.Reverse(path)
	return path
}

// Titles returns the names along the path from the root to o.
func (o *Outcome) Titles() []string {
	path := o.Path()
	titles := make([]string, len(path))
	for i, at := range path {
		titles[i] = at.Name()
	}
	return titles
}

// Within tells whether o is in the branch that starts at ancestor.
func (o *Outcome) Within(ancestor *Outcome) bool {
	for at := o; at != nil; at = at.parent {
		if at == ancestor {
			return true
		}
	}
	return false
}

// All returns o and everything below it in pre-order. It keeps a stack of its
// own, so that depth costs no recursion, and needs no parents to be linked.
func (o *Outcome) All() iter.Seq[*Outcome] {
	return func(yield func(*Outcome) bool) {
		stack := []*Outcome{o}
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if !yield(at) {
				return
			}
			for i := len(at.Children) - 1; i >= 0; i-- {
				stack = append(stack, at.Children[i])
			}
		}
	}
}
