package worked

import (
	"slices"
	"testing"

	"offramp/scenarios/marking"
)

func init() { register("marking.merge", markingMerge) }

// markingMerge checks the order of TLP 2.0, and what several labels come to.
func markingMerge(t *testing.T, e example) {
	var in struct {
		Order []string
		Cases [][]string
	}
	var want struct{ Banner []string }
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	tlp, _ := marking.ByID(marking.TLP)
	if !slices.Equal(tlp.Labels(), in.Order) || len(in.Cases) == 0 {
		t.Errorf("the order is %q", tlp.Labels())
	}
	for i, labels := range in.Cases {
		if got := marking.Strictest(tlp, labels...).String(); got != want.Banner[i] {
			t.Errorf("%q come to %q, want %q", labels, got, want.Banner[i])
		}
	}
}
