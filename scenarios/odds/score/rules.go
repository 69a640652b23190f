package score

import (
	"math"

	"offramp/scenarios"
)

// Binary is the Brier score of one forecast of probability p, in the
// convention from 0 (best) to 1: (p − o)², o being 1 if it happened. Brier's
// own convention, from 0 to 2, adds the same for its not happening; see [Sum].
func Binary(p float64, happened bool) float64 {
	if happened {
		return (p - 1) * (p - 1)
	}
	return p * p
}

// Sum is the Brier score of a forecast over classes, in the convention from 0
// (best) to 2: Σ (p − o)² over all of them, of which the one at index happened
// came true.
func Sum(p []float64, happened int) float64 {
	var s scenarios.Sum
	for i, v := range p {
		s = s.Plus(Binary(v, i == happened))
	}
	return s.Total()
}

// Ordered is the Brier score of a forecast over classes that have an order: of
// every cut between neighbours the score from 0 to 2 of what falls on either
// side, and the mean of them. A near miss costs less than a far one. It is 0
// for fewer than two classes.
func Ordered(p []float64, happened int) float64 {
	if len(p) < 2 {
		return 0
	}
	var s, below scenarios.Sum
	for cut := range len(p) - 1 {
		below = below.Plus(p[cut])
		s = s.Plus(2 * Binary(below.Total(), happened <= cut))
	}
	return s.Total() / float64(len(p)-1)
}

// Log is the log score in nats of what came true with probability p: ln p, 0 at
// best. It adds along a path. Where the impossible happened it is −∞.
func Log(p float64) float64 { return math.Log(p) }

// Log2 is [Log] in bits.
func Log2(p float64) float64 { return math.Log2(p) }

// Baseline is the score 100 · (log₂ p + 1) that a forecast of probability p gets
// if it came true; of one that did not, take 1 − p. Knowing nothing gets 0.
func Baseline(p float64) float64 { return 100 * (Log2(p) + 1) }

// Horizon turns a probability that holds for one period into the one that holds
// for so many of them, if each is like the other: 1 − (1 − p)^periods. A month
// to a year is 12, a year to a month 1/12 (domain.md §3.12).
func Horizon(p, periods float64) float64 {
	return -math.Expm1(periods * math.Log1p(-p))
}
