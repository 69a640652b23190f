package scene

import (
	"strconv"

	"offramp/scenarios"
)

// dot stands between number and word.
const dot = " · "

// fitFigure finds how many rows the figure takes, and cuts what is too long.
func (b *builder) fitFigure(c *Card) {
	fig := &c.Figure
	m := &b.Metrics
	room := m.CardWidth - 2*m.PadX
	if fig.Number == "" && fig.Word == "" && fig.Share == "" && c.Marks == (Marks{}) {
		return
	}
	fig.Rows = 1
	size := m.FigureSize
	number := b.fonts.Width(fig.Number, size, Bold)
	share := b.fonts.Width(fig.Share, size, Regular)
	marks := b.fonts.marksWidth(m, c.Marks)
	word := b.fonts.Width(fig.Word, size, Regular)
	if c.Choice {
		word += m.Symbol + m.PadX/2
	}
	left, right := number+word, share+marks
	if number > 0 && word > 0 {
		left += b.fonts.Width(dot, size, Regular)
	}
	if share > 0 && marks > 0 {
		right += m.PadX / 2
	}
	if left > 0 && right > 0 {
		left += m.PadX / 2
	}
	if left+right+slack <= room {
		return
	}
	cut := func(text string, room float64, face Face) string {
		lines := b.fonts.Lines(text, face, size, room, room, 1)
		if len(lines) == 0 {
			return ""
		}
		return lines[0]
	}
	if number == 0 && share == 0 { // one row, in which the signs stand
		fig.Word = cut(fig.Word, room-right-m.PadX/2, Regular)
		return
	}
	fig.Rows = 2
	fig.marksBelow = number+right+m.PadX > room
	if fig.marksBelow {
		fig.Number = cut(fig.Number, room-share-m.PadX/2, Bold)
		room -= marks + m.PadX/2
	}
	fig.Word = cut(fig.Word, room, Regular)
}

// marksOf finds what signs an outcome's card shows; status is what became of it, as
// far as the figures know.
func marksOf(o *scenarios.Outcome, status string) Marks {
	m := Marks{Sources: len(o.Sources), Notes: o.Notes != "", Indicates: len(o.Indicators) > 0}
	m.Happened = status == scenarios.Happened
	m.RuledOut = status == scenarios.RuledOut
	return m
}

// list calls each for every sign from left to right, with the number that
// follows it, or "".
func (m Marks) list(each func(kind, count string)) {
	switch {
	case m.Happened:
		each(HappenedMark, "")
	case m.RuledOut:
		each(RuledOutMark, "")
	}
	if m.Indicates {
		each(IndicatorMark, "")
	}
	if m.Sources > 0 {
		each(SourceMark, strconv.Itoa(m.Sources))
	}
	if m.Notes {
		each(NoteMark, "")
	}
}

// marksWidth is the room that the signs take, gaps between them included.
func (f *Fonts) marksWidth(m *Metrics, marks Marks) float64 {
	if marks == (Marks{}) {
		return 0
	}
	width := -markGap(m)
	marks.list(func(_, count string) {
		width += m.Mark + markGap(m)
		if count != "" {
			width += countGap(m) + f.Width(count, m.FigureSize, Regular)
		}
	})
	return width
}

func markGap(m *Metrics) float64  { return m.Mark / 2 }
func countGap(m *Metrics) float64 { return m.Mark / 4 }
