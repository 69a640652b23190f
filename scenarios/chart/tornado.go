package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// Tornado shows how far a target moves as each branch runs over its range.
type Tornado struct {
	Head
	// Target is what moves, for the axis: "probability of War".
	Target string
	// Unit is that of the target.
	Unit Unit
	// Branches is the unit of the branches' own probabilities, [Percent] where none is
	// given.
	Branches Unit
	// Baseline is the target as it is now.
	Baseline float64
	Bars     []Bar
}

// Bar is one branch of a tornado.
type Bar struct {
	ID     string // what a click picks
	Title  string
	Parent string // the fork, as a second line; may be ""
	// Low and High are the range of the branch's own probability.
	Low, High float64
	// AtLow and AtHigh are the target at these ends.
	AtLow, AtHigh float64
	// Slope is by how much the target changes per 1 of the branch.
	Slope float64
	// Assumed tells that the branch has no range: it was taken to be ±10 points.
	Assumed bool
}

// Chart puts the tornado together, the widest bar on top.
func (t Tornado) Chart() (*Chart, error) {
	check := checker{chart: "tornado"}
	check.value("the target as it is", t.Baseline, t.Unit)
	bars := slices.Clone(t.Bars)
	ends := []float64{t.Baseline}
	for _, bar := range bars {
		check.at(bar.Title)
		check.share("the low end of the branch", bar.Low)
		check.share("the high end of the branch", bar.High)
		check.rising("the ends of the branch", bar.Low, bar.High)
		check.value("the target at its low end", bar.AtLow, t.Unit)
		check.value("the target at its high end", bar.AtHigh, t.Unit)
		check.number("the slope", bar.Slope)
		ends = append(ends, bar.AtLow, bar.AtHigh)
	}
	if check.err != nil {
		return nil, check.err
	}
	slices.SortStableFunc(bars, func(a, b Bar) int { return cmp.Compare(b.swing(), a.swing()) })
	p := &rowsPlot{
		label: "Branch", columns: []string{"Slope"}, axis: t.Target, unit: t.Unit,
		tall: 18, things: "branches",
		through: t.Baseline, caption: t.Unit.Value(t.Baseline) + " now",
		keys: t.legend(bars),
	}
	table := Table{Columns: []string{"Branch", "Fork", "From", "To", "Target at from", "Target at to", "Slope", "Range"}}
	var rows []Row
	decimals, branch := t.Unit.decimals(ends), t.Branches.orPercent()
	for _, bar := range bars {
		p.rows = append(p.rows, t.line(bar, decimals))
		rows = append(rows, Row{ID: bar.ID, Tip: t.tip(bar)})
		whose := "the analyst's"
		if bar.Assumed {
			whose = t.assumed()
		}
		table.Rows = append(table.Rows, []string{
			bar.Title, bar.Parent, branch.Value(bar.Low), branch.Value(bar.High),
			t.Unit.Value(bar.AtLow), t.Unit.Value(bar.AtHigh), exact(bar.Slope), whose,
		})
	}
	table.Notes = []string{"Now: " + t.Unit.Value(t.Baseline)}
	return newChart(t.Head, rows, table, p, "No branch has a number, so nothing can move the answer yet. Give the branches numbers or ranges."), nil
}

func (b Bar) swing() float64 { return math.Abs(b.AtHigh - b.AtLow) }

func (t Tornado) line(bar Bar, decimals int) line {
	low, high := min(bar.AtLow, bar.AtHigh), max(bar.AtLow, bar.AtHigh)
	r := line{
		name: bar.Title, under: bar.Parent, low: low, high: high,
		figures: []string{slope(bar.Slope)},
		lowText: t.Unit.figure(low, decimals), highText: t.Unit.figure(high, decimals),
		draw: func(b *brush, a *axis, y, h float64) {
			middle := min(max(t.Baseline, low), high)
			b.half(a.at(bar.AtLow), a.at(middle), y, h, false, bar.Assumed)
			b.half(a.at(middle), a.at(bar.AtHigh), y, h, true, bar.Assumed)
			if low == high {
				b.upright(a.at(low), y, y+h, b.line(), b.pal.Accent)
			}
		},
	}
	if low == high {
		r.lowText = ""
	}
	return r
}

// slope writes a slope short enough for a column: the tip has it exactly.
func slope(v float64) string {
	if math.Abs(v) < noise {
		return "0"
	}
	if math.Abs(v) < 0.0995 { // two digits that mean something
		return sign(strconv.FormatFloat(v, 'g', 2, 64))
	}
	return signed(fixed(v, 2))
}

func (t Tornado) tip(bar Bar) []string {
	tip := []string{bar.Title}
	if bar.Parent != "" {
		tip = append(tip, "after "+bar.Parent)
	}
	branch := t.Branches.orPercent()
	tip = append(tip,
		t.Unit.Value(bar.AtLow)+" where the branch is "+branch.Value(bar.Low),
		t.Unit.Value(bar.AtHigh)+" where it is "+branch.Value(bar.High),
		"slope "+exact(bar.Slope))
	if bar.Assumed {
		tip = append(tip, "no range given: "+t.assumed())
	}
	return tip
}

// assumed says what was taken where a branch has no range.
func (t Tornado) assumed() string {
	if t.Branches.worded {
		return "one assumed around the judgement"
	}
	return "±10 points assumed"
}

// exact writes a number with as many digits as mean something.
func exact(v float64) string { return sign(strconv.FormatFloat(v, 'g', 6, 64)) }

// sign gives a number of Go's the house's plus or minus.
func sign(text string) string {
	if rest, ok := cutMinus(text); ok {
		return "−" + rest
	}
	return signed(text)
}

// half draws one side of a bar: full towards the branch's high end, and empty
// towards its low one; dashed around where the range was assumed.
func (b *brush) half(x0, x1, y, h float64, high, assumed bool) {
	if x0 > x1 {
		x0, x1 = x1, x0
	}
	if x1-x0 <= 0 {
		return
	}
	fill, stroke := b.pal.AccentSoft, b.pal.Accent
	if high {
		fill = b.pal.Accent
	}
	if assumed {
		fill, stroke = b.ground, b.pal.Muted
		if high {
			fill = b.pal.Branch
		}
	}
	b.box(x0, y, x1-x0, h, 0, fill, stroke, b.hair(), assumed)
}

// legend explains the kinds of bar that there are.
func (t Tornado) legend(bars []Bar) []key {
	sample := func(high, assumed bool) func(*brush, float64, float64) {
		return func(b *brush, x, middle float64) {
			b.half(x, x+14*b.k, middle-5*b.k, 10*b.k, high, assumed)
		}
	}
	own := slices.ContainsFunc(bars, func(b Bar) bool { return !b.Assumed })
	assumed := slices.ContainsFunc(bars, func(b Bar) bool { return b.Assumed })
	var keys []key
	if own {
		keys = append(keys, key{"branch at its lowest", sample(false, false)}, key{"at its highest", sample(true, false)})
	}
	if assumed {
		both := func(b *brush, x, middle float64) {
			b.half(x, x+9*b.k, middle-5*b.k, 10*b.k, false, true)
			b.half(x+9*b.k, x+18*b.k, middle-5*b.k, 10*b.k, true, true)
		}
		text := "no range given: " + t.assumed()
		if !own {
			text = "branch at its lowest and highest; " + text
		}
		keys = append(keys, key{text, both})
	}
	return keys
}
