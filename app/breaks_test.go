package app

import "testing"

// If this fails, a variable of the environment ends the program that users get.
func TestNothingBreaksByItself(t *testing.T) {
	t.Setenv("OFFRAMP_BREAK", "ui:1")
	if newBreaks() != nil {
		t.Error("the program breaks where OFFRAMP_BREAK is set")
	}
	environment := []string{"OFFRAMP_BREAK=ui:1", "A=b"}
	if got := withoutBreak(environment); len(got) != 2 {
		t.Errorf("the next start has %q", got)
	}
}
