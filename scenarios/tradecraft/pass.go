package tradecraft

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/score"
)

// Pass is a check under way, in slices that a frame has room for. It reads the
// scenario and changes nothing in it, so it belongs on the goroutine that edits
// the scenario; after an edit it is dropped and another begun. A goroutine
// beside that one needs a scenario of its own.
type Pass struct {
	scenario *scenarios.Scenario
	figures  *odds.Figures
	off      map[string]bool
	known    []score.Known
	reasons  map[string]bool // outcomes whose last change of probability says why
	sources  map[string]bool

	next   int // index of the outcome to look at next
	path   []step
	at     int      // index of the outcome looked at, −1 the scenario
	titles []string // the titles along its path, once they were asked for

	vocabulary *vocabulary
	reader     reader
	hits       []hit
	rows       rows

	problems []scenarios.Problem
	found    map[string]int // by rule
}

// step is an outcome on the path to the one looked at, and the window that
// holds there.
type step struct {
	index                 int
	from, until           string
	fromWhose, untilWhose string
}

// Begin starts a check of the scenario that the figures are of. Figures of a
// scenario that changed since give findings that are out of date.
func Begin(figures *odds.Figures) *Pass {
	s := figures.Flat.Scenario
	p := &Pass{
		scenario: s, figures: figures,
		off: map[string]bool{}, found: map[string]int{},
		reasons: map[string]bool{}, sources: map[string]bool{},
	}
	if s == nil || s.Root == nil {
		return p
	}
	for _, r := range Rules {
		_, p.off[r.ID] = s.SwitchedOff(r.ID)
	}
	for _, c := range s.Changes {
		if c.Field == "probability" {
			p.reasons[c.Outcome] = c.Because != ""
		}
	}
	for _, source := range s.Sources {
		p.sources[source.ID] = true
	}
	p.known = score.Resolve(figures.Flat)
	p.vocabulary = newVocabulary(s.Scale)
	p.reader.known = p.vocabulary.known
	p.scenarioTexts()
	return p
}

// Step looks at n more outcomes, and tells whether the check is done. The last
// step also looks at what concerns the scenario as a whole.
func (p *Pass) Step(n int) bool {
	flat := p.figures.Flat
	for ; n > 0 && p.next < flat.Len(); n-- {
		p.outcome(p.next)
		p.next++
	}
	if p.next < flat.Len() {
		return false
	}
	if p.next == flat.Len() && p.next > 0 {
		p.next++ // once
		p.mixedRows()
		p.topPaths()
		p.more()
		slices.SortStableFunc(p.problems, func(a, b scenarios.Problem) int { return cmp.Compare(a.Place.Ordinal, b.Place.Ordinal) })
	}
	return true
}

// Problems returns what was found, once [Pass.Step] is done.
func (p *Pass) Problems() []scenarios.Problem { return p.problems }

// outcome looks at one outcome.
func (p *Pass) outcome(i int) {
	p.look(i)
	p.descend(i)
	o := p.figures.Flat.Outcomes[i]
	p.window(o)
	p.fork(o)
	figure := math.NaN()
	if i > 0 && !p.parent(i).IsChoice() {
		figure = p.figures.Branch[i]
		p.number(i, o)
	}
	p.texts(o, figure)
}

// parent returns the outcome above that at index i, which is not the root.
func (p *Pass) parent(i int) *scenarios.Outcome {
	return p.figures.Flat.Outcomes[p.figures.Flat.Parent[i]]
}

// descend makes path lead to the outcome at index i.
func (p *Pass) descend(i int) {
	parent := int(p.figures.Flat.Parent[i])
	for len(p.path) > 0 && p.path[len(p.path)-1].index != parent {
		p.path = p.path[:len(p.path)-1]
	}
	at := step{index: i, from: p.scenario.From, until: p.scenario.Until, fromWhose: scenarioWindow, untilWhose: scenarioWindow}
	if len(p.path) > 0 {
		at = p.path[len(p.path)-1]
		at.index = i
	}
	p.path = append(p.path, at)
}

// look turns to the outcome at index i, −1 the scenario.
func (p *Pass) look(i int) { p.at, p.titles = i, nil }

// warn notes what a rule found at a field of what is looked at.
func (p *Pass) warn(rule, pointer, what, do string) {
	if p.counts(rule) {
		p.note(rule, pointer, what, do)
	}
}

// counts tells whether a finding of a rule is to be told.
func (p *Pass) counts(rule string) bool {
	if p.off[rule] {
		return false
	}
	p.found[rule]++
	return p.found[rule] <= most
}

func (p *Pass) note(rule, pointer, what, do string) {
	problem := scenarios.Problem{
		Code: rule, What: what, Do: do, Field: scenarios.FieldAt(pointer),
		Place: scenarios.Place{Ordinal: p.at, Pointer: pointer},
	}
	switch {
	case p.at < 0:
		problem.Titles = []string{"scenario"}
	default:
		o := p.figures.Flat.Outcomes[p.at]
		if p.titles == nil {
			p.titles = scenarios.TitlesTo(o)
		}
		problem.Titles, problem.Outcome = p.titles, o.ID
	}
	p.problems = append(p.problems, problem)
}

// more says of each rule that found more than it tells how many more.
func (p *Pass) more() {
	p.look(-1)
	for _, r := range Rules {
		if n := p.found[r.ID] - most; n > 0 {
			p.note(r.ID, "/checks",
				fmt.Sprintf("“%s” finds %d more of these", r.Says, n), "mend the first ones and check again, or switch the check off and say why")
		}
	}
}
