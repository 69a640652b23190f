package marking_test

import (
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/marking"
)

// If this fails, a marking is shown in colours that mean another one.
func TestBannerOf_colours(t *testing.T) {
	for _, test := range []struct{ label, text, foreground, background string }{
		{"TLP:RED", "TLP:RED", "#FF2B2B", "#000000"},
		{"TLP:AMBER", "TLP:AMBER", "#FFC000", "#000000"},
		{"TLP:AMBER+STRICT", "TLP:AMBER+STRICT", "#FFC000", "#000000"},
		{"TLP:GREEN", "TLP:GREEN", "#33FF00", "#000000"},
		{"TLP:CLEAR", "TLP:CLEAR", "#FFFFFF", "#000000"},
		{"TLP:WHITE", "TLP:CLEAR (legacy WHITE)", "#FFFFFF", "#000000"},
		{" tlp: green ", "TLP:GREEN", "#33FF00", "#000000"},
		{"OFFICIAL", "OFFICIAL", "#FFFFFF", "#1D5C96"},
		{"SECRET UK EYES ONLY", "SECRET UK EYES ONLY", "#FFFFFF", "#A3231B"},
		{"SECRET//NOFORN", "SECRET NOFORN", "#FFFFFF", "#A3231B"},
		{"TOP SECRET", "TOP SECRET", "#000000", "#F5B800"},
		{"SECRETARIAT", "SECRETARIAT", "#FFFFFF", "#000000"},
		{"Company internal", "Company internal", "#FFFFFF", "#000000"},
		{"", "", "#FFFFFF", "#000000"},
	} {
		b := marking.BannerOf(&scenarios.Scenario{Marking: test.label})
		if b.Text != test.text || b.Foreground != test.foreground || b.Background != test.background {
			t.Errorf("%q is %+v", test.label, b)
		}
	}
}

// marked is a scenario with a label, and outcomes with labels below each other.
func marked(label string, below ...string) *scenarios.Scenario {
	s := scenarios.New()
	s.Marking = label
	at := s.Root
	for _, one := range below {
		o := scenarios.NewOutcome("Outcome " + one)
		o.Marking = one
		at.Children = append(at.Children, o)
		at = o
	}
	s.Link()
	return s
}

// If this fails, something is shown as less strict than a part of it, or what
// is wrong with the labels is not told, told of another outcome, or cannot be
// put right.
func TestBannerOf_coversEveryPart(t *testing.T) {
	for _, test := range []struct {
		s      *scenarios.Scenario
		banner string
		codes  []string // by outcome, the scenario first
		raised string
	}{
		{marked("TLP:AMBER", "TLP:GREEN", ""), "TLP:AMBER", []string{"", "", "", ""}, ""},
		{marked("TLP:AMBER", "TLP:GREEN", "TLP:RED"), "TLP:RED", []string{"", "", "", marking.CodeLax}, "TLP:RED"},
		{marked("", "TLP:GREEN"), "TLP:GREEN", []string{"", "", marking.CodeLax}, "TLP:GREEN"},
		{marked("TLP:GREEN", "Ours"), "TLP:GREEN · Ours", []string{"", "", marking.CodeUnknown}, ""},
		{marked("Ours", "TLP:GREEN"), "TLP:GREEN · Ours", []string{marking.CodeUnknown, "", ""}, ""},
		{marked("Ours", "ours"), "Ours", []string{marking.CodeUnknown, "", marking.CodeUnknown}, ""},
		{marked("TLP:GREEN", "SECRET"), "TLP:GREEN · SECRET", []string{"", "", marking.CodeUnknown}, ""},
		{marked("SECRET", "SECRET UK EYES ONLY", "OFFICIAL"), "SECRET UK EYES ONLY", []string{"", "", marking.CodeLax, ""}, "SECRET UK EYES ONLY"},
		{marked("TLP:WHITE", "TLP:CLEAR"), "TLP:CLEAR", []string{"", "", ""}, ""},
		{marked(""), "", []string{"", ""}, ""},
	} {
		if got := marking.BannerOf(test.s).Text; got != test.banner {
			t.Errorf("the banner of %q says %q, not %q", test.s.Marking, got, test.banner)
		}
		codes := make([]string, len(test.codes))
		for _, p := range marking.Find(test.s) {
			codes[p.Place.Ordinal+1] = p.Code
			if p.Severity != scenarios.Warning || p.What == "" || p.Do == "" || p.Field != "marking" || len(p.Titles) == 0 {
				t.Errorf("%q: %+v", test.s.Marking, p)
			}
		}
		for i, want := range test.codes {
			if codes[i] != want {
				t.Errorf("%q: at %d is %q, not %q", test.s.Marking, i-1, codes[i], want)
			}
		}
		edit, label, ok := marking.Raise(test.s)
		if label != test.raised || ok != (test.raised != "") {
			t.Errorf("%q is raised to %q", test.s.Marking, label)
		}
		if !ok {
			continue
		}
		editor := scenarios.NewEditor(test.s)
		if err := editor.Do(edit); err != nil || test.s.Marking != test.raised {
			t.Errorf("raised it is %q, %v", test.s.Marking, err)
		}
		if left := marking.Find(test.s); len(left) != 0 {
			t.Errorf("raised to %q it has %+v", test.raised, left)
		}
	}
}

// If this fails, a mark beside a title does not say what the outcome is marked
// with.
func TestProfile_Portion(t *testing.T) {
	for _, test := range []struct{ list, text, want string }{
		{marking.TLP, "tlp:red", "(RED)"},
		{marking.TLP, "TLP:WHITE", "(CLEAR)"},
		{marking.TLP, "Ours", "(Ours)"},
		{marking.TLP, " ", ""},
		{marking.GSC, "Secret UK EYES ONLY", "(SECRET UK EYES ONLY)"},
	} {
		if got := profile(t, test.list).Portion(test.text); got != test.want {
			t.Errorf("%q is %q beside a title", test.text, got)
		}
	}
}
