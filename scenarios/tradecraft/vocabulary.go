package tradecraft

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// vocabulary are the phrases to look for, by the identity of their first word,
// the longest first. It is made once for all texts of a pass.
type vocabulary struct {
	known dictionary
	by    [][]*phrase
	of    uint16 // the word "of"
}

// mostBands is how many words of a scale are looked for; no scale has as many.
const mostBands = 100

// newVocabulary returns the phrases, and what they stand for on a scale, whose
// own words are looked for, too.
func newVocabulary(scale *scenarios.Scale) *vocabulary {
	v := &vocabulary{known: newDictionary(), by: make([][]*phrase, numeral+1, 256)}
	v.add(likelihood, 1, rowOne)
	v.add(likelihood, 2, rowTwo)
	v.add(likelihood, 0, otherWords)
	v.add(confidence, 0, confidences())
	v.add(vague, 0, vagueWords)
	v.add(other, 0, otherTitles)
	v.add(remainder, 0, remainderWords)
	v.add(about, 0, aboutWords)
	v.add(modifier, 0, modifiers)
	v.add(beforeMonth, 0, beforeMonths)
	if scale != nil {
		for _, b := range scale.Bands[:min(len(scale.Bands), mostBands)] {
			for _, text := range append([]string{b.Word}, b.Also[:min(len(b.Also), mostBands)]...) {
				if len(text) <= 4*longest && !strings.EqualFold(text, "remote") {
					v.add(likelihood, 0, []string{text})
				}
			}
		}
	}
	v.of = v.known.ids["of"] // of "level of confidence"
	for _, list := range v.by {
		slices.SortStableFunc(list, func(a, b *phrase) int { return cmp.Compare(len(b.ids), len(a.ids)) })
		for _, p := range list {
			if p.kind == likelihood {
				name := p.text
				if strings.Contains(name, "remote") && p.row == 2 {
					name = "remote"
				}
				p.band, p.bands = scales.Named(scale, name)
				_, _, whole := p.band.Ends()
				p.bands = p.bands && whole
			}
		}
	}
	return v
}

func confidences() []string {
	var all []string
	for _, level := range []string{"high", "moderate", "medium", "low"} {
		all = append(all, level+" confidence", level+" degree of confidence", level+" level of confidence", level+" analytic confidence")
	}
	return all
}

func (v *vocabulary) add(k kind, row uint8, phrases []string) {
	for _, text := range phrases {
		p := &phrase{text: text, kind: k, row: row}
		for _, name := range v.split(text) {
			id := v.known.add(name)
			if int(id) == len(v.by) {
				v.by = append(v.by, nil)
			}
			p.ids = append(p.ids, id)
		}
		if len(p.ids) == 0 {
			continue
		}
		same := func(o *phrase) bool { return o.kind == k && slices.Equal(o.ids, p.ids) }
		if i := slices.IndexFunc(v.by[p.ids[0]], same); i >= 0 {
			if k == likelihood && row == 0 { // the scale's own way of writing it
				v.by[p.ids[0]][i].text = text
			}
			continue
		}
		v.by[p.ids[0]] = append(v.by[p.ids[0]], p)
	}
}

// split returns the words of a phrase as the reader sees them, or none where
// one is longer than any that it knows.
func (v *vocabulary) split(text string) []string {
	r := reader{known: v.known, spells: true}
	var names []string
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if k := classOf(c); k != letter && k != digit {
			i += size
			continue
		}
		if i, _, _ = r.word(text, i); !r.fits {
			return nil
		}
		names = append(names, string(r.buf[:r.n]))
	}
	return names
}

// find returns the phrases of some kinds in a sentence, the longest at each
// place, in the room of hits.
func (v *vocabulary) find(words []word, kinds uint16, hits []hit) []hit {
	hits = hits[:0]
	for i := 0; i < len(words); {
		p := v.at(words[i:], kinds)
		if p == nil {
			i++
			continue
		}
		h := hit{phrase: p, first: words[i], last: words[i+len(p.ids)-1]}
		if i > 0 && words[i-1].at == words[i].at-1 && v.is(words[i-1].id, modifier) {
			h.changed = true
		}
		hits = append(hits, h)
		i += len(p.ids)
	}
	return hits
}

func (v *vocabulary) at(words []word, kinds uint16) *phrase {
next:
	for _, p := range v.by[words[0].id] {
		if kinds&(1<<p.kind) == 0 || len(p.ids) > len(words) {
			continue
		}
		for k, id := range p.ids {
			if words[k].id != id || words[k].at != words[0].at+k {
				continue next
			}
		}
		return p
	}
	return nil
}

// is tells whether a word alone is a phrase of that kind.
func (v *vocabulary) is(id uint16, k kind) bool {
	for _, p := range v.by[id] {
		if p.kind == k && len(p.ids) == 1 {
			return true
		}
	}
	return false
}
