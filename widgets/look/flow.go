package look

import (
	"math"
	"strings"

	"offramp/scenarios/scene"
)

// Run is a stretch of text in one style, to be broken into lines by [Flow].
type Run struct {
	Text string
	Bold bool
	// Gap is the room before the run where it does not begin a line, in px.
	Gap float32
	// Keep keeps the run on one line, as long as a line has the room.
	Keep bool
}

// Piece is what of a run stands on one line.
type Piece struct {
	Run   int // index of the run
	Text  string
	X     float32
	Line  int // from 0
	Width float32
}

// Flow breaks runs into lines of that room, between words, and within a word
// only where it is wider than a line. It returns the pieces in reading order,
// how many lines there are, and how wide the widest is.
func Flow(runs []Run, size, room float32) (pieces []Piece, lines int, width float32) {
	f := flow{size: size, room: max(room, size)}
	for i, run := range runs {
		f.run(i, run)
	}
	for _, p := range f.pieces {
		width = max(width, p.X+p.Width)
	}
	if len(f.pieces) > 0 {
		lines = f.line + 1
	}
	return f.pieces, lines, width
}

type flow struct {
	size, room float32
	pieces     []Piece
	line       int
	x          float32 // where the line ends so far
}

// TextWidth is how wide a text is, in whole px, so that what follows it is
// sharp, and to be on the safe side: the screen's own shaping may differ from
// what is measured by a fraction of a px.
func TextWidth(text string, size float32, bold bool) float32 {
	if text == "" {
		return 0
	}
	return float32(math.Ceil(Fonts().Width(text, float64(size), face(bold)) + spare))
}

// spare is what a text's width is above what it measures at least, in px.
const spare = 0.5

// Cut shortens a text with "…" to the room, if that is less than its [TextWidth].
func Cut(text string, size float32, bold bool, room float32) string {
	// Lines leaves a whole px, more than there may be.
	in := float64(room) + spare
	lines := Fonts().Lines(text, face(bold), float64(size), in, in, 1)
	if len(lines) == 0 {
		return ""
	}
	return lines[0]
}

func face(bold bool) scene.Face {
	if bold {
		return scene.Bold
	}
	return scene.Regular
}

func (f *flow) run(i int, run Run) {
	if run.Text == "" {
		return
	}
	whole := TextWidth(run.Text, f.size, run.Bold)
	gap := run.Gap
	if f.x == 0 {
		gap = 0
	}
	switch {
	case f.x+gap+whole <= f.room:
		f.put(i, run.Text, gap, whole)
		return
	case run.Keep && whole <= f.room:
		f.newLine()
		f.put(i, run.Text, 0, whole)
		return
	}
	f.words(i, run, gap)
}

// words breaks a run that does not fit the line that it begins on.
func (f *flow) words(i int, run Run, gap float32) {
	text := ""
	flush := func() {
		if text != "" {
			f.put(i, text, gap, TextWidth(text, f.size, run.Bold))
			text, gap = "", 0
		}
	}
	for _, word := range strings.Split(run.Text, " ") {
		longer := word
		if text != "" {
			longer = text + " " + word
		}
		if f.x+gap+TextWidth(longer, f.size, run.Bold) <= f.room {
			text = longer
			continue
		}
		flush()
		if f.x > 0 {
			f.newLine()
			gap = 0
		}
		text = word
		if TextWidth(word, f.size, run.Bold) > f.room {
			parts := Fonts().Lines(word, face(run.Bold), float64(f.size), float64(f.room), float64(f.room), 1<<16)
			for k, part := range parts {
				if text = part; k < len(parts)-1 {
					flush()
					f.newLine()
				}
			}
		}
	}
	flush()
}

func (f *flow) put(i int, text string, gap, width float32) {
	f.pieces = append(f.pieces, Piece{Run: i, Text: text, X: f.x + gap, Line: f.line, Width: width})
	f.x += gap + width
}

func (f *flow) newLine() {
	if f.x > 0 {
		f.line++
		f.x = 0
	}
}
