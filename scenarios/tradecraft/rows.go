package tradecraft

import (
	"fmt"
	"strings"
)

// rows are the uses of the words of ICD 203's two rows, which a document should
// not mix. Of each row the places are kept up to what one rule tells.
type rows struct {
	uses [3][]use
	more [3]int
}

// use is where a word of a row stands: the index of the outcome, −1 the scenario.
type use struct {
	at      int
	pointer string
	word    string
}

// see notes a word of a row at a field of the outcome looked at.
func (r *rows) see(p *Pass, pointer string, w *phrase) {
	if w.row == 0 {
		return
	}
	if len(r.uses[w.row]) >= most {
		r.more[w.row]++
		return
	}
	r.uses[w.row] = append(r.uses[w.row], use{p.at, pointer, w.text})
}

// mixedRows warns at every word of the row that the document uses less, if it
// uses both. Where the scenario shows its numbers in the words of one row, that
// is the row to keep to.
func (p *Pass) mixedRows() {
	scale := ""
	if p.scenario.Scale != nil {
		scale = p.scenario.Scale.ID
	}
	if scale != "" && !strings.HasPrefix(scale, "icd203") {
		return // the rows of ICD 203 mean nothing on another scale
	}
	one, two := len(p.rows.uses[1])+p.rows.more[1], len(p.rows.uses[2])+p.rows.more[2]
	stray := 2
	switch {
	case scale != "" && p.numbers():
		if strings.HasSuffix(scale, "row2") {
			stray = 1
		}
	case one == 0 || two == 0:
		return
	case one < two:
		stray = 1
	}
	for _, u := range p.rows.uses[stray] {
		p.look(u.at)
		p.warn(MixedRows, u.pointer,
			fmt.Sprintf("“%s” is of row %d of ICD 203, and the scenario uses row %d", u.word, stray, 3-stray),
			"keep to one row, or say that words of both mean the same")
	}
	p.found[MixedRows] += p.rows.more[stray]
}

// numbers tells whether any branch has a figure, which is shown with its word.
func (p *Pass) numbers() bool {
	for o := range p.scenario.Root.All() {
		if _, ok := o.Probability.Number(); ok {
			return true
		}
	}
	return false
}
