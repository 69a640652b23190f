package scene

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Fonts measure text: advances and kerning in font units, kept in tables and
// scaled. They are safe for use by several goroutines, and the more they are
// used the faster they are: hand the same Fonts to every [Build].
type Fonts struct {
	// Fallback measures a text in px whose characters none of the fonts has.
	// Set it before the first use; it must not use these Fonts. Nil measures the
	// font's replacement glyph.
	Fallback func(text string, size float32, face Face) float32

	mu    sync.Mutex
	faces [faces]*face

	titles  map[titleKey][]string // broken so far
	formats []format
	breaker breaker
}

// NewFonts reads TrueType or OpenType files for the three faces; nil bold or
// italic stand for regular. More are asked in turn for what the face lacks.
func NewFonts(regular, bold, italic []byte, more ...[]byte) (*Fonts, error) {
	f := &Fonts{titles: map[titleKey][]string{}}
	var rest []*sfnt.Font
	for i, data := range more {
		parsed, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("reading fallback font %d: %w", i+1, err)
		}
		rest = append(rest, parsed)
	}
	for i, data := range [faces][]byte{regular, bold, italic} {
		if data == nil {
			data = regular
		}
		parsed, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("reading the %v font: %w", Face(i), err)
		}
		f.faces[i] = newFace(append([]*sfnt.Font{parsed}, rest...))
	}
	return f, nil
}

// Width is the advance of a text in px at a type size in px.
func (f *Fonts) Width(text string, size float64, face Face) float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.width(text, face) * size
}

// Missing tells whether a character of the text is in none of the fonts.
func (f *Fonts) Missing(text string, face Face) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, r := range text {
		if f.glyph(r, face).missing {
			return true
		}
	}
	return false
}

// Glyph is one character of a text as a painter needs it.
type Glyph struct {
	Rune    rune
	Font    *sfnt.Font // the font that has it; the first one if none has
	Index   sfnt.GlyphIndex
	X       float64 // the pen, in units of the type size from the text's start
	Advance float64 // likewise
	Missing bool
}

// Glyphs appends the glyphs of a text to into.
func (f *Fonts) Glyphs(into []Glyph, text string, face Face) []Glyph {
	f.mu.Lock()
	defer f.mu.Unlock()
	var x float64
	var before *glyph
	for _, r := range text {
		g := f.glyph(r, face)
		x += f.faces[face].kern(before, g)
		into = append(into, Glyph{r, f.faces[face].fonts[g.font], g.index, x, g.advance, g.missing})
		x += g.advance
		before = g
	}
	return into
}

// width is the advance in units of the type size. The lock is held.
func (f *Fonts) width(text string, face Face) float64 {
	var x float64
	var before *glyph
	t := f.faces[face]
	for _, r := range text {
		g := f.glyph(r, face)
		x += t.kern(before, g) + g.advance
		before = g
	}
	return x
}

func (f *Fonts) glyph(r rune, face Face) *glyph {
	t := f.faces[face]
	g := t.find(r)
	if g.missing && !g.asked && f.Fallback != nil {
		const size = 100
		g.advance = float64(f.Fallback(string(r), size, face)) / size
		g.asked = true
	}
	return g
}

// unitsPpem makes sfnt answer in font units.
func unitsPpem(f *sfnt.Font) fixed.Int26_6 { return fixed.Int26_6(f.UnitsPerEm()) }

func advanceOf(f *sfnt.Font, b *sfnt.Buffer, i sfnt.GlyphIndex) float64 {
	a, err := f.GlyphAdvance(b, i, unitsPpem(f), font.HintingNone)
	if err != nil {
		return 0.5
	}
	return float64(a) / float64(f.UnitsPerEm())
}
