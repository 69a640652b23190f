package store

import (
	"bytes"
	"math"
	"strconv"
)

// appendNumber adds the shortest decimal that reads back the same, without an
// exponent from 1e-6 up. −0 is 0.
func appendNumber(to []byte, v float64) []byte {
	size := math.Abs(v)
	if size == 0 {
		return append(to, '0')
	}
	if size >= 1e-6 {
		return strconv.AppendFloat(to, v, 'f', -1, 64)
	}
	start := len(to)
	to = strconv.AppendFloat(to, v, 'e', -1, 64)
	// Go writes two digits of exponent where one will do: 1e-07.
	if i := start + bytes.LastIndexByte(to[start:], 'e'); i+2 < len(to) && to[i+2] == '0' {
		to = append(to[:i+2], to[i+3:]...)
	}
	return to
}

func isNumber(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
