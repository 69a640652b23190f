package outline

import (
	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scene"
)

// kind is what a row stands for.
type kind uint8

const (
	outcome kind = iota
	open         // what a fork leaves unassigned
	over         // what a fork over 100 % adds to
)

// row is one row of the list.
type row struct {
	kind    kind
	outcome *scenarios.Outcome // of a row below a fork, the fork
	ordinal int32
	depth   int
	fork    bool // something follows from it
	folded  bool // and is folded away
	muted   bool // shown for what follows from it: it does not match the filter
	struck  bool // ruled out: struck through, which needs no colour
	faded   bool // out of play: under an option that is not assumed, or ruled out

	// portion is how the outcome itself is marked, before its title, or "".
	portion string

	says   string // of a row below a fork, in a title's place
	number string
	word   string // stands where there is no number
	figure string // number or word, as long as there is room for it
	lines  []string
	indent float32 // where the title begins
	room   float32 // that it has
	top    float64
	height float32
}

// build makes the rows of what the board shows. It is linear in the number of
// outcomes shown, and with a filter in that of all.
func (o *Outline) build() {
	s, f, given := o.board.Scenario(), o.board.Figures(), o.board.Given()
	o.labels = scene.NewLabels(o.board.Told())
	flat := f.Flat
	o.rows = o.rows[:0]
	o.rowOf = o.rowOf[:0]
	for range flat.Len() {
		o.rowOf = append(o.rowOf, -1)
	}
	first := 0
	if branch := o.board.Branch(); branch != s.Root {
		first, _ = f.Index(branch)
	}
	if flat.Len() == 0 {
		o.height = 0
		return
	}
	o.filter.run(flat, first)
	var markings *marking.Profile // of the scenario, nil until a row has a mark
	var shut []row                // the rows whose branches are not all listed yet
	end := func(until int32) {
		for len(shut) > 0 && flat.End[shut[len(shut)-1].ordinal] <= until {
			fork := shut[len(shut)-1]
			shut = shut[:len(shut)-1]
			o.below(&fork)
		}
	}
	for i, n := int32(first), flat.End[first]; i < n; {
		end(i)
		if !o.filter.shows(i) {
			i = flat.End[i]
			continue
		}
		r := row{
			outcome: flat.Outcomes[i], ordinal: i, depth: len(shut), fork: !flat.Leaf(int(i)),
			muted: o.filter.on() && !o.filter.matches(i),
		}
		r.faded, r.struck = given.Standing[i].IsOut(), given.Standing[i] == odds.RuledOut
		if len(shut) > 0 { // an option that is not assumed, below what is ruled out, is out twice
			r.struck = r.struck || shut[len(shut)-1].struck
		}
		r.folded = r.fork && o.folded(i)
		if r.outcome.Marking != "" {
			if markings == nil {
				markings = marking.Of(s)
			}
			r.portion = markings.Portion(r.outcome.Marking)
		}
		if !r.muted {
			r.number, r.word = o.labels.Branch(int(i))
		}
		o.rowOf[i] = int32(len(o.rows))
		o.rows = append(o.rows, r)
		if r.fork && !r.folded {
			shut = append(shut, r)
			i++
			continue
		}
		i = flat.End[i]
	}
	end(flat.End[first])
	o.fitAll()
}

// folded tells whether nothing of what follows from an outcome is listed. A
// filter finds what is folded away, too.
func (o *Outline) folded(ordinal int32) bool {
	flat := o.board.Figures().Flat
	if o.filter.on() {
		return !o.filter.anyBelow(ordinal)
	}
	return o.board.Folded(flat.Outcomes[ordinal].ID)
}

// below lists, after the branches of a fork, what is the matter with them.
func (o *Outline) below(fork *row) {
	if o.filter.on() {
		return
	}
	r := row{outcome: fork.outcome, ordinal: fork.ordinal, depth: fork.depth + 1, faded: fork.faded}
	if r.number = o.labels.Open(int(fork.ordinal)); r.number != "" {
		r.kind, r.says = open, "Unassigned"
		r.faded = r.faded || o.board.Given().CameTrue(int(r.ordinal))
		o.rows = append(o.rows, r)
	} else if r.word = o.labels.Over(int(fork.ordinal)); r.word != "" {
		r.kind, r.says = over, tell.Sentence("Over 100\u00a0%", o.board.Manner())
		o.rows = append(o.rows, r)
	}
}

// at returns the row that shows an outcome, −1 where none does.
func (o *Outline) at(of *scenarios.Outcome) int {
	if i, ok := o.board.Figures().Index(of); ok && i < len(o.rowOf) {
		return int(o.rowOf[i])
	}
	return -1
}
