package store_test

import (
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/scenarios/store"
)

// If this fails, somebody's own list of labels is not taken as it is written.
func TestDecodeMarkings(t *testing.T) {
	m, err := store.DecodeMarkings([]byte("\ufeff" + `{
  "id": "ours", "owner": "us", "bottom": true,
  "levels": [
    {"label": "GEHEIM", "rank": 2, "foreground": "#000000", "background": "#F5B800", "caveats": true},
    {"label": "OFFEN", "rank": 1, "formerly": ["FREI"]}
  ]
}`))
	if err != nil {
		t.Fatal(err)
	}
	p := marking.New(m)
	if got := strings.Join(p.Labels(), " "); got != "OFFEN GEHEIM" {
		t.Errorf("in order they are %s", got)
	}
	if got := p.Banner(marking.Strictest(p, "frei", "Geheim A")); got.Text != "GEHEIM A" || got.Background != "#F5B800" || !got.Bottom {
		t.Errorf("%+v", got)
	}
	if len(m.Unknown) != 1 || m.Unknown[0].Name != "owner" {
		t.Errorf("what is not known is lost: %+v", m.Unknown)
	}
}

// If this fails, a list of labels that cannot be used is taken, or is refused
// without a word about where and why.
func TestDecodeMarkings_refuses(t *testing.T) {
	for text, want := range map[string]string{
		``:                             "line 1:1: ",
		`nonsense`:                     "line 1:1: ",
		`[]`:                           "line 1:1: ",
		`{}`:                           "has no labels",
		`{"levels":[]}`:                "has no labels",
		`{"levels":[{"label":" "}]}`:   "has no label",
		`{"levels":[{"rank":1}]}`:      "has no label",
		`{"levels":[{"label":" - "}]}`: "has no label",
		"{\"levels\":[\n{\"label\":\"A\",\"foreground\":\"red\"}]}":               "line 2:",
		`{"levels":[{"label":"A","rank":1},{"label":"B"}]}`:                       "no rank",
		`{"levels":[{"label":"A","rank":1},{"label":"B","rank":1}]}`:              "rank of its own",
		`{"levels":[{"label":"A","rank":1.5}]}`:                                   "line 1:",
		`{"levels":[{"label":"A-B"},{"label":"a b"}]}`:                            "level 2",
		`{"levels":[{"label":"A"},{"label":"B","also":["a"]}]}`:                   "stands for",
		`{"levels":[{"label":"A"}],"align":"left"}`:                               "write",
		`{"levels":[{"label":"A"}]}, "title": "x"`:                                "more than one",
		`{"levels":[{"label":"A"}]`:                                               "line ",
		`{"levels":[{"label":"A"}]}` + strings.Repeat(" ", 1<<20):                 "larger than 1 MiB",
		`{"levels":[` + strings.Repeat(`{"label":"A"},`, 100) + `{"label":"A"}]}`: "stands for",
	} {
		if m, err := store.DecodeMarkings([]byte(text)); err == nil || m != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.80s: %+v, %v; want %q", text, m, err, want)
		}
	}
}

// If this fails, some text crashes the reader of lists of labels, or gives one
// whose labels come to less than one of them.
func FuzzDecodeMarkings(f *testing.F) {
	f.Add([]byte(`{"levels":[{"label":"A","also":["B C"],"formerly":["D"],"caveats":true},{"label":"A B"}]}`), "a x, y")
	f.Add([]byte(`{"levels":[{"label":"A","rank":1e99}]}, "root": {"x": 1}`), "")
	f.Add([]byte("{\"levels\":[\n{}]}"), "TLP:RED")
	f.Fuzz(func(t *testing.T, data []byte, label string) {
		m, err := store.DecodeMarkings(data)
		if (m == nil) == (err == nil) {
			t.Fatalf("%+v, %v", m, err)
		}
		if err != nil {
			if err.Error() == "" {
				t.Fatal("refused without a word")
			}
			return
		}
		s := &scenarios.Scenario{Markings: m, Marking: label}
		p := marking.Of(s)
		labels := append(p.Labels(), label)
		v := marking.Strictest(p, labels...)
		for _, one := range labels {
			if _, known := p.Parse(one); !known {
				continue
			}
			if covers, sure := p.Covers(v.Label, one); (!covers || !sure) && !slices.ContainsFunc(v.Unknown, func(kept string) bool { return strings.EqualFold(kept, scenarios.OneLine(one)) }) {
				t.Fatalf("%q of %q does not cover %q", v.Label, labels, one)
			}
		}
		_ = marking.BannerOf(s)
	})
}
