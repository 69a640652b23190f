package worked

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/score"
)

func init() {
	register("math.score.binary", binaryScore)
	register("math.score.murphy", murphy)
	register("math.score.time_weighted", timeWeighted)
	register("math.score.tree.geneva", treeScore)
	register("math.time.convert", horizons)
}

func binaryScore(t *testing.T, e example) {
	var in struct{ P float64 }
	var want map[string]float64
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	yes, no := in.P, 1-in.P
	for what, got := range map[string]float64{
		"brier_0_1_if_yes": score.Binary(yes, true), "brier_0_1_if_no": score.Binary(yes, false),
		"brier_0_2_if_yes": score.Sum([]float64{yes, no}, 0), "brier_0_2_if_no": score.Sum([]float64{yes, no}, 1),
		"log_nats_if_yes": score.Log(yes), "log_nats_if_no": score.Log(no), "log2_if_yes": score.Log2(yes),
		"metaculus_baseline_if_yes": score.Baseline(yes), "metaculus_baseline_if_no": score.Baseline(no),
	} {
		e.near(t, what, got, want[what])
		delete(want, what)
	}
	if len(want) > 0 {
		t.Errorf("%s: nobody asks for %v", e.ID, want)
	}
}

func murphy(t *testing.T, e example) {
	var in struct {
		Forecasts []struct {
			P float64
			O int
		}
	}
	var want struct {
		Brier, Reliability, Resolution, Uncertainty float64
		BaseRate                                    float64 `json:"base_rate"`
		Skill                                       float64 `json:"skill_vs_base_rate"`
		Log                                         float64 `json:"mean_log_score_nats"`
		Calibration                                 map[string]struct {
			N        int
			Observed float64
		}
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	var forecasts []score.Forecast
	for _, f := range in.Forecasts {
		forecasts = append(forecasts, score.Forecast{P: f.P, Happened: f.O == 1})
	}
	m := score.Decompose(forecasts)
	e.near(t, "the Brier score", m.Brier, want.Brier)
	e.near(t, "the base rate", m.BaseRate, want.BaseRate)
	e.near(t, "reliability", m.Reliability, want.Reliability)
	e.near(t, "resolution", m.Resolution, want.Resolution)
	e.near(t, "uncertainty", m.Uncertainty, want.Uncertainty)
	e.near(t, "skill", m.Skill, want.Skill)
	e.near(t, "the log score", m.Log, want.Log)
	if len(m.Groups) != len(want.Calibration) {
		t.Errorf("%s: %d groups", e.ID, len(m.Groups))
	}
	for _, g := range m.Groups {
		w, ok := want.Calibration[strconv.FormatFloat(g.P, 'g', -1, 64)]
		if !ok || w.N != g.N {
			t.Errorf("%s: %+v, not %+v", e.ID, g, w)
		}
		e.near(t, fmt.Sprint("what happened of ", g.P), g.Observed, w.Observed)
	}
}

func timeWeighted(t *testing.T, e example) {
	var in struct {
		Steps []struct {
			P    float64
			Days int
		}
		Outcome int
	}
	var want struct {
		Half float64 `json:"mean_daily_brier_0_1"`
		Sum  float64 `json:"mean_daily_brier_0_2"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	var stretches []score.Stretch
	for _, s := range in.Steps {
		stretches = append(stretches, score.Stretch{P: s.P, Days: s.Days})
	}
	got, _ := score.Daily(stretches, in.Outcome == 1)
	e.near(t, "the daily score from 0 to 1", got, want.Half)
	e.near(t, "the daily score from 0 to 2", 2*got, want.Sum)
}

func treeScore(t *testing.T, e example) {
	var in struct {
		Leaf string `json:"resolved_leaf"`
	}
	var want struct {
		Brier float64   `json:"leaf_brier_sum_squares"`
		Log   float64   `json:"leaf_log_nats"`
		Steps []float64 `json:"stepwise_log_nats"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := e.scenario(t)
	s.Outcome(in.Leaf).Status = &scenarios.Status{Is: scenarios.Happened}
	scored := score.Scenario(odds.Compute(s))
	if !scored.PathScored || scored.Path != s.Outcome(in.Leaf) || len(scored.Forks) != len(want.Steps) {
		t.Fatalf("%s: %+v", e.ID, scored)
	}
	e.near(t, "the Brier score of the path", scored.PathBrier, want.Brier)
	e.near(t, "its log score", scored.PathLog, want.Log)
	e.near(t, "the log scores of its forks", scored.Log(), want.Log)
	for i, f := range scored.Forks {
		e.near(t, "a fork’s log score", f.Log, want.Steps[i])
	}
}

func horizons(t *testing.T, e example) {
	var want map[string]float64
	decode(t, e.Expected, &want)
	for what, in := range map[string]struct{ p, periods float64 }{
		"0.067%/month->year": {0.00067, 12}, "0.034%/month->year": {0.00034, 12}, "0.25%/month->year": {0.0025, 12},
		"5%/year->month": {0.05, 1. / 12}, "1%/year->10 years": {0.01, 10}, "16%/year->month": {0.16, 1. / 12},
	} {
		e.near(t, what, score.Horizon(in.p, in.periods), want[what])
		delete(want, what)
	}
	if len(want) > 0 || score.Horizon(1, 0.5) != 1 || math.Signbit(score.Horizon(0, 3)) {
		t.Errorf("%s: nobody asks for %v", e.ID, want)
	}
}
