package svg

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"offramp/scenarios/scene"
)

// Painter is a [scene.Painter] that writes elements of SVG.
type Painter struct {
	fonts *scene.Fonts
	out   strings.Builder
}

var _ scene.Painter = (*Painter)(nil)

// Box writes a rectangle.
func (p *Painter) Box(r scene.Rect32, radius float32, fill, stroke color.NRGBA, width float32, dashed bool) {
	stroked := stroke.A > 0 && width > 0
	if r.W <= 0 || r.H <= 0 || fill.A == 0 && !stroked {
		return
	}
	if stroked { // SVG's lies on the edge, ours inside it
		r = r.Inset(min(width/2, r.W/2, r.H/2))
		radius = max(0, radius-width/2)
	}
	p.put(`<rect x="`, n(r.X), `" y="`, n(r.Y), `" width="`, n(r.W), `" height="`, n(r.H), `"`)
	if radius = min(radius, r.W/2, r.H/2); radius > 0 {
		p.put(` rx="`, n(radius), `"`)
	}
	p.paint("fill", fill)
	if stroked {
		p.stroke(stroke, width, dashed)
	}
	p.put("/>\n")
}

// Elbow writes a line.
func (p *Painter) Elbow(points []scene.Point32, radius, width float32, c color.NRGBA, dashed bool) {
	if len(points) < 2 || c.A == 0 {
		return
	}
	p.put(`<path d="`)
	for i, at := range scene.Round(points, radius) {
		p.put(move(i), n(at.X), " ", n(at.Y))
	}
	p.put(`" fill="none"`)
	p.stroke(c, width, dashed)
	p.put("/>\n")
}

// Symbol writes a shape.
func (p *Painter) Symbol(kind string, centre scene.Point32, size float32, fill, outline color.NRGBA) {
	if fill.A == 0 && outline.A == 0 {
		return
	}
	p.put(`<path d="`)
	for _, contour := range scene.ShapeOf(kind) {
		for i, at := range contour {
			p.put(move(i), n(centre.X+at.X*size), " ", n(centre.Y+at.Y*size))
		}
		p.put("Z")
	}
	p.put(`"`)
	p.paint("fill", fill)
	if outline.A > 0 {
		p.stroke(outline, max(1, size/12), false)
	}
	p.put("/>\n")
}

// Text writes a line of text as wide as it was measured.
func (p *Painter) Text(x, baseline float32, text string, face scene.Face, size float32, c color.NRGBA) {
	if strings.TrimSpace(text) == "" || c.A == 0 {
		return
	}
	p.put(`<text x="`, n(x), `" y="`, n(baseline), `" font-size="`, n(size), `"`)
	switch face {
	case scene.Bold:
		p.put(` font-weight="bold"`)
	case scene.Italic:
		p.put(` font-style="italic"`)
	}
	p.paint("fill", c)
	if w := float32(p.fonts.Width(text, float64(size), face)); w > 0 {
		p.put(` textLength="`, n(w), `" lengthAdjust="spacingAndGlyphs"`)
	}
	p.put(">", escape(text), "</text>\n")
}

func (p *Painter) stroke(c color.NRGBA, width float32, dashed bool) {
	p.paint("stroke", c)
	p.put(` stroke-width="`, n(width), `"`)
	if dashed {
		on, off := scene.DashLengths(width)
		p.put(` stroke-dasharray="`, n(on), " ", n(off), `"`)
	}
}

// paint writes a colour, its opacity apart: not every reader knows #rrggbbaa.
func (p *Painter) paint(name string, c color.NRGBA) {
	if c.A == 0 {
		p.put(" ", name, `="none"`)
		return
	}
	p.put(fmt.Sprintf(` %s="#%02x%02x%02x"`, name, c.R, c.G, c.B))
	if c.A < 0xff {
		p.put(" ", name, `-opacity="`, n(float32(c.A)/0xff), `"`)
	}
}

func (p *Painter) put(parts ...string) {
	for _, part := range parts {
		p.out.WriteString(part)
	}
}

func move(i int) string {
	if i == 0 {
		return "M"
	}
	return "L"
}

// n writes a number with two decimals at most, rounded so that every processor
// writes the same.
func n(v float32) string {
	text := strconv.FormatFloat(float64(v), 'f', 2, 64)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	if text == "-0" {
		return "0"
	}
	return text
}
