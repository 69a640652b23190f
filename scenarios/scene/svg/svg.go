// Package svg writes a drawing as an SVG file, without anything from outside it.
//
// Text is written as text, not as outlines: it can be searched, selected, read
// aloud and translated, and a file is a tenth as large. Whoever has not the
// typeface gets another one, squeezed or stretched to the width that was
// measured, so that nothing touches what stood beside it.
package svg

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"offramp/scenarios/scene/sheet"
)

// Write writes a drawing. The same drawing gives the same bytes.
func Write(w io.Writer, s *sheet.Sheet) error {
	out := bufio.NewWriter(w)
	width, height := s.Size()
	size := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	p := &Painter{fonts: s.Fonts}
	s.Paint(p)
	for _, part := range []string{
		`<?xml version="1.0" encoding="UTF-8"?>` + "\n",
		`<svg xmlns="http://www.w3.org/2000/svg" width="`, size(width), `" height="`, size(height),
		`" viewBox="0 0 `, size(width), ` `, size(height), `" role="img" font-family="`, family, `">` + "\n",
		element("title", s.Title), element("desc", s.Text), p.out.String(), "</svg>\n",
	} {
		out.WriteString(part) // Flush has its error
	}
	return out.Flush()
}

// family is the app's typeface, and what is like it where that is missing.
const family = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

func element(name, text string) string {
	if text = strings.TrimSpace(text); text == "" {
		return ""
	}
	return "<" + name + ">" + escape(text) + "</" + name + ">\n"
}

// escape makes a text one that stands in XML: what cannot, such as control
// characters, becomes U+FFFD.
func escape(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '"':
			out.WriteString("&quot;")
		case r < 0x20 && r != '\n' && r != '\t', r == 0xfffe, r == 0xffff, r >= 0x7f && r <= 0x9f:
			out.WriteRune('\ufffd')
		default:
			out.WriteRune(r) // broken UTF-8 comes out of the loop as U+FFFD
		}
	}
	return out.String()
}
