package store

import (
	"bytes"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// compact takes the white space out of a JSON value and the needless escapes
// out of its texts, so that it is the same however its file was laid out.
// Numbers stay as they were written and fields where they stood. It returns ""
// for what is no JSON.
func compact(value []byte) scenarios.JSON {
	text, err := jsontext.AppendFormat(nil, value)
	if err != nil {
		return ""
	}
	return scenarios.JSON(text)
}

// unknown writes the unknown fields that followed the field after.
func (w *writer) unknown(list scenarios.Unknown, after string) {
	for _, u := range list {
		if u.After == after {
			w.unknownField(u)
		}
	}
}

func (w *writer) unknownField(u scenarios.UnknownField) {
	if w.err == nil && u.Value != "" {
		w.key(u.Name)
		w.raw(u.Name, u.Value)
	}
}

// clash refuses unknown fields that would stand twice in their object.
func (w *writer) clash(list scenarios.Unknown, known func(string) bool) {
	taken := map[string]bool{}
	for _, u := range list {
		if known(u.Name) {
			w.refuse("the unknown field “"+clip(u.Name)+"” has the name of a known one", "take it out")
		}
		w.once("the object", u.Name, taken)
	}
}

// raw lays out any JSON value: one field or element a line, except that a list
// of nothing but numbers stays on one.
func (w *writer) raw(name string, v scenarios.JSON) {
	value := []byte(compact([]byte(v)))
	if len(value) == 0 {
		w.refuse(name+" holds what is not JSON", "take it out")
		return
	}
	for i := 0; i < len(value) && w.err == nil; {
		switch c := value[i]; c {
		case '{', '[':
			if end := numbers(value[i:]); end > 0 {
				w.row(value[i : i+end])
				i += end
				continue
			}
			w.open(c)
			if next := value[i+1]; next != '}' && next != ']' {
				w.indent()
			}
			i++
		case '}', ']':
			w.close(c)
			i++
		case ',':
			w.buf = append(w.buf, c)
			w.indent()
			i++
		case ':':
			w.buf = append(w.buf, c, ' ')
			i++
		case '"':
			end := i + textLength(value[i:])
			w.buf = append(w.buf, value[i:end]...)
			i = end
		default:
			w.buf = append(w.buf, c)
			i++
		}
	}
}

// numbers returns the length of the list of numbers that value starts with, 0
// for anything else. An empty list is left to stand as it is.
func numbers(value []byte) int {
	if value[0] != '[' {
		return 0
	}
	for i := 1; i < len(value); i++ {
		switch c := value[i]; {
		case c >= '0' && c <= '9', c == '-', c == '+', c == '.', c == 'e', c == 'E', c == ',':
		case c == ']' && i > 1:
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

func (w *writer) row(list []byte) {
	w.buf = append(w.buf, bytes.ReplaceAll(list, []byte(","), []byte(", "))...)
}

// textLength is the length of the string in quotes that value starts with.
func textLength(value []byte) int {
	quote := 0
	for i := 1; ; {
		// Most texts hold no escapes: leap to the quote, look back for one.
		if i > quote {
			n := bytes.IndexByte(value[i:], '"')
			if n < 0 {
				return len(value)
			}
			quote = i + n
		}
		escape := bytes.IndexByte(value[i:quote], '\\')
		if escape < 0 {
			return quote + 1
		}
		i += escape + 2
	}
}
