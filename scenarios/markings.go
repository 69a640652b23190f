package scenarios

// Markings is a list of handling labels, the user's own or a published one, as
// a scenario carries it. Which label is stricter than which is all that it
// says; see package marking.
type Markings struct {
	ID string
	// Align is where a banner has its text, one of [Alignments], "" for the
	// middle.
	Align string
	// Bottom asks for a second banner at the bottom of a window. Pictures have
	// one above and one below in any case.
	Bottom  bool
	Levels  []MarkingLevel
	Unknown Unknown
}

// AlignRight puts the text of a banner at its right end.
const AlignRight = "right"

// Alignments are the values of [Markings.Align] that say something.
var Alignments = []string{AlignRight}

// MostLevels is how many levels a list can have; those after them are not known.
const MostLevels = 100

// MarkingLevel is one label of a list.
type MarkingLevel struct {
	Label string
	// Rank is larger the stricter the label. Where no level has one, the levels
	// go from the least strict to the strictest.
	Rank *int
	// Foreground and Background are "#rrggbb", "" for white on black.
	Foreground, Background string
	// Caveats tells that free text may follow the label: "SECRET UK EYES ONLY".
	Caveats bool
	// Also are other ways to write the label, Formerly what it was called
	// before; either is understood, and the second is told.
	Also, Formerly []string
	Unknown        Unknown
}

func (l MarkingLevel) isEmpty() bool {
	return l.Label == "" && l.Rank == nil && l.Foreground == "" && l.Background == "" &&
		!l.Caveats && len(l.Also) == 0 && len(l.Formerly) == 0 && len(l.Unknown) == 0
}

// MarkingsFields are the fields of "markings".
var MarkingsFields = []Field[Markings]{
	{"id", func(m *Markings) any { return &m.ID }},
	{"align", func(m *Markings) any { return &m.Align }},
	{"bottom", func(m *Markings) any { return &m.Bottom }},
	{"levels", func(m *Markings) any { return &m.Levels }},
}

// MarkingLevelFields are the fields of one level.
var MarkingLevelFields = []Field[MarkingLevel]{
	{"label", func(l *MarkingLevel) any { return &l.Label }},
	{"rank", func(l *MarkingLevel) any { return &l.Rank }},
	{"foreground", func(l *MarkingLevel) any { return &l.Foreground }},
	{"background", func(l *MarkingLevel) any { return &l.Background }},
	{"caveats", func(l *MarkingLevel) any { return &l.Caveats }},
	{"also", func(l *MarkingLevel) any { return &l.Also }},
	{"formerly", func(l *MarkingLevel) any { return &l.Formerly }},
}
