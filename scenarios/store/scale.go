package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// MostScale is how large a scale may be, in bytes.
const MostScale = 1 << 20

// DecodeScale reads somebody's own scale: the object that "scale" is in a scenario
// file, {"id": "ours", "bands": [{"word": "likely", "low": 0.6, "high": 0.9}]}.
// The errors say where in the text, what is wrong and what to do. Fields that
// are not known are kept.
func DecodeScale(data []byte) (*scenarios.Scale, error) {
	if len(data) > MostScale {
		return nil, errors.New("the scale is larger than 1 MiB: a scale is a short table, is this the right file?")
	}
	data = []byte(strings.TrimPrefix(string(data), "\ufeff"))
	if strings.TrimSpace(string(data)) == "" {
		return nil, errors.New("line 1:1: the scale is empty: write an object with “bands”, a list of objects with “word”, “low” and “high”")
	}
	// A scenario file around it, on lines of its own, so that the one reader of
	// scales that there is reads it and tells of lines as they are.
	const before, after = `{"format":"offramp/scenario","version":1,"root":{},"scale":` + "\n", "\n}"
	opened, err := Decode([]byte(before + string(data) + after))
	var unreadable *Unreadable
	switch {
	case errors.As(err, &unreadable):
		at := *unreadable
		at.Line = max(at.Line-1, 1)
		at.What = strings.ReplaceAll(at.What, "the file", "the scale")
		return nil, &at
	case err != nil:
		return nil, err
	case !json.Valid(data): // what ended the object early and went on
		return nil, errors.New("this is more than one JSON object: write one, with “bands”")
	}
	for _, p := range opened.Problems {
		if p.Place.Ordinal >= 0 && p.Line < 2 { // of the scenario around it
			continue
		}
		return nil, fmt.Errorf("line %d:%d: %s: %s: %s", max(p.Line-1, 1), p.Column, p.Where(), p.What, p.Do)
	}
	if err := scales.Check(opened.Scenario.Scale); err != nil {
		return nil, err
	}
	return opened.Scenario.Scale, nil
}
