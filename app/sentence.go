package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence makes a sentence of a message's part.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(first)) + text[size:]
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}
