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

	next   int // index of the outcome to look at
	path   []step
	shared []string // titles along path, once they were asked for

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
	p.path, p.shared = append(p.path, at), nil
}

// warn notes what a rule found at a field of the outcome looked at.
func (p *Pass) warn(rule, pointer, what, do string) {
	if p.counts(rule) {
		if len(p.path) == 0 {
			p.note(rule, -1, []string{"scenario"}, pointer, what, do)
			return
		}
		i := p.path[len(p.path)-1].index
		if p.shared == nil {
			p.shared = p.titles()
		}
		p.note(rule, i, p.shared, pointer, what, do)
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

func (p *Pass) note(rule string, i int, titles []string, pointer, what, do string) {
	problem := scenarios.Problem{
		Code: rule, Titles: titles, What: what, Do: do, Field: field(pointer),
		Place: scenarios.Place{Ordinal: i, Pointer: pointer},
	}
	if i >= 0 {
		problem.Outcome = p.figures.Flat.Outcomes[i].ID
	}
	p.problems = append(p.problems, problem)
}

// more says of each rule that found more than it tells how many more.
func (p *Pass) more() {
	for _, r := range Rules {
		if n := p.found[r.ID] - most; n > 0 {
			p.note(r.ID, -1, []string{"scenario"}, "/checks",
				fmt.Sprintf("“%s” finds %d more of these", r.Says, n), "mend the first ones and check again, or switch the check off and say why")
		}
	}
}

// titles are the names along path, without the middle where they are many.
func (p *Pass) titles() []string {
	const head, tail = 8, 23
	var titles []string
	for k, at := range p.path {
		switch {
		case k < head || k >= len(p.path)-tail:
			titles = append(titles, scenarios.Shortened(p.figures.Flat.Outcomes[at.index].Name(), 200))
		case k == head:
			titles = append(titles, "…")
		}
	}
	return titles
}

// lead makes path lead to the outcome at index i from anywhere.
func (p *Pass) lead(i int) {
	p.path, p.shared = p.path[:0], nil
	for k := i; k >= 0; k = int(p.figures.Flat.Parent[k]) {
		p.path = append(p.path, step{index: k})
	}
	slices.Reverse(p.path)
}

func field(pointer string) string {
	for k := 1; k < len(pointer); k++ {
		if pointer[k] == '/' {
			return pointer[1:k]
		}
	}
	return pointer[min(1, len(pointer)):]
}
