package scales_test

import (
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// If this fails, a number is put into words that ICD 203 does not use for it:
// the table is domain.md §1.1 (scale.icd203), at shared edges the word farther
// from 50 %, and trap.float_boundary (0.55*100 is 55.00000000000001).
func TestWord_icd203(t *testing.T) {
	fiftyFive := 0.55 * 100 / 100
	for p, want := range map[float64]string{
		0: "", 0.005: "", 0.01: "almost no chance", 0.03: "almost no chance", 0.05: "almost no chance",
		0.07: "very unlikely", 0.1: "very unlikely", 0.15: "very unlikely", 0.2: "very unlikely",
		0.22: "unlikely", 0.3: "unlikely", 0.4: "unlikely", 0.45: "unlikely",
		0.46: "roughly even chance", 0.5: "roughly even chance", 0.52: "roughly even chance",
		0.55: "likely", fiftyFive: "likely", 0.6: "likely", 0.66: "likely", 0.77: "likely", 0.8: "very likely",
		0.9: "very likely", 0.95: "almost certain", 0.97: "almost certain", 0.99: "almost certain",
		0.9900000000001: "almost certain", 0.995: "", 1: "",
	} {
		b, ok := scales.Word(scales.ICD203(), p)
		if b.Word != want || ok != (want != "") {
			t.Errorf("%v is %q (%v), not %q", p, b.Word, ok, want)
		}
	}
}

// If this fails, a scale with gaps or without bands makes up a word, or a
// scenario without a scale crashes.
func TestWord_gaps(t *testing.T) {
	gaps := &scenarios.Scale{Bands: []scenarios.Band{scenarios.NewBand("low", 0, 0.2), scenarios.NewBand("high", 0.6, 1)}}
	for p, want := range map[float64]string{0: "low", 0.2: "low", 0.4: "", 0.6: "high", 1: "high"} {
		if b, _ := scales.Word(gaps, p); b.Word != want {
			t.Errorf("%v is %q, not %q", p, b.Word, want)
		}
	}
	open := &scenarios.Scale{Bands: []scenarios.Band{{Word: "no ends"}, {Word: "no high end", Low: new(float64)}, {Word: "no low end", High: gaps.Bands[1].High}}}
	for _, p := range []float64{0, 0.5, 1} {
		if b, ok := scales.Word(open, p); ok {
			t.Errorf("%v is %q, whose band is open", p, b.Word)
		}
	}
	for _, scale := range []*scenarios.Scale{nil, {}} {
		if _, ok := scales.Word(scale, 0.5); ok {
			t.Error("there is a word without a scale")
		}
		if _, ok := scales.Named(scale, ""); ok {
			t.Error("there is a band without a scale")
		}
	}
	if b, ok := scales.Named(scales.ICD203(), "likely"); !ok || *b.Low != 0.55 {
		t.Errorf("“likely” is %+v, %v", b, ok)
	}
}

// If this fails, the table that a scenario embeds is not ICD 203's, or a
// scenario that changes its copy changes everybody's.
func TestICD203(t *testing.T) {
	s := scales.ICD203()
	if s.ID != "icd203" || len(s.Bands) != 7 {
		t.Fatalf("it is %q with %d words", s.ID, len(s.Bands))
	}
	for i := 1; i < len(s.Bands); i++ {
		if *s.Bands[i].Low != *s.Bands[i-1].High {
			t.Errorf("“%s” does not begin where “%s” ends", s.Bands[i].Word, s.Bands[i-1].Word)
		}
	}
	s.Bands[0].Word = "never"
	if scales.ICD203().Bands[0].Word == "never" {
		t.Error("all scenarios share one table")
	}
}

// If this fails, a band reads as float noise ("56.00000000000001 %").
func TestBandText(t *testing.T) {
	for want, b := range map[string]scenarios.Band{
		"20–45 %":   scenarios.NewBand("", 0.2, 0.45),
		"1–5 %":     scenarios.NewBand("", 0.01, 0.05),
		"55–80 %":   scenarios.NewBand("", 0.55, 0.8),
		"0–100 %":   scenarios.NewBand("", 0, 1),
		"?–45 %":    {High: scales.ICD203().Bands[2].High},
		"0.5–7.3 %": scenarios.NewBand("", 0.005, 0.073),
	} {
		if got := scales.BandText(b); got != want {
			t.Errorf("%+v reads %q, not %q", b, got, want)
		}
	}
}
