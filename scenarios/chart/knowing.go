package chart

import (
	"cmp"
	"slices"
)

// Knowing shows what it would tell about a target to know how each fork turns
// out: the share of the uncertainty that goes.
type Knowing struct {
	Head
	Forks []Fork
}

// Fork is one row.
type Fork struct {
	ID, Title string
	Parent    string  // as a second line; may be ""
	Share     float64 // of the target's uncertainty, 0 to 1
}

// Chart puts the rows together, the most telling fork on top.
func (w Knowing) Chart() (*Chart, error) {
	check := checker{chart: "value of knowing"}
	forks := slices.Clone(w.Forks)
	for _, f := range forks {
		check.at(f.Title)
		check.share("the share of the uncertainty", f.Share)
	}
	if check.err != nil {
		return nil, check.err
	}
	slices.SortStableFunc(forks, func(a, b Fork) int { return cmp.Compare(b.Share, a.Share) })
	p := &rowsPlot{
		label: "Fork", columns: []string{"Share"}, axis: "share of the uncertainty that knowing it takes away",
		unit: Percent(), tall: 14, zero: true, things: "forks",
	}
	var rows []Row
	table := Table{Columns: []string{"Fork", "After", "Share of the uncertainty"}}
	for _, f := range forks {
		share := p.unit.Value(f.Share)
		p.rows = append(p.rows, line{
			name: f.Title, under: f.Parent, high: f.Share, figures: []string{p.unit.figure(f.Share, 1)},
			draw: func(b *brush, a *axis, y, h float64) {
				b.box(a.at(0), y, max(b.hair(), a.at(f.Share)-a.at(0)), h, 0, b.pal.Accent, clear, 0, false)
			},
		})
		tip := []string{f.Title}
		if f.Parent != "" {
			tip = append(tip, "after "+f.Parent)
		}
		rows = append(rows, Row{ID: f.ID, Tip: append(tip, "knowing how it turns out takes away "+share+" of the uncertainty")})
		table.Rows = append(table.Rows, []string{f.Title, f.Parent, share})
	}
	return newChart(w.Head, rows, table, p, "No fork has numbers, so knowing one would tell nothing yet. Give the branches numbers."), nil
}
