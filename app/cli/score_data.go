package cli

import (
	"encoding/csv"
	"io"
	"strconv"

	"offramp/scenarios/odds/score"
)

type jsonScored struct {
	File       string        `json:"file"`
	ID         string        `json:"id"`
	Title      string        `json:"title"`
	Marking    string        `json:"marking"`
	Forks      []jsonScore   `json:"forks"`
	Without    []jsonWithout `json:"without"`
	NotReached int           `json:"notReached"`
	jsonBrier
	Path *jsonScoredPath `json:"path"`
}

// jsonBrier are scores in both conventions.
type jsonBrier struct {
	Brier2     *float64 `json:"brier2"`
	Brier1     *float64 `json:"brier1"`
	Log        *float64 `json:"log"`
	Impossible bool     `json:"impossible"`
}

func newJSONBrier(brier2, log float64, ok bool) jsonBrier {
	if !ok {
		return jsonBrier{}
	}
	return jsonBrier{known(brier2), known(brier2 / 2), known(log), impossible(log)}
}

type jsonScore struct {
	ID            string  `json:"id"`
	Title         string  `json:"title"`
	Happened      *string `json:"happened"`
	HappenedTitle string  `json:"happenedTitle"`
	Probability   float64 `json:"probability"`
	jsonBrier
	Daily *float64 `json:"daily"`
	Days  int      `json:"days"`
}

type jsonWithout struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Why   string `json:"why"`
}

type jsonScoredPath struct {
	ID          string  `json:"id"`
	Title       string  `json:"title"`
	Probability float64 `json:"probability"`
	jsonBrier
}

func (f scoredFile) data() jsonScored {
	brier, ok := f.Brier()
	j := jsonScored{
		File: f.file, ID: f.Scenario.ID, Title: titleOf(f.Scenario), Marking: marked(f.Scenario), NotReached: f.NotReached,
		jsonBrier: newJSONBrier(brier, f.Log(), ok), Forks: []jsonScore{}, Without: []jsonWithout{},
	}
	for _, fork := range f.Forks {
		s := jsonScore{
			ID: fork.Outcome.ID, Title: fork.Outcome.Name(), HappenedTitle: happenedName(fork), Probability: fork.P,
			jsonBrier: newJSONBrier(fork.Brier, fork.Log, true), Days: fork.Days,
		}
		if fork.Happened != nil {
			s.Happened = &fork.Happened.ID
		}
		if fork.Days > 0 {
			s.Daily = &fork.Daily
		}
		j.Forks = append(j.Forks, s)
	}
	for _, v := range f.Without {
		j.Without = append(j.Without, jsonWithout{v.Outcome.ID, v.Outcome.Name(), v.Why.String()})
	}
	if f.PathScored {
		j.Path = &jsonScoredPath{f.Path.ID, f.Path.Name(), f.P, newJSONBrier(f.PathBrier, f.PathLog, true)}
	}
	return j
}

func (a *scores) json(to io.Writer) error {
	w := &jsonWriter{to: to}
	w.text("{\n\"marking\": ")
	w.value(a.marked())
	w.list(",\n\"scenarios\"", func(item func(any)) {
		for _, f := range a.files {
			item(f.data())
		}
	})
	all := newJSONBrier(a.Brier, a.Log, a.Forks > 0)
	w.field("forks", a.Forks)
	w.field("brier2", all.Brier2)
	w.field("brier1", all.Brier1)
	w.field("log", all.Log)
	w.field("impossible", all.Impossible)
	w.field("murphy", newJSONMurphy(a.Murphy))
	w.list(",\n\"calibration\"", func(item func(any)) {
		for _, b := range a.Calibration {
			item(newJSONBin(b))
		}
	})
	w.text("\n}\n")
	return w.err
}

type jsonMurphy struct {
	Forecasts   int      `json:"forecasts"`
	Brier       *float64 `json:"brier"`
	BaseRate    *float64 `json:"baseRate"`
	Reliability *float64 `json:"reliability"`
	Resolution  *float64 `json:"resolution"`
	Uncertainty *float64 `json:"uncertainty"`
	Skill       *float64 `json:"skill"`
	Log         *float64 `json:"log"`
}

func newJSONMurphy(m score.Murphy) jsonMurphy {
	if m.N == 0 {
		return jsonMurphy{}
	}
	return jsonMurphy{m.N, &m.Brier, &m.BaseRate, &m.Reliability, &m.Resolution, &m.Uncertainty, known(m.Skill), known(m.Log)}
}

type jsonBin struct {
	Low      float64  `json:"low"`
	High     float64  `json:"high"`
	Count    int      `json:"count"`
	Mean     *float64 `json:"mean"`
	Observed *float64 `json:"observed"`
	Hidden   bool     `json:"hidden"`
}

func newJSONBin(b score.Bin) jsonBin {
	j := jsonBin{Low: b.Low, High: b.High, Count: b.N, Hidden: b.Hidden}
	if !b.Hidden {
		j.Mean, j.Observed = &b.Mean, &b.Observed
	}
	return j
}

// csv prints a row for each fork, one for each bin, and one for each part of
// the whole.
func (a *scores) csv(to io.Writer) error {
	w := csv.NewWriter(to)
	label := "marking"
	row := func(kind, file, id, name, probability, brier2, brier1, log, count string) {
		_ = w.Write([]string{kind, cell(file), cell(id), cell(name), probability, brier2, brier1, log, count, cell(label)}) // Error tells
	}
	row("kind", "file", "id", "name", "probability", "brier 0-2", "brier 0-1", "log", "count")
	for _, f := range a.files {
		label = marked(f.Scenario)
		for _, fork := range f.Forks {
			row("fork", f.file, fork.Outcome.ID, fork.Outcome.Name()+" › "+happenedName(fork),
				number(fork.P), number(fork.Brier), number(fork.Half()), logNumber(fork.Log), strconv.Itoa(len(fork.Forecasts)))
		}
		for _, v := range f.Without {
			row("without a score", f.file, v.Outcome.ID, v.Outcome.Name()+": "+v.Why.String(), "", "", "", "", "")
		}
		if f.PathScored {
			row("path", f.file, f.Path.ID, f.Path.Name(), number(f.P), number(f.PathBrier), number(f.PathBrier/2), logNumber(f.PathLog), "")
		}
	}
	label = a.marked()
	for _, b := range a.Calibration {
		mean, observed := "", "hidden"
		if !b.Hidden {
			mean, observed = number(b.Mean), number(b.Observed)
		}
		row("bin", "", "", number(b.Low)+" to "+number(b.High)+": happened "+observed, mean, "", "", "", strconv.Itoa(b.N))
	}
	if m := a.Murphy; m.N > 0 {
		row("all forks", "", "", "", "", number(a.Brier), number(a.Brier/2), logNumber(a.Log), strconv.Itoa(a.Forks))
		row("all forecasts", "", "", "", number(m.BaseRate), "", number(m.Brier), logNumber(m.Log), strconv.Itoa(m.N))
		row("reliability", "", "", "", "", "", number(m.Reliability), "", "")
		row("resolution", "", "", "", "", "", number(m.Resolution), "", "")
		row("uncertainty", "", "", "", "", "", number(m.Uncertainty), "", "")
	}
	w.Flush()
	return w.Error()
}

// logNumber is empty where the impossible happened: no program adds up −∞.
func logNumber(v float64) string {
	if impossible(v) {
		return ""
	}
	return number(v)
}
