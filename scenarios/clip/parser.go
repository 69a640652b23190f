package clip

import (
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/store"
)

// parser reads an outline from the top.
type parser struct {
	clip *Clip
	line int
	made int
	path []level
	rest map[*scenarios.Outcome]bool // forks that have one
}

// level is an outcome on the path to the last one. What ranks higher belongs
// below it.
type level struct {
	rank int
	o    *scenarios.Outcome
}

const (
	tab  = 4           // blanks; a tab goes on to the next stop
	rank = deepest + 1 // a blank's, so that what its marker says decides within one indent
)

func (p *parser) note(format string, args ...any) {
	p.clip.Notes = append(p.clip.Notes, fmt.Sprintf(format, args...))
}

func (p *parser) read(line string) error {
	text := trim(line)
	if text == "" || isRule(text) {
		return nil
	}
	m := readMarker(text)
	at := indent(line)*rank + m.deeper
	if m.heading > 0 {
		at = m.heading - 7 // all that is no heading ranks 0 or higher
	}
	var last *scenarios.Outcome
	for column, cell := range strings.Split(m.rest, "\t") {
		cell = trim(cell)
		if cell == "" {
			continue
		}
		if e, ok := figureCell(cell); ok && last != nil && last.Probability.IsAbsent() {
			p.estimate(last, e)
			continue
		}
		var err error
		if last, err = p.add(at+column*tab*rank, cell); err != nil {
			return err
		}
	}
	return nil
}

// indent measures the blanks before a line.
func indent(line string) (width int) {
	for _, r := range line {
		switch {
		case r == '\t':
			width += tab - width%tab
		case r == '\ufeff' || r == '\u200b': // no width
		case isBlank(r):
			width++
		default:
			return width
		}
	}
	return width
}

// figureCell reads a cell that holds nothing but a probability. "1/3" may as
// well be a date there.
func figureCell(cell string) (odds.Entry, bool) {
	e, ok := clearEntry(cell)
	return e, ok && e.Entered == ""
}

// add makes an outcome of a text, below the last that ranks lower.
func (p *parser) add(at int, text string) (*scenarios.Outcome, error) {
	for len(p.path) > 0 && p.path[len(p.path)-1].rank >= at {
		p.path = p.path[:len(p.path)-1]
	}
	switch {
	case p.made == MaxOutcomes:
		return nil, fmt.Errorf("the text has more than %d outcomes: paste it in parts", MaxOutcomes)
	case len(p.path) == store.MaxDepth:
		return nil, fmt.Errorf("it is more than %d levels deep: take some of the indentation out", store.MaxDepth)
	}
	p.made++
	text, e := cutFigure(text)
	mark, text := cutPortion(text)
	o := scenarios.NewOutcome(readTitle(text))
	o.Marking = mark
	if len(p.path) == 0 {
		p.clip.Branches = append(p.clip.Branches, o)
	} else {
		parent := p.path[len(p.path)-1].o
		parent.Children = append(parent.Children, o)
	}
	p.path = append(p.path, level{at, o})
	p.estimate(o, e)
	return o, nil
}

func readTitle(text string) string {
	if text == scenarios.Untitled {
		return ""
	}
	return readBreaks(unguardEnd(unguardStart(text)))
}

// estimate gives the last outcome its probability. Of two rests in a fork
// neither would have a figure, so the first stands; where the text starts, what
// it is pasted beside decides.
func (p *parser) estimate(o *scenarios.Outcome, e odds.Entry) {
	if e.Probability.IsRest() && len(p.path) > 1 {
		parent := p.path[len(p.path)-2].o
		if p.rest[parent] {
			p.note("Line %d: %s was the rest. %s has one already, so it is not estimated now.",
				p.line, scenarios.Quoted(o), scenarios.Quoted(parent))
			return
		}
		p.rest[parent] = true
	}
	o.Probability, o.Entered = e.Probability, e.Entered
}
