package inspector

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// knownPart shows what was observed at a fork: from the judgements, step by step,
// to what they come to. Each step can be taken back.
type knownPart struct {
	i       *Inspector
	object  *fyne.Container
	judged  *figureTable
	before  *prose
	steps   *rowList[*stepRow]
	unused  *rowList[*stepRow]
	warning *prose
}

func newKnownPart(i *Inspector) *knownPart {
	p := &knownPart{i: i, judged: newFigureTable(), before: newProse("Judgement", smallSize, true, ink), warning: line()}
	row := func(int) (*stepRow, fyne.CanvasObject) {
		r := newStepRow(i)
		return r, r.object
	}
	p.steps, p.unused = newRows(apart, row), newRows(near, row)
	p.object = box(&stack{Gap: apart},
		box(&stack{Gap: near}, caption("Given what was seen"), p.before, p.judged),
		p.steps.object, p.unused.object, p.warning)
	return p
}

func (p *knownPart) present(o *scenarios.Outcome) {
	u := odds.UpdateAt(o)
	show(u.HasEvidence(), p.object)
	if !u.HasEvidence() {
		return
	}
	counts := len(u.Steps) > 0
	show(counts, p.before, p.judged)
	p.judged.set(nil, false)
	if counts {
		p.judged.set(p.rows(o, u.Prior, nil), false)
	}
	p.steps.present(len(u.Steps), func(r *stepRow, k int) {
		before := u.Prior
		if k > 0 {
			before = u.Steps[k-1].Posterior
		}
		step := u.Steps[k]
		r.present(step.Indicator, step.Is, "", ink)
		r.table.set(p.rows(o, step.Posterior, before), k == len(u.Steps)-1)
	})
	p.unused.present(len(u.Unused), func(r *stepRow, k int) {
		unused, role := u.Unused[k], muted
		if unused.Broken {
			role = danger
		}
		r.present(unused.Indicator, unused.Is, "Does not count: "+unused.Why.Error()+".", role)
		r.table.set(nil, false)
	})
	p.warning.Set(u.Warning())
}

// mostBranches is how many branches are shown one by one.
const mostBranches = 30

// rows are the branches of a fork with what each comes to, and, where it is known
// what each was before, by how much that was multiplied; in words alone no figure
// shows.
func (p *knownPart) rows(o *scenarios.Outcome, now, before []float64) []figureRow {
	var rows []figureRow
	rounded := odds.Round(now, 1) // so that what is shown adds up
	for k, child := range o.Children {
		if k == mostBranches {
			return append(rows, figureRow{name: "and " + count(len(o.Children)-k, "branch", "branches") + " more"})
		}
		row := figureRow{name: child.Name(), figure: odds.NoBreak(odds.Branch(now[k]))}
		if before != nil && rounded[k] > 0 {
			row.figure = odds.NoBreak(scenarios.PercentWith(float64(rounded[k])/1000, 1))
		} else if before != nil {
			row.figure = odds.NoBreak(scenarios.PercentWith(now[k], 1))
		}
		if p.i.board.Manner() == odds.WordsOnly {
			row.name, row.figure = list(row.name, odds.Tell(p.i.board.Scenario().Scale, now[k], "", odds.WordsOnly).Word), ""
		} else if before != nil && before[k] > 0 {
			row.factor = "×" + factor(now[k]/before[k])
		}
		rows = append(rows, row)
	}
	return rows
}

// factor writes by how much something was multiplied, in two digits and more
// where they stand before the point.
func factor(by float64) string {
	switch {
	case by >= 10:
		return strconv.FormatFloat(by, 'f', 0, 64)
	case by >= 1:
		return strconv.FormatFloat(by, 'f', 1, 64)
	case by >= 0.1:
		return strconv.FormatFloat(by, 'f', 2, 64)
	}
	return strconv.FormatFloat(by, 'g', 2, 64)
}

// stepRow is one observation: what it was, what it makes of the branches or why
// it does not count, and a word to take it back.
type stepRow struct {
	indicator string
	says      *prose
	why       *prose
	table     *figureTable
	object    *fyne.Container
}

func newStepRow(i *Inspector) *stepRow {
	r := &stepRow{says: newProse("", smallSize, true, ink), why: line(), table: newFigureTable()}
	back := newLink(i, "Take back", func() {
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit { return scenarios.Observe(o, r.indicator, "", "") })
	})
	r.object = box(&stack{Gap: near / 2},
		box(&beside{Gap: look.Unit, Widths: []float32{1, 0}}, r.says, back), r.why, r.table)
	return r
}

func (r *stepRow) present(n scenarios.Indicator, is, why string, role form.Role) {
	r.indicator = n.ID
	on := ""
	if n.Observed != nil && n.Observed.On != "" {
		on = " " + strings.ReplaceAll(day(n.Observed.On), " ", "\u00a0") // a date is not to be broken
	}
	r.says.Set("“" + scenarios.OneLine(n.Text) + "” " + is + on)
	r.why.Say(strings.TrimSpace(odds.NoBreak(why)), role)
}
