package scales_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// If this fails, a number between overlapping or touching bands gets another
// word than the documented one: the narrowest, and the farther from 50 %.
func TestWordChooses(t *testing.T) {
	for _, test := range []struct {
		id   string
		p    float64
		want string
	}{
		{"ipcc-ar6", 0.005, "exceptionally unlikely"},
		{"ipcc-ar6", 0.03, "extremely unlikely"},
		{"ipcc-ar6", 0.08, "very unlikely"},
		{"ipcc-ar6", 0.2, "unlikely"},
		{"ipcc-ar6", 0.33, "unlikely"},
		{"ipcc-ar6", 0.5, "about as likely as not"},
		{"ipcc-ar6", 0.6, "about as likely as not"},
		{"ipcc-ar6", 0.66, "likely"},
		{"ipcc-ar6", 0.92, "very likely"},
		{"ipcc-ar6", 0.97, "extremely likely"},
		{"ipcc-ar6", 1, "virtually certain"},
		{"phia2025", 0.5, ""},
		{"phia2025", 0.5 - 1e-12, ""}, // 50 % but for the noise of floats
		{"phia2025", 0.499, "Realistic Possibility"},
		{"phia2025", 0, ""},
		{"phia2025", 1e-6, "Remote Chance"},
		{"phia2025", 1, ""},
		{"kent1964", 0.87, "Almost certain"},
		{"kent1964", 0.4, "Probably not"},
		{"icd203-row2", 0.55, "probable"},
		{"efsa2018", 0.66, "Likely"},
	} {
		published, _ := scales.ByID(test.id)
		if b, _ := scales.Word(published.Scale(), test.p); b.Word != test.want {
			t.Errorf("%s at %v says %q, not %q", test.id, test.p, b.Word, test.want)
		}
	}
}

// If this fails, a word that belongs to a scale is not taken as typed, or one
// that does not is.
func TestUnderstand(t *testing.T) {
	for _, test := range []struct{ id, typed, word, band string }{
		{"icd203", "likely", "likely", "55–80 %"},
		{"icd203", " LIKELY ", "likely", "55–80 %"},
		{"icd203", "Probable", "probable", "55–80 %"},
		{"icd203", "improbably", "improbably", "20–45 %"},
		{"icd203", "almost certainly", "almost certainly", "95–99 %"},
		{"icd203", "rough", "roughly even chance", "45–55 %"},
		{"icd203", "unl", "unlikely", "20–45 %"},
		{"icd203-row2", "likely", "likely", "55–80 %"},
		{"phia2025", "likely", "Likely", "55–75 %"},
		{"phia2025", "realistic", "Realistic Possibility", "40–<50 %"},
		{"phia2025", "remote  chance", "Remote Chance", ">0–5 %"},
		{"ipcc-ar6", "likely", "likely", "66–100 %"},
		{"ipcc-ar6", "more", "more likely than not", ">50–100 %"},
		{"icd203", "very", "", ""},
		{"icd203", "perhaps", "", ""},
		{"icd203", "", "", ""},
	} {
		published, _ := scales.ByID(test.id)
		b, err := scales.Understand(published.Scale(), test.typed)
		if err == nil != (test.word != "") || b.Word != test.word {
			t.Errorf("%s: %q is %q, %v", test.id, test.typed, b.Word, err)
		} else if err == nil && scales.BandText(b) != test.band {
			t.Errorf("%s: %q is %s", test.id, test.typed, scales.BandText(b))
		}
	}
	_, err := scales.Understand(scales.ICD203(), "very")
	if want := "“very” could be several words: type very unlikely, very likely"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if _, err := scales.Understand(nil, "likely"); err == nil {
		t.Error("there is a word without a scale")
	}
}

// If this fails, a word's own numbers are not put into that word, on some scale
// and some number: the word beside a number says something else than its band.
func TestWordHoldsItsNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		published := rapid.SampledFrom(scales.All()).Draw(t, "scale")
		p := rapid.Float64Range(0, 1).Draw(t, "p")
		scale := published.Scale()
		b, ok := scales.Word(scale, p)
		held := slices.ContainsFunc(scale.Bands, func(b scenarios.Band) bool { return scales.Holds(b, p) })
		if ok != held || ok && !scales.Holds(b, p) {
			t.Fatalf("%s at %v: %q, %v", published.Name, p, b.Word, ok)
		}
		if again, named := scales.Named(scale, strings.ToUpper(b.Word)); ok && (!named || *again.Low != *b.Low || *again.High != *b.High) {
			t.Fatalf("%s is not found by its name", b.Word)
		}
	})
}
