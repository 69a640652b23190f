package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"offramp/scenarios/odds/score"
	"offramp/scenarios/scene"
)

// Calibration shows how often what was forecast happened.
type Calibration struct {
	Head
	// Shares is the unit of probabilities, [Percent] where none is given.
	Shares Unit
	Bins   []Bin // in any order; those without a forecast may be left out
}

// Bin is the forecasts whose probability was within a range.
type Bin struct {
	ID       string
	From, To float64
	Stated   float64 // the mean of the probabilities that were stated
	Happened float64 // the share that came true
	Count    int
}

type calibrationPlot struct {
	unit Unit
	bins []Bin
	keys []key
}

// Chart puts the bins together, those with fewer forecasts than [score.Enough]
// only as words.
func (c Calibration) Chart() (*Chart, error) {
	check := checker{chart: "calibration"}
	var rows []Row
	var hidden []string
	u := c.Shares.orPercent()
	p := &calibrationPlot{unit: u}
	table := Table{Columns: []string{"Stated", "Forecasts", "Stated on average", "Happened"}}
	for _, bin := range c.Bins {
		name := bin.name(u)
		check.at(name)
		check.share("the bin's start", bin.From)
		check.share("the bin's end", bin.To)
		check.rising("the bin's ends", bin.From, bin.To)
		if bin.Count < 0 {
			check.fail("there are %d forecasts", bin.Count)
		}
		if bin.Count <= 0 {
			continue
		}
		check.share("the stated probability", bin.Stated)
		check.share("the share that happened", bin.Happened)
		if bin.Count < score.Enough {
			hidden = append(hidden, fmt.Sprintf("%s: %d", name, bin.Count))
			table.Rows = append(table.Rows, []string{name, strconv.Itoa(bin.Count), "too few", "too few"})
			continue
		}
		p.bins = append(p.bins, bin)
		rows = append(rows, Row{ID: bin.ID, Tip: []string{
			name, strconv.Itoa(bin.Count) + " forecasts", "stated on average " + u.Value(bin.Stated), "happened " + u.Value(bin.Happened),
		}})
		table.Rows = append(table.Rows, []string{name, strconv.Itoa(bin.Count), u.Value(bin.Stated), u.Value(bin.Happened)})
	}
	if check.err != nil {
		return nil, check.err
	}
	p.keys = []key{{"stated and happened agree", drawDiagonalKey}, {"with the number of forecasts", func(b *brush, x, middle float64) {
		b.symbol("circle", x+8*b.k, middle, 9, b.pal.Accent)
	}}}
	empty := "No forecast has an outcome yet. Mark branches as happened or ruled out once it is known."
	if len(hidden) > 0 {
		text := noBreak("hidden, with fewer than ten forecasts: " + strings.Join(hidden, ", "))
		p.keys = append(p.keys, key{text, func(b *brush, x, middle float64) {
			b.box(x+3*b.k, middle-5*b.k, 10*b.k, 10*b.k, 0, clear, b.pal.Muted, b.hair(), true)
		}})
		table.Notes = []string{"Bins with fewer than ten forecasts are hidden."}
		if len(p.bins) == 0 {
			empty = "Every bin has fewer than ten forecasts, too few to tell anything (" + strings.Join(hidden, ", ") + "). Score more scenarios together."
		}
	}
	return newChart(c.Head, rows, table, p, empty), nil
}

// name is from where to where a bin goes, in words alone what its middle is called.
func (b Bin) name(u Unit) string {
	if u.worded {
		return u.Value((b.From + b.To) / 2)
	}
	return number(b.From*100, 1) + "–" + Percent().Value(b.To)
}

func (p *calibrationPlot) lay(l *Layout) {
	l.layLegend(p.keys)
	l.layPlane(p.unit, p.unit, 0, 1, true, pad*l.k)
	reach := 11 * l.k
	for _, bin := range p.bins {
		l.Places = append(l.Places, scene.Rect{
			X: l.plane.x.at(bin.Stated) - reach, Y: l.plane.y.at(bin.Happened) - reach, W: 2 * reach, H: 2 * reach,
		})
	}
}

func (p *calibrationPlot) paint(b *brush) {
	l, a := b.l, &b.l.plane
	top := b.grid()
	b.diagonal(a.x.at(0), top+a.y.at(0), a.x.at(1), top+a.y.at(1))
	for i := range p.bins {
		r := l.Places[i]
		b.symbol("circle", r.X+r.W/2, top+r.Y+r.H/2, 9, b.pal.Accent)
	}
	p.counts(b, top)
	b.around("stated probability", "share that happened")
}

// counts writes the number of forecasts beside each point, where it covers no
// point and no other number.
func (p *calibrationPlot) counts(b *brush, top float64) {
	l := b.l
	var taken []scene.Rect
	for _, r := range l.Places {
		taken = append(taken, r.Grow(-6*b.k))
	}
	free := func(at scene.Rect) bool {
		return at.X >= l.plane.x.from && at.Right() <= l.Width && at.Y >= 0 && at.Bottom() <= l.BodyHeight && !meetsAny(at, taken)
	}
	for i, bin := range p.bins {
		r := l.Places[i]
		text := strconv.Itoa(bin.Count)
		w, h := l.width(text, textSize, scene.Regular), (textSize+2)*b.k
		x, y, gap := r.X+r.W/2, r.Y+r.H/2, 7*b.k
		places := []scene.Rect{
			{X: x + gap, Y: y - h/2, W: w, H: h}, {X: x - gap - w, Y: y - h/2, W: w, H: h},
			{X: x - w/2, Y: y - gap - h, W: w, H: h}, {X: x - w/2, Y: y + gap, W: w, H: h},
		}
		best := slices.IndexFunc(places, func(at scene.Rect) bool { return free(at) && !p.crosses(l, at) })
		if best < 0 { // rather on the diagonal than nowhere
			best = slices.IndexFunc(places, free)
		}
		if best >= 0 {
			at := places[best]
			b.textFrom(at.X, top+at.Y+h/2, text, scene.Regular, textSize, b.pal.Ink)
			taken = append(taken, at)
		}
	}
}

// crosses tells whether the diagonal runs through a rectangle of the plane.
func (p *calibrationPlot) crosses(l *Layout, r scene.Rect) bool {
	x, y := &l.plane.x, &l.plane.y
	at := func(px float64) float64 { return y.at((px - x.from) / (x.to - x.from)) }
	return at(r.Right()) <= r.Bottom() && at(r.X) >= r.Y
}

func meetsAny(r scene.Rect, others []scene.Rect) bool {
	for _, o := range others {
		if r.Meets(o) {
			return true
		}
	}
	return false
}

// diagonal is a row of dots: painters draw level and upright lines only.
func (b *brush) diagonal(x0, y0, x1, y1 float64) {
	n := max(2, int(math.Hypot(x1-x0, y1-y0)/(6*b.k)))
	size := 2 * b.hair()
	for i := range n + 1 {
		t := float64(i) / float64(n)
		b.box(x0+t*(x1-x0)-size/2, y0+t*(y1-y0)-size/2, size, size, 0, b.pal.Muted, clear, 0, false)
	}
}

func drawDiagonalKey(b *brush, x, middle float64) {
	b.diagonal(x+2*b.k, middle+5*b.k, x+16*b.k, middle-5*b.k)
}
