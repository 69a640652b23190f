package store

import (
	"bytes"
	"slices"

	"offramp/scenarios"
)

// Locate fills in the lines and columns of problems that were found in the
// scenario which [Decode] made of data, such as those of package tradecraft,
// and puts them in the order of the file. Where Decode mended the structure the
// lines are near, but not for certain right.
func Locate(data []byte, problems []scenarios.Problem) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	all := make([]finding, len(problems))
	for i, p := range problems {
		all[i] = finding{Problem: p, offset: -1}
	}
	locate(data, all)
	slices.SortStableFunc(all, func(a, b finding) int { return a.offset - b.offset })
	at := cursor{data: data, line: 1, column: 1}
	for i, f := range all {
		f.Line, f.Column = at.advance(f.offset)
		problems[i] = f.Problem
	}
}
