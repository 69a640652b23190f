package clip

import (
	"fmt"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// pasting is one paste on its way.
type pasting struct {
	to      *scenarios.Scenario
	clip    *Clip
	brought []scenarios.Effect // add end states and sources
	notes   []string
	// What the clip's end states and sources are called in the scenario.
	ends, sources map[string]string
}

func newPasting(s *scenarios.Scenario, c *Clip) *pasting {
	p := &pasting{to: s, clip: c, notes: slices.Clone(c.Notes)}
	p.bringEndStates()
	p.bringSources()
	return p
}

func (p *pasting) note(format string, args ...any) {
	p.notes = append(p.notes, fmt.Sprintf(format, args...))
}

// home tells whether the clip comes from the scenario that it is pasted into.
func (p *pasting) home() bool { return p.clip.from != nil && p.clip.from.id == p.to.ID }

// fresh returns the clip's branches again, with identities that nobody in the
// scenario has and with its end states and sources.
func (p *pasting) fresh() []*scenarios.Outcome {
	var keep func(string) bool
	if p.clip.WasCut && p.home() {
		keep = func(id string) bool { return p.to.Outcome(id) == nil }
	}
	branches := make([]*scenarios.Outcome, len(p.clip.Branches))
	for i, branch := range p.clip.Branches {
		branches[i] = branch.Copy()
		branches[i].Renew(keep)
		for o := range branches[i].All() {
			p.refer(o)
		}
	}
	return branches
}

// refer makes o name the scenario's end states and sources. What it named that
// was not there is taken out.
func (p *pasting) refer(o *scenarios.Outcome) {
	if was := o.EndState; was != "" {
		if o.EndState = p.ends[was]; o.EndState == "" {
			p.note("%s named an end state that is gone; it has none now.", scenarios.Quoted(o))
		}
	}
	if len(o.Sources) == 0 {
		return
	}
	cited := make([]scenarios.Citation, 0, len(o.Sources))
	for _, citation := range o.Sources {
		if id, ok := p.sources[citation.Source]; ok {
			citation.Source = id
			cited = append(cited, citation)
		}
	}
	if len(cited) < len(o.Sources) {
		p.note("%s cited a source that is gone; it cites it no more.", scenarios.Quoted(o))
	}
	o.Sources = cited
}

// insert returns the effects that put branches under parent, and notes what
// came of that.
func (p *pasting) insert(parent *scenarios.Outcome, at int, branches []*scenarios.Outcome) []scenarios.Effect {
	rests := make([]bool, len(branches))
	for i, branch := range branches {
		rests[i] = branch.Probability.IsRest()
	}
	edit := scenarios.InsertBranches(parent, at, branches)
	for i, branch := range branches {
		if rests[i] && !branch.Probability.IsRest() {
			p.note("%s was the rest. %s has one already, so it is not estimated now.",
				scenarios.Quoted(branch), scenarios.Quoted(parent))
		}
	}
	if first := branches[0]; parent.IsLeaf() {
		e := p.to.EndState(parent.EndState)
		if e != nil && first.EndState != e.ID {
			p.note("%s is no end of a path any more, so it lost its end state “%s”.", scenarios.Quoted(parent), e.Name)
		}
		if parent.Impact != nil && (first.Impact == nil || *first.Impact != *parent.Impact) {
			p.note("%s is no end of a path any more, so it lost its impact.", scenarios.Quoted(parent))
		}
	}
	return edit.Effects
}

// sum notes where the branches that were added to a fork make it one whose
// numbers cannot stand as they are.
func (p *pasting) sum(parent *scenarios.Outcome, added []*scenarios.Outcome) {
	t, estimated := parent.Tally(), false
	for _, branch := range added {
		t.Add(branch.Probability)
		estimated = estimated || !branch.Probability.IsAbsent()
	}
	switch {
	case !estimated:
	case parent.IsChoice():
		p.note("%s is a choice: probabilities of its options are kept, but count for nothing.", scenarios.Quoted(parent))
	case t.Over():
		p.notes = append(p.notes, odds.SaysOver(parent, t))
	}
}
