package odds

import (
	"cmp"
	"math"
	"slices"

	"offramp/scenarios"
)

// Feed is one of what an account is made of: a path that leads to it, or a fork
// that leaves something open.
type Feed struct {
	// Outcome is the leaf of the path, or the fork.
	Outcome *scenarios.Outcome
	// Share is what it adds to the account, a share of 1; 0 where it has no figure.
	Share float64
	// Text writes the share as the strip writes the account, so that what is
	// shown of all feeds adds up to what is shown of the account; or it says why
	// there is no share: "not estimated".
	Text string

	rank  int
	units int64 // as it is shown
}

// Feeds returns what an account is made of, the most probable first; what has
// no figure comes last. Linear in the size of the tree but for the sorting.
func (f *Figures) Feeds(a Account) []Feed {
	ends := f.endStates()
	var list []Feed
	for i, o := range f.Flat.Outcomes {
		if account, share := f.adds(ends, i, o); account == a {
			if f.Flat.Leaf(i) || f.counts(i) && f.Path[i]*share > 0 {
				list = append(list, f.feed(i, share))
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Feed) int {
		// By what is shown first: float noise must not put 33.3 % above 33.4 %.
		return cmp.Or(a.rank-b.rank, cmp.Compare(b.units, a.units), cmp.Compare(b.Share, a.Share))
	})
	return list
}

// feed says what the outcome at i adds.
func (f *Figures) feed(i int, share float64) Feed {
	feed := Feed{Outcome: f.Flat.Outcomes[i]}
	switch {
	case f.Standing[i] == NotAssumed:
		feed.Text, feed.rank = "not assumed", 4
	case f.Standing[i] == RuledOut:
		feed.Text, feed.rank = "ruled out", 5
	case math.IsNaN(f.Path[i]) && f.Standing[i] == Unsettled:
		feed.Text, feed.rank = "unsettled", 3
	case math.IsNaN(f.Path[i]):
		feed.Text, feed.rank = "not estimated", 2
	case f.Given[i] >= 0:
		feed.Text, feed.rank = "undecided", 1
	default:
		feed.Share = f.Path[i] * share
		feed.Text, feed.units = f.shareText(i, feed.Share), f.shown().units[i]
	}
	return feed
}

// FeedAt is the path to the outcome at i of the flat form as one of what a tag is
// made of: what it adds is its probability.
func (f *Figures) FeedAt(i int) Feed {
	if f.Flat.Leaf(i) {
		return f.feed(i, 1)
	}
	feed := f.feed(i, 1)
	if feed.Known() {
		feed.Text, feed.units = f.Share(feed.Share), 0
	}
	return feed
}

// Known tells whether the feed has a share.
func (d Feed) Known() bool { return d.rank == 0 }

// Steps are the names along the path, without the root where more follows.
func (d Feed) Steps() []string {
	var steps []string
	for at := d.Outcome; at != nil && (at.Parent() != nil || len(steps) == 0); at = at.Parent() {
		steps = append(steps, scenarios.OneLine(at.Name()))
	}
	slices.Reverse(steps)
	return steps
}

// endStates are the places of the end states by identity; of two with one
// identity the first stands.
func (f *Figures) endStates() map[string]Account {
	places := map[string]Account{}
	if f.Flat.Scenario != nil {
		for i, e := range slices.Backward(f.Flat.Scenario.EndStates) {
			places[e.ID] = Account(i)
		}
	}
	return places
}

// adds says to which account the outcome at i adds, as a leaf or by what it
// leaves open, and which share of what reaches it.
func (f *Figures) adds(ends map[string]Account, i int, o *scenarios.Outcome) (Account, float64) {
	if !f.Flat.Leaf(i) {
		return f.opens(i, o.IsChoice())
	}
	if a, ok := ends[o.EndState]; ok && o.EndState != "" {
		return a, 1
	}
	return WithoutEndState, 1
}
