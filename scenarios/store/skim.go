package store

import (
	"bytes"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// The locator's steps over bytes that are known to be JSON.

// entries calls read at the value of each entry of the object that starts here.
func (l *locator) entries(read func(name []byte)) {
	l.at++
	for l.blank(); l.data[l.at] != '}'; l.blank() {
		start := l.at
		l.text()
		raw := l.data[start:l.at]
		name := raw[1 : len(raw)-1]
		if bytes.IndexByte(raw, '\\') >= 0 {
			if plain, err := jsontext.AppendUnquote(nil, raw); err == nil {
				name = plain
			}
		}
		l.blank()
		read(name)
	}
	l.at++
}

// elements calls read at each element of the list that starts here.
func (l *locator) elements(read func()) {
	l.at++
	for l.blank(); l.data[l.at] != ']'; l.blank() {
		read()
	}
	l.at++
}

// index is the step to the nth element of a list, good until the next.
func (l *locator) index(n int) []byte {
	l.digits = strconv.AppendInt(l.digits[:0], int64(n), 10)
	return l.digits
}

// blank steps over what stands between tokens.
func (l *locator) blank() {
	for between(l.data[l.at]) {
		l.at++
	}
}

func between(c byte) bool {
	return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\t' || c == '\r'
}

// text steps over a string.
func (l *locator) text() { l.at += textLength(l.data[l.at:]) }

// skip steps over a value.
func (l *locator) skip() {
	for open := 0; ; {
		switch c := l.data[l.at]; c {
		case '"':
			l.text()
		case '{', '[':
			open++
			l.at++
		case '}', ']':
			open--
			l.at++
		case ' ', '\t', '\r', '\n', ',', ':':
			l.at++
			continue
		default: // a number or a word
			for c := c; !between(c) && c != '}' && c != ']'; c = l.data[l.at] {
				l.at++
			}
		}
		if open == 0 {
			return
		}
	}
}
