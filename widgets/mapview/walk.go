package mapview

import "offramp/scenarios"

// Step is a direction in which the selection walks, told by the tree and not
// by the screen: both layouts share it.
type Step uint8

// The steps.
const (
	ToParent Step = iota
	ToChild
	ToPrevious
	ToNext
	ToRoot
	ToFirst
	ToLast
)

// Walk moves the selection one step. Where nothing is selected it selects the
// root.
func (m *Map) Walk(step Step) {
	at := m.board.Selected()
	if at == nil {
		at = m.board.Scenario().Root
		m.board.Select(at.ID)
		m.Reveal(at.ID)
		return
	}
	if to := m.target(at, step); to != nil {
		m.board.Select(to.ID)
		m.Reveal(to.ID)
	}
}

func (m *Map) target(at *scenarios.Outcome, step Step) *scenarios.Outcome {
	siblings := at.Siblings()
	switch step {
	case ToParent:
		return at.Parent()
	case ToChild:
		if at.IsLeaf() || m.board.Folded(at.ID) {
			return nil
		}
		return m.lastVisited(at)
	case ToPrevious:
		return m.neighbour(at, -1)
	case ToNext:
		return m.neighbour(at, 1)
	case ToRoot:
		return m.board.Branch() // leaving a branch that alone is shown is Esc
	case ToFirst:
		return siblings[0]
	case ToLast:
		return siblings[len(siblings)-1]
	}
	return nil
}

// lastVisited returns the child of o that the selection came from last, so
// that stepping out and in again is no journey; else the middle child.
func (m *Map) lastVisited(o *scenarios.Outcome) *scenarios.Outcome {
	if child := m.board.Scenario().Outcome(m.visited[o.ID]); child != nil && child.Parent() == o {
		return child
	}
	return o.Children[(len(o.Children)-1)/2]
}

// neighbour returns the next outcome of the same depth, above or below: the
// sibling, or beyond the fork's end the nearest cousin that is shown.
func (m *Map) neighbour(at *scenarios.Outcome, by int) *scenarios.Outcome {
	depth := 0
	for up := at; up.Parent() != nil; up = up.Parent() {
		siblings := up.Siblings()
		for i := up.Index() + by; i >= 0 && i < len(siblings); i += by {
			if to := m.descend(siblings[i], depth, by); to != nil {
				return to
			}
		}
		depth++
	}
	return nil
}

// descend returns the first shown outcome depth levels below o, seen from
// above where by is positive.
func (m *Map) descend(o *scenarios.Outcome, depth, by int) *scenarios.Outcome {
	if depth == 0 {
		return o
	}
	if m.board.Folded(o.ID) {
		return nil
	}
	n := len(o.Children)
	for i := range n {
		child := o.Children[i]
		if by < 0 {
			child = o.Children[n-1-i]
		}
		if to := m.descend(child, depth-1, by); to != nil {
			return to
		}
	}
	return nil
}
