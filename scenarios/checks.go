package scenarios

import (
	"slices"
	"strings"
)

// SwitchedOff tells whether a check of the tradecraft rules is switched off in
// s, and why.
func (s *Scenario) SwitchedOff(check string) (because string, off bool) {
	if s == nil {
		return "", false
	}
	for _, c := range s.Checks {
		if c.Check == check {
			return c.Because, c.Off
		}
	}
	return "", false
}

// SwitchCheck returns the edit that switches a check off for a reason, or on
// again, which takes its reason away. What this version does not know of a
// check's setting stays.
func SwitchCheck(s *Scenario, check string, off bool, because string) Edit {
	if !off {
		because = ""
	}
	if was, isOff := s.SwitchedOff(check); isOff == off && was == because {
		return Edit{}
	}
	checks := slices.Clone(s.Checks) // a value: other edits remember the old one
	at := slices.IndexFunc(checks, func(c CheckSetting) bool { return c.Check == check })
	if at < 0 {
		at, _ = slices.BinarySearchFunc(checks, check, func(c CheckSetting, name string) int { return strings.Compare(c.Check, name) })
		checks = slices.Insert(checks, at, CheckSetting{Check: check})
	}
	checks[at].Off, checks[at].Because = off, because
	if !off && len(checks[at].Unknown) == 0 {
		checks = slices.Delete(checks, at, at+1)
	}
	if len(checks) == 0 {
		checks = nil
	}
	edit := ChangeScenario("checks", "checks", checks)
	edit.Name = "Switch on the check “" + check + "”"
	if off {
		edit.Name = "Switch off the check “" + check + "”"
	}
	return edit
}
