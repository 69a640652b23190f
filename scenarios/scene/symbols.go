package scene

// The kinds of [Painter.Symbol] besides scenarios.Symbols.
const (
	NoteMark      = "note"      // there are notes
	SourceMark    = "source"    // sources are cited
	IndicatorMark = "indicator" // there are indicators
	HappenedMark  = "happened"
	RuledOutMark  = "ruled out"
	ChoiceMark    = "choice" // an empty diamond
	FoldedMark    = "folded" // what follows is folded away: points at it
	UnfoldedMark  = "unfolded"

	// Arrows without a shaft: what is meant lies there.
	Leftward, Rightward, Upward, Downward = "leftward", "rightward", "upward", "downward"
)
