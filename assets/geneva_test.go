package assets_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"offramp/assets"
	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/store"
)

func geneva(t *testing.T) *store.Opened {
	t.Helper()
	opened, err := store.Decode(assets.Geneva)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

// The sample is what people copy. If this fails, saving it changes bytes that
// nobody edited.
func TestGenevaIsCanonical(t *testing.T) {
	data, err := store.Encode(geneva(t).Scenario)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(assets.Geneva), string(data)); diff != "" {
		t.Error("in canonical form it differs:\n", diff)
	}
}

// One fork is left partly unassigned, to be seen. If this fails, the first
// thing that a new user meets is a warning that nobody meant.
func TestGenevaWarnsOnce(t *testing.T) {
	problems := geneva(t).Problems
	if len(problems) != 1 || problems[0].Code != scenarios.CodeUnassigned || problems[0].Titles[len(problems[0].Titles)-1] != "Talks run on, no agreement" {
		t.Errorf("want one warning, of what “Talks run on, no agreement” leaves open; got %v", problems)
	}
}

// If this fails, the sample no longer adds up to what its pictures and the
// manual say.
func TestGenevaFigures(t *testing.T) {
	s := geneva(t).Scenario
	totals := odds.Compute(s).Totals
	want := map[string]float64{
		"De-escalation": 0.165, "Standoff continues": 0.52625, "Sanctions without war": 0.19125, "War and severe sanctions": 0.05,
	}
	for i, e := range s.EndStates {
		if math.Abs(totals.EndStates[i]-want[e.Name]) > 1e-9 {
			t.Errorf("%s: %v, want %v", e.Name, totals.EndStates[i], want[e.Name])
		}
	}
	if math.Abs(totals.Unassigned-0.0675) > 1e-9 || math.Abs(totals.Sum()-1) > 1e-9 {
		t.Errorf("unassigned %v, sum %v", totals.Unassigned, totals.Sum())
	}
}

// If this fails, numbers made up for a sample can be taken for a forecast.
func TestGenevaSaysItIsNoForecast(t *testing.T) {
	if !strings.Contains(geneva(t).Scenario.Root.Notes, "Illustrative numbers, not a forecast") {
		t.Error("the notes of its root do not say so")
	}
}

// The sample uses every field of the format. If this fails, nothing in the
// repository shows how that field is written.
func TestGenevaUsesEveryField(t *testing.T) {
	needs(t, scenarios.ScenarioFields)
	needs(t, scenarios.OutcomeFields)
	needs(t, scenarios.EndStateFields)
	needs(t, scenarios.SourceFields)
	needs(t, scenarios.ChangeFields)
	needs(t, scenarios.ScaleFields)
	needs(t, scenarios.BandFields)
	needs(t, scenarios.RangeMeaningFields[:1]) // bounds have no level
	needs(t, scenarios.ImpactScaleFields)
	needs(t, scenarios.ConfidenceFields)
	needs(t, scenarios.AssumptionFields)
	needs(t, scenarios.StatusFields)
	needs(t, scenarios.CitationFields)
	needs(t, scenarios.IndicatorFields)
	needs(t, scenarios.ObservationFields)
	needs(t, scenarios.CheckFields)
	needs(t, scenarios.SimulationFields)
	for _, text := range []string{`"probability": "rest"`, `"is": "happened"`, `"kind": "choice"`} {
		if !strings.Contains(string(assets.Geneva), text) {
			t.Errorf("%s is nowhere in it", text)
		}
	}
}

func needs[O any](t *testing.T, fields []scenarios.Field[O]) {
	t.Helper()
	for _, field := range fields {
		if !strings.Contains(string(assets.Geneva), `"`+field.Name+`": `) {
			t.Errorf("the field %q is nowhere in it", field.Name)
		}
	}
}

// Identities are random. If this fails, the sample was written by hand and its
// identities can meet others.
func TestGenevaIdentities(t *testing.T) {
	for o := range geneva(t).Scenario.Root.All() {
		if id, err := uuid.Parse(o.ID); err != nil || id.Version() != 4 {
			t.Errorf("%q of “%s” is no random UUID", o.ID, o.Title)
		}
	}
}
