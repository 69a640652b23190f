package marking_test

import (
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/marking"

	"pgregory.net/rapid"
)

func profile(t *testing.T, id string) *marking.Profile {
	t.Helper()
	p, ok := marking.ByID(id)
	if !ok {
		t.Fatalf("there is no %s", id)
	}
	return p
}

// If this fails, a label is taken for another one, or one that nobody knows is
// given a rank.
func TestProfile_Parse(t *testing.T) {
	for _, test := range []struct{ profile, text, want string }{
		{marking.TLP, "TLP:RED", "TLP:RED"},
		{marking.TLP, " tlp: amber ", "TLP:AMBER"},
		{marking.TLP, "TLP:AMBER + strict", "TLP:AMBER+STRICT"},
		{marking.TLP, "TLP AMBER STRICT", "TLP:AMBER+STRICT"},
		{marking.TLP, "TLP:WHITE", "TLP:CLEAR"},
		{marking.TLP, "TLP:CLEAR (legacy WHITE)", "TLP:CLEAR"},
		{marking.TLP, "TLP:CLEAR (legacy RED)", ""},
		{marking.TLP, "TLP:AMBER for the board", ""},
		{marking.TLP, "AMBER", ""},
		{marking.TLP, "SECRET", ""},
		{marking.TLP, "", ""},
		{marking.TLP, " · ", ""},
		{marking.GSC, "official", "OFFICIAL"},
		{marking.GSC, "UK OFFICIAL", "OFFICIAL"},
		{marking.GSC, "Official Sensitive", "OFFICIAL-SENSITIVE"},
		{marking.GSC, "OFFICIAL – SENSITIVE COMMERCIAL", "OFFICIAL-SENSITIVE COMMERCIAL"},
		{marking.GSC, "OFFICIAL-SENSITIVE (COMMERCIAL)", "OFFICIAL-SENSITIVE COMMERCIAL"},
		{marking.GSC, "SECRET//UK EYES ONLY/RECIPIENTS ONLY", "SECRET UK EYES ONLY, RECIPIENTS ONLY"},
		{marking.GSC, "SECRET A, a ,A", "SECRET A"},
		{marking.GSC, "Top-Secret", "TOP SECRET"},
		{marking.GSC, "SECRETARIAT", ""},
		{marking.GSC, "NOT SECRET", ""},
		{marking.GSC, "СЕКРЕТНО", ""},
	} {
		m, ok := profile(t, test.profile).Parse(test.text)
		if got := m.String(); got != test.want || ok != (test.want != "") {
			t.Errorf("%s: %q is %q, %v; want %q", test.profile, test.text, got, ok, test.want)
		}
	}
}

// If this fails, what several labels come to is less strict than one of them,
// or a label that has no rank is dropped.
func TestStrictest(t *testing.T) {
	for _, test := range []struct {
		profile string
		labels  []string
		want    string
		unknown []string
	}{
		{marking.TLP, []string{"TLP:GREEN", "TLP:RED", "TLP:AMBER"}, "TLP:RED", nil},
		{marking.TLP, []string{"", "tlp:green", " "}, "TLP:GREEN", nil},
		{marking.TLP, nil, "", nil},
		{marking.TLP, []string{"TLP:GREEN", "Ours", "ours", "SECRET"}, "TLP:GREEN", []string{"Ours", "SECRET"}},
		{marking.TLP, []string{"TLP:WHITE", "TLP:CLEAR"}, "TLP:CLEAR", nil},
		{marking.GSC, []string{"SECRET UK EYES ONLY", "TOP SECRET"}, "TOP SECRET UK EYES ONLY", nil},
		{marking.GSC, []string{"SECRET A", "SECRET B", "OFFICIAL a"}, "SECRET A, B", nil},
		{marking.GSC, []string{"OFFICIAL A", "SECRET B"}, "SECRET B, A", nil},
	} {
		v := marking.Strictest(profile(t, test.profile), test.labels...)
		if v.Label != test.want || !slices.Equal(v.Unknown, test.unknown) {
			t.Errorf("%q come to %+v, want %q and %q", test.labels, v, test.want, test.unknown)
		}
	}
}

// If this fails, the strictest of several labels does not cover each of them,
// or depends on their order.
func TestStrictest_covers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(marking.All()).Draw(t, "profile")
		one := rapid.Custom(func(t *rapid.T) string {
			label := rapid.SampledFrom(append(p.Labels(), "TLP:WHITE", "other", "")).Draw(t, "label")
			if rapid.Bool().Draw(t, "with caveat") && label != "" {
				label += " " + rapid.SampledFrom([]string{"A", "B, A", "EYES ONLY"}).Draw(t, "caveat")
			}
			return label
		})
		labels := rapid.SliceOf(one).Draw(t, "labels")
		v := marking.Strictest(p, labels...)
		for _, label := range labels {
			if _, known := p.Parse(label); known {
				if covers, ok := p.Covers(v.Label, label); !covers || !ok {
					t.Fatalf("%q of %q does not cover %q", v.Label, labels, label)
				}
			} else if label != "" && !slices.Contains(v.Unknown, label) {
				t.Fatalf("%q is dropped from %q: %+v", label, labels, v)
			}
		}
		if again := marking.Strictest(p, append([]string{v.Label}, v.Unknown...)...); again.Label != v.Label || !slices.Equal(again.Unknown, v.Unknown) {
			t.Fatalf("%+v comes to %+v", v, again)
		}
		slices.Reverse(labels)
		if back := marking.Strictest(p, labels...); len(back.Label) != len(v.Label) || len(back.Unknown) != len(v.Unknown) {
			t.Fatalf("%q come to %+v from the end, %+v from the start", labels, back, v)
		}
	})
}

// If this fails, a scenario is held against a list that is not its own.
func TestOf(t *testing.T) {
	own := &scenarios.Markings{ID: "ours", Levels: []scenarios.MarkingLevel{{Label: "Open"}, {Label: "Closed"}}}
	rank := func(n int) *int { return &n }
	turned := &scenarios.Markings{Levels: []scenarios.MarkingLevel{{Label: "Closed", Rank: rank(2)}, {Label: "Open", Rank: rank(1)}}}
	for _, test := range []struct {
		markings *scenarios.Markings
		marking  string
		want     string
	}{
		{nil, "", "TLP:CLEAR TLP:GREEN TLP:AMBER TLP:AMBER+STRICT TLP:RED"},
		{nil, "SECRET", "OFFICIAL OFFICIAL-SENSITIVE SECRET TOP SECRET"},
		{&scenarios.Markings{ID: marking.GSC}, "TLP:RED", "OFFICIAL OFFICIAL-SENSITIVE SECRET TOP SECRET"},
		{own, "TLP:RED", "Open Closed"},
		{turned, "", "Open Closed"},
	} {
		s := scenarios.New()
		s.Markings, s.Marking = test.markings, test.marking
		if got := strings.Join(marking.Of(s).Labels(), " "); got != test.want {
			t.Errorf("%+v, %q: %s", test.markings, test.marking, got)
		}
	}
}
