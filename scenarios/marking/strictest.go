package marking

import (
	"fmt"
	"strings"

	"offramp/scenarios"
)

// Verdict is what several labels come to together.
type Verdict struct {
	// Label is the strictest of those that the profile knows, with the caveats
	// of all of them, its own first; "" where none is known.
	Label string
	// Formerly is the older name by which it was written everywhere, or "".
	Formerly string
	// Unknown are the labels that the profile does not know, each once, as they
	// stand, and those with caveats that the strictest label cannot take. Nothing
	// is stricter or less strict than they are: none of them may be dropped.
	Unknown []string
}

// Strictest returns what labels come to: the strictest of them. Blank ones say
// nothing. Caveats are never lost: those of every label stand behind the
// strictest.
func Strictest(p *Profile, labels ...string) Verdict {
	var v Verdict
	var best Mark
	var caveats, behind []string
	found, told := false, map[string]bool{}
	unknown := func(text string) {
		if key := strings.ToUpper(text); !told[key] {
			told[key] = true
			v.Unknown = append(v.Unknown, text)
		}
	}
	for _, text := range labels {
		text = scenarios.OneLine(text)
		m, known := p.Parse(text)
		if !known {
			if text != "" {
				unknown(text)
			}
			continue
		}
		if len(m.Caveats) > 0 {
			behind = append(behind, text)
		}
		switch {
		case !found || m.rank > best.rank:
			caveats = append(append([]string(nil), m.Caveats...), caveats...)
			best, found = m, true
		default:
			if m.rank == best.rank && m.Formerly == "" {
				best.Formerly = ""
			}
			caveats = append(caveats, m.Caveats...)
		}
	}
	if !found {
		return v
	}
	v.Formerly = best.Formerly
	best.Caveats = nil
	for _, one := range caveats {
		if !holds(best.Caveats, one) {
			best.Caveats = append(best.Caveats, one)
		}
	}
	if again, ok := p.Parse(best.String()); !ok || again.rank != best.rank || len(again.Caveats) != len(best.Caveats) {
		best.Caveats = nil
		for _, text := range behind {
			unknown(text)
		}
	}
	v.Label = best.String()
	return v
}

// String is what a banner says: the strictest label, an older name where it was
// written by one ("TLP:CLEAR (legacy WHITE)"), and every label that has no rank.
func (v Verdict) String() string {
	var all []string
	if v.Label != "" {
		label := v.Label
		if v.Formerly != "" {
			label += " (legacy " + v.Formerly + ")"
		}
		all = append(all, label)
	}
	const most = 3
	for i, text := range v.Unknown {
		if i == most {
			all = append(all, fmt.Sprintf("and %d more", len(v.Unknown)-most))
			break
		}
		all = append(all, text)
	}
	return strings.Join(all, " · ")
}

// Covers tells whether a label is at least as strict as another, caveats
// included. Of labels without a rank it knows that each covers itself, and all
// cover a blank one; ok is false where it cannot tell.
func (p *Profile) Covers(label, other string) (covers, ok bool) {
	label, other = scenarios.OneLine(label), scenarios.OneLine(other)
	if other == "" || strings.EqualFold(label, other) {
		return true, true
	}
	b, known := p.Parse(other)
	if label == "" {
		return false, known
	}
	a, both := p.Parse(label)
	if !known || !both {
		return false, false
	}
	if a.rank < b.rank {
		return false, true
	}
	for _, one := range b.Caveats {
		if !holds(a.Caveats, one) {
			return false, true
		}
	}
	return true, true
}
