package store_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"offramp/assets"
	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"
)

func names[O any](fields []scenarios.Field[O]) []string {
	var list []string
	for _, f := range fields {
		list = append(list, f.Name)
	}
	return list
}

// If this fails, the schema that we publish lacks a field that the code reads
// and writes, or promises one that it does not.
func TestSchemaHasTheFieldsOfTheCode(t *testing.T) {
	type object struct {
		Properties map[string]any    `json:"properties"`
		Defs       map[string]object `json:"$defs"`
	}
	var schema object
	if err := json.Unmarshal(assets.ScenarioSchema, &schema); err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"":            append([]string{"format"}, names(scenarios.ScenarioFields)...),
		"outcome":     names(scenarios.OutcomeFields),
		"endState":    names(scenarios.EndStateFields),
		"source":      names(scenarios.SourceFields),
		"citation":    names(scenarios.CitationFields),
		"scale":       names(scenarios.ScaleFields),
		"band":        names(scenarios.BandFields),
		"ranges":      names(scenarios.RangeMeaningFields),
		"impactScale": names(scenarios.ImpactScaleFields),
		"confidence":  names(scenarios.ConfidenceFields),
		"assumption":  names(scenarios.AssumptionFields),
		"status":      names(scenarios.StatusFields),
		"indicator":   names(scenarios.IndicatorFields),
		"observation": names(scenarios.ObservationFields),
		"change":      names(scenarios.ChangeFields),
		"check":       names(scenarios.CheckFields),
		"simulation":  names(scenarios.SimulationFields),
	}
	schema.Defs[""] = schema
	for name, def := range schema.Defs {
		if def.Properties == nil {
			continue
		}
		var has []string
		for field := range def.Properties {
			has = append(has, field)
		}
		slices.Sort(has)
		slices.Sort(want[name])
		if !slices.Equal(has, want[name]) {
			t.Errorf("%q: the schema has %q, the code %q", name, has, want[name])
		}
		delete(want, name)
	}
	for name := range want {
		t.Errorf("the schema lacks %q", name)
	}
}

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.ScenarioSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("scenario.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("scenario.schema.json")
}

func valid(s *jsonschema.Schema, data []byte) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return s.Validate(value)
}

// If this fails, an editor that knows our schema marks files of ours as wrong.
func TestSoundScenariosFitTheSchema(t *testing.T) {
	s := schema(t)
	rapid.Check(t, func(t *rapid.T) {
		data := encode(t, scenariotest.Draw(t, scenariotest.Options{Sound: true}))
		if err := valid(s, data); err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
	})
}

// If this fails, an editor that knows our schema says nothing about files that
// open for reading only.
func TestBrokenStructureDoesNotFitTheSchema(t *testing.T) {
	s := schema(t)
	for _, c := range structures {
		if c.code != store.CodeWrongType && c.code != store.CodeLongID {
			continue // a schema cannot see what is doubled
		}
		if valid(s, []byte(c.file)) == nil {
			t.Errorf("%s: the schema has no objection", c.file)
		}
	}
}
