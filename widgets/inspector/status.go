package inspector

import (
	"slices"
	"strings"

	"offramp/scenarios"
)

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
