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
		"":             append([]string{"format"}, names(scenarios.ScenarioFields)...),
		"outcome":      names(scenarios.OutcomeFields),
		"endState":     names(scenarios.EndStateFields),
		"source":       names(scenarios.SourceFields),
		"citation":     names(scenarios.CitationFields),
		"markings":     names(scenarios.MarkingsFields),
		"markingLevel": names(scenarios.MarkingLevelFields),
		"scale":        names(scenarios.ScaleFields),
		"band":         names(scenarios.BandFields),
		"ranges":       names(scenarios.RangeMeaningFields),
		"impactScale":  names(scenarios.ImpactScaleFields),
		"confidence":   names(scenarios.ConfidenceFields),
		"assumption":   names(scenarios.AssumptionFields),
		"status":       names(scenarios.StatusFields),
		"indicator":    names(scenarios.IndicatorFields),
		"observation":  names(scenarios.ObservationFields),
		"change":       names(scenarios.ChangeFields),
		"conflict":     names(scenarios.ConflictFields),
		"check":        names(scenarios.CheckFields),
		"simulation":   names(scenarios.SimulationFields),
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

// If this fails, our schema and our check disagree about a file: an editor
// marks what the program takes, or is silent about what the program calls wrong.
func TestSchemaAndCheckAgree(t *testing.T) {
	s := schema(t)
	for _, c := range []struct {
		file  string
		sound bool
	}{
		{`{"format":"offramp/scenario","version":1.0,"root":{}}`, true},
		{`{"format":"offramp/scenario","version":1e0,"root":{}}`, true},
		{head + `"root":{},"changes":[{"at":"2022-01-09T18:02:11Z"}]}`, true},
		{head + `"root":{},"changes":[{"at":"2022-01-09T18:02:11.25Z"}]}`, true},
		{head + `"root":{},"changes":[{"at":"2022-01-09T18:02:11+02:00"}]}`, false},
		{head + `"root":{},"changes":[{"at":"2022-01-09T18:02:11z"}]}`, false},
		{head + `"root":{},"changes":[{"at":"2022-01-09"}]}`, false},
		{head + `"sources":[{"id":"s"}],"root":{"sources":[{"source":"s"}]}}`, true},
		{head + `"root":{"sources":[{"where":"p. 4"}]}}`, false},
		{head + `"root":{},"scale":{"bands":[{"word":"likely","low":0.5,"high":1}]}}`, true},
		{head + `"root":{},"scale":{"bands":[{"word":"likely","low":0.5}]}}`, false},
		{head + `"root":{},"scale":{"bands":[{"word":"likely","high":0.5}]}}`, false},
	} {
		o := decode(t, []byte(c.file))
		if err := valid(s, []byte(c.file)); (err == nil) != c.sound || (len(o.Problems) == 0) != c.sound {
			t.Errorf("%s: the schema says %v, the check %+v", c.file, err, o.Problems)
		}
		if o.Newer() || o.Scenario.Version != 1 {
			t.Errorf("%s: version %d", c.file, o.Scenario.Version)
		}
	}
}
