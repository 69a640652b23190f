package cli

import (
	"fmt"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/sensitivity"
)

type jsonCrux struct {
	Probability float64 `json:"probability"`
	Now         float64 `json:"now"`
	IfSo        float64 `json:"ifSo"`
	IfNot       float64 `json:"ifNot"`
	Shift       float64 `json:"shift"`
	Nats        float64 `json:"nats"`
	Share       float64 `json:"share"`
}

// crux is what the flags ask of an event that is not on the map, nil where they do not.
func (v *sensitivityVerb) crux(a *sensitivity.Analysis) (*sensitivity.Crux, error) {
	if v.Crux == "" && v.Given == "" {
		return nil, nil
	}
	if v.Impact {
		return nil, fmt.Errorf("--crux is of a probability: ask it of an end state or a tag, not of the expected impact")
	}
	event, err := share("--crux", v.Crux)
	if err != nil {
		return nil, err
	}
	given, err := share("--given", v.Given)
	if err != nil {
		return nil, err
	}
	crux, err := sensitivity.CruxOf(a.Total(), event, given)
	if err != nil {
		return nil, fmt.Errorf("--crux %s --given %s: %w", v.Crux, v.Given, err)
	}
	return &crux, nil
}

// share reads the probability that a flag was given, as the window reads one.
func share(flag, text string) (float64, error) {
	entry, err := odds.ParseEntry(text)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", flag, err)
	}
	p, ok := entry.Probability.Number()
	if !ok {
		return 0, fmt.Errorf("%s %s is not a number: type 75%% or 0.75", flag, scenarios.Quote(text))
	}
	return p, nil
}

// told is a crux for a reader.
func told(c sensitivity.Crux) string {
	percent := func(p float64) string { return scenarios.PercentWith(p, 1) }
	return fmt.Sprintf("if the event comes, which has %s, it is %s, else %s; knowing moves it by %s points on average, and tells %s of what there is to know",
		percent(c.Probability), percent(c.IfSo), percent(c.IfNot), strconv.FormatFloat(100*c.Shift, 'f', 1, 64), percent(c.Share))
}
