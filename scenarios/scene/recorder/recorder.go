// Package recorder is a painter that writes down what it is told to draw, one
// line of text a call, for tests.
package recorder

import (
	"fmt"
	"image/color"
	"strings"

	"offramp/scenarios/scene"
)

// Recorder is a [scene.Painter]. The zero value is ready.
type Recorder struct {
	Lines []string
}

var _ scene.Painter = (*Recorder)(nil)

// String returns all lines, each ended.
func (r *Recorder) String() string {
	if len(r.Lines) == 0 {
		return ""
	}
	return strings.Join(r.Lines, "\n") + "\n"
}

// Box writes down a box.
func (r *Recorder) Box(at scene.Rect32, radius float32, fill, stroke color.NRGBA, strokeWidth float32, dashed bool) {
	line := fmt.Sprintf("box %.1f,%.1f %.1f×%.1f", at.X, at.Y, at.W, at.H)
	if radius > 0 {
		line += fmt.Sprintf(" radius %.1f", radius)
	}
	line += " fill " + hex(fill)
	if strokeWidth > 0 && stroke.A > 0 {
		line += fmt.Sprintf(" stroke %s %.1f", hex(stroke), strokeWidth)
	}
	r.add(line, dashed)
}

// Elbow writes down a line.
func (r *Recorder) Elbow(points []scene.Point32, radius, width float32, c color.NRGBA, dashed bool) {
	line := "elbow"
	for _, p := range points {
		line += fmt.Sprintf(" %.1f,%.1f", p.X, p.Y)
	}
	r.add(line+fmt.Sprintf(" radius %.1f width %.1f %s", radius, width, hex(c)), dashed)
}

// Symbol writes down a symbol.
func (r *Recorder) Symbol(kind string, centre scene.Point32, size float32, fill, outline color.NRGBA) {
	line := fmt.Sprintf("symbol %s %.1f,%.1f size %.1f %s", kind, centre.X, centre.Y, size, hex(fill))
	if outline.A > 0 {
		line += " outline " + hex(outline)
	}
	r.add(line, false)
}

// Text writes down a text.
func (r *Recorder) Text(x, baseline float32, text string, face scene.Face, size float32, c color.NRGBA) {
	r.add(fmt.Sprintf("text %.1f,%.1f %q %v %.1f %s", x, baseline, text, face, size, hex(c)), false)
}

func (r *Recorder) add(line string, dashed bool) {
	if dashed {
		line += " dashed"
	}
	r.Lines = append(r.Lines, line)
}

// hex writes a colour as #rrggbb, with its alpha where it is not opaque.
func hex(c color.NRGBA) string {
	switch c.A {
	case 0:
		return "none"
	case 0xff:
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}
