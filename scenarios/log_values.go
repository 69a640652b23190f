package scenarios

import (
	"math"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// The values of the log are those of the file.

func (p Probability) json() JSON {
	switch v, ok := p.Number(); {
	case ok && !math.IsNaN(v) && !math.IsInf(v, 0):
		return numberJSON(v)
	case p.IsRest():
		return `"rest"`
	}
	return ""
}

func (r *Range) json() JSON {
	if r == nil || math.IsNaN(r.Low+r.High) || math.IsInf(r.Low+r.High, 0) {
		return ""
	}
	return "[" + numberJSON(r.Low) + "," + numberJSON(r.High) + "]"
}

func numberJSON(v float64) JSON { return JSON(strconv.FormatFloat(v, 'g', -1, 64)) }

func textJSON(text string) JSON {
	if text == "" {
		return ""
	}
	quoted, err := jsontext.AppendQuote(nil, text)
	if err != nil { // not UTF-8, which no edit sets
		return ""
	}
	return JSON(quoted)
}
