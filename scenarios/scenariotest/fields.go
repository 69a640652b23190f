package scenariotest

import (
	"fmt"

	"offramp/scenarios"

	"pgregory.net/rapid"
)

// scenario draws every field that [Options.Plain] leaves out.
func (d *drawing) scenario(s *scenarios.Scenario) {
	s.Question = d.maybe(d.text)
	s.From, s.Until = d.maybe(d.date), d.maybe(d.date)
	s.Marking = d.one("marking", "", "TLP:CLEAR", "UK OFFICIAL")
	if d.some("markings") {
		s.Markings = d.markings()
	}
	s.Unknown = d.unknown("format", "version", "root")
	if d.some("scale") {
		s.Scale = d.scale()
	}
	if d.some("ranges") {
		s.Ranges = &scenarios.RangeMeaning{Mean: "interval", Level: d.number(0, 1), Unknown: d.unknown("mean")}
	}
	if d.some("impact scale") {
		s.Impact = &scenarios.ImpactScale{Name: "harm", Low: d.number(-5, 0), High: d.number(0, 5), Unknown: d.unknown("", "high")}
	}
	for _, e := range s.EndStates {
		d.endState(e)
	}
	for i := range d.up("sources", 2) {
		s.Sources = append(s.Sources, d.source(i))
	}
	for o := range s.Root.All() {
		d.fields(o, s.Sources)
	}
	for range d.up("changes", 2) {
		s.Changes = append(s.Changes, d.change(s.Root))
	}
	for i := range d.up("checks", 2) {
		s.Checks = append(s.Checks, scenarios.CheckSetting{
			Check: fmt.Sprintf("check %d", i), Off: d.some("off"), Because: d.text(), Unknown: d.unknown("because"),
		})
	}
	if d.some("simulation") {
		seed, samples := rapid.Int64().Draw(d.T, "seed"), int64(10000)
		s.Simulation = &scenarios.Simulation{Seed: &seed, Sampler: "dirichlet", Samples: &samples, Unknown: d.unknown("seed")}
	}
}

// fields draws what an outcome says beside its tree and its probability.
func (d *drawing) fields(o *scenarios.Outcome, sources []*scenarios.Source) {
	o.Unknown = d.unknown("id", "")
	if d.some("worded") {
		o.Entered, o.Said = d.maybe(d.text), d.one("said", "", "unlikely", "very likely")
		low, high := *d.number(0, 0.5), *d.number(0.5, 1)
		if !d.Sound && d.some("range upside down") {
			low, high = high, low
		}
		o.Range = &scenarios.Range{Low: low, High: high}
		o.Locked = d.some("locked")
	}
	if d.some("reasoned") {
		o.Asks, o.Because, o.Dissent = d.maybe(d.text), d.maybe(d.text), d.maybe(d.text)
		o.Confidence = &scenarios.Confidence{
			Level: rapid.SampledFrom(scenarios.ConfidenceLevels).Draw(d.T, "level"), Because: d.maybe(d.text), Unknown: d.unknown("level"),
		}
		for range d.up("assumptions", 2) {
			o.Assumptions = append(o.Assumptions, scenarios.Assumption{
				Text: d.text(), Rating: rapid.SampledFrom(scenarios.AssumptionRatings).Draw(d.T, "rating"), Unknown: d.unknown("text"),
			})
		}
	}
	if d.some("noted") {
		o.Notes, o.From, o.Until = d.maybe(d.text), d.maybe(d.date), d.maybe(d.date)
		o.Marking = d.one("portion mark", "", "TLP:GREEN")
		o.Tags = rapid.SliceOfN(rapid.SampledFrom([]string{"military", "a b", "тег"}), 0, 2).Draw(d.T, "tags")
		if len(o.Tags) == 0 {
			o.Tags = nil
		}
	}
	if d.some("settled") {
		o.Status = &scenarios.Status{Is: d.one("status", scenarios.Happened, scenarios.RuledOut), On: d.maybe(d.date), Unknown: d.unknown("is")}
	}
	if (o.IsLeaf() || !d.Sound) && d.some("impact") {
		o.Impact = d.number(-5, 5)
	}
	if len(sources) > 0 && d.some("cited") {
		credibility := 1 + d.up("credibility", 5)
		o.Sources = []scenarios.Citation{{Source: sources[0].ID, Credibility: &credibility, Where: d.maybe(d.text), Unknown: d.unknown("credibility")}}
	}
	if !o.IsLeaf() {
		for range d.up("indicators", 1) {
			o.Indicators = append(o.Indicators, d.indicator(o))
		}
	}
}

// some is true one time in three.
func (d *drawing) some(label string) bool { return d.rarely(label, 3) }

func (d *drawing) maybe(draw func() string) string {
	if d.some("given") {
		return draw()
	}
	return ""
}

// unknown draws fields of a later version, each after one of the known fields.
// The known fields given are written in every case: a field after one that is
// not written reads back as a field after the one before it.
func (d *drawing) unknown(after ...string) scenarios.Unknown {
	if !d.rarely("unknown", 5) {
		return nil
	}
	place := d.one("after", after...)
	list := scenarios.Unknown{{After: place, Name: "x-new", Value: d.json()}}
	if d.some("another unknown") {
		list = append(list, scenarios.UnknownField{After: place, Name: "x-\"newer\"", Value: d.json()})
	}
	return list
}

func (d *drawing) json() scenarios.JSON {
	return scenarios.JSON(d.one("value", `null`, `true`, `""`, `{}`, `[]`, `1.50`, `-0`, `1E400`, `[0.2,0.50]`,
		`[1,"two",[3],{}]`, `{"b":1,"a":{"deep":[{"er":null}]}}`, `"\u0001<é>"`))
}
