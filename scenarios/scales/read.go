package scales

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// Read reads somebody's own scale: the object that "scale" is in a scenario
// file, {"id": "ours", "bands": [{"word": "likely", "low": 0.6, "high": 0.9}]}.
// The errors say where in the text, what is wrong and what to do. Fields that
// are not known are kept.
func Read(data []byte) (*scenarios.Scale, error) {
	const most = 1 << 20
	if len(data) > most {
		return nil, errors.New("the scale is larger than 1 MiB: a scale is a short table, is this the right file?")
	}
	data = []byte(strings.TrimPrefix(string(data), "\ufeff"))
	if strings.TrimSpace(string(data)) == "" {
		return nil, errors.New("line 1:1: the scale is empty: write an object with “bands”, a list of objects with “word”, “low” and “high”")
	}
	// A scenario file around it, on lines of its own, so that the one reader of
	// scales that there is reads it and tells of lines as they are.
	const before, after = `{"format":"offramp/scenario","version":1,"root":{},"scale":` + "\n", "\n}"
	opened, err := store.Decode([]byte(before + string(data) + after))
	var unreadable *store.Unreadable
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
	if err := sound(opened.Scenario.Scale); err != nil {
		return nil, err
	}
	return opened.Scenario.Scale, nil
}

// sound tells what makes a scale useless that is no mistake in a scenario file.
func sound(s *scenarios.Scale) error {
	if s == nil || len(s.Bands) == 0 {
		return errors.New("the scale has no words: give it “bands”, a list of objects with “word”, “low” and “high”")
	}
	seen := map[string]int{}
	for i, b := range s.Bands {
		if strings.TrimSpace(b.Word) == "" {
			return fmt.Errorf("band %d of %d has no word: give it “word”, such as \"likely\"", i+1, len(s.Bands))
		}
		if _, _, ok := b.Ends(); !ok { // the reader has told where
			return fmt.Errorf("band %d, %s, lacks an end: give it “low” and “high”, shares from 0 to 1", i+1, scenarios.Quote(b.Word))
		}
		for _, word := range append([]string{b.Word}, b.Also...) {
			if first, taken := seen[plain(word)]; taken && first != i {
				return fmt.Errorf("%s stands for band %d and for band %d: a word has one band", scenarios.Quote(word), first+1, i+1)
			}
			seen[plain(word)] = i
		}
		if p := plain(b.Word); p == "rest" || p == "none" || p == "r" {
			return fmt.Errorf("band %d is called %s, which means something else where a probability is typed: give it another word", i+1, scenarios.Quote(b.Word))
		}
	}
	return nil
}
