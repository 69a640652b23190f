package clip

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// A title can look like what an outline gives a meaning to. Each guard puts a
// backslash before such a place, and one more where backslashes stand there
// already; its counterpart takes one away. A backslash anywhere else is itself,
// so that "C:\new" and "\\server" come through from any program.

const backslash = `\`

// guardFigure keeps the end of a title from being read as its probability:
// "Growth \(3 %)".
func guardFigure(title string) string {
	if at, _, ok := figureAt(title); ok {
		return title[:at] + backslash + title[at:]
	}
	return title
}

// cutFigure takes a probability off the end of a line.
func cutFigure(line string) (title string, e odds.Entry) {
	at, e, ok := figureAt(line)
	switch {
	case !ok:
		return line, odds.Entry{}
	case strings.HasSuffix(line[:at], backslash):
		return line[:at-1] + line[at:], odds.Entry{}
	}
	return trim(line[:at]), e
}

// figureAt finds the bracket that opens a probability at the end of a line.
func figureAt(line string) (at int, e odds.Entry, ok bool) {
	if !strings.HasSuffix(line, ")") {
		return 0, odds.Entry{}, false
	}
	at = strings.LastIndexByte(line, '(')
	if at < 0 {
		return 0, odds.Entry{}, false
	}
	e, ok = clearEntry(line[at+1 : len(line)-1])
	return at, e, ok
}

// guardStart keeps the start of a title from being read as a bullet or a
// heading, and a title from being read as none: "\- 5 degrees".
func guardStart(title string) string {
	if special(strings.TrimLeft(title, backslash)) {
		return backslash + title
	}
	return title
}

func unguardStart(text string) string {
	if strings.HasPrefix(text, backslash) && special(strings.TrimLeft(text, backslash)) {
		return text[1:]
	}
	return text
}

// special tells whether a title would not be read as it stands.
func special(title string) bool {
	first, _ := utf8.DecodeRuneInString(title)
	if mark, _ := cutPortion(title); mark != "" {
		return true
	}
	return title == scenarios.Untitled || isBlank(first) && title != "" || isRule(title) ||
		readMarker(title).rest != title
}

// guardEnd keeps blanks at the end of a title.
func guardEnd(title string) string {
	if blankEnd(title) {
		return title + backslash
	}
	return title
}

func unguardEnd(text string) string {
	if strings.HasSuffix(text, backslash) && blankEnd(text) {
		return text[:len(text)-1]
	}
	return text
}

func blankEnd(title string) bool {
	last, size := utf8.DecodeLastRuneInString(strings.TrimRight(title, backslash))
	return size > 0 && isBlank(last)
}

// isBlank tells whether a character cannot be seen at the end of a line.
func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }

func trim(text string) string { return strings.TrimFunc(text, isBlank) }
