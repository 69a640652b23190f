package look

import (
	"strings"
	"testing"
)

// If this fails, a text is cut with "…" in a place that was made for all of it:
// chips, buttons and captions lose their last letters.
func TestWhatHasItsWidthIsNotCut(t *testing.T) {
	const letters = "AIS tracks, Reuters 3 Nov · Переговоры в Женеве (60 %) iIlLmMwW…"
	for _, size := range []float32{11, 12, 13, 18} {
		for _, bold := range []bool{false, true} {
			runes := []rune(letters)
			for from := range runes {
				for to := from + 1; to <= len(runes); to++ {
					text := strings.TrimSpace(string(runes[from:to]))
					if strings.Contains(text, "  ") || text == "" {
						continue
					}
					if got := Cut(text, size, bold, TextWidth(text, size, bold)); got != text {
						t.Fatalf("%v px: %q is cut to %q", size, text, got)
					}
				}
			}
		}
	}
}
