package inspector

import (
	"slices"
	"strings"

	"offramp/scenarios"
)

func statusOf(o *scenarios.Outcome) scenarios.Status {
	if o.Status == nil {
		return scenarios.Status{}
	}
	return *o.Status
}

func setStatus(o *scenarios.Outcome, s scenarios.Status) scenarios.Edit {
	old := statusOf(o)
	if s.Is == "" { // what is still open has no date
		s.On = ""
	}
	if old.Is == s.Is && old.On == s.On {
		return scenarios.Edit{}
	}
	to := &s
	if s.Is == "" && len(s.Unknown) == 0 {
		to = nil
	}
	return scenarios.SetField(o, "status", "status", to)
}

func setTags(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
	var tags []string
	for tag := range strings.SplitSeq(text, ",") {
		if tag = scenarios.OneLine(tag); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	if slices.Equal(tags, o.Tags) {
		return scenarios.Edit{}, nil
	}
	return scenarios.SetField(o, "tags", "tags", tags), nil
}
