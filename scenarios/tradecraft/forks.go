package tradecraft

import (
	"fmt"
	"math"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds/score"
)

// judged tells whether somebody put a number, a word or a range on a branch, or
// made it the rest. Where nobody judged any there is nothing to hold to rules.
func judged(o *scenarios.Outcome) bool {
	return !o.Probability.IsAbsent() || o.Said != "" || o.Range != nil
}

// fork looks at the branches of an outcome together.
func (p *Pass) fork(o *scenarios.Outcome) {
	if o.IsLeaf() || o.IsChoice() {
		return
	}
	some, rest, catchAll := false, false, false
	for _, c := range o.Children {
		some = some || judged(c)
		rest = rest || c.Probability.IsRest()
	}
	if !some {
		return
	}
	for k := 0; k < len(o.Children) && !rest && !catchAll; k++ {
		catchAll = p.catchesAll(o.Children[k].Title)
	}
	if !rest && !catchAll {
		p.warn(NoOther, "/children", "it has no branch for anything else",
			"make one branch the rest, or add one such as “Something else”")
	}
	if rest {
		p.circular(o)
	}
}

// catchesAll tells whether a title is that of a branch for whatever has no
// branch of its own: it begins or ends with words that say so.
func (p *Pass) catchesAll(title string) bool {
	found := false
	p.reader.read(title, func(words []word) {
		for _, h := range p.find(words, 1<<other) {
			begins, ends := h.first.nth == 0, h.last.nth == p.reader.count-1
			several := len(h.ids) > 1 || h.text == "otherwise" || h.text == "unforeseen"
			found = found || begins && ends || several && (begins || ends)
		}
	})
	return found
}

// number looks at one branch of a fork that happens.
func (p *Pass) number(i int, o *scenarios.Outcome) {
	v := p.figures.Branch[i]
	if n, ok := o.Probability.Number(); ok && o.Probability.IsValid() {
		if p.known[i] == score.Open && (n == 0 || n == 1) {
			p.warn(Certain, "/probability", fmt.Sprintf("it is open, and has %s", scenarios.Percent(n)),
				"give it a number that evidence can move, or say in its status what happened")
		}
		if o.Because == "" && !p.cites(o) && !p.reasons[o.ID] {
			p.warn(NoReason, "/probability", fmt.Sprintf("nothing says why it has %s", scenarios.Percent(n)),
				"write a reason, or cite a source")
		}
	} else if o.Probability.IsRest() && p.known[i] == score.Open && v <= 1e-12 { // not-a-number is not
		p.warn(Certain, "/probability", "it is open, and its siblings leave it nothing",
			"lower a sibling’s number, or say in its status what happened")
	}
	if o.Said != "" && !math.IsNaN(v) {
		p.said(o, v)
	}
}

func (p *Pass) cites(o *scenarios.Outcome) bool {
	for _, c := range o.Sources {
		if p.sources[c.Source] {
			return true
		}
	}
	return false
}

// circular looks for numbers of a fork with a rest that are said to be what the
// others leave: then each rests on the other. Two rests are an error, which
// [scenarios.Validate] finds; nothing else in the model can go round in circles.
func (p *Pass) circular(o *scenarios.Outcome) {
	if p.off[CircularRest] {
		return
	}
	for k, c := range o.Children {
		if _, isNumber := c.Probability.Number(); !isNumber {
			continue
		}
		for _, text := range []struct{ field, text string }{{"entered", c.Entered}, {"said", c.Said}, {"because", c.Because}} {
			phrase := p.leaves(text.text)
			if phrase == "" {
				continue
			}
			p.warn(CircularRest, fmt.Sprintf("/children/%d/%s", k, text.field),
				fmt.Sprintf("%s is said to have “%s”, but another branch is the rest, which is what the numbers leave", scenarios.Quoted(c), phrase),
				"say why the number is what it is, or make this branch the rest and give the other a number")
			break
		}
	}
}

// leaves returns the words of a text that speak of what is left. “The rest of
// the coalition” is something else.
func (p *Pass) leaves(text string) string {
	found := ""
	p.reader.read(text, func(words []word) {
		for _, h := range p.find(words, 1<<remainder) {
			of := strings.HasSuffix(h.text, "rest") || strings.HasSuffix(h.text, "remainder")
			if found == "" && !(of && p.followedByOf(words, h)) {
				found = h.text
			}
		}
	})
	return found
}

func (p *Pass) followedByOf(words []word, h hit) bool {
	for _, w := range words {
		if w.at == h.last.at+1 {
			return w.id == p.vocabulary.of
		}
	}
	return false
}
