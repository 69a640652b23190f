package inspector

import (
	"fmt"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/scene"
)

func (p *severalPane) present() {
	of := p.of()
	p.title.Set(count(len(of), "outcome selected", "outcomes selected"))
	p.names.Set(named(of, 4))
	p.presentEnd(of)
	uses := map[string]int{}
	p.tagged = nil
	for _, o := range of {
		for _, tag := range o.Tags {
			if uses[tag]++; uses[tag] == 1 {
				p.tagged = append(p.tagged, tag)
			}
		}
	}
	p.tags.present(len(p.tagged), func(c *chip, k int) {
		text := p.tagged[k]
		if n := uses[text]; n < len(of) {
			text = fmt.Sprintf("%s · %d of %d", text, n, len(of))
		}
		c.Set(text, false)
	})
	p.add.Present("")
	p.status.Set(common(of, func(o *scenarios.Outcome) string {
		if is := o.Became().Is; is != "" {
			return is
		}
		return stillOpen
	}))
}

func (p *severalPane) presentEnd(of []*scenarios.Outcome) {
	s := p.i.board.Scenario()
	var leaves, forks []*scenarios.Outcome
	for _, o := range of {
		if o.IsLeaf() {
			leaves = append(leaves, o)
		} else {
			forks = append(forks, o)
		}
	}
	id := common(leaves, func(o *scenarios.Outcome) string { return o.EndState })
	at := slices.IndexFunc(s.EndStates, func(e *scenarios.EndState) bool { return e.ID == id })
	show(at >= 0, p.swatch)
	text, hint := "", "Choose one, or name a new one"
	if id == differing {
		hint = "They differ: choose one for all"
	}
	if at >= 0 {
		shown := scene.LookOf(s.EndStates[at], at)
		p.swatch.SetSymbol(shown.Symbol, shown.Colour)
		text = endStateNames(s)[at]
	}
	if p.end.PlaceHolder != hint {
		p.end.SetPlaceHolder(hint)
	}
	p.end.Present(text)
	p.forks.Set("")
	if len(forks) > 0 {
		p.forks.Set("Not for " + named(forks, 3) + ": more follows from there, and end states belong to the last outcomes of a path.")
	}
}

// common is what all outcomes have, or that they differ.
func common(of []*scenarios.Outcome, what func(o *scenarios.Outcome) string) (text string) {
	for k, o := range of {
		if k > 0 && what(o) != text {
			return differing
		}
		text = what(o)
	}
	return text
}

// named lists outcomes, at most so many of them by name.
func named(of []*scenarios.Outcome, most int) string {
	var names []string
	for k, o := range of {
		if k == most && len(of) > most+1 {
			names = append(names, fmt.Sprintf("%d more", len(of)-most))
			break
		}
		names = append(names, scenarios.Quoted(o))
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}
