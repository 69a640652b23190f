package merge_test

import (
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/merge"
)

// If this fails, a likelihood that one side gave a branch is lost without a word
// where the other took the branch away, or is asked about where nobody gave one.
func TestALikelihoodOfABranchThatIsGone(t *testing.T) {
	// of is a start with the branches a and, as where says, b beside it, under it
	// or not at all; an indicator may tell them apart.
	of := func(title, where string, likelihoods ...scenarios.Likelihood) *scenarios.Scenario {
		a, b := &scenarios.Outcome{ID: "a", Title: "A"}, &scenarios.Outcome{ID: "b", Title: "B"}
		root := &scenarios.Outcome{ID: "r", Title: title, Children: []*scenarios.Outcome{a}}
		switch where {
		case "beside":
			root.Children = append(root.Children, b)
		case "under":
			a.Children = []*scenarios.Outcome{b}
		}
		if likelihoods != nil {
			root.Indicators = []scenarios.Indicator{{ID: "i", Text: "Sign", Likelihoods: likelihoods}}
		}
		s := &scenarios.Scenario{Version: 1, ID: "d", Root: root}
		s.Link()
		return s
	}
	onA, onB := scenarios.Likelihood{Child: "a", P: 0.4}, scenarios.Likelihood{Child: "b", P: 0.8}
	base, gave := of("Start", "beside"), of("Start", "beside", onA, onB)
	for name, v := range map[string]three{
		"ours gave it, theirs moved the branch":   {base, gave, of("Start", "under")},
		"theirs gave it, ours moved the branch":   {base, of("Start", "under"), gave},
		"theirs gave it, ours deleted the branch": {base, of("Start", ""), gave},
	} {
		r := merge.Merge(v.base, v.ours, v.theirs, merge.Options{})
		listed := slices.ContainsFunc(r.Conflicts, func(c scenarios.Conflict) bool {
			return c.Item == "i" && c.Part == "likelihoods" && strings.Contains(string(c.Ours+c.Theirs), `"b":0.8`)
		})
		if !listed {
			t.Errorf("%s: that is not among the conflicts: %+v", name, r.Conflicts)
		}
		if got := r.Scenario.Root.Indicators[0].Likelihoods; !slices.Equal(got, []scenarios.Likelihood{onA}) {
			t.Errorf("%s: what is merged speaks of %v", name, got)
		}
	}
	// What both had said before goes with the branch, as it does where one removes it.
	if r := merge.Merge(gave, of("Ours", "beside", onA, onB), of("Start", "under", onA), merge.Options{}); !r.Clean() {
		t.Errorf("a likelihood that nobody changed is a conflict: %+v", r.Conflicts)
	}
}
