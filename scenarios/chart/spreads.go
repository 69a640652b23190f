package chart

import (
	"math"

	"offramp/scenarios/scene"
)

// Spreads shows how a simulation spreads each end state: a ridge of how often
// each value came, quantiles and mean below it.
type Spreads struct {
	Head
	// Things is what the rows are; "" stands for "End state".
	Things string
	// Measures is what the axis says; "" stands for the unit's name.
	Measures string
	// Unit is [Percent] where none is given.
	Unit    Unit
	Spreads []Spread
}

// Spread is one row.
type Spread struct {
	ID, Name string
	Look     scene.EndStateLook
	// Q05, Median and Q95 are quantiles; Mean is the mean of all samples.
	Q05, Median, Q95, Mean float64
	// Density says how often values came, in any unit, in equal bins from From to
	// To. Each ridge has its own scale: bins differ in width from row to row. It
	// may be empty: then there is no ridge; where From is To it is a spike.
	Density  []float64
	From, To float64
}

// Chart puts the rows together, in the order given.
func (s Spreads) Chart() (*Chart, error) {
	check := checker{chart: "simulation"}
	u, from, to := s.Unit.orPercent(), "5 %", "95 %"
	if u.worded {
		from, to = "Low", "High"
	}
	things := or(s.Things, "End state")
	var rows []Row
	p := &rowsPlot{
		label: things, columns: []string{from, "Median", to, "Mean"}, axis: s.Measures,
		unit: u, tall: 40, zero: u.percent, keys: spreadKeys(u),
	}
	for i := range p.columns {
		p.columns[i] = noBreak(p.columns[i])
	}
	var values []float64
	table := Table{Columns: []string{things, from, "Median", to, "Mean"}}
	for i := range s.Spreads {
		one := &s.Spreads[i]
		one.check(check.at(one.Name), u)
		values = append(values, one.Q05, one.Median, one.Q95, one.Mean)
		rows = append(rows, Row{ID: one.ID, Tip: []string{
			one.Name, "median " + u.Value(one.Median), u.most() + ": " + u.Value(one.Q05) + " to " + u.Value(one.Q95), "mean " + u.Value(one.Mean),
		}})
		table.Rows = append(table.Rows, []string{one.Name, u.Value(one.Q05), u.Value(one.Median), u.Value(one.Q95), u.Value(one.Mean)})
	}
	if check.err != nil {
		return nil, check.err
	}
	decimals := max(u.decimals(values), 1) // samples are never round
	for i := range s.Spreads {
		p.rows = append(p.rows, s.Spreads[i].line(u, decimals))
	}
	return newChart(s.Head, rows, table, p, "There are no end states to simulate. Give the leaves end states."), nil
}

func (s *Spread) check(c *checker, u Unit) {
	c.value("the 5 % quantile", s.Q05, u)
	c.value("the median", s.Median, u)
	c.value("the 95 % quantile", s.Q95, u)
	c.value("the mean", s.Mean, u)
	c.rising("the quantiles", s.Q05, s.Median, s.Q95)
	if len(s.Density) == 0 {
		return
	}
	c.value("the start of the density", s.From, u)
	c.value("the end of the density", s.To, u)
	if s.From > s.To {
		c.fail("the density runs from %g to %g", s.From, s.To)
	}
	for _, d := range s.Density {
		if c.number("the density", d); d < 0 {
			c.fail("the density is negative: %g", d)
		}
	}
}

func (s *Spread) line(u Unit, decimals int) line {
	low, high := min(s.Q05, s.Mean), max(s.Q95, s.Mean)
	first, last := s.support()
	if first < last {
		low, high = min(low, s.edge(first)), max(high, s.edge(last))
	}
	return line{
		name: s.Name, look: s.Look, low: low, high: high,
		figures: []string{u.figure(s.Q05, decimals), u.figure(s.Median, decimals), u.figure(s.Q95, decimals), u.figure(s.Mean, decimals)},
		draw: func(b *brush, a *axis, y, h float64) {
			s.ridge(b, a, y, h*0.68)
			middle := y + h*0.84
			b.whisker(a.at(s.Q05), a.at(s.Q95), middle, 4*b.k)
			b.symbol("diamond", a.at(s.Mean), middle, 8, b.pal.Muted)
			b.upright(a.at(s.Median), middle-6*b.k, middle+6*b.k, b.line(), b.pal.Ink)
		},
	}
}

// support is the part of the density that is not nothing, by bins.
func (s *Spread) support() (first, last int) {
	for last = len(s.Density); last > 0 && s.Density[last-1] == 0; last-- {
	}
	for first < last && s.Density[first] == 0 {
		first++
	}
	return first, last
}

// edge is where bin i begins.
func (s *Spread) edge(i int) float64 {
	return s.From + (s.To-s.From)*float64(i)/float64(len(s.Density))
}

// ridge draws the density standing on the lower edge, bins joined where they are
// narrower than can be told apart.
func (s *Spread) ridge(b *brush, a *axis, y, h float64) {
	first, last := s.support()
	if first == last {
		return
	}
	binWide := (a.at(s.To) - a.at(s.From)) / float64(len(s.Density))
	join := max(1, int(math.Ceil(3*b.k/max(binWide, 1e-6))))
	fill := s.Look.Colour
	if fill.A == 0 {
		fill = b.pal.Branch
	}
	bottom := math.Round(y + h)
	if s.From == s.To {
		b.upright(a.at(s.From), y, bottom, b.line(), fill)
		return
	}
	mean := func(bins []float64) float64 {
		sum := 0.0
		for _, d := range bins {
			sum += d / float64(len(bins))
		}
		return sum
	}
	peak := 0.0
	for i := first; i < last; i += join {
		peak = max(peak, mean(s.Density[i:min(i+join, last)]))
	}
	outline := []scene.Point32{{X: float32(math.Round(a.at(s.edge(first)))), Y: float32(bottom)}}
	for i := first; i < last; i += join {
		end := min(i+join, last)
		x0, x1 := math.Round(a.at(s.edge(i))), math.Round(a.at(s.edge(end)))
		top := bottom - math.Max(1, math.Round(mean(s.Density[i:end])/peak*h))
		b.box(x0, top, x1-x0, bottom-top, 0, scene.Mix(fill, b.ground, 0.35), clear, 0, false)
		outline = append(outline, scene.Point32{X: float32(x0), Y: float32(top)}, scene.Point32{X: float32(x1), Y: float32(top)})
	}
	outline = append(outline, scene.Point32{X: outline[len(outline)-1].X, Y: float32(bottom)})
	line := fill
	if o := b.pal.Outline(fill, b.ground); o.A > 0 {
		line = o
	}
	b.Elbow(outline, 0, float32(b.hair()), line, false)
}

// whisker draws a line with a bar at each end.
func (b *brush) whisker(x0, x1, middle, reach float64) {
	b.level(x0, x1, middle, b.hair(), b.pal.Ink)
	b.upright(x0, middle-reach, middle+reach, b.hair(), b.pal.Ink)
	b.upright(x1, middle-reach, middle+reach, b.hair(), b.pal.Ink)
}

func spreadKeys(u Unit) []key {
	return []key{
		{u.most() + " of the samples", func(b *brush, x, middle float64) {
			b.whisker(x, x+16*b.k, middle, 4*b.k)
		}},
		{"median", func(b *brush, x, middle float64) {
			b.upright(x+8*b.k, middle-6*b.k, middle+6*b.k, b.line(), b.pal.Ink)
		}},
		{"mean", func(b *brush, x, middle float64) {
			b.symbol("diamond", x+8*b.k, middle, 8, b.pal.Muted)
		}},
	}
}

// most is what lies between the quantiles that are shown.
func (u Unit) most() string {
	if u.worded {
		return "nine tenths"
	}
	return noBreak("5 to 95 %")
}
