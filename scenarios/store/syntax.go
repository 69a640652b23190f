package store

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// syntax puts an error of the JSON reader into words for somebody who has
// never heard of tokens.
func syntax(data []byte, err error) *Unreadable {
	var s *jsontext.SyntacticError
	offset := len(data)
	if errors.As(err, &s) {
		offset = min(int(s.ByteOffset), len(data))
		if strings.Contains(err.Error(), "in literal") {
			offset, _ = word(data, offset) // “title” is no true
		}
		if offset > 0 && offset < len(data) && data[offset-1] == '-' && notANumber(data[offset:]) != "" {
			offset-- // -Infinity starts at its sign
		}
	}
	what, do := explain(data, offset, s, err)
	u := unreadableAt(data, offset, what, do)
	u.Err = err
	return u
}

func explain(data []byte, offset int, s *jsontext.SyntacticError, err error) (what, do string) {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		what = "the file ends in the middle"
		if field := field(s); field != "" {
			what += ", in “" + field + "”"
		}
		return what, "it was cut off: get a whole copy, or restore an earlier one"
	}
	cause := err.Error()
	if s != nil && s.Err != nil {
		cause = s.Err.Error()
	}
	rest := data[offset:]
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		return "the field “" + clip(field(s)) + "” stands twice in one object", "take one of them out"
	case strings.Contains(cause, "invalid UTF-8"):
		return "these bytes are not UTF-8 text", "save the file as UTF-8"
	case strings.Contains(cause, "max depth"):
		return "more than " + count(maxNesting) + " objects and lists stand inside each other", "Offramp writes no such file: get the original, or take the inner ones out"
	case conflict(rest):
		return mergeConflict.what, mergeConflict.do
	case strings.Contains(cause, "in string"):
		return inText(rest)
	case notANumber(rest) != "":
		return notANumber(rest) + " is not a number in JSON", "give a number, or leave the field out"
	}
	return unexpected(data, offset, cause)
}

// field names the field that the reader was in.
func field(s *jsontext.SyntacticError) string {
	if s == nil {
		return ""
	}
	for p := s.JSONPointer; p != ""; p = p.Parent() {
		if last := p.LastToken(); !isIndex(last) {
			return clip(last)
		}
	}
	return ""
}

var mergeConflict = struct{ what, do string }{
	"a merge conflict was left in the file",
	"keep one of the two versions and take out the lines that start with <<<<<<<, ======= and >>>>>>>",
}

func conflict(rest []byte) bool {
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>"} {
		if bytes.HasPrefix(rest, []byte(mark)) {
			return true
		}
	}
	return false
}

func notANumber(rest []byte) string {
	sign := ""
	if bytes.HasPrefix(rest, []byte("-")) {
		sign, rest = "-", rest[1:]
	}
	for _, word := range []string{"NaN", "nan", "Infinity", "infinity", "Inf", "inf"} {
		if bytes.HasPrefix(rest, []byte(word)) {
			return sign + word
		}
	}
	return ""
}

// inText explains what a text in quotes may not hold.
func inText(rest []byte) (what, do string) {
	switch {
	case len(rest) == 0:
		return "a text does not end", "close it with a quote \""
	case rest[0] == '\n' || rest[0] == '\r':
		return "a line ends inside a text", "close the text with a quote \", or write the line break as \\n"
	case rest[0] < ' ':
		return "a control character stands inside a text", "take it out, or write a tab as \\t"
	case bytes.HasPrefix(rest, []byte(`\u`)):
		return "an escape stands for no character", "write the character itself"
	case rest[0] == '\\':
		return "a backslash stands before a character that takes none", "write a backslash itself as \\\\"
	}
	return "a text holds what JSON does not allow", "put quotes around it and a backslash before quotes inside it"
}
