package store

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unexpected explains a character that cannot stand where it does.
func unexpected(data []byte, offset int, cause string) (what, do string) {
	if offset >= len(data) {
		return "the file ends in the middle", "get a whole copy, or restore an earlier one"
	}
	if word := wordAt(data, offset); word != "" {
		if len(bytes.TrimSpace(data[:offset])) == 0 { // nobody wrote this as a scenario
			return "the file is text that starts with “" + clip(word) + "”, not a scenario", "choose the scenario's own .scenario.json file; a scenario starts with {"
		}
		return "“" + clip(word) + "” cannot stand here", "put names and texts in double quotes \"; write true and false in small letters"
	}
	c, width := utf8.DecodeRune(data[offset:])
	before := bytes.TrimRight(data[:offset], " \t\r\n")
	after := bytes.TrimLeft(data[offset+width:], " \t\r\n")
	what = "the character “" + string(c) + "” cannot stand here"
	switch {
	case c < ' ' || c == utf8.RuneError && width == 1:
		return "a character that is no text stands here", "this may not be a JSON file, or it was damaged: get a whole copy"
	case c == '\ufeff' && offset == 0: // the first one is not counted
		return "a second byte order mark stands here, which nobody sees", "save the file as UTF-8 without one"
	case c == '\ufeff':
		return "a byte order mark stands here, which nobody sees", "take it out: it is left where files are joined"
	case c == ',' && len(after) > 0 && (after[0] == '}' || after[0] == ']'):
		return "a comma stands before the closing " + string(after[0]), "take the comma out"
	case c == '/':
		return what, "JSON has no comments: take the comment out"
	case strings.ContainsRune("'‘’“”„«»", c):
		return what, "put names and texts in straight double quotes \""
	case inNumber(c, before):
		return what, "write numbers like 0.5: a digit, a decimal point, no plus sign and no zeros before"
	case strings.Contains(cause, "after object value"), strings.Contains(cause, "after array"):
		return what, "a comma is missing before it, or a bracket was closed too early"
	case strings.Contains(cause, "after object name"):
		return what, "put a colon between the name of a field and its value"
	case strings.Contains(cause, "object name"), strings.Contains(cause, "name must be a string"):
		return what, "put the name of the field in double quotes \""
	}
	return what, "put texts in double quotes, and write numbers like 0.5"
}

// word returns where the letters around the byte at offset start and end.
func word(data []byte, offset int) (start, end int) {
	letter := func(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c >= utf8.RuneSelf }
	start, end = offset, offset
	for start > 0 && letter(data[start-1]) {
		start--
	}
	for end < len(data) && letter(data[end]) {
		end++
	}
	return start, end
}

// wordAt returns the word without quotes that the byte at offset is in.
func wordAt(data []byte, offset int) string {
	start, end := word(data, offset)
	word := string(data[start:end])
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsLetter(r) && r != '_' {
		return ""
	}
	return word
}

// inNumber tells whether c breaks a number, or starts one wrongly: .5, +1, 1.,
// 01, 0,5.
func inNumber(c rune, before []byte) bool {
	digit := func(i int) bool { return i >= 0 && before[i] >= '0' && before[i] <= '9' }
	end := len(before) - 1
	switch {
	case c == '.' || c == '+':
		return true
	case end >= 0 && (before[end] == '.' || before[end] == '-'):
		return true
	case c >= '0' && c <= '9':
		return digit(end) || end >= 0 && before[end] == ',' && digit(end-1)
	}
	return false
}
