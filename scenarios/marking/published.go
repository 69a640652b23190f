package marking

import "offramp/scenarios"

// All returns the published lists, in the order in which they are offered.
func All() []*Profile { return published }

// ByID returns the published list of that identity.
func ByID(id string) (*Profile, bool) {
	for _, p := range published {
		if p.ID == id {
			return p, true
		}
	}
	return nil, false
}

// The published lists' identities. They are in files, and so never change.
const (
	TLP = "tlp2"
	GSC = "uk-gsc"
)

// Markings returns the list as a scenario embeds it, for standards change. The
// caller owns the copy.
func (p *Profile) Markings() *scenarios.Markings {
	m := &scenarios.Markings{ID: p.ID, Align: p.align, Bottom: p.bottom}
	for _, l := range p.levels {
		one := l.MarkingLevel
		one.Also = append([]string(nil), one.Also...)
		one.Formerly = append([]string(nil), one.Formerly...)
		m.Levels = append(m.Levels, one)
	}
	return m
}

const black, white = "#000000", "#FFFFFF"

// published are TLP 2.0 (FIRST, August 2022), which sets its text colours and
// black behind them, and the UK's Government Security Classifications (August
// 2024). The latter sets no screen colours; these are close to those of its
// printed covers and keep 4.5:1.
var published = []*Profile{
	publish(TLP, "TLP 2.0", "Traffic Light Protocol, FIRST 2022: who may be told.", scenarios.Markings{
		Align: scenarios.AlignRight,
		Levels: []scenarios.MarkingLevel{
			{Label: "TLP:CLEAR", Foreground: white, Background: black, Formerly: []string{"TLP:WHITE"}},
			{Label: "TLP:GREEN", Foreground: "#33FF00", Background: black},
			{Label: "TLP:AMBER", Foreground: "#FFC000", Background: black},
			{Label: "TLP:AMBER+STRICT", Foreground: "#FFC000", Background: black},
			{Label: "TLP:RED", Foreground: "#FF2B2B", Background: black},
		},
	}),
	publish(GSC, "UK GSC", "UK Government Security Classifications, 2024. A caveat may follow the label.", scenarios.Markings{
		Bottom: true,
		Levels: []scenarios.MarkingLevel{
			{Label: "OFFICIAL", Foreground: white, Background: "#1D5C96", Caveats: true, Also: []string{"UK OFFICIAL"}},
			{Label: "OFFICIAL-SENSITIVE", Foreground: white, Background: "#1D5C96", Caveats: true, Also: []string{"UK OFFICIAL-SENSITIVE"}},
			{Label: "SECRET", Foreground: white, Background: "#A3231B", Caveats: true, Also: []string{"UK SECRET"}},
			{Label: "TOP SECRET", Foreground: black, Background: "#F5B800", Caveats: true, Also: []string{"UK TOP SECRET"}},
		},
	}),
}

func publish(id, name, note string, m scenarios.Markings) *Profile {
	m.ID = id
	p := New(&m)
	p.Name, p.Note = name, note
	return p
}
