package chart

import "offramp/scenarios/scene"

// Ranges shows from where to where each value runs.
type Ranges struct {
	Head
	// Things is what the rows are, for the head of their column: "End state",
	// "Tag", "Path".
	Things string
	// Means says what the ranges mean: "hard bounds", "90 % interval".
	Means string
	// Measures is what the axis says; "" stands for the unit's name.
	Measures string
	Unit     Unit
	Ranges   []Range
}

// Range is one row.
type Range struct {
	ID, Name string
	Under    string             // a second line: where a path leads
	Look     scene.EndStateLook // of an end state; a Symbol of "" draws none
	Low      float64
	High     float64
	// Best is the value that counts, nil where there is none: absent is not zero.
	Best *float64
}

// Chart puts the rows together, in the order given.
func (r Ranges) Chart() (*Chart, error) {
	check := checker{chart: "ranges"}
	things := r.Things
	if things == "" {
		things = "End state"
	}
	var values []float64
	points := true // nothing runs from anywhere to anywhere
	for _, one := range r.Ranges {
		check.at(one.Name)
		check.value("the lowest value", one.Low, r.Unit)
		check.value("the highest value", one.High, r.Unit)
		check.rising("lowest and highest", one.Low, one.High)
		points = points && one.Low == one.High && one.Best != nil
		values = append(values, one.Low, one.High)
		if one.Best != nil {
			check.value("the best value", *one.Best, r.Unit)
			check.rising("lowest, best and highest", one.Low, *one.Best, one.High)
			values = append(values, *one.Best)
		}
	}
	if check.err != nil {
		return nil, check.err
	}
	decimals := r.Unit.decimals(values)
	p := &rowsPlot{
		label: things, columns: []string{"Lowest", "Best", "Highest"}, axis: r.Measures,
		unit: r.Unit, tall: 18, zero: r.Unit.percent, keys: rangeKeys(r.Means),
	}
	table := Table{Columns: []string{things, "Lowest", "Best", "Highest"}}
	if points {
		p.columns, p.keys, table.Columns = []string{""}, nil, []string{things, or(r.Measures, r.Unit.name)}
	}
	var rows []Row
	for _, one := range r.Ranges {
		best, tip := "–", "no single value"
		if one.Best != nil {
			best = r.Unit.figure(*one.Best, decimals)
			tip = "best " + r.Unit.Value(*one.Best)
		}
		figures, cells := []string{r.Unit.figure(one.Low, decimals), best, r.Unit.figure(one.High, decimals)}, []string{one.named(), r.Unit.Value(one.Low), best, r.Unit.Value(one.High)}
		if points {
			figures, cells = figures[1:2], []string{one.named(), r.Unit.Value(one.Low)}
		}
		p.rows = append(p.rows, line{
			name: one.Name, under: one.Under, look: one.Look, low: one.Low, high: one.High,
			figures: figures,
			draw: func(b *brush, a *axis, y, h float64) {
				middle := y + h/2
				b.whisker(a.at(one.Low), a.at(one.High), middle, 5*b.k)
				if one.Best != nil {
					b.best(a.at(*one.Best), middle, one.Look)
				}
			},
		})
		lines := []string{one.Name}
		if one.Under != "" {
			lines = append(lines, one.Under)
		}
		if points {
			lines = append(lines, r.Unit.Value(one.Low))
		} else {
			lines = append(lines, "from "+r.Unit.Value(one.Low)+" to "+r.Unit.Value(one.High), tip)
		}
		if r.Means != "" {
			lines = append(lines, r.Means)
		}
		rows = append(rows, Row{ID: one.ID, Tip: lines})
		table.Rows = append(table.Rows, cells)
	}
	if r.Means != "" {
		table.Notes = []string{"Ranges: " + r.Means}
	}
	return newChart(r.Head, rows, table, p, "No branch has a range, so nothing runs from lowest to highest. Give a branch a lowest and a highest value."), nil
}

// named is the name as a table has it: rows of one name are told apart.
func (r Range) named() string {
	if r.Under == "" {
		return r.Name
	}
	return r.Name + " (" + oneLine(r.Under) + ")"
}

// best draws the value that counts: the symbol of an end state, else a disc.
func (b *brush) best(x, middle float64, look scene.EndStateLook) {
	if look.Symbol == "" {
		look = scene.EndStateLook{Colour: b.pal.Accent, Symbol: "circle"}
	}
	b.symbol(look.Symbol, x, middle, 11, look.Colour)
}

func rangeKeys(means string) []key {
	text := "from lowest to highest"
	if means != "" {
		text += " (" + means + ")"
	}
	return []key{{text, func(b *brush, x, middle float64) {
		b.whisker(x, x+16*b.k, middle, 5*b.k)
	}}, {"best value", func(b *brush, x, middle float64) {
		b.symbol("circle", x+8*b.k, middle, 10, b.pal.Muted)
	}}}
}
