package tradecraft

import (
	"fmt"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// text looks for what the rules know of a text, at a field of the outcome
// looked at, or of the scenario.
func (p *Pass) text(pointer, text string) {
	if text == "" {
		return
	}
	told := false
	p.reader.read(text, func(words []word) {
		sure, likely := "", ""
		for _, h := range p.find(words, 1<<likelihood|1<<confidence) {
			switch {
			case h.kind == confidence:
				sure = h.text
			default:
				likely = h.text
				if !h.changed {
					p.rows.see(p, pointer, h.phrase)
				}
			}
		}
		if sure != "" && likely != "" && !told {
			told = true
			p.warn(ConfidenceWord, pointer, fmt.Sprintf("one sentence says “%s” and “%s”", sure, likely),
				"say how probable it is in one sentence, and how sound the ground is in another")
		}
	})
}

// scenarioTexts looks at what the scenario itself says.
func (p *Pass) scenarioTexts() {
	p.path = nil
	p.text("/title", p.scenario.Title)
	p.text("/question", p.scenario.Question)
}

// texts looks at everything that an outcome says in words.
func (p *Pass) texts(o *scenarios.Outcome) {
	p.title(o.Title)
	p.text("/title", o.Title)
	p.text("/asks", o.Asks)
	p.text("/because", o.Because)
	p.text("/notes", o.Notes)
	p.text("/dissent", o.Dissent)
	if o.Confidence != nil {
		p.text("/confidence/because", o.Confidence.Because)
	}
	for k, a := range o.Assumptions {
		p.text("/assumptions/"+strconv.Itoa(k)+"/text", a.Text)
	}
	for k, a := range o.Indicators {
		p.text("/indicators/"+strconv.Itoa(k)+"/text", a.Text)
	}
	if o.Said != "" {
		for _, h := range p.phrases(o.Said, 1<<likelihood) {
			p.rows.see(p, "/said", h.phrase)
		}
	}
}

// phrases returns what stands in the first sentence of a short text.
func (p *Pass) phrases(text string, kinds uint16) []hit {
	var hits []hit
	p.reader.read(text, func(words []word) {
		if hits == nil {
			hits = p.find(words, kinds)
		}
	})
	return hits
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
	if !ok || !whole || within(v, low, high) {
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

// wording compares what the texts of a branch call it with its number. The
// title and the reason count where they use one word of the scale, without
// turning or comparing it. In the notes only a sentence that begins with the
// word, or with “it is” and its like, is sure to speak of this outcome.
func (p *Pass) wording(o *scenarios.Outcome, v float64) {
	if p.off[WordNumber] || p.scenario.Scale == nil {
		return
	}
	for _, text := range []struct {
		pointer, text string
		strict        bool
	}{{"/title", o.Title, false}, {"/because", o.Because, false}, {"/notes", o.Notes, true}} {
		var only *phrase
		several := false
		if text.text == "" {
			continue
		}
		p.reader.read(text.text, func(words []word) {
			for k, h := range p.find(words, 1<<likelihood|1<<about) {
				if h.kind == about || text.strict && !p.speaksOf(k, h) {
					continue
				}
				several = several || h.changed || only != nil && only != h.phrase
				only = h.phrase
			}
		})
		if only == nil || several || !only.bands {
			continue
		}
		if low, high, _ := only.band.Ends(); !within(v, low, high) {
			p.disagrees(text.pointer, only.band, v)
			return // once for an outcome
		}
	}
}

// speaksOf tells whether a sentence of the notes says that the outcome itself
// is as likely as its hit k, h.
func (p *Pass) speaksOf(k int, h hit) bool {
	if h.first.nth == 0 {
		return true
	}
	return k == 1 && p.hits[0].kind == about && p.hits[0].first.nth == 0 && p.hits[0].last.at == h.first.at-1
}
