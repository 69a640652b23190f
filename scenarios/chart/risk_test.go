package chart_test

import (
	"strings"
	"testing"

	"offramp/scenarios/chart/charttest"
)

// If this fails, the risk profile says of what hangs on a choice that it has no impact.
func TestRisk_saysWhatIsUndecided(t *testing.T) {
	risk := charttest.Risk()
	risk.Without, risk.Undecided = 0, 0.05
	c, err := risk.Chart()
	if err != nil {
		t.Fatal(err)
	}
	notes := strings.Join(c.Table.Notes, "\n")
	if !strings.Contains(notes, "5\u00a0% is undecided") || strings.Contains(notes, "no impact") {
		t.Errorf("it says %q", notes)
	}
}
