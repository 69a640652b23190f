package store

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"offramp/scenarios"
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

// shortest writes the numbers in a JSON value as [appendNumber] does. Those that
// would not survive being held, too large or whole with too many digits, stay
// as they are.
func shortest(v scenarios.JSON) scenarios.JSON {
	var to []byte
	for i := 0; i < len(v); {
		start := i
		switch c := v[i]; {
		case c == '"':
			i += textLength([]byte(v[i:]))
			to = append(to, v[start:i]...)
		case c == '-' || c >= '0' && c <= '9':
			for i < len(v) && strings.IndexByte("+-.eE0123456789", v[i]) >= 0 {
				i++
			}
			to = appendLiteral(to, string(v[start:i]))
		default:
			i++
			to = append(to, c)
		}
	}
	return scenarios.JSON(to)
}

func appendLiteral(to []byte, literal string) []byte {
	number, err := strconv.ParseFloat(literal, 64)
	whole := !strings.ContainsAny(literal, ".eE")
	if err != nil || whole && number != 0 {
		return append(to, literal...)
	}
	return appendNumber(to, number)
}

func isNumber(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
