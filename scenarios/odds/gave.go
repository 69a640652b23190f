package odds

import (
	"fmt"
	"math"

	"offramp/scenarios"
)

// GaveKind says what gave way when one branch of a fork got another number.
type GaveKind uint8

// What can give way, and what can come of it.
const (
	// NothingGave: the number did not change, or it is no branch of a fork.
	NothingGave GaveKind = iota
	// RestGave: the fork's rest took what was set free, or gave what was asked.
	RestGave
	// UnassignedGave: what the fork leaves open grew or shrank.
	UnassignedGave
	// UnestimatedGave: what is open to the fork's unestimated branches did.
	UnestimatedGave
	// Overfull: nothing could give way; the fork is over 100 %.
	Overfull
)

// Gave tells what happened around a branch after its probability was changed.
type Gave struct {
	Kind    GaveKind
	Outcome *scenarios.Outcome
	// Was and Is are the branch's figures before and after, shares of 1;
	// not-a-number where there was or is none.
	Was, Is float64
	// Rest is the branch that gave way, for RestGave.
	Rest *scenarios.Outcome
	// Change is how much the rest, or what is open, grew; negative where it
	// shrank; nothing where it was no such thing before.
	Change float64
	// Open is what the fork leaves open now: the figure of the rest, what is
	// unassigned, or what is not estimated. Negative where it is over 100 %.
	Open float64
}

// GaveWay compares the figures before and after an edit of o's probability.
// Both must be of trees that hold o; what they hold in common may differ in
// numbers only.
func GaveWay(before, after *Figures, o *scenarios.Outcome) Gave {
	g := Gave{Outcome: o, Was: math.NaN(), Is: math.NaN()}
	parent := o.Parent()
	if parent == nil || parent.IsChoice() {
		return g
	}
	if p, ok := before.BranchOf(o); ok {
		g.Was = p
	}
	if p, ok := after.BranchOf(o); ok {
		g.Is = p
	}
	old, now := before.TallyOf(parent), after.TallyOf(parent)
	g.Open = now.Left()
	g.Change = max(g.Open, 0)
	if !old.HasRest() {
		g.Change -= max(old.Left(), 0)
	}
	if same(g.Was, g.Is) && old == now {
		return g
	}
	switch {
	case now.Over():
		g.Kind = Overfull
	case now.Unestimated():
		g.Kind = UnestimatedGave
	case now.HasRest():
		g.rest(before, parent)
	default:
		g.Kind = UnassignedGave
		if old.Unestimated() {
			g.Change = 0
		}
	}
	return g
}

// rest finds the rest among the siblings; the branch itself being the rest
// gives way to nobody.
func (g *Gave) rest(before *Figures, parent *scenarios.Outcome) {
	for _, child := range parent.Children {
		if !child.Probability.IsRest() || child == g.Outcome {
			continue
		}
		g.Kind, g.Rest = RestGave, child
		g.Change = max(g.Open, 0)
		if p, ok := before.BranchOf(child); ok {
			g.Change -= p
		}
	}
}

// Text says it in a line: "Was 30 %. The rest, “Limited agreement”, took the
// 5 %." It is empty where nothing gave way.
func (g Gave) Text() string {
	if g.Kind == NothingGave {
		return ""
	}
	was := "Was not estimated."
	if !math.IsNaN(g.Was) {
		was = fmt.Sprintf("Was %s.", Branch(g.Was))
	}
	return was + " " + g.What()
}

// InWords says it without a figure, for whoever reads words alone: "The rest,
// “Limited agreement”, gave way."
func (g Gave) InWords() string {
	still := math.Abs(g.Change) <= scenarios.Tolerance
	switch {
	case g.Kind == NothingGave:
		return ""
	case g.Kind == Overfull:
		return "These branches add to more than the whole. What follows from them is unsettled."
	case g.Kind == RestGave && still:
		return fmt.Sprintf("The rest, %s, stays as it was.", scenarios.Quoted(g.Rest))
	case g.Kind == RestGave && g.Change > 0:
		return fmt.Sprintf("The rest, %s, took what became free.", scenarios.Quoted(g.Rest))
	case g.Kind == RestGave:
		return fmt.Sprintf("The rest, %s, gave what was asked.", scenarios.Quoted(g.Rest))
	case g.Kind == UnestimatedGave:
		return "A part is left to the branches that are not estimated."
	case g.Open <= scenarios.Tolerance:
		return "The branches add to the whole."
	case still:
		return "A part is unassigned."
	case g.Change > 0:
		return "Unassigned grew."
	}
	return "Unassigned shrank."
}

// What says only what gave way, for a branch that was not in the fork before.
func (g Gave) What() string {
	moved := scenarios.Percent(math.Abs(g.Change))
	still := math.Abs(g.Change) <= scenarios.Tolerance
	open := scenarios.PercentSum(max(g.Open, 0))
	switch {
	case g.Kind == NothingGave:
		return ""
	case g.Kind == Overfull:
		return fmt.Sprintf("These branches add to %s. What follows from them is unsettled.",
			scenarios.PercentSum(1-g.Open))
	case g.Kind == RestGave && still:
		return fmt.Sprintf("The rest, %s, stays at %s.", scenarios.Quoted(g.Rest), Branch(max(g.Open, 0)))
	case g.Kind == RestGave && g.Change > 0:
		return fmt.Sprintf("The rest, %s, took the %s.", scenarios.Quoted(g.Rest), moved)
	case g.Kind == RestGave:
		return fmt.Sprintf("The rest, %s, gave the %s.", scenarios.Quoted(g.Rest), moved)
	case g.Kind == UnestimatedGave:
		return fmt.Sprintf("%s is left to the branches that are not estimated.", open)
	case g.Open <= scenarios.Tolerance:
		return "The branches add to 100 %."
	case still:
		return fmt.Sprintf("%s is unassigned.", open)
	case g.Change > 0:
		return fmt.Sprintf("Unassigned grew by %s to %s.", moved, open)
	}
	return fmt.Sprintf("Unassigned shrank by %s to %s.", moved, open)
}

// same tells whether two figures are the same number, or both none.
func same(a, b float64) bool { return a == b || (math.IsNaN(a) && math.IsNaN(b)) }
