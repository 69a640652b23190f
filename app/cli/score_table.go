package cli

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds/score"
)

// table prints for people: each scenario with its forks, then what holds over
// all of them.
func (a *scores) table(to io.Writer) error {
	w := &lines{to: to}
	for _, f := range a.files {
		f.table(w)
		w.line("")
	}
	if a.Forks == 0 {
		w.line("Nothing is scored: no fork was reached of which it is known what came true.")
		return w.err
	}
	w.line(fmt.Sprintf("All: %s of %s", plural(a.Forks, "fork"), plural(len(a.files), "scenario")))
	w.line("")
	grid{
		{"", "", "mean over the forks"},
		{decimals(a.Brier), "", "Brier 0–2, summed over the branches"},
		{decimals(a.Brier / 2), "", "Brier 0–1, half of it"},
		{logText(a.Log), "", "log score, ln p of what happened"},
	}.print(w)
	w.line("")
	m := a.Murphy
	g := grid{
		{"", "", "over " + plural(m.N, "forecast") + ", one for each branch"},
		{decimals(m.Brier), "", "Brier 0–1, (p − o)²"},
		{decimals(m.Reliability), "", "= reliability (less is better)"},
		{decimals(m.Resolution), "", "− resolution (more is better)"},
		{decimals(m.Uncertainty), "", "+ uncertainty, the score of always saying " + scenarios.Percent(m.BaseRate)},
	}
	if known(m.Skill) != nil {
		g = append(g, []string{decimals(m.Skill), "", "skill, above 0 where that is beaten"})
	}
	g.print(w)
	w.line("")
	a.bins().print(w)
	return w.err
}

func (a *scores) bins() grid {
	g := grid{{"count", "forecast", "mean", "happened"}}
	for _, b := range a.Calibration {
		if b.N == 0 {
			continue
		}
		mean, observed := scenarios.Percent(b.Mean), scenarios.Percent(b.Observed)
		if b.Hidden {
			mean, observed = "–", fmt.Sprintf("hidden: fewer than %d forecasts", score.Enough)
		}
		g = append(g, []string{strconv.Itoa(b.N), fmt.Sprintf("%.0f–%.0f %%", b.Low*100, b.High*100), mean, observed})
	}
	return g
}

func (f scoredFile) table(w *lines) {
	s := f.Scenario
	w.marking(s)
	w.line(titleOf(s))
	w.line("")
	if len(f.Forks) > 0 {
		g := grid{{"forecast", "Brier 0–2", "Brier 0–1", "log", "daily", "what happened"}}
		for _, fork := range f.Forks {
			daily := ""
			if fork.Days > 0 {
				daily = fmt.Sprintf("%s over %s", decimals(fork.Daily), plural(fork.Days, "day"))
			}
			g = append(g, []string{scenarios.Percent(fork.P), decimals(fork.Brier), decimals(fork.Half()), logText(fork.Log), daily,
				fork.Outcome.Name() + " › " + happenedName(fork)})
		}
		g.print(w)
		if brier, ok := f.Brier(); ok {
			w.line(fmt.Sprintf("  mean Brier %s (0–2), %s (0–1); log %s in all", decimals(brier), decimals(brier/2), logText(f.Log())))
		}
	}
	if f.PathScored {
		w.line(fmt.Sprintf("  the path to %s had %s: Brier %s (0–2, over all paths), log %s",
			scenarios.Quoted(f.Path), scenarios.Percent(f.P), decimals(f.PathBrier), logText(f.PathLog)))
	}
	for _, v := range f.Without {
		w.line(fmt.Sprintf("  no score: %s: %v", v.Outcome.Name(), v.Why))
	}
	if f.NotReached > 0 {
		w.line(fmt.Sprintf("  void: %s not reached", plural(f.NotReached, "fork")))
	}
	w.marking(s)
}

// decimals writes a score as people compare them, halves away from zero,
// and without a sign on 0.
func decimals(v float64) string {
	return strings.Replace(strconv.FormatFloat(math.Round(v*1000)/1000+0, 'f', 3, 64), "-", "−", 1)
}

func logText(v float64) string {
	if impossible(v) {
		return "−∞"
	}
	return decimals(v)
}
