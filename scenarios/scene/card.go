package scene

import "offramp/scenarios"

// Card is one box of the map: an outcome, or the ghost of what a fork leaves
// unassigned. All places are in world units.
type Card struct {
	// Outcome is the outcome shown; of a ghost, the fork that leaves it open.
	Outcome *scenarios.Outcome
	// Ordinal is the outcome's place in pre-order in the whole scenario, which
	// is its index in odds.Flat; −1 for a ghost.
	Ordinal int32
	// Parent is the card of the parent, −1 for the root. End is one past the
	// last card of the branch that starts here: cards are in pre-order.
	Parent, End int32
	// Hidden is how many outcomes are folded away below the card.
	Hidden int32

	Box    Rect
	Extent Rect // the card, its fold pill, and everything below it

	Ghost    bool
	Faded    bool // out of play: under an option that is not assumed, or ruled out
	Over     bool // its branches add to more than 100 %
	Choice   bool // somebody decides about its branches
	Untitled bool

	Title  []string // lines as they stand on the card; the last may end in "…"
	Figure Figure
	Marks  Marks
	// Portion is how the outcome itself is marked, "(AMBER)", or "".
	Portion string
	// EndState is the leaf's end state, or nil.
	EndState *scenarios.EndState
	// Path is the probability from the root, not-a-number where there is none.
	Path float64

	branch branch
}

// Figure is what a card says below its title.
type Figure struct {
	// Number stands first and bold: "25 %", "rest 35 %", "assumed", or "".
	Number string
	// Word follows, muted: "unlikely", "unsettled", a date; or "".
	Word string
	// Wrong tells that Word says what is wrong ("adds to 115 %").
	Wrong bool
	// Share is the leaf's share of all, at the right edge: "5.0 %", or "".
	Share string
	// Rows is how many rows all this and the marks take: 0, 1, or 2, where Word
	// has the second row to itself.
	Rows int

	// Whisker is the range of the branch, drawn below all that.
	Whisker Whisker

	marksBelow bool // the marks stand in the second row
}

// Whisker is how far the probability of a branch can go, as shares of 1: the
// analyst's own range, or the band of the word that was said.
type Whisker struct {
	Low, High float64
	Best      float64 // the number, less than 0 where there is none
}

// Shown tells whether there is a range to draw.
func (w Whisker) Shown() bool { return w != Whisker{} }

// Marks are the small signs at the right of a card.
type Marks struct {
	Sources   int // how many are cited
	Notes     bool
	Indicates bool // indicators tell its branches apart
	Happened  bool
	RuledOut  bool
}

// Part is what of a card lies under a point.
type Part uint8

// The parts. Body is all of a card that is nothing else.
const (
	Body Part = iota
	Title
	Number // the row with the probability
	Pill   // the "+2" beside a folded card
)

// branch is how the line from the parent runs. Along is the direction in which
// the map grows, across the other one.
type branch struct {
	leaves  float64 // across: where it leaves the parent
	arrives float64 // across: the middle of the card
	bend    float64 // along: where it turns
	width   float64
	dashed  bool
}
