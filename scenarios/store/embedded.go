package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"offramp/scenarios"
)

// embedded is a short table that a scenario carries, and that people also keep
// in a file of its own: a scale of words, a list of labels.
type embedded struct {
	most  int    // bytes
	field string // of the scenario
	name  string // "the scale"
	kind  string // "a scale is a short table"
	holds string // what its object has, in words
	list  string // the field that has its entries
}

// decode reads such a file. The errors say where in the text, what is wrong and
// what to do. Fields that are not known are kept.
func (e embedded) decode(data []byte) (*scenarios.Scenario, error) {
	if len(data) > e.most {
		return nil, fmt.Errorf("%s is larger than %s: %s, is this the right file?", e.name, size(e.most), e.kind)
	}
	data = []byte(strings.TrimPrefix(string(data), "\ufeff"))
	if strings.TrimSpace(string(data)) == "" {
		return nil, fmt.Errorf("line 1:1: %s is empty: write an object with %s", e.name, e.holds)
	}
	// A scenario file around it, on lines of its own, so that the one reader of
	// tables that there is reads it and tells of lines as they are.
	before, after := `{"format":"offramp/scenario","version":1,"root":{},"`+e.field+`":`+"\n", "\n}"
	opened, err := Decode([]byte(before + string(data) + after))
	var unreadable *Unreadable
	switch {
	case errors.As(err, &unreadable):
		at := *unreadable
		at.Line = max(at.Line-1, 1)
		at.What = strings.ReplaceAll(at.What, "the file", e.name)
		return nil, &at
	case err != nil:
		return nil, err
	case !json.Valid(data): // what ended the object early and went on
		return nil, fmt.Errorf("this is more than one JSON object: write one, with “%s”", e.list)
	}
	for _, p := range opened.Problems {
		if p.Place.Ordinal >= 0 && p.Line < 2 { // of the scenario around it
			continue
		}
		return nil, fmt.Errorf("line %d:%d: %s: %s: %s", max(p.Line-1, 1), p.Column, p.Where(), p.What, p.Do)
	}
	return opened.Scenario, nil
}
