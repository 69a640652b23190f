package scene

// Metrics are the measures of the map in world units (pixels at zoom 1).
type Metrics struct {
	CardWidth  float64
	PadX, PadY float64 // from the edge of a card to its text
	Radius     float64 // of a card's corners
	Hairline   float64 // around a card

	TitleSize, TitleRow   float64 // type size and row height
	FigureSize, FigureRow float64
	TitleRows             int     // at most, the last one ends in "…"
	PillSize              float64 // of the type that says how much is folded away

	Levels, Siblings, Cousins float64 // gaps, see layout.Options

	Bar, BarInset float64 // thickness of the end state's bar; free above and below it
	Symbol        float64 // size of the end state's symbol
	Mark          float64 // size of the small marks
	// WhiskerRow is the height of the row in which a range is drawn, Whisker the
	// thickness of its line.
	WhiskerRow, Whisker float64

	// Branch is the thickness of a certain branch, Thin of the least probable.
	Branch, Thin float64
	Bend         float64 // from a parent's edge to where its branches turn
	Turn         float64 // radius of the turns
}

// DefaultMetrics are the measures of the map on a desk.
func DefaultMetrics() Metrics {
	return Metrics{
		CardWidth: 204, PadX: 14, PadY: 10, Radius: 8, Hairline: 1,
		TitleSize: 13, TitleRow: 18, FigureSize: 12, FigureRow: 18, TitleRows: 3, PillSize: 11,
		Levels: 48, Siblings: 16, Cousins: 32,
		Bar: 4, BarInset: 9, Symbol: 10, Mark: 11, WhiskerRow: 8, Whisker: 2,
		Branch: 12, Thin: 1.5, Bend: 10, Turn: 8,
	}
}

// ProjectorMetrics are the measures that a room can read: titles of 24 px.
func ProjectorMetrics() Metrics {
	m := DefaultMetrics().Scaled(24.0 / 13)
	m.FigureSize, m.PillSize = m.TitleSize, m.TitleSize
	return m
}

// Scaled multiplies every measure by k.
func (m Metrics) Scaled(k float64) Metrics {
	for _, f := range []*float64{
		&m.CardWidth, &m.PadX, &m.PadY, &m.Radius, &m.Hairline,
		&m.TitleSize, &m.TitleRow, &m.FigureSize, &m.FigureRow, &m.PillSize,
		&m.Levels, &m.Siblings, &m.Cousins,
		&m.Bar, &m.BarInset, &m.Symbol, &m.Mark, &m.WhiskerRow, &m.Whisker,
		&m.Branch, &m.Thin, &m.Bend, &m.Turn,
	} {
		*f *= k
	}
	return m
}
