package scene

import (
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
)

// denseRunes covers Latin, Greek and Cyrillic: those are found by index.
const denseRunes = 0x530

// kernFirst to kernLast are kept in a square table, other pairs in a map.
const (
	kernFirst = 0x20
	kernLast  = 0x7e
	kernSide  = kernLast - kernFirst + 1
)

// glyph is what measuring needs to know of one character.
type glyph struct {
	r              rune
	index          sfnt.GlyphIndex
	font           uint8   // which of the face's fonts
	advance        float64 // in units of the type size
	missing, asked bool
}

// face is one cut of the typeface with the fonts that fill its gaps, and what
// was looked up in them so far.
type face struct {
	fonts  []*sfnt.Font
	buffer sfnt.Buffer
	dense  [denseRunes]*glyph
	other  map[rune]*glyph
	near   []float32 // kerning of ASCII pairs; unknown where it is 2
	far    map[[2]rune]float32
}

const unknownKern = 2 // no font kerns by two times its size

func newFace(fonts []*sfnt.Font) *face {
	f := &face{
		fonts: fonts,
		other: map[rune]*glyph{},
		near:  make([]float32, kernSide*kernSide),
		far:   map[[2]rune]float32{},
	}
	for i := range f.near {
		f.near[i] = unknownKern
	}
	return f
}

func (f *face) find(r rune) *glyph {
	if r >= 0 && r < denseRunes {
		if g := f.dense[r]; g != nil {
			return g
		}
		g := f.load(r)
		f.dense[r] = g
		return g
	}
	g, ok := f.other[r]
	if !ok {
		g = f.load(r)
		f.other[r] = g
	}
	return g
}

func (f *face) load(r rune) *glyph {
	for i, ft := range f.fonts {
		index, err := ft.GlyphIndex(&f.buffer, r)
		if err == nil && index != 0 {
			return &glyph{r: r, index: index, font: uint8(i), advance: advanceOf(ft, &f.buffer, index)}
		}
	}
	return &glyph{r: r, missing: true, advance: advanceOf(f.fonts[0], &f.buffer, 0)}
}

// kern is what the pair moves together (less than 0) or apart, in units of the
// type size.
func (f *face) kern(a, b *glyph) float64 {
	if a == nil || a.missing || b.missing || a.font != b.font {
		return 0
	}
	if uint32(a.r-kernFirst) < kernSide && uint32(b.r-kernFirst) < kernSide {
		k := &f.near[(a.r-kernFirst)*kernSide+b.r-kernFirst]
		if *k == unknownKern {
			*k = f.loadKern(a, b)
		}
		return float64(*k)
	}
	pair := [2]rune{a.r, b.r}
	k, ok := f.far[pair]
	if !ok {
		k = f.loadKern(a, b)
		f.far[pair] = k
	}
	return float64(k)
}

func (f *face) loadKern(a, b *glyph) float32 {
	ft := f.fonts[a.font]
	k, err := ft.Kern(&f.buffer, a.index, b.index, unitsPpem(ft), font.HintingNone)
	if err != nil {
		return 0
	}
	return float32(k) / float32(ft.UnitsPerEm())
}
