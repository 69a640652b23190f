package store

import (
	"strings"

	"offramp/scenarios"
)

// object is how one kind of JSON object is read and written: the known fields
// in the order of the file, and where the unknown ones are kept.
type object[O any] struct {
	fields  []scenarios.Field[O]
	index   map[string]int
	fold    map[string]string // lower-case name to name, for "did you mean"
	unknown func(*O) *scenarios.Unknown
	// first is the field that unknown fields at the very start come after.
	first string
}

func describe[O any](fields []scenarios.Field[O], unknown func(*O) *scenarios.Unknown) *object[O] {
	d := &object[O]{fields: fields, unknown: unknown, index: map[string]int{}, fold: map[string]string{}}
	for i, f := range fields {
		d.index[f.Name] = i
		d.fold[strings.ToLower(f.Name)] = f.Name
	}
	return d
}

// format stands for the field "format", which has no place in the model: every
// scenario file has the same one.
type format struct{}

// scenarioObject has "format" before the fields of the model, and keeps it
// first even when an unknown field stood before it.
var scenarioObject = func() *object[scenarios.Scenario] {
	name := scenarios.Field[scenarios.Scenario]{Name: "format", At: func(*scenarios.Scenario) any { return (*format)(nil) }}
	fields := append([]scenarios.Field[scenarios.Scenario]{name}, scenarios.ScenarioFields...)
	d := describe(fields, func(s *scenarios.Scenario) *scenarios.Unknown { return &s.Unknown })
	d.first = name.Name
	return d
}()

var (
	outcomeObject = describe(scenarios.OutcomeFields,
		func(o *scenarios.Outcome) *scenarios.Unknown { return &o.Unknown })
	endStateObject = describe(scenarios.EndStateFields,
		func(e *scenarios.EndState) *scenarios.Unknown { return &e.Unknown })
	sourceObject = describe(scenarios.SourceFields,
		func(s *scenarios.Source) *scenarios.Unknown { return &s.Unknown })
	changeObject = describe(scenarios.ChangeFields,
		func(c *scenarios.Change) *scenarios.Unknown { return &c.Unknown })
	markingsObject = describe(scenarios.MarkingsFields,
		func(m *scenarios.Markings) *scenarios.Unknown { return &m.Unknown })
	markingLevelObject = describe(scenarios.MarkingLevelFields,
		func(l *scenarios.MarkingLevel) *scenarios.Unknown { return &l.Unknown })
	scaleObject = describe(scenarios.ScaleFields,
		func(s *scenarios.Scale) *scenarios.Unknown { return &s.Unknown })
	bandObject = describe(scenarios.BandFields,
		func(b *scenarios.Band) *scenarios.Unknown { return &b.Unknown })
	rangeMeaningObject = describe(scenarios.RangeMeaningFields,
		func(r *scenarios.RangeMeaning) *scenarios.Unknown { return &r.Unknown })
	impactScaleObject = describe(scenarios.ImpactScaleFields,
		func(i *scenarios.ImpactScale) *scenarios.Unknown { return &i.Unknown })
	confidenceObject = describe(scenarios.ConfidenceFields,
		func(c *scenarios.Confidence) *scenarios.Unknown { return &c.Unknown })
	assumptionObject = describe(scenarios.AssumptionFields,
		func(a *scenarios.Assumption) *scenarios.Unknown { return &a.Unknown })
	statusObject = describe(scenarios.StatusFields,
		func(s *scenarios.Status) *scenarios.Unknown { return &s.Unknown })
	citationObject = describe(scenarios.CitationFields,
		func(c *scenarios.Citation) *scenarios.Unknown { return &c.Unknown })
	indicatorObject = describe(scenarios.IndicatorFields,
		func(i *scenarios.Indicator) *scenarios.Unknown { return &i.Unknown })
	observationObject = describe(scenarios.ObservationFields,
		func(o *scenarios.Observation) *scenarios.Unknown { return &o.Unknown })
	conflictObject = describe(scenarios.ConflictFields,
		func(c *scenarios.Conflict) *scenarios.Unknown { return &c.Unknown })
	checkObject = describe(scenarios.CheckFields,
		func(c *scenarios.CheckSetting) *scenarios.Unknown { return &c.Unknown })
	simulationObject = describe(scenarios.SimulationFields,
		func(s *scenarios.Simulation) *scenarios.Unknown { return &s.Unknown })
)
