package scenarios_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"offramp/scenarios"
)

// If this fails, a check that was switched off with a reason stays on, cannot
// be switched on again, loses what a newer version said of it, or undo does not
// bring the old setting back.
func TestSwitchCheck(t *testing.T) {
	unknown := scenarios.Unknown{{Name: "since", Value: `"2022"`}}
	s := scenarios.New()
	s.Checks = []scenarios.CheckSetting{{Check: "m", Off: true, Because: "old", Unknown: unknown}}
	editor := scenarios.NewEditor(s)
	do := func(check string, off bool, because string, want ...scenarios.CheckSetting) {
		t.Helper()
		before := s.Checks
		if err := editor.Do(scenarios.SwitchCheck(s, check, off, because)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, s.Checks); diff != "" {
			t.Error(diff)
		}
		if reason, isOff := s.SwitchedOff(check); isOff != off || off && reason != because {
			t.Errorf("%s is off: %v, because %q", check, isOff, reason)
		}
		after := s.Checks
		if _, _, err := editor.Undo(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, s.Checks); diff != "" {
			t.Errorf("undo: %s", diff)
		}
		if _, _, err := editor.Redo(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(after, s.Checks); diff != "" {
			t.Errorf("redo: %s", diff)
		}
	}
	m := scenarios.CheckSetting{Check: "m", Off: true, Because: "old", Unknown: unknown}
	do("z", true, "late", m, scenarios.CheckSetting{Check: "z", Off: true, Because: "late"})
	do("a", true, "", scenarios.CheckSetting{Check: "a", Off: true}, m, scenarios.CheckSetting{Check: "z", Off: true, Because: "late"})
	do("z", false, "gone", scenarios.CheckSetting{Check: "a", Off: true}, m)
	m.Because = "new"
	do("m", true, "new", scenarios.CheckSetting{Check: "a", Off: true}, m)
	m.Off, m.Because = false, ""
	do("m", false, "", scenarios.CheckSetting{Check: "a", Off: true}, m)
	do("a", false, "", m)
	if !scenarios.SwitchCheck(s, "a", false, "").IsEmpty() || !scenarios.SwitchCheck(s, "m", false, "x").IsEmpty() {
		t.Error("switching on what is on is a step")
	}
}
