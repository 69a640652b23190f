package chart

import (
	"math"

	"offramp/scenarios/scene"
)

// rowsPlot draws a row for each thing: its name on the left, marks along an axis
// that all share, figures on the right. Where that is too narrow, the name and
// the figures stand above the marks.
type rowsPlot struct {
	rows    []line
	label   string // above the names
	columns []string
	axis    string // what it measures, where that is more than the unit's name
	unit    Unit
	zero    bool // the axis begins at 0
	keys    []key
	tall    float64 // of the marks, in px at K 1
	reach   float64 // how far marks reach beyond the values at their ends, likewise
	things  string  // "branches"

	// through is a line through all rows, where caption is not "".
	through float64
	caption string
}

// line is one row.
type line struct {
	name, under string // under comes second
	look        scene.EndStateLook
	figures     []string
	low, high   float64 // where its marks end
	// lowText and highText stand beyond these ends.
	lowText, highText string
	draw              func(b *brush, a *axis, y, h float64)
}

// frameLay is where the parts of all rows are.
type frameLay struct {
	compact  bool
	ends     bool      // there is room for the texts at the ends
	label    float64   // width of the names
	columns  []float64 // right edges of the figures
	widths   []float64
	axis     axis
	row      float64 // height
	more     int     // rows left out
	header   float64 // y of the row of headers
	captionY float64
}

// Measures in px at K 1.
const (
	leastPlot  = 160 // narrower than that the names stand above
	symbolSize = 10
	symbolRoom = 16
	columnGap  = 16
	rowGap     = 10
	endGap     = 5
)

func (p *rowsPlot) lay(l *Layout) {
	f := &l.frame
	k := l.k
	l.layLegend(p.keys)
	natural, taken := p.measure(l)
	f.label = min(natural, l.Width*0.34)
	left, right := p.ends(l)
	f.compact = l.Width-f.label-taken-columnGap*k-left-right < leastPlot*k
	p.layHeader(l, taken)
	from, to := 0.0, l.Width
	if !f.compact {
		from, to = f.label+columnGap*k, l.Width-taken
	}
	p.layAxis(l, from, to, left, right)
	f.row = p.rowHeight(f.compact) * k
	l.FootHeight = (pad/2 + 2*textRow) * k
	p.layRows(l)
}

// measure finds the widths of the figures' columns; natural is that of the names.
func (p *rowsPlot) measure(l *Layout) (natural, taken float64) {
	f := &l.frame
	natural = l.width(p.label, textSize, scene.Regular)
	f.widths = make([]float64, len(p.columns))
	for i, header := range p.columns {
		f.widths[i] = l.width(header, textSize, scene.Regular)
	}
	for i := range p.rows {
		r := &p.rows[i]
		natural = max(natural, p.indent(r)*l.k+max(l.width(r.name, textSize, scene.Regular), l.width(r.under, textSize, scene.Regular)))
		for c, text := range r.figures {
			f.widths[c] = max(f.widths[c], l.width(text, textSize, scene.Regular))
		}
	}
	for _, w := range f.widths {
		taken += w + columnGap*l.k
	}
	return natural + 1, taken
}

func (p *rowsPlot) indent(r *line) float64 {
	if r.look.Symbol == "" {
		return 0
	}
	return symbolRoom
}

// layHeader places the headers, and drops the columns that have no room.
func (p *rowsPlot) layHeader(l *Layout, taken float64) {
	f := &l.frame
	k := l.k
	shown := len(f.widths)
	if f.compact {
		for shown > 0 && taken > 0.65*l.Width {
			shown--
			taken -= f.widths[shown] + columnGap*k
		}
	}
	right := l.Width - taken
	for _, w := range f.widths[:shown] {
		right += columnGap*k + w
		f.columns = append(f.columns, right)
	}
	f.widths = f.widths[:shown]
	f.header = l.HeadHeight
	f.captionY = l.HeadHeight
	switch {
	case p.label != "" || shown > 0:
		l.HeadHeight += textRow * k
		if f.compact && p.caption != "" {
			f.captionY = l.HeadHeight
			l.HeadHeight += textRow * k
		}
	case p.caption != "":
		l.HeadHeight += textRow * k
	}
	l.HeadHeight += pad / 2 * k
}

// ends is the room of the texts beyond the marks.
func (p *rowsPlot) ends(l *Layout) (left, right float64) {
	for i := range p.rows {
		left = max(left, l.width(p.rows[i].lowText, textSize, scene.Regular))
		right = max(right, l.width(p.rows[i].highText, textSize, scene.Regular))
	}
	gap := 2 * (endGap + p.reach) * l.k
	if left > 0 {
		left += gap
	}
	if right > 0 {
		right += gap
	}
	return left, right
}

// layAxis finds the axis from px to px, as many ticks as have room.
func (p *rowsPlot) layAxis(l *Layout, from, to, left, right float64) {
	f := &l.frame
	low, high := math.Inf(1), math.Inf(-1)
	for i := range p.rows {
		low, high = min(low, p.rows[i].low), max(high, p.rows[i].high)
	}
	if p.caption != "" {
		low, high = min(low, p.through), max(high, p.through)
	}
	if f.ends = left+right > 0 && to-from-left-right >= leastPlot/2*l.k; f.ends {
		from, to = from+left, to-right
	}
	f.axis = l.axis(p.unit, low, high, p.zero, from, to)
}

// axis returns the axis with the most ticks whose labels do not touch.
func (l *Layout) axis(u Unit, low, high float64, zero bool, from, to float64) axis {
	for n := 10; ; n-- {
		a := newAxis(u, low, high, zero, n)
		if u.worded {
			a.from, a.to = from, to
			return a
		}
		widest := 0.0
		ticks := a.ticks()
		for _, v := range ticks {
			widest = max(widest, l.width(u.tick(v, a.step), textSize, scene.Regular))
		}
		if n == 1 || float64(len(ticks)-1)*(widest+1.5*pad*l.k) <= to-from-widest {
			inset := min(widest/2, (to-from)/4)
			a.from, a.to = from+inset, to-inset
			return a
		}
	}
}

func (p *rowsPlot) rowHeight(compact bool) float64 {
	if compact {
		return textRow + p.tall + rowGap
	}
	names := float64(textRow)
	for i := range p.rows {
		if p.rows[i].under != "" {
			names = 2*textRow - 2
			break
		}
	}
	return max(names, p.tall) + rowGap
}

// layRows places the rows, as many as fit where not all are wanted.
func (p *rowsPlot) layRows(l *Layout) {
	f := &l.frame
	n := len(p.rows)
	room := l.Height - l.HeadHeight - l.FootHeight
	if l.Height > 0 && !l.All && float64(n)*f.row > room {
		n = max(1, min(n, int((room-textRow*l.k)/f.row)))
	}
	for i := range n {
		l.Places = append(l.Places, scene.Rect{Y: float64(i) * f.row, W: l.Width, H: f.row})
	}
	l.BodyHeight = float64(n) * f.row
	if f.more = len(p.rows) - n; f.more > 0 {
		l.BodyHeight += textRow * l.k
	}
}
