package marking

import (
	"strings"

	"offramp/scenarios"
)

// Banner is what stands above and below what a scenario shows.
type Banner struct {
	// Text is the label, "" for none.
	Text string
	// Foreground and Background are "#rrggbb".
	Foreground, Background string
	// Right puts the text at the right end, Bottom a second banner at the
	// bottom of a window.
	Right, Bottom bool
}

// BannerOf returns the banner of a scenario. It says the strictest of what the
// scenario and its outcomes are marked with, and all that has no rank: what is
// shown is never marked less strictly than a part of it.
func BannerOf(s *scenarios.Scenario) Banner {
	p := Of(s)
	return p.Banner(Strictest(p, labels(s)...))
}

// Together is what a scenario and its outcomes come to.
func Together(s *scenarios.Scenario) Verdict { return Strictest(Of(s), labels(s)...) }

// labels returns the labels in a scenario, its own first, each once.
func labels(s *scenarios.Scenario) []string {
	all := []string{s.Marking}
	if s.Root == nil {
		return all
	}
	told := map[string]bool{s.Marking: true, "": true}
	for o := range s.Root.All() {
		if o.Marking != "" && !told[o.Marking] {
			told[o.Marking] = true
			all = append(all, o.Marking)
		}
	}
	return all
}

// Banner returns the banner for what labels came to.
func (p *Profile) Banner(v Verdict) Banner {
	b := Banner{Text: v.String(), Foreground: white, Background: black, Right: p.align == scenarios.AlignRight, Bottom: p.bottom}
	if m, ok := p.Parse(v.Label); ok {
		l := p.levels[m.rank]
		if l.Foreground != "" {
			b.Foreground = l.Foreground
		}
		if l.Background != "" {
			b.Background = l.Background
		}
	}
	return b
}

// Portion writes the mark of an outcome as it stands beside its title: "(RED)"
// for TLP:RED, "(SECRET UK EYES ONLY)"; "" for none. What the profile does not
// know stands as it is.
func (p *Profile) Portion(text string) string {
	text = scenarios.OneLine(text)
	if m, ok := p.Parse(text); ok {
		text = m.String()
		if p.ID == TLP {
			text = strings.TrimPrefix(text, "TLP:")
		}
	}
	if text == "" {
		return ""
	}
	return "(" + text + ")"
}
