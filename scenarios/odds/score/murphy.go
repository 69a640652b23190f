package score

import (
	"math"
	"slices"

	"offramp/scenarios"
)

// Forecast is a probability, and whether what it was given to happened.
type Forecast struct {
	P        float64
	Happened bool
}

// Group are the forecasts of one probability.
type Group struct {
	P float64
	// N counts them, Observed is the share of them that happened.
	N        int
	Observed float64
}

// Murphy takes the Brier score (0–1) of forecasts apart: Brier = Reliability −
// Resolution + Uncertainty (Murphy 1973), the groups being forecasts of the
// same probability.
type Murphy struct {
	// N counts the forecasts; without any there is nothing else.
	N     int
	Brier float64
	// BaseRate is the share that happened.
	BaseRate float64
	// Reliability is how far groups were from what they said: less is better.
	Reliability float64
	// Resolution is how far groups were from the base rate: more is better.
	Resolution float64
	// Uncertainty is the score of always saying the base rate.
	Uncertainty float64
	// Skill is 1 − Brier/Uncertainty, above 0 where the forecasts beat the base
	// rate; not-a-number where all or none happened.
	Skill float64
	// Log is the mean log score in nats of what came true, −∞ where something
	// happened that was told to be impossible, or the other way round.
	Log float64
	// Groups are in the order of their probability.
	Groups []Group
}

// same is how far two probabilities may be apart and be one: 1 − 0.9 is not
// quite 0.1 in floats.
const same = 1e-9

// Decompose takes the score of forecasts apart. It leaves the list as it is.
func Decompose(forecasts []Forecast) Murphy {
	m := Murphy{N: len(forecasts)}
	if m.N == 0 {
		return m
	}
	sorted := slices.Clone(forecasts)
	slices.SortStableFunc(sorted, func(a, b Forecast) int {
		switch {
		case a.P < b.P:
			return -1
		case a.P > b.P:
			return 1
		}
		return 0
	})
	var brier, log scenarios.Sum
	happened := 0
	for _, f := range sorted {
		brier = brier.Plus(Binary(f.P, f.Happened))
		if f.Happened {
			happened++
		}
		log = log.Plus(logOf(f))
		if n := len(m.Groups); n == 0 || f.P-m.Groups[n-1].P > same {
			m.Groups = append(m.Groups, Group{P: f.P})
		}
		g := &m.Groups[len(m.Groups)-1]
		g.N++
		if f.Happened {
			g.Observed++
		}
	}
	n := float64(m.N)
	m.Brier, m.Log, m.BaseRate = brier.Total()/n, log.Total()/n, float64(happened)/n
	if math.IsNaN(m.Log) { // −∞ less −∞ on the way
		m.Log = math.Inf(-1)
	}
	var reliability, resolution scenarios.Sum
	for i := range m.Groups {
		g := &m.Groups[i]
		g.Observed /= float64(g.N)
		reliability = reliability.Plus(float64(g.N) * (g.P - g.Observed) * (g.P - g.Observed))
		resolution = resolution.Plus(float64(g.N) * (g.Observed - m.BaseRate) * (g.Observed - m.BaseRate))
	}
	m.Reliability, m.Resolution = reliability.Total()/n, resolution.Total()/n
	m.Uncertainty = m.BaseRate * (1 - m.BaseRate)
	m.Skill = math.NaN()
	if m.Uncertainty > 0 {
		m.Skill = 1 - m.Brier/m.Uncertainty
	}
	return m
}

func logOf(f Forecast) float64 {
	if f.Happened {
		return Log(f.P)
	}
	return math.Log1p(-f.P)
}
