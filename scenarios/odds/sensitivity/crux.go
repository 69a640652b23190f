package sensitivity

import (
	"fmt"
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Crux is what it would tell about a target to know whether an event comes that is
// not on the map. Somebody judges the event, and the target given that it comes; what
// the target is if it does not come follows from what it is now, by the law of total
// probability (domain.md §3.9, after the Forecasting Research Institute;
// math.voi.incoherent):
//
//	P(U | not C) = (P(U) − P(C) P(U|C)) / (1 − P(C))
//
// All are shares of 1.
type Crux struct {
	// Probability is P(C), of the event.
	Probability float64
	// Now is P(U), of the target; IfSo and IfNot are what it is then.
	Now, IfSo, IfNot float64
	// Shift is by how much the target is expected to move either way.
	Shift float64
	// Nats is the mutual information of event and target, Share the part of the
	// target's entropy that it explains.
	Nats, Share float64
}

// CruxOf works out a crux from the probability of the target now, that of the event,
// and that of the target given the event. An error says which of them cannot be, or
// that the three cannot hold together.
func CruxOf(now, event, ifSo float64) (Crux, error) {
	if !(now >= 0 && now <= 1) {
		return Crux{}, fmt.Errorf("the answer is %v: only the probability of an end state or a tag has a crux, and it is from 0 to 1", now)
	}
	if !(ifSo >= 0 && ifSo <= 1) {
		return Crux{}, fmt.Errorf("the answer if the event comes is %v: a probability is from 0 to 1", ifSo)
	}
	if !(event > 0 && event < 1) {
		return Crux{}, fmt.Errorf("the event has the probability %v, so that there is nothing to learn: take one between 0 and 1", event)
	}
	low, high := event*ifSo, event*ifSo+1-event
	if now < low-scenarios.Tolerance || now > high+scenarios.Tolerance {
		return Crux{}, fmt.Errorf("the three numbers cannot all hold: with %s for the event, and %s for the answer if it comes, the answer is from %s to %s, and not %s; change one of them",
			scenarios.PercentWith(event, 2), scenarios.PercentWith(ifSo, 2), scenarios.PercentWith(low, 2), scenarios.PercentWith(high, 2), scenarios.PercentWith(now, 2))
	}
	c := Crux{Probability: event, Now: now, IfSo: ifSo, IfNot: Otherwise(now, event, ifSo)}
	c.IfNot = min(max(c.IfNot, 0), 1) // off by float noise at most
	c.Shift = event*math.Abs(c.IfSo-now) + (1-event)*math.Abs(c.IfNot-now)
	c.Nats = event*odds.Divergence(c.IfSo, now) + (1-event)*odds.Divergence(c.IfNot, now)
	if all := odds.Entropy(now); all > 0 {
		c.Share = c.Nats / all
	}
	return c, nil
}

// Otherwise is P(U | not C) from P(U), P(C) and P(U|C), which is below 0 or above 1
// where the three cannot all hold, and not-a-number where P(C) is 1.
func Otherwise(now, event, ifSo float64) float64 { return (now - event*ifSo) / (1 - event) }
