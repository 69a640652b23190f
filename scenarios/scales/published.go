package scales

import (
	"offramp/scenarios"
)

// Published is a scale that somebody published, ready to be chosen.
type Published struct {
	// ID is what a scenario that uses it holds; Name is what people call it.
	ID, Name string
	// Note says what to know before it is chosen, "" where there is nothing.
	Note  string
	bands []band
}

// band is a word with its ends in percent, and other words for it.
type band struct {
	low, high float64
	open      string
	word      string
	also      []string
}

// Scale returns the table as a scenario embeds it, for standards change. The
// caller owns the copy.
func (p Published) Scale() *scenarios.Scale {
	s := &scenarios.Scale{ID: p.ID}
	for _, b := range p.bands {
		made := scenarios.NewBand(b.word, b.low/100, b.high/100)
		made.Open = b.open
		made.Also = append([]string(nil), b.also...)
		s.Bands = append(s.Bands, made)
	}
	return s
}

// All returns the published scales, in the order in which they are offered.
func All() []Published { return published }

// ByID returns the published scale of that identity.
func ByID(id string) (Published, bool) {
	for _, p := range published {
		if p.ID == id {
			return p, true
		}
	}
	return Published{}, false
}

// ICD203 returns row 1 of the table in US Intelligence Community Directive 203,
// Analytic Standards (2 January 2015). Its bands share their edges; below 1 %
// and above 99 % it has no word. The caller owns the copy.
func ICD203() *scenarios.Scale { return published[0].Scale() }

// published are the tables of domain.md §1. Words that a table gives for one
// band stand beside each other, so that either can be typed.
var published = []Published{
	{ID: "icd203", Name: "ICD 203", Note: "US intelligence, 2015. Row 1: likely. The words of row 2 are understood.", bands: []band{
		{1, 5, "", "almost no chance", []string{"remote"}},
		{5, 20, "", "very unlikely", []string{"highly improbable"}},
		{20, 45, "", "unlikely", []string{"improbable", "improbably"}},
		{45, 55, "", "roughly even chance", []string{"roughly even odds"}},
		{55, 80, "", "likely", []string{"probable", "probably"}},
		{80, 95, "", "very likely", []string{"highly probable"}},
		{95, 99, "", "almost certain", []string{"almost certainly", "nearly certain"}},
	}},
	{ID: "icd203-row2", Name: "ICD 203, row 2", Note: "US intelligence, 2015. Row 2: probable. The words of row 1 are understood.", bands: []band{
		{1, 5, "", "remote", []string{"almost no chance"}},
		{5, 20, "", "highly improbable", []string{"very unlikely"}},
		{20, 45, "", "improbable", []string{"improbably", "unlikely"}},
		{45, 55, "", "roughly even odds", []string{"roughly even chance"}},
		{55, 80, "", "probable", []string{"probably", "likely"}},
		{80, 95, "", "highly probable", []string{"very likely"}},
		{95, 99, "", "nearly certain", []string{"almost certain", "almost certainly"}},
	}},
	// Its gaps are meant: "not continuous to avoid a false impression of
	// accuracy". Exactly 50 % has no term, nor have 0 and 100 %.
	{ID: "phia2025", Name: "PHIA 2025", Note: "UK Probability Yardstick, 24 March 2025. It has gaps on purpose, and no term for exactly 50 %.", bands: []band{
		{0, 5, scenarios.OpenLow, "Remote Chance", nil},
		{10, 20, "", "Highly Unlikely", nil},
		{25, 35, "", "Unlikely", nil},
		{40, 50, scenarios.OpenHigh, "Realistic Possibility", nil},
		{55, 75, "", "Likely or Probable", []string{"Likely", "Probable"}},
		{80, 90, "", "Highly Likely", nil},
		{95, 100, scenarios.OpenHigh, "Almost Certain", nil},
	}},
	// Overlapping by design; see [Word] for the one that a number gets.
	{ID: "ipcc-ar6", Name: "IPCC AR5 and AR6", Note: "Mastrandrea and others, 2010. Its bands overlap: a number gets the narrowest.", bands: []band{
		{99, 100, "", "virtually certain", nil},
		{95, 100, "", "extremely likely", nil},
		{90, 100, "", "very likely", nil},
		{66, 100, "", "likely", nil},
		{50, 100, scenarios.OpenLow, "more likely than not", nil},
		{33, 66, "", "about as likely as not", nil},
		{0, 33, "", "unlikely", nil},
		{0, 10, "", "very unlikely", nil},
		{0, 5, "", "extremely unlikely", nil},
		{0, 1, "", "exceptionally unlikely", nil},
	}},
	// Its "more likely than not" (>50 %) and "inconclusive" are no bands of the
	// table but ways of speaking beside it.
	{ID: "efsa2018", Name: "EFSA 2018", Note: "The EU's approximate probability scale. EFSA asks for the number first, the word second.", bands: []band{
		{0, 1, "", "Almost impossible", nil},
		{1, 5, "", "Extremely unlikely", nil},
		{5, 10, "", "Very unlikely", nil},
		{10, 33, "", "Unlikely", nil},
		{33, 66, "", "About as likely as not", nil},
		{66, 90, "", "Likely", nil},
		{90, 95, "", "Very likely", nil},
		{95, 99, "", "Extremely likely", nil},
		{99, 100, "", "Almost certain", nil},
	}},
	// Given as a middle and a width: 93 % give or take about 6. "Certain" and
	// "impossible", which he sets beside the five, are no words of estimation.
	{ID: "kent1964", Name: "Kent 1964", Note: "Sherman Kent's words of estimative probability, each a middle give or take: 75 % ± 12.", bands: []band{
		{93 - 6, 93 + 6, "", "Almost certain", nil},
		{75 - 12, 75 + 12, "", "Probable", nil},
		{50 - 10, 50 + 10, "", "Chances about even", nil},
		{30 - 10, 30 + 10, "", "Probably not", nil},
		{7 - 5, 7 + 5, "", "Almost certainly not", nil},
	}},
	{ID: "nato-ajp2.1-unverified", Name: "NATO AJP-2.1 (unverified)", Note: "From memory: its source could not be read. Check it before you rely on it.", bands: []band{
		{0, 10, "", "Highly unlikely", nil},
		{10, 40, "", "Unlikely", nil},
		{40, 60, "", "Even chance", nil},
		{60, 90, "", "Likely", nil},
		{90, 100, "", "Highly likely", nil},
	}},
}
