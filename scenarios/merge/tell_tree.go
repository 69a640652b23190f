package merge

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
)

// numbersText is the judgements of a fork, those of the branches that are there
// first and in their order.
func numbersText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	var of map[string]map[string]json.RawMessage
	if json.Unmarshal([]byte(value), &of) != nil {
		return "", false
	}
	ids := make([]string, 0, len(of))
	for id := range of {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	if o := s.Outcome(c.Outcome); o != nil {
		ids = inOrder(ids, children(o))
	}
	var texts []string
	for _, id := range ids {
		fields, there := of[id]
		if !there {
			continue
		}
		var read scenarios.Outcome
		for _, f := range scenarios.OutcomeFields {
			if slices.Contains(judgedFields, f.Name) && store.SetValue(f.Name, scenarios.JSON(fields[f.Name]), f.At(&read)) != nil {
				return "", false
			}
		}
		texts = append(texts, called(s, c, id)+" "+compare.Judgement(&read))
	}
	return strings.Join(texts, ", "), true
}

// whereText is a place in the tree, and what stands there.
func whereText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	w, err := readWhere(value)
	if err != nil {
		return "", false
	}
	text := ""
	if len(w.Branch) > 0 {
		branch, err := store.ReadBranch(scenarios.JSON(w.Branch))
		if err != nil {
			return "", false
		}
		text = scenarios.Quoted(branch)
		n := -1
		for range branch.All() {
			n++
		}
		if n > 0 {
			text += fmt.Sprintf(" and %d more that follow", n)
		}
		text += ", "
	}
	if w.Parent == "" {
		return text + "at the start", true
	}
	text += "under " + called(s, c, w.Parent)
	if w.After == "" {
		return text + ", first", true
	}
	return text + ", after " + called(s, c, w.After), true
}

func orderText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	var ids []string
	if json.Unmarshal([]byte(value), &ids) != nil {
		return "", false
	}
	for i, id := range ids {
		ids[i] = called(s, c, id)
	}
	return strings.Join(ids, ", "), true
}
