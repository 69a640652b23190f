package scenarios_test

import (
	"testing"

	"offramp/scenarios"
)

// If this fails, two end states get names that nobody can tell apart, or one
// cannot keep its own.
func TestFreeName(t *testing.T) {
	s := scenarios.New()
	war := &scenarios.EndState{ID: "1", Name: "War"}
	s.EndStates = []*scenarios.EndState{war}
	for _, c := range []struct {
		name string
		e    *scenarios.EndState
		free bool
	}{
		{"Peace", nil, true}, {"War", nil, false}, {"WAR", nil, false}, {"war", war, true}, {"", nil, false}, {"", war, false},
	} {
		if err := s.FreeName(c.name, c.e); (err == nil) != c.free {
			t.Errorf("%q for %v: %v", c.name, c.e, err)
		}
	}
}
