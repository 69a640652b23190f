package find

import (
	"slices"
	"strings"

	"offramp/scenarios"
)

// putAssumptions takes out an assumption that says nothing any more.
func putAssumptions(o *scenarios.Outcome, edit func(int, string) string) any {
	var left []scenarios.Assumption
	for i, a := range o.Assumptions {
		was := a.Text
		if a.Text = edit(i, was); a.Text == "" && was != "" && a.Rating == "" && len(a.Unknown) == 0 {
			continue
		}
		left = append(left, a)
	}
	return left
}

// putTags takes out a changed tag that is blank or that the outcome has already.
func putTags(o *scenarios.Outcome, edit func(int, string) string) any {
	tags := make([]string, len(o.Tags))
	for i, tag := range o.Tags {
		if tags[i] = edit(i, tag); tags[i] != tag {
			tags[i] = strings.TrimSpace(tags[i])
		}
	}
	changed := func(i int) bool { return tags[i] != o.Tags[i] }
	var left []string
	for i, tag := range tags {
		earlier := slices.Index(tags[:i], tag)
		if changed(i) && tag == "" || earlier >= 0 && (changed(i) || changed(earlier)) {
			continue
		}
		left = append(left, tag)
	}
	return left
}
