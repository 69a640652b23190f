package store_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// If this fails, files differ from what FORMAT.md promises, and every saved
// file changes against what was saved before.
func TestCanonicalForm(t *testing.T) {
	in := "\ufeff" + `{"a": {"z":[ ],"y":{ },"n":[1.50,-0 , 1E400],"m":[[1],"\u0041"]}, "version": 1, "format":"offramp/scenario", "after version": null,
	"title":"","question":null,"marking":"<&>\u2028\u00e9\/","scale":{"bands":[{"word":"never","low":0,"high":0.000001}]},
	"ranges":{},"checks":{"b":{"off":true},"a":{"off":false}},"id":"S",
	"root":{"locked":false,"x1":1,"id":"R","x2":2,"impact":-0,"range":[1e-7,0.10],"tags":["b","a"],"probability":0.30,
		"children":[{"id":"C","probability":"rest","children":[]}]},
	"changes":[{"id":"H","from":null,"to":{"is":"happened","on":[]}}],"simulation":{"seed":9007199254740993,"samples":1e4}}`
	const want = `{
  "format": "offramp/scenario",
  "a": {
    "z": [],
    "y": {},
    "n": [1.50, -0, 1E400],
    "m": [
      [1],
      "A"
    ]
  },
  "after version": null,
  "version": 1,
  "id": "S",
  "marking": "<&>` + "\u2028" + `é/",
  "scale": {
    "bands": [
      {
        "word": "never",
        "low": 0,
        "high": 0.000001
      }
    ]
  },
  "root": {
    "id": "R",
    "x2": 2,
    "probability": 0.3,
    "range": [1e-7, 0.1],
    "x1": 1,
    "impact": 0,
    "tags": [
      "b",
      "a"
    ],
    "children": [
      {
        "id": "C",
        "probability": "rest"
      }
    ]
  },
  "changes": [
    {
      "id": "H",
      "to": {
        "is": "happened",
        "on": []
      }
    }
  ],
  "checks": {
    "b": {
      "off": true
    }
  },
  "simulation": {
    "seed": 9007199254740993,
    "samples": 10000
  }
}
`
	o := decode(t, []byte(in))
	got := string(encode(t, o.Scenario))
	// "after version" followed "format", for it stood after it.
	if got != want {
		t.Errorf("got\n%s", got)
	}
	if again := string(encode(t, decode(t, []byte(got)).Scenario)); again != got {
		t.Errorf("again\n%s", again)
	}
	if o.Broken() || o.Given {
		t.Errorf("%+v", o)
	}
}

// If this fails, numbers are written longer than they need be, or read back as
// others.
func TestNumbers(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", math.Copysign(0, -1): "0", 0.1: "0.1", 1e-6: "0.000001", 9.9e-7: "9.9e-7", 1e-7: "1e-7", -1.5e-12: "-1.5e-12",
		5e-324: "5e-324", 1e21: "1000000000000000000000", 0.30000000000000004: "0.30000000000000004", -5: "-5",
	} {
		s := scenarios.New()
		s.Root.Impact = &v
		data := string(encode(t, s))
		if !strings.Contains(data, `"impact": `+want+"\n") {
			t.Errorf("%g is written as %s", v, data)
		}
		if got := *decode(t, []byte(data)).Scenario.Root.Impact; got != v {
			t.Errorf("%g reads back as %g", v, got)
		}
	}
}

// If this fails, a deep file grows with the square of its depth.
func TestIndentStopsGrowing(t *testing.T) {
	s := scenarios.New()
	o := s.Root
	for range 100 {
		o.Children = []*scenarios.Outcome{scenarios.NewOutcome("deep")}
		o = o.Children[0]
	}
	widest := 0
	for line := range strings.Lines(string(encode(t, s))) {
		widest = max(widest, len(line)-len(strings.TrimLeft(line, " ")))
	}
	if widest != 32 {
		t.Errorf("indents by %d", widest)
	}
}

// If this fails, identities that were left out are not given, or given twice.
func TestMissingIdentitiesAreGiven(t *testing.T) {
	o := decode(t, []byte(head+`"endStates":[{"name":"War"},{"name":"Peace"}],"root":{"children":[{},{}],"indicators":[{"text":"x"}]},"changes":[{"how":"x"}]}`))
	s := o.Scenario
	if !o.Given || o.Broken() || s.Len() != 3 || s.ID == "" || s.EndStates[0].ID == s.EndStates[1].ID ||
		s.Root.Indicators[0].ID == "" || s.Changes[0].ID == "" || s.EndStates[0].ID == "" {
		t.Errorf("%+v", o)
	}
	if again := decode(t, encode(t, s)); again.Given {
		t.Error("given again after saving")
	}
}

// If this fails, numbers in the change log differ from the same numbers
// elsewhere, or lose digits that cannot be held.
func TestNumbersInTheChangeLog(t *testing.T) {
	for in, want := range map[string]string{
		"0.50": "0.5", "-0": "0", "-0.0": "0", "5e-1": "0.5", "1E2": "100", "1e-7": "1e-7", "[0.20, 0.500]": "[0.2, 0.5]",
		`"0.50"`: `"0.50"`, `"rest"`: `"rest"`, `["1.0", 1.0]`: "[\n        \"1.0\",\n        1\n      ]",
		"9007199254740993": "9007199254740993", "1E400": "1E400", `{"a\"1.0":1.0}`: "{\n        \"a\\\"1.0\": 1\n      }",
	} {
		for _, field := range []string{"from", "to"} {
			first := encode(t, decode(t, []byte(head+`"root":{},"changes":[{"`+field+`":`+in+`}]}`)).Scenario)
			if !strings.Contains(string(first), `"`+field+`": `+want+"\n") {
				t.Errorf("%s is written\n%s", in, first)
			}
			if again := encode(t, decode(t, first).Scenario); string(again) != string(first) {
				t.Errorf("%s is written again\n%s", in, again)
			}
		}
	}
}

// If this fails, ends of a band that nobody wrote appear in the file, and the
// word stands for numbers that nobody gave it.
func TestBandsWithoutEnds(t *testing.T) {
	o := decode(t, []byte(head+`"root":{},"scale":{"bands":[{"word":"likely"},{"word":"never","high":0},{}]}}`))
	got := string(encode(t, o.Scenario))
	if strings.Contains(got, "low") || strings.Count(got, "high") != 1 || strings.Count(got, "{") != 5 {
		t.Errorf("written as\n%s", got)
	}
	var said []string
	for _, p := range o.Problems {
		said = append(said, p.Where()+": "+p.What)
	}
	const want = "word “likely”: the band has no low end, so the word fits no number, " +
		"word “likely”: the band has no high end, so the word fits no number, " +
		"word “never”: the band has no low end, so the word fits no number"
	if s := strings.Join(said, ", "); s != want || o.Broken() {
		t.Errorf("says %s", s)
	}
}

// If this fails, what says nothing is found fault with, counts as a source of
// its outcome, or shifts the place of what stands after it.
func TestWhatSaysNothingIsDropped(t *testing.T) {
	o := decode(t, []byte(head+`"root":{"sources":[{},{"source":""},{"source":null,"where":""}],"assumptions":[{}]}}`))
	if len(o.Problems) > 0 || o.Scenario.Root.Sources != nil || o.Scenario.Root.Assumptions != nil {
		t.Errorf("%+v %+v", o.Problems, o.Scenario.Root)
	}
	o = decode(t, []byte(head+"\"root\":{\"sources\":[{},{\"source\":\"\"},\n{\"source\":\"gone\"},{},\n{\"where\":\"p. 4\"}]}}"))
	var said []string
	for _, p := range o.Problems {
		said = append(said, fmt.Sprint(p.Line, " ", p.What))
	}
	if s := strings.Join(said, ", "); s != "2 there is no source “gone”, 3 the citation names no source" {
		t.Errorf("says %s", s)
	}
	if c := o.Scenario.Root.Sources; len(c) != 2 || c[0].Source != "gone" || c[1].Where != "p. 4" {
		t.Errorf("%+v", c)
	}
}

// If this fails, a file of a newer Offramp is saved over, or does not open.
func TestNewerVersion(t *testing.T) {
	if v := decode(t, []byte(`{"format":"offramp/scenario","version":1e30,"root":{}}`)); !v.Newer() {
		t.Errorf("version %d", v.Scenario.Version)
	}
	o := decode(t, []byte(`{"format":"offramp/scenario","version":2,"root":{}}`))
	if !o.Newer() || !o.ReadOnly() || o.Broken() || len(o.Problems) != 1 {
		t.Errorf("%+v", o)
	}
	err := store.Save(t.TempDir()+"/x.json", o.Scenario)
	if err == nil || !strings.Contains(err.Error(), "newer Offramp") {
		t.Error(err)
	}
}
