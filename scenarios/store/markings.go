package store

import (
	"offramp/scenarios"
	"offramp/scenarios/marking"
)

// MostMarkings is how large a list of labels may be, in bytes.
const MostMarkings = 1 << 20

// DecodeMarkings reads somebody's own list of labels: the object that "markings"
// is in a scenario file, {"id": "ours", "levels": [{"label": "OPEN"}, {"label":
// "CLOSED"}]}. The errors say where in the text, what is wrong and what to do.
// Fields that are not known are kept.
func DecodeMarkings(data []byte) (*scenarios.Markings, error) {
	s, err := embedded{
		most: MostMarkings, field: "markings", name: "the list of labels", kind: "it is a short table",
		holds: "“levels”, a list of objects with “label”, the least strict first", list: "levels",
	}.decode(data)
	if err != nil {
		return nil, err
	}
	if err := marking.Check(s.Markings); err != nil {
		return nil, err
	}
	return s.Markings, nil
}
