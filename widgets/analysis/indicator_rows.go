package analysis

import (
	"cmp"
	"fmt"
	"math"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// watchItem is a row of the list of indicators.
type watchItem struct {
	odds.Mover
	moves bool    // what it would do to the target was worked out
	share float32 // of the shift of the first
}

// sorted are the rows in the order that was asked for: of what would move the
// target, only those that nobody has looked for.
func (x *indicators) sorted(all []odds.Watched) []watchItem {
	var items []watchItem
	switch x.order {
	case byShift:
		movers := x.movers()
		for _, m := range movers {
			item := watchItem{Mover: m, moves: true}
			if most := movers[0].Shift; most > 0 {
				item.share = float32(m.Shift / most)
			}
			items = append(items, item)
		}
		return items
	case byDiagnosticity:
		odds.ByDiagnosticity(all)
	default:
		odds.ByDate(all)
	}
	for _, w := range all {
		items = append(items, watchItem{Mover: odds.Mover{Watched: w}})
	}
	return items
}

// movers are the indicators that would move the target, the most first.
func (x *indicators) movers() []odds.Mover {
	f := x.shown.given
	j := odds.Judge(f.Flat)
	if f.Known == nil {
		f = odds.NewComputer(j).Given(odds.Know(j, odds.Supposed{}))
	}
	asked, ok := x.target.asked(j, x.p.board.Scenario())
	if !ok {
		return nil
	}
	values := make([]float64, f.Flat.Len())
	odds.Given(values, f, j, asked)
	x.stands = values[0]
	return odds.Movers(f, asked)
}

// row is what the list shows of an indicator.
func (x *indicators) row(item *watchItem) rowlist.Row {
	n := &item.Indicator
	r := rowlist.Row{ID: item.Fork.ID + " " + cmp.Or(n.ID, strconv.Itoa(item.At)), Title: scenarios.OneLine(n.Text)}
	if r.Title == "" {
		r.Title = "An indicator without a text"
	}
	if n.By != "" {
		r.Right = "by " + form.Day(n.By)
	}
	r.Lines = append(r.Lines, rowlist.Line{Text: item.Fork.Name(), Role: form.Muted}, x.state(item))
	switch {
	case item.moves && item.Why != nil:
		r.Lines = append(r.Lines, rowlist.Line{Text: "Would not count", Role: form.Muted})
	case item.moves:
		r.Lines = append(r.Lines, rowlist.Line{Text: x.shift(item.Shift), Role: form.Muted, Barred: true, Bar: item.share})
	case math.IsNaN(item.Diagnosticity):
		r.Lines = append(r.Lines, rowlist.Line{Text: "Diagnosticity not known: likelihoods are missing", Role: form.Muted})
	default:
		r.Lines = append(r.Lines, rowlist.Line{
			Text: "Diagnosticity " + strconv.FormatFloat(item.Diagnosticity, 'f', 2, 64),
			Role: form.Muted, Barred: true, Bar: float32(item.Diagnosticity),
		})
	}
	return r
}

// overdue tells whether an indicator was to be seen before today, and nobody has
// looked for it.
func (x *indicators) overdue(w *odds.Watched) bool {
	by, _, ok := form.ParseDay(w.Indicator.By)
	today, _, _ := form.ParseDay(x.today())
	return ok && w.Is == "" && by.Before(today)
}

// state says whether it was seen, and since when.
func (x *indicators) state(item *watchItem) rowlist.Line {
	switch {
	case x.overdue(&item.Watched):
		return rowlist.Line{Text: "Overdue: not looked for", Role: form.Danger}
	case item.Is == "":
		return rowlist.Line{Text: "Not looked for", Role: form.Muted}
	}
	text := form.Capital(item.Is)
	if seen := item.Indicator.Observed; seen != nil && seen.On != "" {
		text += " " + form.Day(seen.On)
	}
	if item.Why != nil {
		text += ", does not count"
	}
	return rowlist.Line{Text: text, Role: form.Ink}
}

// shift says how far the target is expected to move, whatever is found.
func (x *indicators) shift(by float64) string {
	points := by
	if !x.target.impact {
		points = by * 100
	}
	switch {
	case by == 0:
		return "would not move it"
	case x.p.board.Manner() == odds.WordsOnly:
		return "expected shift"
	case x.target.impact:
		return strconv.FormatFloat(points, 'g', 2, 64) + " expected shift"
	case points < 0.1:
		return "less than 0.1 points expected shift"
	}
	return strconv.FormatFloat(points, 'f', 1, 64) + " points expected shift"
}

// say counts them, or says how to come by one.
func (x *indicators) say(all []odds.Watched) {
	x.sorts.Hidden, x.asks.Hidden = len(all) == 0, len(all) == 0 || x.order != byShift
	if len(all) == 0 {
		x.says.Set("There are no indicators yet.")
		x.helps.Set("Select an outcome from which others follow. In the inspector, under Evidence, “Add an indicator” takes what could be seen that tells its branches apart.")
		return
	}
	x.says.Set("")
	seen, absent, late := 0, 0, 0
	for i := range all {
		switch {
		case all[i].Is == scenarios.Seen:
			seen++
		case all[i].Is == scenarios.Absent:
			absent++
		case x.overdue(&all[i]):
			late++
		}
	}
	text := counted(len(all), "indicator", "indicators")
	for _, part := range []struct {
		n    int
		what string
	}{{seen, "seen"}, {absent, "absent"}, {late, "overdue"}} {
		if part.n > 0 {
			text += fmt.Sprintf(", %d %s", part.n, part.what)
		}
	}
	switch {
	case x.order != byShift:
	case len(x.targets) == 0:
		x.asks.Hidden = true
		text = "There is no answer to move yet: give the last outcomes end states (Ctrl+E), tags or impacts."
	case len(x.items) == 0:
		text += ". All were looked for."
	default:
		text += ". Those that nobody has looked for, by how far they are expected to move it, whatever is found"
	}
	x.helps.Set(sentence(text))
}
