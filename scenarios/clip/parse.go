package clip

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"offramp/scenarios"
)

// MaxOutcomes is how many outcomes [Parse] takes.
const MaxOutcomes = 100_000

// Parse reads an outline from any program, one outcome a line: what
// [Clip.Text] writes, Markdown lists and headings, what spreadsheets, word
// processors and mind maps put on the clipboard.
//
//   - A line is a branch of the line above that is indented less, in tabs or
//     any blanks; a heading holds all that follows up to the next of its rank.
//     Cells of a row are a path. There may be several starts.
//
//   - Bullets, numbers, boxes to tick, blank and drawn lines are left out.
//
//   - A probability stands last, in brackets, as a percentage, a ratio or
//     "rest": "(35 %)", "(12 of 34)". Other numbers, such as "(2022)", stay in
//     the title. In a row of cells, a percentage or "rest" may be the last cell.
//
//   - A first line that is a handling label, with a blank one below it, marks the
//     whole; a label in brackets before a title is that outcome's.
//
// What could not be taken as it stood is in the clip's Notes. An error names
// the line and what to do.
func Parse(text string) (*Clip, error) {
	if len(text) > MaxText {
		return nil, fmt.Errorf("the text is longer than %d MiB: paste it in parts", MaxText>>20)
	}
	p := parser{clip: &Clip{}, rest: map[*scenarios.Outcome]bool{}}
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\ufffd")
		p.note("The text has characters that cannot be read; � stands for them.")
	}
	text = oneKindOfLine(text)
	p.clip.Marked, text = cutHead(text)
	for line := range strings.SplitSeq(text, "\n") {
		p.line++
		if err := p.read(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", p.line, err)
		}
	}
	if p.clip.IsEmpty() {
		return nil, errors.New("there is nothing to paste: copy an outline, one outcome a line")
	}
	return p.clip, nil
}

// oneKindOfLine makes every end of a line a "\n". Word's breaks within an item
// are blanks.
func oneKindOfLine(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", " ", "\f", " ").Replace(text)
}
