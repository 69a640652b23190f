package worked

import (
	"slices"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scales"
	"offramp/scenarios/tradecraft"
)

func init() {
	register("lint.confidence_likelihood", sentences)
	register("scale.stix21_dni", notOffered)
}

// sentences holds each sentence against the rules, as the title of an outcome.
func sentences(t *testing.T, e example) {
	var in struct{ Sentences []string }
	var want struct {
		Mixed []bool `json:"confidence_likelihood_mixed"`
		Rows  []bool `json:"mixes_icd203_rows"`
		Vague []bool `json:"vague_terms"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	for i, sentence := range in.Sentences {
		s := scenarios.New()
		s.Root.Title = sentence
		found := tradecraft.Check(s)
		for rule, expected := range map[string]bool{
			tradecraft.ConfidenceWord: want.Mixed[i], tradecraft.MixedRows: want.Rows[i], tradecraft.Vague: want.Vague[i],
		} {
			if got := slices.ContainsFunc(found, func(p scenarios.Problem) bool { return p.Code == rule }); got != expected {
				t.Errorf("%q: %s is %v, not %v", sentence, rule, got, expected)
			}
		}
	}
}

// notOffered makes sure that the bands of STIX, which give ICD 203's words to
// other numbers, are no scale for likelihood.
func notOffered(t *testing.T, e example) {
	var in struct {
		Scale struct{ Bands [][]any }
	}
	decode(t, e.Raw, &in)
	if len(in.Scale.Bands) == 0 {
		t.Fatal("no bands")
	}
	for _, published := range scales.All() {
		same := 0
		for i, b := range published.Scale().Bands {
			low, high, _ := b.Ends()
			if i < len(in.Scale.Bands) && low*100 == in.Scale.Bands[i][2] && high*100 == in.Scale.Bands[i][3] {
				same++
			}
		}
		if same > 1 {
			t.Errorf("%s has the bands of %s", published.Name, e.ID)
		}
	}
}
