package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
	"offramp/scenarios/scene/sheet"
	"offramp/scenarios/scene/svg"
)

var ink, none = color.NRGBA{A: 0xff}, color.NRGBA{}

func written(t interface{ Fatal(...any) }, s sheet.Sheet) string {
	s.Fonts = scenetest.Fonts()
	if s.Draw == nil {
		s.Draw = func(scene.Painter) {}
	}
	var out bytes.Buffer
	if err := svg.Write(&out, &s); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// texts reads a file as XML: what its elements of a kind say.
func texts(text, kind string) ([]string, error) {
	var found []string
	in := false
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if in = token.Name.Local == kind; in {
				found = append(found, "")
			}
		case xml.CharData:
			if in {
				found[len(found)-1] += string(token)
			}
		case xml.EndElement:
			in = false
		}
	}
}

// If this fails, a title makes a file that no program opens, or brings elements
// of its own into it.
func TestAnyTextIsWellFormed(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		title := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
			`"><script>alert(1)</script>`, "a & b", "]]>", "\x00\x1b\u0085", "\xff\xfe", "–…“”", "<!--", "&#0;", "\ufffe\uffff",
		})).Draw(r, "title")
		out := written(r, sheet.Sheet{Width: 100, Height: 50, Title: title, Text: title, Marking: scenetest.Marked(title), Draw: func(p scene.Painter) {
			p.Text(5, 20, title, scene.Bold, 12, ink)
		}})
		for _, kind := range []string{"text", "title", "desc"} {
			if _, err := texts(out, kind); err != nil {
				r.Fatalf("%v in\n%s", err, out)
			}
		}
		if strings.Contains(out, "<script") || strings.Contains(out, "href") {
			r.Errorf("it has more than a drawing:\n%s", out)
		}
	})
	got, err := texts(written(t, sheet.Sheet{Width: 9, Height: 9, Draw: func(p scene.Painter) {
		p.Text(0, 9, `“Talks” & <War> "now"`, scene.Regular, 12, ink)
	}}), "text")
	if err != nil || len(got) != 1 || got[0] != `“Talks” & <War> "now"` {
		t.Errorf("%q %v", got, err)
	}
}

// If this fails, a drawing leaves the program without its handling label above
// and below it.
func TestMarking(t *testing.T) {
	s := sheet.Sheet{Width: 300, Height: 100, Margin: 10, Marking: scenetest.Marked("TLP:AMBER"), Fonts: scenetest.Fonts()}
	out := written(t, s)
	got, err := texts(out, "text")
	if err != nil || len(got) != 2 || got[0] != "TLP:AMBER" || got[1] != "TLP:AMBER" {
		t.Fatalf("%q %v", got, err)
	}
	_, height := s.Size()
	if first, last := strings.Index(out, ` y="19.76"`), strings.LastIndex(out, ` y="167.76"`); height != 176 || first < 0 || last < first {
		t.Errorf("of %g px they stand elsewhere:\n%s", height, out)
	}
}

// If this fails, the same drawing gives another file each time, or looks other
// than on the screen: strokes outside their box, dashes lost.
func TestElements(t *testing.T) {
	s := sheet.Sheet{Width: 90, Height: 40, Ground: color.NRGBA{0xff, 0xff, 0xff, 0xff}, Title: "All", Draw: func(p scene.Painter) {
		p.Box(scene.Rect32{X: 1, Y: 2, W: 30, H: 20}, 4, color.NRGBA{0x33, 0x55, 0xcc, 0x80}, ink, 2, true)
		p.Box(scene.Rect32{W: 5, H: 5}, 0, none, none, 0, false)
		p.Elbow([]scene.Point32{{X: 1, Y: 1}, {X: 9, Y: 1}}, 0, 1.5, ink, false)
		p.Symbol("square", scene.Point32{X: 50, Y: 20}, 10, ink, none)
		p.Text(60.126, 20, "T", scene.Italic, 12, ink)
		p.Text(60, 20, "gone", scene.Italic, 12, none)
	}}
	want := `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" viewBox="0 0 90 40" role="img" font-family="'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">
<title>All</title>
<rect x="0" y="0" width="90" height="40" fill="#ffffff"/>
<rect x="2" y="3" width="28" height="18" rx="3" fill="#3355cc" fill-opacity="0.5" stroke="#000000" stroke-width="2" stroke-dasharray="4 4"/>
<path d="M1 1L9 1" fill="none" stroke="#000000" stroke-width="1.5"/>
<path d="M45.5 15.5L54.5 15.5L54.5 24.5L45.5 24.5Z" fill="#000000"/>
<text x="60.13" y="20" font-size="12" font-style="italic" fill="#000000" textLength="7.46" lengthAdjust="spacingAndGlyphs">T</text>
</svg>
`
	got := written(t, s)
	if got != want {
		t.Errorf("%s", got)
	}
	if written(t, s) != got {
		t.Error("the second is another")
	}
}
