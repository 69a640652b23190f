package store

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Unreadable says why a file does not open, where, and what to do.
type Unreadable struct {
	File string // "" where the bytes came from no file
	// Line and Column, in characters and from 1, are 0 where the trouble is
	// with the file as a whole.
	Line, Column int
	What, Do     string
	Err          error // the cause, where there is one below
}

// Error puts the parts that are known together: "FILE:LINE:COL: What: Do".
func (u *Unreadable) Error() string {
	var b strings.Builder
	b.WriteString(u.File)
	if u.Line > 0 {
		if u.File == "" {
			b.WriteString("line ")
		} else {
			b.WriteByte(':')
		}
		b.WriteString(strconv.Itoa(u.Line) + ":" + strconv.Itoa(u.Column))
	}
	for _, part := range []string{u.What, u.Do} {
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(": ")
		}
		b.WriteString(part)
	}
	return b.String()
}

// Unwrap returns the cause.
func (u *Unreadable) Unwrap() error { return u.Err }

func unreadableAt(data []byte, offset int, what, do string) *Unreadable {
	line, column := position(data, offset)
	return &Unreadable{Line: line, Column: column, What: what, Do: do}
}

// position counts lines and characters up to the byte at offset.
func position(data []byte, offset int) (line, column int) {
	at := cursor{data: data, line: 1, column: 1}
	return at.advance(offset)
}

// cursor counts lines and characters on the way through a file, so that many
// positions in order cost one pass, even in a file of a single line.
type cursor struct {
	data         []byte
	offset       int
	line, column int
}

func (c *cursor) advance(offset int) (line, column int) {
	offset = min(max(offset, c.offset), len(c.data))
	between := c.data[c.offset:offset]
	if n := bytes.Count(between, []byte{'\n'}); n > 0 {
		c.line += n
		c.column = 1
		between = between[bytes.LastIndexByte(between, '\n')+1:]
	}
	c.column += utf8.RuneCount(between)
	c.offset = offset
	return c.line, c.column
}
