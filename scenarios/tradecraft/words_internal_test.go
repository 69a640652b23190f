package tradecraft

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
)

// told are the phrases found in a text, sentences apart by a bar.
func told(text string) string {
	v := newVocabulary(nil)
	r := reader{known: v.known}
	var sentences []string
	r.read(text, func(words []word) {
		var phrases []string
		for _, h := range v.find(words, 1<<likelihood|1<<confidence|1<<vague, nil) {
			phrases = append(phrases, h.text)
		}
		if len(phrases) > 0 {
			sentences = append(sentences, strings.Join(phrases, ","))
		}
	})
	return strings.Join(sentences, "|")
}

// If this fails, what stands in two sentences is taken as one, a sentence is
// cut in its middle, or a word is found inside another one.
func TestSentencesAndWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "",
		"Likely. Unlikely":      "likely|unlikely",
		"Likely! Unlikely?":     "likely|unlikely",
		"Likely … unlikely":     "likely,unlikely",
		"Likely… Unlikely":      "likely|unlikely",
		"Likely.Unlikely":       "likely,unlikely", // an address, a number
		"Likely in the U.S. We": "likely",
		"The U.S. is likely, e.g. unlikely, says Dr. Probable": "likely,unlikely,probable",
		"likely\nunlikely":               "likely,unlikely",
		"likely\n\nunlikely":             "likely|unlikely",
		"likely\r\n\r\nunlikely":         "likely|unlikely",
		"likely\n- unlikely":             "likely|unlikely",
		"likely\n  * unlikely":           "likely|unlikely",
		"likely\n# unlikely":             "likely|unlikely",
		"likely\n> unlikely":             "likely|unlikely",
		"likely\u2028\u2028unlikely":     "likely|unlikely",
		"可能。likely。unlikely":             "likely|unlikely",
		"VERY LIKELY":                    "very likely",
		"very  \t likely":                "very likely",
		"very-likely":                    "very likely",
		"**very** _likely_":              "very likely",
		"very, likely":                   "likely",
		"very (likely)":                  "likely",
		"very\u00a0likely":               "very likely",
		"like\u00adly, un\u200blikely":   "likely,unlikely",
		"likelyhood dislikely":           "",
		"likely\u0301":                   "",
		"likelyй":                        "",
		"likely1":                        "",
		"can’t rule out, can't rule out": "can't rule out,can't rule out",
		"‘likely’ “unlikely”":            "likely,unlikely",
		"high degree of confidence":      "high degree of confidence",
		"confidence is high":             "",
		"more likely than not":           "more likely than not",
		"almost certainly not":           "almost certainly not",
		"\xff likely \xc3":               "likely",
		"may might could possible":       "may,might,could,possible",
	} {
		if got := told(text); got != want {
			t.Errorf("%q tells %q, not %q", text, got, want)
		}
	}
}

// If this fails, the words of somebody's own scale, in any script, are not
// held against their numbers.
func TestOwnScale(t *testing.T) {
	s := scenarios.New()
	s.Scale = &scenarios.Scale{ID: "mine", Bands: []scenarios.Band{
		scenarios.NewBand("маловероятно", 0, 0.3), scenarios.NewBand("", 0, 1), scenarios.NewBand("→", 0, 1),
		scenarios.NewBand(strings.Repeat("x", 100), 0, 1),
	}}
	s.Root.Children = []*scenarios.Outcome{{ID: "a", Probability: scenarios.Number(0.8), Because: "МАЛОВЕРОЯТНО, потому что поздно."}, {Probability: scenarios.Rest}}
	s.Root.Indicators = []scenarios.Indicator{{Text: "i"}}
	s.Link()
	found := Check(s)
	if len(found) != 1 || found[0].Code != WordNumber || found[0].Place.Pointer != "/because" {
		t.Errorf("it finds %+v", found)
	}
}

// If this fails, some text crashes the check, hangs it, or makes it keep more
// than a sentence in memory; or a word is found that is not there.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"We assess with high confidence that it may be likely.", "a.b. C\n\n- d", "\xff\xfe’", strings.Repeat("likely ", 2000)} {
		f.Add(text)
	}
	v := newVocabulary(nil)
	f.Fuzz(func(t *testing.T, text string) {
		r := reader{known: v.known}
		lower := strings.ToLower(text)
		r.read(text, func(words []word) {
			if len(words) == 0 || len(words) > window || cap(r.words) > 4*window {
				t.Fatalf("a sentence of %d words", len(words))
			}
			for i, w := range words {
				if w.nth > w.at || w.nth >= r.count || i > 0 && w.at <= words[i-1].at {
					t.Fatalf("words are out of order: %+v", words)
				}
			}
			for _, h := range v.find(words, 1<<vague, nil) {
				if first, _, _ := strings.Cut(h.text, " "); utf8.ValidString(text) && isPlain(text) && !strings.Contains(lower, first) {
					t.Fatalf("%q is not in %q", h.text, text)
				}
			}
		})
	})
}

// isPlain tells whether a text has nothing that the reader looks through.
func isPlain(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}

// If this fails, a hostile text takes time with the square of its length, or
// fills the list of findings.
func TestHostileTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("large texts")
	}
	s := scenarios.New()
	s.Root.Notes = strings.Repeat("likely high confidence. ", 200_000)
	s.Root.Asks = strings.Repeat("likely ", 500_000)
	s.Root.Dissent = strings.Repeat("x", 4_000_000) + strings.Repeat(".", 1_000_000) + strings.Repeat(" \n-", 1_000_000)
	for range 3 * most {
		s.Root.Children = append(s.Root.Children, &scenarios.Outcome{Title: "It may be probable", Probability: scenarios.Number(0)})
	}
	s.Link()
	started := time.Now()
	found := Check(s)
	if took := time.Since(started); took > time.Minute { // a square would take hours
		t.Errorf("it takes %v", took)
	}
	if n := len(found); n > 5*(most+1) {
		t.Errorf("it finds %d", n)
	}
	more := 0
	for _, p := range found {
		if strings.Contains(p.What, "more of these") {
			more++
		}
	}
	if more != 4 { // certain, no reason, vague, rows
		t.Errorf("%d rules say that there is more", more)
	}
}

// If this fails, a check in slices finds something else than one at once, or an
// outcome is looked at twice.
func TestSlices(t *testing.T) {
	s := scenariotest.Big(500, 3)
	whole := Check(s)
	p := Begin(odds.Compute(s))
	slices := 1
	for ; !p.Step(7); slices++ {
	}
	p.Step(7)
	if slices < 500/7 || len(p.Problems()) != len(whole) || len(whole) == 0 {
		t.Fatalf("%d slices find %d, not %d", slices, len(p.Problems()), len(whole))
	}
	for i, q := range p.Problems() {
		if q.Code != whole[i].Code || q.Place != whole[i].Place || q.What != whole[i].What {
			t.Errorf("%d: %+v, not %+v", i, q, whole[i])
		}
	}
}

// If this fails, a scenario without a tree crashes its check.
func TestNothing(t *testing.T) {
	for _, s := range []*scenarios.Scenario{nil, {}, scenarios.New()} {
		if found := Check(s); len(found) > 0 {
			t.Errorf("it finds %v", found)
		}
	}
}

// A thousand outcomes, each with notes of four sentences.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		s := scenariotest.Big(n, 1)
		for o := range s.Root.All() {
			o.Notes = "Expectations are low on both sides; a walk-out after the first evening is likely. We have moderate confidence in the sourcing.\n\n- watch the **border**\n- watch Vienna, where the OSCE meets on 13 January. Nobody has said who speaks for the delegation of the U.S. Senate, or when."
			o.Because = "Both delegations said so before the first meeting, and nothing that was seen since speaks against it."
		}
		b.Run(map[int]string{1000: "1000", 100_000: "100000"}[n], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Check(s)
			}
		})
	}
}
