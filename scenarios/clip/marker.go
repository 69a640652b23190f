package clip

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// marker is what stands before a title in other programs' outlines.
type marker struct {
	heading int // 1 to 6, 0 for none
	deeper  int // levels that a bullet or number stands for by its kind
	rest    string
}

var (
	heading = regexp.MustCompile(`^#{1,6}`)
	number  = regexp.MustCompile(`^\d{1,3}(?:\.\d{1,3})*[.)]`) // no more digits: "2022. The year of …"
	// Word's lists: a tab follows, and the kind tells the level.
	roman  = regexp.MustCompile(`^[ivx]{1,5}[.)]\t`)
	letter = regexp.MustCompile(`^[A-Za-z][.)]\t`)
)

const (
	bullets = "-*+•◦‣⁃▪▫●○■□·–—"
	boxes   = "☐☑☒"
)

// readMarker finds a heading's signs, a bullet or number, and a box to tick.
// rest is the whole text where there is none of them.
func readMarker(text string) marker {
	if signs := heading.FindString(text); signs != "" {
		if rest, ok := after(text, len(signs)); ok {
			return marker{heading: len(signs), rest: rest}
		}
	}
	m := readBullet(text)
	for _, box := range []string{"[ ]", "[x]", "[X]"} {
		if strings.HasPrefix(m.rest, box) {
			if rest, ok := after(m.rest, len(box)); ok {
				m.rest = rest
				return m
			}
		}
	}
	if r, size := utf8.DecodeRuneInString(m.rest); size > 0 && strings.ContainsRune(boxes, r) {
		if rest, ok := after(m.rest, size); ok {
			m.rest = rest
		}
	}
	return m
}

func readBullet(text string) marker {
	size, deeper := 0, 0
	r, width := utf8.DecodeRuneInString(text)
	switch found := number.FindString(text); {
	case text == "":
		return marker{}
	case strings.ContainsRune(bullets, r):
		size = width
	case found != "":
		size, deeper = len(found), min(strings.Count(found[:len(found)-1], "."), deepest)
	case roman.MatchString(text):
		size, deeper = strings.IndexByte(text, '\t'), 2
	case letter.MatchString(text), strings.HasPrefix(text, "o\t"):
		size, deeper = strings.IndexByte(text, '\t'), 1
	case strings.HasPrefix(text, "§\t"), strings.HasPrefix(text, "\uf0a7\t"):
		size, deeper = width, 2
	case strings.HasPrefix(text, "\uf0b7\t"):
		size = width
	}
	if rest, ok := after(text, size); ok && size > 0 {
		return marker{deeper: deeper, rest: rest}
	}
	return marker{rest: text}
}

// deepest is how many levels a marker tells apart.
const deepest = 7

// after returns what follows a marker of so many bytes, which blanks or the
// end of the line must set off.
func after(text string, size int) (string, bool) {
	rest := text[size:]
	next, _ := utf8.DecodeRuneInString(rest)
	return strings.TrimLeftFunc(rest, isBlank), rest == "" || isBlank(next)
}

// isRule tells whether a line is only drawn: "-----", "=====".
func isRule(text string) bool {
	return len(text) >= 3 && strings.Contains("-=_*", text[:1]) && strings.Trim(text, text[:1]) == ""
}
