package store

import (
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
	s, err := embedded{
		most: MostScale, field: "scale", name: "the scale", kind: "a scale is a short table",
		holds: "“bands”, a list of objects with “word”, “low” and “high”", list: "bands",
	}.decode(data)
	if err != nil {
		return nil, err
	}
	if err := scales.Check(s.Scale); err != nil {
		return nil, err
	}
	return s.Scale, nil
}
