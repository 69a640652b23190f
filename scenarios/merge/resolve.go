package merge

import "offramp/scenarios"

// TakeOurs returns the edit that keeps what the scenario says and takes the
// conflict out of its list.
func TakeOurs(s *scenarios.Scenario, c scenarios.Conflict) (scenarios.Edit, error) {
	return settle(s, c, "Keep ours", ours)
}

// TakeTheirs returns the edit that makes the scenario say what theirs says and
// takes the conflict out of its list. Where theirs cannot stand any more the
// error says why, and what to do.
func TakeTheirs(s *scenarios.Scenario, c scenarios.Conflict) (scenarios.Edit, error) {
	return settle(s, c, "Take theirs", theirs)
}

// CanTakeBoth tells whether the conflict is about a text, of which both can stand.
func CanTakeBoth(c scenarios.Conflict) bool { return c.Kind == scenarios.ConflictChanged && isLong(c) }

// TakeBoth returns the edit that puts their text after ours and takes the
// conflict out of the list.
func TakeBoth(s *scenarios.Scenario, c scenarios.Conflict) (scenarios.Edit, error) {
	return settle(s, c, "Take both", both)
}
