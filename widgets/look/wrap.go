package look

import (
	"strings"

	"offramp/scenarios/scene"
)

// Wrap breaks a text into rows of that room, in px, as Fyne's fields do: at new
// lines, at spaces, and within a word only where it is wider than a row. Spaces
// are kept, so that indented lists stay indented. Of more than most rows (0 for
// any number) the last ends in "…". Nothing is kept from call to call, so that
// texts that are being typed may be broken with every key.
func Wrap(text string, size float32, face scene.Face, room float32, most int) []string {
	var rows []string
	var glyphs []scene.Glyph
	limit := float64(room / size)
	for paragraph := range strings.SplitSeq(text, "\n") {
		glyphs = Fonts().Glyphs(glyphs[:0], strings.ReplaceAll(paragraph, "\t", "    "), face)
		for start := 0; start == 0 || start < len(glyphs); {
			if most > 0 && len(rows) == most {
				rows[most-1] = elide(rows[most-1], size, face, room)
				return rows
			}
			end, next := row(glyphs, start, limit)
			rows = append(rows, runes(glyphs[start:end]))
			start = max(next, 1)
		}
	}
	return rows
}

// row returns where the row that begins at start ends, and where the next begins.
func row(glyphs []scene.Glyph, start int, limit float64) (end, next int) {
	space := -1
	for i := start; i < len(glyphs); i++ {
		g := glyphs[i]
		if g.Rune == ' ' {
			space = i
			continue
		}
		if i > start && g.X+g.Advance-glyphs[start].X > limit {
			if space > start {
				return space, space + 1
			}
			return i, i
		}
	}
	return len(glyphs), len(glyphs)
}

// elide puts "…" at the end of a row, taking off what it needs the room of.
func elide(text string, size float32, face scene.Face, room float32) string {
	letters := []rune(text)
	for len(letters) > 0 && float32(Fonts().Width(string(letters)+"…", float64(size), face)) > room {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ,.;:–—-") + "…"
}

func runes(glyphs []scene.Glyph) string {
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteRune(g.Rune)
	}
	return b.String()
}
