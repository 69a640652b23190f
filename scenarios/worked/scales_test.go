package worked

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// scaleIDs are the published scales by the ids of their examples.
var scaleIDs = map[string]string{
	"scale.icd203": "icd203", "scale.phia2025": "phia2025", "scale.ipcc_ar5_ar6": "ipcc-ar6",
	"scale.efsa2018": "efsa2018", "scale.kent1964": "kent1964", "scale.nato_ajp21": "nato-ajp2.1-unverified",
}

func init() {
	for id := range scaleIDs {
		register(id, terms)
	}
	register("trap.float_boundary", floatBoundary)
}

// terms checks every word that holds a number, several at a shared edge, and
// none in a gap.
func terms(t *testing.T, e example) {
	var want struct {
		Terms map[string][]string `json:"terms_at"`
	}
	decode(t, e.Expected, &want)
	published, ok := scales.ByID(scaleIDs[e.ID])
	if !ok || len(want.Terms) == 0 {
		t.Fatalf("%s: there is no such scale, or nothing to ask it", e.ID)
	}
	for text, words := range want.Terms {
		p, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		for i := range words { // marks of the table, not of the word
			words[i] = strings.TrimSuffix(strings.TrimSuffix(words[i], "*"), "(ly)")
		}
		holds(t, e, published.Scale(), p, words)
	}
}

// holds checks the words that a scale has for p, and which of them stands.
func holds(t *testing.T, e example, scale *scenarios.Scale, p float64, want []string) {
	var got []string
	for _, b := range scale.Bands {
		if scales.Holds(b, p) {
			got = append(got, b.Word)
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s at %v: %q, not %q", e.ID, p, got, want)
	}
	word, ok := scales.Word(scale, p)
	if ok != (len(want) > 0) || ok && !slices.Contains(want, word.Word) {
		t.Errorf("%s at %v says %q (%v), not one of %q", e.ID, p, word.Word, ok, want)
	}
}

// floatBoundary checks that what floats make of 55 % is still on the edge.
func floatBoundary(t *testing.T, e example) {
	var in struct{ P float64 }
	var want struct {
		Terms []string `json:"icd203_terms"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	if percent := in.P * 100; percent/100 == in.P && percent == 55 {
		t.Fatalf("%s: there is no trap here", e.ID)
	}
	for _, p := range []float64{in.P, in.P * 100 / 100, 55.00000000000001 / 100} {
		holds(t, e, scales.ICD203(), p, slices.Clone(want.Terms))
	}
}
