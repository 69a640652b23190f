package tradecraft

import (
	"fmt"
	"math"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// wording says how a text counts where words are compared with the number.
type wording uint8

const (
	silent wording = iota // not at all
	plain                 // any word of it
	strict                // a sentence that begins with the word, or with “it is” and its like
)

// text looks for what the rules know of a text, at a field of the outcome
// looked at, or of the scenario, in one reading. It returns the one word for
// likelihood that the text uses of the outcome, without turning or comparing
// it; nil where there is none or there are several.
func (p *Pass) text(pointer, text string, counts wording) (only *phrase) {
	if text == "" {
		return nil
	}
	told, several := false, false
	p.reader.read(text, func(words []word) {
		sure, likely := "", ""
		for k, h := range p.find(words, 1<<likelihood|1<<confidence|1<<about) {
			switch h.kind {
			case confidence:
				sure = h.text
			case likelihood:
				likely = h.text
				if !h.changed {
					p.rows.see(p, pointer, h.phrase)
				}
				if counts == plain || counts == strict && p.speaksOf(k, h) {
					several = several || h.changed || only != nil && only != h.phrase
					only = h.phrase
				}
			}
		}
		if sure != "" && likely != "" && !told {
			told = true
			p.warn(ConfidenceWord, pointer, fmt.Sprintf("one sentence says “%s” and “%s”", sure, likely),
				"say how probable it is in one sentence, and how sound the ground is in another")
		}
	})
	if several {
		return nil
	}
	return only
}

// speaksOf tells whether a sentence of the notes says that the outcome itself
// is as likely as its hit k, h. Other sentences speak of other things.
func (p *Pass) speaksOf(k int, h hit) bool {
	if h.first.nth == 0 {
		return true
	}
	return k == 1 && p.hits[0].kind == about && p.hits[0].first.nth == 0 && p.hits[0].last.at == h.first.at-1
}

// scenarioTexts looks at what the scenario itself says.
func (p *Pass) scenarioTexts() {
	p.look(-1)
	p.text("/title", p.scenario.Title, silent)
	p.text("/question", p.scenario.Question, silent)
}

// texts looks at everything that an outcome says in words, and at what they
// make of its figure, not-a-number where it has none.
func (p *Pass) texts(o *scenarios.Outcome, figure float64) {
	p.title(o.Title)
	p.text("/asks", o.Asks, silent)
	disagrees := false
	for _, t := range [...]struct {
		pointer, text string
		counts        wording
	}{{"/title", o.Title, plain}, {"/because", o.Because, plain}, {"/notes", o.Notes, strict}} {
		only := p.text(t.pointer, t.text, t.counts)
		if only == nil || !only.bands || disagrees || math.IsNaN(figure) {
			continue
		}
		if !scales.Holds(only.band, figure) {
			disagrees = true // once for an outcome
			p.disagrees(t.pointer, only.band, figure)
		}
	}
	p.text("/dissent", o.Dissent, silent)
	if o.Confidence != nil {
		p.text("/confidence/because", o.Confidence.Because, silent)
	}
	for k, a := range o.Assumptions {
		p.text("/assumptions/"+strconv.Itoa(k)+"/text", a.Text, silent)
	}
	for k, a := range o.Indicators {
		p.text("/indicators/"+strconv.Itoa(k)+"/text", a.Text, silent)
	}
	if o.Said != "" {
		p.text("/said", o.Said, silent)
	}
}

// find is [vocabulary.find] in the room of the pass.
func (p *Pass) find(words []word, kinds uint16) []hit {
	p.hits = p.vocabulary.find(words, kinds, p.hits)
	return p.hits
}

// title looks for words that fit any likelihood.
func (p *Pass) title(text string) {
	if p.off[Vague] {
		return
	}
	if said := p.vague(text); said != "" {
		p.warn(Vague, "/title", "its title says “"+said+"”, which fits any likelihood",
			"say what happens; how probable it is stands beside it")
	}
}

// vague returns the first words of a text that fit any likelihood. “As soon as
// possible” does not count, nor does a month.
func (p *Pass) vague(text string) string {
	said := ""
	p.reader.read(text, func(words []word) {
		for _, h := range p.find(words, 1<<vague) {
			if said == "" && !h.changed && !(h.text == "may" && p.month(words, h.first)) {
				said = h.text
			}
		}
	})
	return said
}

// month tells whether “May” is one. In a title that begins with it nobody can
// tell, and after a capital only one where every word has one is a verb.
func (p *Pass) month(words []word, may word) bool {
	for _, w := range words {
		if beside := w.at == may.at-1 || w.at == may.at+1; beside && w.id == numeral {
			return true
		}
		if w.at == may.at-1 && p.vocabulary.is(w.id, beforeMonth) {
			return true
		}
	}
	return may.upper && (may.nth == 0 || !may.nextUpper)
}

// said compares the word that was given for a branch with its figure. A range
// that is the word's band has a finding of its own, from Validate.
func (p *Pass) said(o *scenarios.Outcome, v float64) {
	band, ok := scales.Named(p.scenario.Scale, o.Said)
	low, high, whole := band.Ends()
	if !ok || !whole || scales.Holds(band, v) {
		return
	}
	if r := o.Range; r != nil && o.OutsideRange() && within(r.Low, low, low) && within(r.High, high, high) {
		return
	}
	p.disagrees("/said", band, v)
}

func (p *Pass) disagrees(pointer string, band scenarios.Band, v float64) {
	p.warn(WordNumber, pointer, fmt.Sprintf("it says %s, and its number is %s", scales.Banded(band), scenarios.Percent(v)),
		"change the word, or the number")
}

func within(v, low, high float64) bool {
	return v >= low-scenarios.Tolerance && v <= high+scenarios.Tolerance
}
