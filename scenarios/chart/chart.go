// Package chart draws figures for people: a tornado, spreads, ranges, a risk
// profile, a comparison, calibration, and what knowing a fork would tell.
//
// A chart is made from plain data ([Tornado] and its like), which is refused
// where it holds a number that is none. [Chart.Layout] then finds where
// everything stands for a width, a size and fonts, and [Layout.Paint] draws it
// with any painter of the scene: on the screen, as PNG, as SVG. Figures come
// from the odds; nothing is worked out here but places.
package chart

// Chart is what one chart says, without places.
type Chart struct {
	Head
	// Rows are what can be pointed at and picked, from top to bottom, or from
	// left to right.
	Rows []Row
	// Table is the chart as text: for those who cannot see it, and for copying.
	Table Table

	plot plot
}

// Head is what stands above every chart.
type Head struct {
	// Title says what is shown ("What moves War").
	Title string
	// Subtitle says of what, or how it was made: a question, "10,000 samples,
	// seed 7". It may be empty.
	Subtitle string
	// Empty is what is said where there is nothing to draw: why, and what to do.
	// "" stands for what the kind of chart says by itself.
	Empty string
}

// Row is one thing that a chart shows.
type Row struct {
	// ID is what is picked with it: of an outcome, an end state, or "".
	ID string
	// Tip has the figures in full, a line each; the first is the whole name.
	Tip []string
}

// IsEmpty tells whether there is nothing to draw but why.
func (c *Chart) IsEmpty() bool { return len(c.Rows) == 0 }

// plot is one way to draw.
type plot interface {
	// lay finds the heights of the head, the body and the foot, and where the
	// rows are in the body.
	lay(l *Layout)
	// paint draws them. Those of the body that do not meet the view are left out.
	paint(b *brush)
}

// newChart puts a chart together; otherwise is what it says of nothing.
func newChart(head Head, rows []Row, table Table, p plot, otherwise string) *Chart {
	if head.Empty == "" {
		head.Empty = otherwise
	}
	table.Title, table.Subtitle = head.Title, head.Subtitle
	if len(rows) == 0 {
		table.Empty = head.Empty
	}
	return &Chart{Head: head, Rows: rows, Table: table, plot: p}
}
