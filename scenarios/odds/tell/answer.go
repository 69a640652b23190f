package tell

import (
	"math"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
)

// Between is the part of the whole that goes to one end state or another within
// the ranges, beyond the least of each: an account of its own, like those of
// package odds.
const Between = odds.Account(math.MinInt32)

// Answer is what an account comes to: of an end state, how probable it is.
type Answer struct {
	// Share is the figure, or where it is Open the least; what the bar shows.
	Share float64
	// Within is how low and how high it can be, exact; not known where nothing
	// says so, or where the figure says it all.
	Within odds.Interval
	// Open: it has no figure, but its bounds.
	Open bool
	// Missing: some of it is not known, and none of it is.
	Missing bool
}

var unknown = odds.Interval{Low: math.NaN(), High: math.NaN()}

// Open tells whether words or ranges without numbers leave any part of the whole
// to bounds.
func (t *Teller) Open() bool { return t.Of(Between).Share > 0 || t.anyOpen() }

func (t *Teller) anyOpen() bool {
	for _, a := range t.all() {
		if a.Open {
			return true
		}
	}
	return false
}

// Of returns what an account comes to.
func (t *Teller) Of(a odds.Account) Answer { return t.all()[a] }

func (t *Teller) all() map[odds.Account]Answer {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.answers == nil {
		t.answers = t.answer()
	}
	return t.answers
}

// answer works out what everything comes to.
func (t *Teller) answer() map[odds.Account]Answer {
	totals := t.Figures.Totals
	answers := make(map[odds.Account]Answer, len(totals.EndStates)+6)
	accounts := []odds.Account{odds.WithoutEndState, odds.LeftUnassigned, odds.LeftUnestimated, odds.LeftUnsettled, odds.LeftUndecided}
	for e := range totals.EndStates {
		accounts = append(accounts, odds.Account(e))
	}
	for _, a := range accounts {
		answers[a] = Answer{Share: totals.Of(a), Within: unknown}
	}
	leaves := t.leaves()
	for a, l := range leaves {
		answer := answers[a]
		answer.Missing = l.lost && answer.Share == 0
		answers[a] = answer
	}
	if t.bounded() {
		t.bind(answers, leaves)
	}
	return answers
}

// leavesOf is what keeps the leaves of an account from having figures.
type leavesOf struct {
	lost bool // one has none: not estimated, unsettled, or told given an option
	open bool // one has bounds instead
	dim  bool // of one, its bounds do not come from judgements alone
}

// leaves looks at all leaves, by the account that they add to.
func (t *Teller) leaves() map[odds.Account]leavesOf {
	f := t.Figures
	places := map[string]odds.Account{}
	for i, e := range slices.Backward(t.Scenario().EndStates) { // of two with one identity the first stands
		places[e.ID] = odds.Account(i)
	}
	found := map[odds.Account]leavesOf{}
	for i, o := range f.Flat.Outcomes {
		if !f.Flat.Leaf(i) || f.Standing[i].IsOut() {
			continue
		}
		a, ok := places[o.EndState]
		if !ok || o.EndState == "" {
			a = odds.WithoutEndState
		}
		l := found[a]
		if f.Given[i] >= 0 || math.IsNaN(f.Path[i]) {
			l.lost = true
		}
		if f.Given[i] < 0 && t.bounded() {
			_, known := t.bound().PathOf(i)
			l.open = l.open || t.open(i)
			l.dim = l.dim || !known
		}
		found[a] = l
	}
	return found
}

// bind gives the end states their bounds, and what is between them its part.
func (t *Teller) bind(answers map[odds.Account]Answer, leaves map[odds.Account]leavesOf) {
	var accounts []odds.Account
	var targets []odds.Target
	for a, l := range leaves {
		if l.open || !l.dim { // what is told given an option adds to neither figure nor bounds
			accounts = append(accounts, a)
			targets = append(targets, odds.ToEndState(int(a)))
		}
	}
	slices.Sort(accounts)
	for k, a := range accounts {
		targets[k] = odds.ToEndState(max(int(a), -1)) // −1: of leaves without one
	}
	open := false
	for k, r := range t.over(targets) {
		answer := answers[accounts[k]]
		switch {
		case leaves[accounts[k]].open:
			answer.Open, answer.Missing, answer.Within, answer.Share = true, false, r, r.Low
			open = true
		case r.High-r.Low > scenarios.Tolerance:
			answer.Within = r
		}
		answers[accounts[k]] = answer
	}
	if !open {
		return
	}
	left := answers[odds.LeftUnestimated]
	left.Share = t.Unsaid()
	answers[odds.LeftUnestimated] = left
	sure := 0.0
	for _, answer := range answers {
		sure += answer.Share
	}
	if twice := sure - 1; twice > 0 {
		// An end state that has some of it whatever was not estimated has that for
		// sure: it is not among what is not estimated as well.
		left.Share = max(left.Share-twice, 0)
		answers[odds.LeftUnestimated] = left
	}
	answers[Between] = Answer{Share: max(1-sure, 0), Within: unknown}
}

// over works the bounds of targets out, a few at a time: the memory that takes
// grows with the tree times the targets.
func (t *Teller) over(targets []odds.Target) []odds.Interval {
	const few = 16
	all := make([]odds.Interval, 0, len(targets))
	for some := range slices.Chunk(targets, few) {
		all = append(all, t.bound().Over(nil, some...)...)
	}
	return all
}

// Unsaid is what forks leave open of whose branches nothing says how probable
// they are: neither number nor range. The rest of what has no number
// ([odds.LeftUnestimated]) goes one way or another within the ranges.
func (t *Teller) Unsaid() float64 {
	total := 0.0
	for _, feed := range t.Figures.Feeds(odds.LeftUnestimated) {
		if !t.ranges(feed.Outcome) {
			total += feed.Share
		}
	}
	return total
}

// ranges tells whether a branch of the fork has a range, or a word, in the place
// of a number, and they hold together.
func (t *Teller) ranges(fork *scenarios.Outcome) bool {
	b := t.bound()
	if i, _ := t.Figures.Index(fork); b.State[i] != bounds.Sound {
		return false
	}
	for _, branch := range fork.Children {
		i, _ := t.Figures.Index(branch)
		if math.IsNaN(t.Figures.Branch[i]) && b.Judgements.Range[i].Known() {
			return true
		}
	}
	return false
}

// Tell puts an answer into words; number is its figure as it is to be written.
// Span is how far a figure can go, "(18–35 %)"; of bounds the number says it.
func (t *Teller) Tell(a Answer, number string) (told odds.Told, span string) {
	switch {
	case a.Missing:
		return odds.Told{Number: "–"}, ""
	case a.Open:
		return odds.TellInterval(t.Scale(), a.Within, t.Manner), ""
	}
	if a.Within.Known() && t.Manner != odds.WordsOnly {
		span = "(" + odds.NoBreak(odds.IntervalText(a.Within)) + ")"
	}
	return odds.TellShare(t.Scale(), a.Share, number, t.Manner), span
}

func dashToTo(text string) string { return strings.Replace(text, "–", " to ", 1) }
