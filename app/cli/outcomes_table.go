package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// table prints for people: figures first, so that titles of any length need
// no cutting and nothing stands askew.
func (r *report) table(to io.Writer) error {
	w := &lines{to: to}
	w.marking(r.scenario)
	w.line(title(r.scenario))
	if r.scenario.Question != "" {
		w.line(r.scenario.Question)
	}
	if r.scenario.From != "" || r.scenario.Until != "" {
		w.line(strings.TrimSpace(r.scenario.From + " to " + r.scenario.Until))
	}
	if r.figures.Known != nil {
		w.line(givenWhat)
	}
	w.line("")
	r.paths(w)
	w.line("")
	r.sums().print(w)
	w.marking(r.scenario)
	return w.err
}

// title is what stands above a table.
func title(s *scenarios.Scenario) string {
	if s.Title == "" {
		return s.Root.Name()
	}
	return s.Title
}

// paths prints a row for each path as it comes, after a first pass that only
// takes the widths: leaves times depth may be more than memory holds.
func (r *report) paths(w *lines) {
	heads := []string{"of all", r.rangeHead(), "", "end state", "path"}
	c := make(columns, len(heads)-1)
	c.fit(heads)
	for p := range r.figures.Paths() {
		c.fit(r.pathRow(p))
	}
	c.print(w, heads)
	for p := range r.figures.Paths() {
		c.print(w, append(r.pathRow(p), pathText(p)))
		if w.err != nil {
			return
		}
	}
}

// pathRow is what stands before a path.
func (r *report) pathRow(p odds.Path) []string {
	figure, says := "–", why(p.Standing)
	if p.OK {
		figure = r.figures.ShareOf(p.Leaf(), p.Probability)
	}
	if says == "" {
		says = word(r.scenario.Scale, p.Probability)
	}
	endState := ""
	if p.EndState != nil {
		endState = p.EndState.Name
	}
	from := ""
	if bound, ok := r.boundsOf(p); ok {
		if from = r.rangeText(bound); from != "" && !p.OK {
			says = "" // it has no figure, but ranges or words estimate it
		}
	}
	return []string{figure, from, says, endState}
}

// rangeHead is over the column of bounds, which is there where ranges are.
func (r *report) rangeHead() string {
	if !r.ranged {
		return ""
	}
	return "from – to"
}

func (r *report) rangeText(bound odds.Interval) string {
	if !r.ranged {
		return ""
	}
	decimals := max(r.figures.ShareDecimals(), 1)
	low := scenarios.PercentWith(bound.Low, decimals)
	return strings.TrimSuffix(low, " %") + " – " + scenarios.PercentWith(bound.High, decimals)
}

// pathText leaves out the root, which is on every path.
func pathText(p odds.Path) string {
	titles := p.Outcomes
	if len(titles) > 1 {
		titles = titles[1:]
	}
	text := strings.Join(shortened(titles), " › ")
	if len(p.Given) > 0 {
		text += " (given “" + strings.Join(shortened(p.Given), "”, “") + "”)"
	}
	return text
}

// shortened returns the names of outcomes, without the middle where they are
// many, as [scenarios.Problem.Where] does.
func shortened(outcomes []*scenarios.Outcome) []string {
	const most, head, tail = 12, 3, 8
	if len(outcomes) <= most {
		return names(outcomes)
	}
	return slices.Concat(names(outcomes[:head]), []string{"…"}, names(outcomes[len(outcomes)-tail:]))
}

// why says why a path has no figure.
func why(s odds.Standing) string {
	switch s {
	case odds.NotEstimated:
		return "not estimated"
	case odds.Unsettled:
		return "unsettled"
	case odds.NotAssumed:
		return "not assumed"
	case odds.RuledOut:
		return "ruled out"
	}
	return ""
}

// sums tell where 100 % went: end states always, open parts where there are any.
func (r *report) sums() grid {
	told := tell.New(r.figures, odds.NumbersAndWords)
	g := grid{{"of all", r.rangeHead(), "", "end states, and (what is open)"}}
	for i, e := range r.scenario.EndStates {
		says := word(r.scenario.Scale, r.figures.Totals.EndStates[i])
		figure, from := r.figures.AccountText(odds.Account(i)), ""
		open := told.Of(odds.Account(i)).Open // the bounds are all there is to tell, as in the window
		if r.ends[i].Judged || open {
			from = r.rangeText(r.ends[i].Interval)
		}
		if !r.ends[i].Complete && r.figures.Totals.EndStates[i] == 0 {
			figure, says = "–", "" // nothing that leads there has a figure
		}
		g = append(g, []string{figure, from, says, e.Name})
	}
	for _, part := range r.open() {
		if part.account == odds.LeftUnestimated {
			g = r.withoutNumber(g, part)
		} else if part.value > 0 {
			g = append(g, []string{r.figures.AccountText(part.account), "", "", "(" + part.name + ")"})
		}
	}
	return g
}

// withoutNumber tells what has no number apart from what nothing is said of at all.
func (r *report) withoutNumber(g grid, part sum) grid {
	within := r.withinRanges()
	if within <= scenarios.Tolerance {
		within = 0
	} else {
		g = append(g, []string{r.figures.Share(within), "", "", "(within the ranges)"})
	}
	switch left := part.value - within; {
	case within == 0 && part.value > 0:
		return append(g, []string{r.figures.AccountText(part.account), "", "", "(" + part.name + ")"})
	case left > scenarios.Tolerance:
		return append(g, []string{r.figures.Share(left), "", "", "(" + part.name + ")"})
	}
	return g
}

// lines writes lines and keeps the first error.
type lines struct {
	to  io.Writer
	err error
}

func (w *lines) line(text string) {
	if w.err == nil {
		_, w.err = fmt.Fprintln(w.to, strings.TrimRight(printable(text), " "))
	}
}
