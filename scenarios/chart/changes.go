package chart

import "offramp/scenarios/scene"

// Changes compares values before and after.
type Changes struct {
	Head
	// Things is what the rows are: "End state".
	Things string
	// Before and After say what is compared: "as judged", "given what has
	// happened". "" stands for "before" and "after".
	Before, After string
	Measures      string // what the axis says; "" stands for the unit's name
	Unit          Unit
	Changes       []Change
}

// Change is one row.
type Change struct {
	ID, Name      string
	Look          scene.EndStateLook
	Before, After float64
}

// Chart puts the rows together, in the order given.
func (c Changes) Chart() (*Chart, error) {
	check := checker{chart: "comparison"}
	things, before, after := or(c.Things, "End state"), or(c.Before, "before"), or(c.After, "after")
	var values []float64
	for _, one := range c.Changes {
		check.at(one.Name)
		check.value("the value before", one.Before, c.Unit)
		check.value("the value after", one.After, c.Unit)
		values = append(values, one.Before, one.After)
	}
	if check.err != nil {
		return nil, check.err
	}
	decimals := c.Unit.decimals(values)
	p := &rowsPlot{
		label: things, columns: []string{"Change"}, axis: c.Measures, unit: c.Unit,
		tall: 18, reach: 5, zero: c.Unit.percent, keys: changeKeys(before, after),
	}
	var rows []Row
	table := Table{Columns: []string{things, before, after, "Change"}}
	for _, one := range c.Changes {
		change := c.Unit.difference(one.After - one.Before)
		low, high := min(one.Before, one.After), max(one.Before, one.After)
		r := line{
			name: one.Name, look: one.Look, low: low, high: high, figures: []string{change},
			lowText: c.Unit.figure(low, decimals), highText: c.Unit.figure(high, decimals),
			draw: func(b *brush, a *axis, y, h float64) { b.dumbbell(a.at(one.Before), a.at(one.After), y+h/2) },
		}
		if low == high {
			r.lowText = ""
		}
		p.rows = append(p.rows, r)
		rows = append(rows, Row{ID: one.ID, Tip: []string{
			one.Name, before + ": " + c.Unit.Value(one.Before), after + ": " + c.Unit.Value(one.After), change,
		}})
		table.Rows = append(table.Rows, []string{one.Name, c.Unit.Value(one.Before), c.Unit.Value(one.After), change})
	}
	return newChart(c.Head, rows, table, p, "There is nothing to compare yet. Mark a branch as happened, or change a number."), nil
}

// dumbbell draws an empty disc before, a full one after, and a bar between.
func (b *brush) dumbbell(before, after, middle float64) {
	b.level(min(before, after), max(before, after), middle, 3*b.hair(), b.pal.Branch)
	b.hollow(before, middle)
	b.symbol("circle", after, middle, 9, b.pal.Accent)
}

// hollow is an empty disc.
func (b *brush) hollow(x, middle float64) {
	r := 5 * b.k
	b.box(x-r, middle-r, 2*r, 2*r, r, b.ground, b.pal.Accent, 1.5*b.hair(), false)
}

func changeKeys(before, after string) []key {
	return []key{{before, func(b *brush, x, middle float64) {
		b.hollow(x+8*b.k, middle)
	}}, {after, func(b *brush, x, middle float64) {
		b.symbol("circle", x+8*b.k, middle, 9, b.pal.Accent)
	}}}
}

// or is the first of two texts that says something.
func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
