package score

import "offramp/scenarios"

// Total is what forecasts come to over several scenarios.
type Total struct {
	// Forks counts the forks with a score; without any the means say nothing.
	Forks int
	// Brier is the mean of their scores from 0 to 2, Log that of their log
	// scores, −∞ where the impossible happened.
	Brier, Log float64
	// Murphy and Calibration are over all branches of those forks, each of
	// which is one forecast.
	Murphy      Murphy
	Calibration []Bin
}

// SumUp adds up what several scenarios came to.
func SumUp(scored []*Scored) Total {
	var t Total
	var brier, log scenarios.Sum
	never := false
	var forecasts []Forecast
	for _, s := range scored {
		for _, f := range s.Forks {
			t.Forks++
			brier = brier.Plus(f.Brier)
			if never = never || f.P == 0; f.P > 0 {
				log = log.Plus(f.Log)
			}
		}
		forecasts = append(forecasts, s.Forecasts()...)
	}
	if t.Forks > 0 {
		t.Brier, t.Log = brier.Total()/float64(t.Forks), log.Total()/float64(t.Forks)
	}
	if never {
		t.Log = Log(0)
	}
	t.Murphy, t.Calibration = Decompose(forecasts), Calibrate(forecasts)
	return t
}
