package statusline

import (
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/look"
)

// read puts what the board shows into words.
func (l *Line) read() {
	f := l.board.Figures()
	paths := 0
	for i := range f.Flat.Len() {
		if f.Flat.Leaf(i) {
			paths++
		}
	}
	l.counts = number(f.Flat.Len(), "outcome") + "   " + number(paths, "path")
	l.finding, l.wrong = l.findingText()
	l.path = strings.Join(l.pathTexts(), look.Step) + l.figure()
}

func number(n int, of string) string {
	digits := fmt.Sprint(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	if n == 1 {
		return digits + " " + of
	}
	return digits + " " + of + "s"
}

// findingText says what the finding shown is about.
func (l *Line) findingText() (text string, wrong bool) {
	if len(l.problems) == 0 {
		return "", false
	}
	p := l.problems[l.at]
	which := "1 finding"
	switch n := len(l.problems); {
	case n > 1 && l.visited:
		which = fmt.Sprintf("Finding %d of %d", l.at+1, n)
	case n > 1:
		which = number(n, "finding")
	}
	return which + ": " + odds.NoBreak(tell.Sentence(l.about(p), l.board.Manner())), p.Severity == scenarios.Error
}

// about says a finding in a few words.
func (l *Line) about(p scenarios.Problem) string {
	if p.Outcome == "" {
		if where := p.Where(); where != "" {
			return where + ": " + p.What
		}
		return p.What
	}
	o := l.board.Scenario().Outcome(p.Outcome)
	if o == nil { // gone since, and soon validated anew
		return p.What
	}
	name := scenarios.Quoted(o)
	switch tally := o.Tally(); p.Code {
	case scenarios.CodeUnassigned:
		if tally.Unassigned() {
			return name + " leaves " + scenarios.PercentSum(tally.Left()) + " open"
		}
	case scenarios.CodeOver:
		if tally.Over() {
			return name + " adds to " + scenarios.PercentSum(tally.Sum())
		}
	}
	return name + ": " + p.What
}
