package marking

import (
	"slices"
	"strings"
	"unicode"

	"offramp/scenarios"
)

// Mark is a label that a profile knows, and what follows it.
type Mark struct {
	// Label is written as the profile writes it.
	Label string
	// Caveats are what follows the label, one by one: handling instructions,
	// descriptors, prefixes.
	Caveats []string
	// Formerly is the older name by which the label was written, "" where it
	// was not: "WHITE" of TLP:CLEAR.
	Formerly string

	rank int
}

// String writes the mark: "SECRET UK EYES ONLY, COMMERCIAL".
func (m Mark) String() string {
	if len(m.Caveats) == 0 {
		return m.Label
	}
	return m.Label + " " + strings.Join(m.Caveats, ", ")
}

// Parse reads a label as it may be written ("tlp: amber", "Top-Secret UK EYES
// ONLY"): case, spaces and punctuation tell no labels apart. Of labels that
// begin alike the longest counts, so that OFFICIAL SENSITIVE is not OFFICIAL
// with a caveat. It is false for what the profile does not know, and for text
// behind a label that takes none.
func (p *Profile) Parse(text string) (Mark, bool) {
	said := words(text)
	if len(said) == 0 {
		return Mark{}, false
	}
	var best Mark
	longest, found := 0, false
	for i, l := range p.levels {
		// Of labels that two levels have, which is told, the stricter counts.
		for _, w := range l.written {
			if begins(said, w) && len(w) >= longest {
				best, longest, found = Mark{Label: l.Label, rank: i}, len(w), true
			}
		}
		for _, w := range l.formerly {
			if begins(said, w) && len(w) >= longest {
				best, longest, found = Mark{Label: l.Label, rank: i, Formerly: older(l.written[0], w)}, len(w), true
			}
		}
	}
	if !found || longest == len(said) {
		return best, found
	}
	if rest := said[longest:]; rest[0] == "LEGACY" && p.isFormer(best.rank, rest[1:]) {
		// What a banner says of an older name is understood when it comes back.
		best.Formerly = strings.Join(rest[1:], " ")
		return best, true
	}
	if !p.levels[best.rank].Caveats {
		return Mark{}, false
	}
	best.Caveats = caveats(after(text, longest))
	return best, true
}

// isFormer tells whether words are an older name of a level, or its end.
func (p *Profile) isFormer(rank int, w []string) bool {
	l := p.levels[rank]
	for _, former := range l.formerly {
		if slices.Equal(w, former) || slices.Equal(w, words(older(l.written[0], former))) {
			return true
		}
	}
	return false
}

// older is what tells an older name from the label: "WHITE" of TLP:WHITE.
func older(label, former []string) string {
	at := 0
	for at < len(former)-1 && at < len(label) && former[at] == label[at] {
		at++
	}
	return strings.Join(former[at:], " ")
}

// words are the letters and digits of a text, in capitals. Punctuation parts
// them, and a "+" does: TLP:AMBER+STRICT has three.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToUpper(text), parts)
}

func parts(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}

// after returns what follows the first n words of a text.
func after(text string, n int) string {
	inside := false
	for at, r := range text {
		if !parts(r) {
			inside = true
			continue
		}
		if inside {
			inside = false
			if n--; n == 0 {
				return text[at:]
			}
		}
	}
	return ""
}

// caveats parts what follows a label. Spaces and hyphens are inside a caveat.
func caveats(text string) []string {
	var all []string
	for _, one := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;/·|", r) }) {
		one = strings.Trim(scenarios.OneLine(one), " :-–—.+")
		if inside, ok := strings.CutPrefix(one, "("); ok && strings.HasSuffix(inside, ")") {
			one = strings.Trim(inside[:len(inside)-1], " ")
		}
		if len(words(one)) > 0 && !holds(all, one) {
			all = append(all, one)
		}
	}
	return all
}

// holds tells whether a caveat is among others, however it is written.
func holds(all []string, one string) bool {
	for _, other := range all {
		if slices.Equal(words(other), words(one)) {
			return true
		}
	}
	return false
}

func begins(text, start []string) bool {
	return len(start) > 0 && len(text) >= len(start) && slices.Equal(text[:len(start)], start)
}
