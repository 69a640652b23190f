package mapview

import (
	"offramp/scenarios"
	"offramp/scenarios/layout"
)

// What the arrows mean depends on where the map grows: the arrow that points
// along it leads to children, the ones across it to siblings.

// Arrow is an arrow key.
type Arrow uint8

// The arrows.
const (
	Up Arrow = iota
	Down
	Left
	Right
)

// Arrow walks the way that an arrow key points on the screen.
func (m *Map) Arrow(a Arrow) { m.Walk(m.stepTo(a)) }

// stepTo is the step that an arrow key stands for.
func (m *Map) stepTo(a Arrow) Step {
	steps := [...]Step{Up: ToPrevious, Down: ToNext, Left: ToParent, Right: ToChild}
	if m.direction == layout.TopDown {
		steps = [...]Step{Up: ToParent, Down: ToChild, Left: ToPrevious, Right: ToNext}
	}
	return steps[a]
}

// Toward is where an arrow key with Ctrl and Shift moves a branch.
func (m *Map) Toward(a Arrow) scenarios.Direction {
	moves := [...]scenarios.Direction{
		Up: scenarios.Earlier, Down: scenarios.Later, Left: scenarios.Outward, Right: scenarios.Inward,
	}
	if m.direction == layout.TopDown {
		moves = [...]scenarios.Direction{
			Up: scenarios.Outward, Down: scenarios.Inward, Left: scenarios.Earlier, Right: scenarios.Later,
		}
	}
	return moves[a]
}
