package tell

import (
	"regexp"
	"strings"

	"offramp/scenarios/odds"
)

// Sentence puts a sentence that was written with figures into a manner. In
// words alone "100 %" is the whole and any other percentage a part of it, or
// more than the whole. Names, which stand in “ ”, are left alone.
func Sentence(text string, m odds.Manner) string {
	if m != odds.WordsOnly || !strings.Contains(text, "%") {
		return text
	}
	var b strings.Builder
	for text != "" {
		start := strings.Index(text, "“")
		if start < 0 {
			start = len(text)
		}
		b.WriteString(inWords(text[:start], b.Len() == 0))
		text = text[start:]
		depth, end := 0, len(text)
		for i, r := range text {
			if r == '“' {
				depth++
			} else if r == '”' {
				if depth--; depth == 0 {
					end = i + len("”")
					break
				}
			}
		}
		b.WriteString(text[:end])
		text = text[end:]
	}
	const more = "more than the whole"
	return strings.ReplaceAll(b.String(), more+", "+more, more)
}

// percentage is a number with its sign, or two: "15 %", "55–80 %", "from 55 to 80 %".
var percentage = regexp.MustCompile(`(more than |less than |about )?[<>]?\d+(?:[.,]\d+)?(?:(?:–| to )[<>]?\d+(?:[.,]\d+)?)?[ \x{a0}]?%`)

func inWords(text string, first bool) string {
	return percentage.ReplaceAllStringFunc(text, func(found string) string {
		before, digits := "", found
		for _, word := range []string{"more than ", "less than ", "about "} {
			if rest, ok := strings.CutPrefix(found, word); ok {
				before, digits = word, rest
			}
		}
		number := strings.TrimRight(digits, " \u00a0%")
		what := "a part"
		switch {
		case number == "100":
			return before + "the whole"
		case len(number) >= 3 && number[0] >= '1' && number[0] <= '9' && isDigit(number[1]) && isDigit(number[2]):
			what = "more than the whole"
		}
		if first && strings.HasPrefix(text, found) {
			what = strings.ToUpper(what[:1]) + what[1:]
		}
		return what
	})
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
