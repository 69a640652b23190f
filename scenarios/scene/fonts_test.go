package scene_test

import (
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/goregular"
	"pgregory.net/rapid"

	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// Fails if titles run over the edge of their cards, lose or invent characters,
// or take more rows than they may.
func TestLinesFitAndKeepTheText(t *testing.T) {
	f := scenetest.Fonts()
	rapid.Check(t, func(r *rapid.T) {
		words := rapid.SliceOf(rapid.OneOf(
			rapid.SampledFrom([]string{"Talks", "a", "Переговоры", "end—abruptly", "multi-part", "谈判继续", "e\u0301"}),
			rapid.StringMatching(`[a-zW]{1,40}`),
		)).Draw(r, "words")
		text := strings.Join(words, " ")
		first := rapid.Float64Range(40, 200).Draw(r, "first")
		rest := rapid.Float64Range(40, 200).Draw(r, "rest")
		rows := rapid.IntRange(1, 4).Draw(r, "rows")
		lines := f.Lines(text, scene.Bold, 13, first, rest, rows)
		if len(lines) > rows {
			r.Fatalf("%d rows instead of %d", len(lines), rows)
		}
		for i, line := range lines {
			room := rest
			if i == 0 {
				room = first
			}
			if w := f.Width(line, 13, scene.Bold); w > room {
				r.Fatalf("%q is %.1f px wide, the room %.1f", line, w, room)
			}
		}
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		shown, cut := strings.CutSuffix(strings.Join(lines, ""), "…")
		if cut && !strings.HasPrefix(bare(text), bare(shown)) || !cut && bare(shown) != bare(text) {
			r.Fatalf("%q became %q", text, lines)
		}
	})
}

// Fails if lines break in the wrong places.
func TestLines(t *testing.T) {
	f := scenetest.Fonts()
	for _, test := range []struct {
		text string
		rows int
		want string
	}{
		{"", 3, ""},
		{"Talks", 3, "Talks"},
		{"  Talks \n end  ", 3, "Talks end"},
		{"Talks run on, no agreement", 3, "Talks run on, no|agreement"},
		{"Talks run on without any agreement at all", 2, "Talks run on|without any…"},
		{"Donaudampfschifffahrtsgesellschaft", 3, "Donaudampfschi|fffahrtsgesellsch|aft"},
		{"Sanctions-without-war", 3, "Sanctions-|without-war"},
	} {
		got := strings.Join(f.Lines(test.text, scene.Bold, 13, 110, 110, test.rows), "|")
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// Fails if text wider than measured is not noticed: kerning and advances are
// those of the font, whose figures are all of one width here.
func TestWidthGrowsWithSizeAndText(t *testing.T) {
	f := scenetest.Fonts()
	if w := f.Width("", 13, scene.Regular); w != 0 {
		t.Errorf("nothing is %v px wide", w)
	}
	one, ten := f.Width("1", 10, scene.Regular), f.Width("1111111111", 10, scene.Regular)
	if d := ten - 10*one; d > 1e-4 || d < -1e-4 {
		t.Errorf("ten figures are %v px wide, one %v", ten, one)
	}
	if small, large := f.Width("Talks", 10, scene.Bold), f.Width("Talks", 20, scene.Bold); large-2*small > 1e-6 {
		t.Errorf("%v at 10, %v at 20", small, large)
	}
}

// Fails if characters that the font lacks are not told, or the caller's
// fallback is not asked how wide they are.
func TestMissing(t *testing.T) {
	f, err := scene.NewFonts(goregular.TTF, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	f.Fallback = func(text string, size float32, _ scene.Face) float32 { return 2 * size * float32(len([]rune(text))) }
	if f.Missing("Переговоры", scene.Bold) {
		t.Error("Cyrillic is missing")
	}
	if !f.Missing("谈判", scene.Regular) {
		t.Error("Chinese is not missing")
	}
	if w := f.Width("谈判", 10, scene.Regular); w != 40 {
		t.Errorf("the fallback is not used: %v", w)
	}
}

// Fails if a damaged font is taken.
func TestNewFontsRefusesNonsense(t *testing.T) {
	if _, err := scene.NewFonts([]byte("nonsense"), nil, nil); err == nil {
		t.Error("no error")
	}
	if _, err := scene.NewFonts(goregular.TTF, nil, nil, []byte{1}); err == nil {
		t.Error("no error for a fallback")
	}
}
