package odds

import (
	"cmp"
	"math"
	"slices"

	"offramp/scenarios"
)

// Watched is an indicator as the list across the map shows it.
type Watched struct {
	// Fork is whose branches the indicator tells apart, At its place there.
	Fork      *scenarios.Outcome
	At        int
	Indicator scenarios.Indicator
	// Is is [scenarios.Seen], [scenarios.Absent], or "" where nobody knows yet.
	Is string
	// Diagnosticity is from 0, it tells nothing, to 1, it tells two halves of the
	// branches apart for certain: the mutual information of being seen and of
	// which branch comes true, as a share of the ln 2 that yes or no can tell.
	// Branches count as equally likely, so that it speaks of the indicator and
	// not of the judgements, and needs none. Not-a-number where a branch has no
	// likelihood, or one that is broken.
	Diagnosticity float64
	// Ratio is the largest likelihood ratio between two branches, of being seen
	// or of being absent; infinite where one of them excludes it.
	Ratio float64
	// Why says why it does not count, or would not; nil where it does.
	Why error
}

// Indicators lists all indicators of s, in the order of the tree, as supposed.
func Indicators(s *scenarios.Scenario, what Supposed) []Watched {
	if s == nil || s.Root == nil {
		return nil
	}
	var list []Watched
	for o := range s.Root.All() {
		list = append(list, IndicatorsOf(o, what)...)
	}
	return list
}

// IndicatorsOf lists the indicators of one outcome.
func IndicatorsOf(o *scenarios.Outcome, what Supposed) []Watched {
	if len(o.Indicators) == 0 {
		return nil
	}
	s := newEvidence(o, what)
	s.lean = true
	unready := s.ready()
	unused := make(map[int]error)
	for _, u := range s.update(what.observed).Unused {
		unused[u.At] = u.Why
	}
	list := make([]Watched, len(o.Indicators))
	for at := range o.Indicators {
		n := &o.Indicators[at]
		w := &list[at]
		*w = Watched{Fork: o, At: at, Indicator: *n, Is: what.observed(n), Diagnosticity: math.NaN(), Ratio: math.NaN(), Why: unready}
		_, why := s.likelihoods(n, scenarios.Seen, s.space(0))
		if w.Why == nil {
			w.Why = why
		}
		if w.Why == nil {
			w.Why = unused[at]
		}
		if l := s.known(n); why == nil && len(l) > 0 {
			w.Diagnosticity, w.Ratio = diagnosticity(l), largestRatio(l)
		}
	}
	return list
}

// known are the likelihoods of an indicator that are given and sound.
func (s *evidence) known(n *scenarios.Indicator) []float64 {
	s.turn++
	var list []float64
	for _, l := range n.Likelihoods {
		if i, ok := s.placeOf(l.Child); ok && s.given[i] != s.turn && l.P >= 0 && l.P <= 1 {
			s.given[i] = s.turn
			list = append(list, l.P)
		}
	}
	return list
}

// diagnosticity is I(seen; branch) / ln 2 with branches equally likely.
func diagnosticity(l []float64) float64 {
	var mean scenarios.Sum
	for _, p := range l {
		mean = mean.Plus(p / float64(len(l)))
	}
	m := mean.Total()
	var all scenarios.Sum
	for _, p := range l {
		all = all.Plus(Divergence(p, m) / float64(len(l)))
	}
	return min(max(all.Total()/math.Ln2, 0), 1)
}

func largestRatio(l []float64) float64 {
	low, high := slices.Min(l), slices.Max(l)
	return max(times(high, low), times(1-low, 1-high))
}

// times is how many times low goes into high.
func times(high, low float64) float64 {
	if high == low {
		return 1
	}
	return high / low // by 0: infinite
}

// ByDate sorts indicators by the day by which they should be seen, the first
// first and those without a day last, otherwise as they stand.
func ByDate(list []Watched) {
	slices.SortStableFunc(list, func(a, b Watched) int {
		return cmp.Or(cmp.Compare(undated(a), undated(b)), cmp.Compare(a.Indicator.By, b.Indicator.By))
	})
}

func undated(w Watched) int {
	if w.Indicator.By == "" || scenarios.CheckDate(w.Indicator.By) != nil {
		return 1
	}
	return 0
}

// ByDiagnosticity sorts indicators by what they tell, the most first and those of
// which that is not known last, otherwise as they stand.
func ByDiagnosticity(list []Watched) {
	slices.SortStableFunc(list, func(a, b Watched) int { return cmp.Compare(b.Diagnosticity, a.Diagnosticity) })
}
