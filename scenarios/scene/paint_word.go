package scene

import "strings"

// standIn is what says how probable a card's branch is where no number does: a
// word, or how low and how high it can be. "" where there is a number, which
// stands on the branch: a word has no room there.
func (b *brush) standIn(c *Card) string {
	if c.Parent < 0 || c.Ghost || b.Cards[c.Parent].Choice {
		return ""
	}
	text := c.Figure.Number
	if text == "rest" && c.Figure.Word != "" {
		text += dot + c.Figure.Word
	}
	if strings.HasSuffix(text, "%") && !strings.Contains(text, "–") {
		return ""
	}
	return text
}

// likelihood writes that below the title, as large as the title, where the
// figures are gone from the cards.
func (b *brush) likelihood(card int32) {
	c := &b.Cards[card]
	text := b.standIn(c)
	if b.detail != Titles || text == "" {
		return
	}
	m := &b.Metrics
	size := min(ReadableFigure, m.TitleSize*b.v.Zoom)
	x, y := b.v.Point(c.Box.X+m.PadX, b.titleTop(c)+(float64(len(c.Title))+0.5)*m.TitleRow).split()
	text = b.cut(text, size, (m.CardWidth-1.5*m.PadX)*b.v.Zoom)
	b.Text(x, y+float32(size*RiseOfMiddle), text, Regular, float32(size), b.inks(card).muted)
}

// cut shortens a text of a few words with "…" to the room in px. [Fonts.Lines]
// would keep it for every zoom.
func (b *brush) cut(text string, size, room float64) string {
	width := func(text string) float64 { return b.fonts.Width(text, size, Regular) }
	if width(text)+slack <= room {
		return text
	}
	runes := []rune(atMost(text, 64))
	for len(runes) > 0 && width(string(runes)+ellipsis)+slack > room {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + ellipsis
}
