package clip

import (
	"fmt"
	"math"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// MaxText is the longest text, in bytes, that [Clip.Text] writes and [Parse]
// reads.
const MaxText = 8 << 20

// Text returns the clip as an outline for other programs: a line an outcome, a
// tab a level, and the branch's probability behind the title where there is
// one.
//
//	Talks end abruptly (35 %)
//		Troops move (12 of 34)
//		Troops stay (rest)
//
// The number is as it was typed, or exact: [Parse] reads the very same one. An
// outcome without a title is written "Untitled". A new line within a title is
// ↵ and a tab ⇥; where a title itself looks like something that Parse gives a
// meaning to, a backslash stands before it: "\- 5 degrees", "Growth \(3 %)".
// Other control characters become their pictures, for good.
//
// Where what was copied is marked, the first line says how, and a blank one
// follows; the mark of an outcome stands in brackets before its title:
// "(TLP:RED) Talks end abruptly". A label of no published list follows
// "Marking: ".
//
// A clip of more than [MaxText] is cut, and the last line says how much is missing.
func (c *Clip) Text() string {
	var b strings.Builder
	if !c.IsEmpty() {
		b.WriteString(c.head())
	}
	head := b.Len()
	written, all := 0, 0
	for _, branch := range c.Branches {
		for depth, o := range levels(branch) {
			all++
			if written < all-1 { // cut already
				continue
			}
			line := writeLine(o)
			if b.Len()+depth+len(line)+1 > MaxText-roomForCut {
				continue
			}
			if b.Len() > head {
				b.WriteByte('\n')
			}
			for range depth {
				b.WriteByte('\t')
			}
			b.WriteString(line)
			written++
		}
	}
	if written < all {
		fmt.Fprintf(&b, "\n… and %d more outcomes", all-written)
	}
	return b.String()
}

const roomForCut = 64 // bytes

// Wrote tells whether a text from the system clipboard is this clip, so that
// the clip can be pasted with all that the text leaves out. Some systems give
// line ends of their own.
func (c *Clip) Wrote(text string) bool {
	return !c.IsEmpty() && strings.TrimRight(oneKindOfLine(text), "\n") == c.Text()
}

// writeLine writes an outcome without its indent. Each step is the inverse of
// one in readTitle.
func writeLine(o *scenarios.Outcome) string {
	title := scenarios.Untitled
	if o.Title != "" {
		title = guardStart(guardEnd(writeBreaks(o.Title)))
	}
	title = writePortion(o) + title
	if f := figure(o); f != "" {
		return title + " (" + f + ")"
	}
	return guardFigure(title)
}

// figure writes a probability so that it can be told from a year or a count. A
// number outside 0 to 100 % is written as it is; Parse leaves it in the title.
func figure(o *scenarios.Outcome) string {
	if e, ok := clearEntry(o.Entered); ok && e.Probability == o.Probability {
		return strings.Join(strings.Fields(o.Entered), " ")
	}
	p, isNumber := o.Probability.Number()
	if math.IsNaN(p) || math.IsInf(p, 0) {
		return ""
	}
	text := odds.Entry{Probability: o.Probability}.Text()
	if isNumber && !strings.HasSuffix(text, "%") {
		text += " %"
	}
	return text
}

// clearEntry reads what can only be a probability: with a percent sign, as a
// ratio, or "rest". "2022" and "2" are more likely something else.
func clearEntry(text string) (odds.Entry, bool) {
	typed := strings.TrimSpace(text)
	e, err := odds.ParseEntry(typed)
	isRatio := e.Entered != ""
	return e, err == nil && (isRatio || strings.HasSuffix(typed, "%") || strings.EqualFold(typed, "rest"))
}
