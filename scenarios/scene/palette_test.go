package scene_test

import (
	"fmt"
	"image/color"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scene"
)

func palettes() map[string]*scene.Palette {
	return map[string]*scene.Palette{"light": scene.Light(), "dark": scene.Dark()}
}

// Fails if some text would be too faint for WCAG AA where it is shown.
func TestTextContrast(t *testing.T) {
	for name, p := range palettes() {
		texts := map[string]color.NRGBA{"ink": p.Ink, "muted": p.Muted, "accent": p.Accent, "danger": p.Danger}
		grounds := map[string]color.NRGBA{"ground": p.Ground, "panel": p.Panel, "card": p.Card, "soft accent": p.AccentSoft}
		for text, c := range texts {
			for ground, g := range grounds {
				atLeast(t, fmt.Sprintf("%s: %s on %s", name, text, ground), c, g, scene.TextContrast)
			}
		}
		for ground, g := range map[string]color.NRGBA{"ground": p.Ground, "panel": p.Panel, "card": p.Card} {
			atLeast(t, name+": faint on "+ground, p.Faint, g, scene.TextContrast)
		}
		atLeast(t, name+": danger on soft danger", p.Danger, p.DangerSoft, scene.TextContrast)
		for text, c := range map[string]color.NRGBA{"ink": p.RootInk, "muted": p.RootMuted, "danger": p.RootDanger} {
			atLeast(t, name+": "+text+" on the root", c, p.RootCard, scene.TextContrast)
		}
	}
}

func atLeast(t *testing.T, what string, c, ground color.NRGBA, want float64) {
	t.Helper()
	if got := scene.Contrast(c, ground); got < want {
		t.Errorf("%s: contrast %.2f, want %.1f", what, got, want)
	}
}

// Fails if an end state could not be seen: neither it nor its outline stands
// out from the card.
func TestEndStatesStandOut(t *testing.T) {
	for name, p := range palettes() {
		for _, look := range scene.EndStateColours {
			for _, ground := range []color.NRGBA{p.Card, p.RootCard} {
				c := look.Colour
				if o := p.Outline(c, ground); o.A > 0 {
					c = o
				} else if scene.Outlined(c, ground) {
					t.Errorf("%s: %v needs an outline", name, c)
				}
				atLeast(t, fmt.Sprintf("%s: %s", name, look.Symbol), c, ground, scene.ShapeContrast)
			}
		}
	}
}

// Fails if two default end states share a symbol, or one has a symbol that the
// file does not know.
func TestDefaultSymbols(t *testing.T) {
	seen := map[string]bool{}
	for _, look := range scene.EndStateColours {
		if seen[look.Symbol] {
			t.Errorf("%s twice", look.Symbol)
		}
		seen[look.Symbol] = true
	}
	for _, symbol := range scenarios.Symbols {
		if !seen[symbol] {
			t.Errorf("%s is no default", symbol)
		}
	}
}

// Fails if contrast is not WCAG's: black on white is 21, and #777777 on white
// just misses 4.5.
func TestContrast(t *testing.T) {
	white, black := color.NRGBA{255, 255, 255, 255}, color.NRGBA{A: 255}
	if got := scene.Contrast(black, white); got < 20.99 || got > 21.01 {
		t.Errorf("black on white: %v", got)
	}
	if got := scene.Contrast(white, color.NRGBA{0x77, 0x77, 0x77, 255}); got < 4.47 || got > 4.49 {
		t.Errorf("white on #777777: %v", got)
	}
}

// Fails if a colour from a file is misread.
func TestParseColour(t *testing.T) {
	if c, ok := scene.ParseColour("#56b4E9"); !ok || c != (color.NRGBA{0x56, 0xb4, 0xe9, 0xff}) {
		t.Errorf("%v, %v", c, ok)
	}
	for _, bad := range []string{"", "56b4e9", "#56b4e", "#56b4eg", "#56b4e9ff", "#+6b4e9"} {
		if _, ok := scene.ParseColour(bad); ok {
			t.Errorf("%q is taken", bad)
		}
	}
}
