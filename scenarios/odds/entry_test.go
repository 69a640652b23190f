package odds_test

import (
	"math"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"pgregory.net/rapid"
)

// If this fails, a probability that somebody typed is stored as another one.
func TestParseEntry(t *testing.T) {
	n := scenarios.Number
	for text, want := range map[string]odds.Entry{
		"35":         {Probability: n(0.35)},
		"35%":        {Probability: n(0.35)},
		" 35 % ":     {Probability: n(0.35)},
		"35\u00a0%":  {Probability: n(0.35)},
		"35\u202f%":  {Probability: n(0.35)},
		"12,5":       {Probability: n(0.125)},
		"12.5 %":     {Probability: n(0.125)},
		".35":        {Probability: n(0.35)},
		"0.35":       {Probability: n(0.35)},
		",35":        {Probability: n(0.35)},
		"0,35":       {Probability: n(0.35)},
		"0.5 %":      {Probability: n(0.005)},
		"0.5":        {Probability: n(0.5)},
		"1":          {Probability: n(0.01)},
		"1.0":        {Probability: n(0.01)},
		"1,":         {Probability: n(0.01)},
		"0":          {Probability: n(0)},
		"0.0":        {Probability: n(0)},
		"0 %":        {Probability: n(0)},
		"100":        {Probability: n(1)},
		"007":        {Probability: n(0.07)},
		"29":         {Probability: n(0.29)},
		"55":         {Probability: n(0.55)},
		"1/3":        {Probability: n(1.0 / 3), Entered: "1/3"},
		"12 of 34":   {Probability: n(12.0 / 34), Entered: "12 of 34"},
		" 12 OF 34 ": {Probability: n(12.0 / 34), Entered: "12 OF 34"},
		"12 in 34":   {Probability: n(12.0 / 34), Entered: "12 in 34"},
		"1 in 20":    {Probability: n(0.05), Entered: "1 in 20"},
		"3 out of 8": {Probability: n(0.375), Entered: "3 out of 8"},
		"1,5 / 10":   {Probability: n(0.15), Entered: "1,5 / 10"},
		"0/5":        {Probability: n(0), Entered: "0/5"},
		"rest":       {Probability: scenarios.Rest},
		"R":          {Probability: scenarios.Rest},
		" REST ":     {Probability: scenarios.Rest},
		"":           {},
		"  ":         {},
		"None":       {},
	} {
		if got, err := odds.ParseEntry(text); err != nil || got != want {
			t.Errorf("%q is %+v, %v; not %+v", text, got, err, want)
		}
	}
}

// If this fails, something that is no probability is taken for one, or is
// refused without a word about what to type.
func TestParseEntry_refuses(t *testing.T) {
	for text, want := range map[string]string{
		"lots":                             "“lots” is no probability: type 35, 1/3, 12 of 34, rest, or nothing",
		"120":                              "“120” is more than 100 %: a probability is from 0 to 100 %",
		"100.01 %":                         "more than 100 %",
		"3/2":                              "more than 100 %",
		"-5":                               "“-5” is below 0",
		"−5 %":                             "below 0",
		"1/0":                              "“1/0” divides by zero",
		"0/0":                              "divides by zero",
		".":                                "no probability",
		"1/2/3":                            "no probability",
		"1e-5":                             "no probability",
		"NaN":                              "no probability",
		"Inf":                              "no probability",
		"٣٥":                               "no probability",
		"0x1p-2":                           "no probability",
		"1_0":                              "no probability",
		"%":                                "no probability",
		"12of34":                           "no probability",
		"rest 5":                           "no probability",
		strings.Repeat("9", 10_000) + "/1": "9…” is no probability",
		strings.Repeat("9", 399):           "more than 100 %",
	} {
		_, err := odds.ParseEntry(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q is answered with %v, not with %q", text, err, want)
		}
	}
}

// If this fails, opening a probability's field and leaving it again changes
// the number.
func TestEntryText_roundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.OneOf(
			rapid.Float64Range(0, 1), rapid.Float64Range(0, 1e-3),
			rapid.SampledFrom([]float64{0, 1, 0.01, 0.0099, 0.35, 5e-324, 1e-300, math.Nextafter(1, 0), math.Nextafter(0.01, 0)}),
			rapid.Custom(func(t *rapid.T) float64 { return float64(rapid.IntRange(0, 10_000).Draw(t, "n")) / 10_000 }),
		).Draw(t, "p")
		o := &scenarios.Outcome{Probability: scenarios.Number(p)}
		got, err := odds.ParseEntry(odds.EntryText(o))
		if err != nil || got.Probability != o.Probability || got.Entered != "" {
			t.Fatalf("%v becomes %q, becomes %+v, %v", p, odds.EntryText(o), got, err)
		}
	})
}

// If this fails, the field shows something else than what was typed, or what a
// file says was typed where it contradicts the number.
func TestEntryText(t *testing.T) {
	for _, test := range []struct {
		o    scenarios.Outcome
		want string
	}{
		{scenarios.Outcome{Probability: scenarios.Number(0.35)}, "35"},
		{scenarios.Outcome{Probability: scenarios.Number(0.125)}, "12.5"},
		{scenarios.Outcome{Probability: scenarios.Number(0.005)}, "0.5 %"},
		{scenarios.Outcome{Probability: scenarios.Number(0)}, "0"},
		{scenarios.Outcome{Probability: scenarios.Number(1)}, "100"},
		{scenarios.Outcome{Probability: scenarios.Number(1.5)}, "150"},
		{scenarios.Outcome{Probability: scenarios.Number(-0.5)}, "-50"},
		{scenarios.Outcome{Probability: scenarios.Rest}, "rest"},
		{scenarios.Outcome{}, ""},
		{scenarios.Outcome{Probability: scenarios.Number(12.0 / 34), Entered: "12 of 34"}, "12 of 34"},
		{scenarios.Outcome{Probability: scenarios.Number(0.5), Entered: "12 of 34"}, "50"},
		{scenarios.Outcome{Probability: scenarios.Number(0.5), Entered: "nonsense"}, "50"},
	} {
		if got := odds.EntryText(&test.o); got != test.want {
			t.Errorf("%v, typed %q, opens as %q, not %q", test.o.Probability, test.o.Entered, got, test.want)
		}
	}
}

// If this fails, some text crashes the field, or is taken for a probability
// that its own text does not give back.
func FuzzParseEntry(f *testing.F) {
	for _, text := range []string{"35", "0,35", ".5 %", "12 of 34", "1/3", "rest", "", "lots", "-1", "1/0", "99999999999999999999", "3 out of 8"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := odds.ParseEntry(text)
		if err != nil {
			if err.Error() == "" || len(err.Error()) > 400 {
				t.Errorf("%q is answered with %q", text, err)
			}
			return
		}
		if !e.Probability.IsValid() {
			t.Fatalf("%q is %v", text, e.Probability)
		}
		if again, err := odds.ParseEntry(e.Text()); err != nil || again != e {
			t.Errorf("%q is %+v, whose text %q is %+v, %v", text, e, e.Text(), again, err)
		}
	})
}
