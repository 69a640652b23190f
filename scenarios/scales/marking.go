package scales

import "strings"

// Colours on which markings are shown.
const (
	black = "#000000"
	white = "#FFFFFF"
)

type colours struct{ foreground, background string }

// markings are the labels that have colours of their own. TLP 2.0 (FIRST,
// August 2022) sets its text colours and black behind them; WHITE is what
// CLEAR was called before. The UK's classification policy sets no screen
// colours; these are close to those of its printed covers and keep 4.5:1.
var markings = map[string]colours{
	"TLP:RED":            {"#FF2B2B", black},
	"TLP:AMBER":          {"#FFC000", black},
	"TLP:AMBER+STRICT":   {"#FFC000", black},
	"TLP:GREEN":          {"#33FF00", black},
	"TLP:CLEAR":          {white, black},
	"TLP:WHITE":          {white, black},
	"OFFICIAL":           {white, "#1D5C96"},
	"OFFICIAL-SENSITIVE": {white, "#1D5C96"},
	"SECRET":             {white, "#A3231B"},
	"TOP SECRET":         {black, "#F5B800"},
}

// Marking returns the colours, as "#RRGGBB", in which a handling label is
// shown, and whether the label is one that has colours of its own. Case and
// spaces do not matter ("tlp: red"), nor does what follows a UK label ("SECRET
// UK EYES ONLY"). An unknown label is white on black.
func Marking(label string) (foreground, background string, known bool) {
	name := strings.ToUpper(strings.Join(strings.Fields(label), " "))
	for _, around := range []string{" :", ": "} {
		name = strings.ReplaceAll(name, around, ":")
	}
	name = strings.Join(strings.Split(name, " + "), "+")
	if c, ok := markings[name]; ok {
		return c.foreground, c.background, true
	}
	for _, uk := range []string{"TOP SECRET", "SECRET", "OFFICIAL-SENSITIVE", "OFFICIAL"} {
		if rest, ok := strings.CutPrefix(name, uk); ok && strings.ContainsAny(rest[:1], " /-") {
			c := markings[uk]
			return c.foreground, c.background, true
		}
	}
	return white, black, false
}
