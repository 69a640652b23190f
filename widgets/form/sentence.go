package form

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"offramp/scenarios/odds"
)

// Sentence makes a sentence of why something was refused.
func Sentence(err error) string {
	if err == nil {
		return ""
	}
	text := Capital(err.Error())
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return odds.NoBreak(text)
}

// Capital begins a text with a capital letter.
func Capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
