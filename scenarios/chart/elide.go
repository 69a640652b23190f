package chart

import (
	"strings"
	"unicode"

	"offramp/scenarios/scene"
)

// elide cuts what does not fit out of the middle of a text: names of one family
// differ at the end as often as at the beginning.
func (l *Layout) elide(text string, size float64, face scene.Face, room float64) string {
	text = oneLine(text)
	if len(text) <= 1<<16 && l.width(text, size, face) <= room {
		return text
	}
	runes := []rune(text[:min(len(text), 1<<16)]) // no row shows as much
	kept := func(n int) string {
		head := (n + 1) / 2
		tail := len(runes) - n/2
		for tail < len(runes) && unicode.Is(unicode.M, runes[tail]) { // never an accent without its letter
			tail++
		}
		return strings.TrimRight(string(runes[:head]), " ,.;:–—-") + "…" + strings.TrimLeft(string(runes[tail:]), " ")
	}
	low, high := 0, len(runes) // low fits, or is as little as there can be
	for high-low > 1 {
		if n := (low + high) / 2; l.width(kept(n), size, face) <= room {
			low = n
		} else {
			high = n
		}
	}
	return kept(low)
}
