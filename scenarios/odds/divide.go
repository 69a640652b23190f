package odds

import (
	"errors"
	"fmt"
	"math/big"

	"offramp/scenarios"
)

// PartKind says what a part of a fork's bar is.
type PartKind uint8

// The kinds of parts.
const (
	Judged     PartKind = iota // a branch with a number
	TakesRest                  // the branch that takes what the others leave
	Unassigned                 // what the branches leave open
	Unknown                    // what is left to branches that are not estimated
)

// Part is a piece of a fork's 100 %: a branch, or what the branches leave open.
type Part struct {
	Kind   PartKind
	Branch *scenarios.Outcome // nil for what is left open
	Share  float64
}

// Parts returns what the fork at o divides 100 % into, in the order of its
// branches, and last what they leave open. Branches without a figure have no
// part; a choice has none at all. Of a fork over 100 % the parts add to more.
func Parts(o *scenarios.Outcome) []Part {
	if o == nil || o.IsLeaf() || o.IsChoice() {
		return nil
	}
	tally := o.Tally()
	left := big.NewRat(1, 1)
	var parts []Part
	for _, child := range o.Children {
		p, ok := child.Probability.Number()
		switch {
		case ok && child.Probability.IsValid():
			left.Sub(left, exactly(p))
			parts = append(parts, Part{Judged, child, p})
		case child.Probability.IsRest() && tally.HasRest() && !tally.Over():
			parts = append(parts, Part{Kind: TakesRest, Branch: child})
		}
	}
	open := max(nearest(left), 0)
	for i := range parts {
		if parts[i].Kind == TakesRest {
			parts[i].Share = open
			return parts
		}
	}
	switch {
	case tally.Over() || open <= scenarios.Tolerance:
	case tally.Unestimated():
		parts = append(parts, Part{Kind: Unknown, Share: open})
	default:
		parts = append(parts, Part{Kind: Unassigned, Share: open})
	}
	return parts
}

// Divider is the line between two neighbouring parts of a fork's bar. Moving it
// takes from one what it gives to the other; every other number stays.
type Divider struct{ Left, Right Part }

// Fixed says why the divider cannot be moved; nil where it can.
func (d Divider) Fixed() error {
	for _, part := range []Part{d.Left, d.Right} {
		if part.Branch != nil && part.Branch.Locked {
			return fmt.Errorf("%s is locked", scenarios.Quoted(part.Branch))
		}
	}
	if d.Left.Kind != Judged && d.Right.Kind != Judged {
		return errors.New("there is no number on either side")
	}
	return nil
}

// both is what the two parts have together.
func (d Divider) both() *big.Rat {
	return new(big.Rat).Add(exactly(d.Left.Share), exactly(d.Right.Share))
}

// Shares returns what the parts have once the left one has x, kept within what
// both have together. They add to what they did, as decimals.
func (d Divider) Shares(x float64) (left, right float64) {
	both := d.both()
	x = min(max(x, 0), nearest(both))
	return x, max(nearest(both.Sub(both, exactly(x))), 0)
}

// Snap returns x moved so that the number that is stored, of two the left one,
// has a whole number of steps, in percentage points.
func (d Divider) Snap(x, points float64) float64 {
	if d.Left.Kind == Judged {
		x, _ = d.Shares(Snap(x, points))
		return x
	}
	_, right := d.Shares(x)
	mirrored := Divider{d.Right, d.Left}
	_, x = mirrored.Shares(Snap(right, points))
	return x
}

// Move returns the edit that gives the left part x and the right one the rest
// of what both had. It leaves the selection alone; empty where nothing changes.
func (d Divider) Move(x float64) (scenarios.Edit, error) {
	if err := d.Fixed(); err != nil {
		return scenarios.Edit{}, err
	}
	left, right := d.Shares(x)
	if left == d.Left.Share {
		return scenarios.Edit{}, nil
	}
	edit := scenarios.Edit{Name: d.name(left, right), How: scenarios.HowDivider}
	if d.Left.Kind == Judged {
		edit.Effects = append(edit.Effects, put(d.Left.Branch, Entry{Probability: scenarios.Number(left)})...)
	}
	if d.Right.Kind == Judged {
		edit.Effects = append(edit.Effects, put(d.Right.Branch, Entry{Probability: scenarios.Number(right)})...)
	}
	return edit, nil
}

func (d Divider) name(left, right float64) string {
	switch {
	case d.Left.Kind != Judged:
		return setName(d.Right.Branch, Entry{Probability: scenarios.Number(right)})
	case d.Right.Kind != Judged:
		return setName(d.Left.Branch, Entry{Probability: scenarios.Number(left)})
	}
	return fmt.Sprintf("Set %s to %s and %s to %s",
		scenarios.Quoted(d.Left.Branch), Branch(left), scenarios.Quoted(d.Right.Branch), Branch(right))
}
