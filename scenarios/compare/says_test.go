package compare_test

import (
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
)

// talks is a scenario in which something of each kind can be changed.
const talks = `{"format":"offramp/scenario","version":1,"id":"d","title":"Talks","marking":"TLP:GREEN",
"scale":{"id":"own","bands":[{"word":"likely","low":0.5,"high":0.9}]},"ranges":{"mean":"bounds"},
"endStates":[{"id":"e","name":"War"},{"id":"p","name":"Peace"}],"sources":[{"id":"s","title":"Cable"}],
"root":{"id":"r","title":"Start","kind":"choice","assumed":"a","indicators":[{"id":"i","text":"Tanks","likelihoods":{"a":0.8,"b":0.2}}],"children":[
{"id":"a","title":"They end","tags":["x","y"],"endState":"e","sources":[{"source":"s","where":"p. 4"}]},
{"id":"b","title":"They go on","children":[{"id":"c","title":"Deal","said":"likely","range":[0.5,0.9]},{"id":"f","title":"None","probability":0.2}]}]},
"changes":[{"id":"l","at":"2022-01-09T18:02:11Z","outcome":"c","title":"Deal","field":"said","to":"likely","because":"a cable"}],
"checks":{"no-other-branch":{"off":true,"because":"two only"}}}`

// If this fails, who reads a comparison cannot tell what changed: one thing goes by
// two names, a value by the name of its field, or what differs is left out.
func TestWhatChangedIsTold(t *testing.T) {
	read := func(text string) *scenarios.Scenario {
		opened, err := store.Decode([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return opened.Scenario
	}
	for _, c := range []struct {
		name    string
		replace []string // in the newer one
		want    []string
	}{
		{"an end state is renamed and given up", []string{`"name":"War"`, `"name":"Great war"`, `"endState":"e"`, `"endState":"p"`}, []string{
			"End state “War” is called “Great war” now", "“They end”: end state Great war → Peace",
		}},
		{"a parent is renamed and left", []string{`"title":"They go on"`, `"title":"They drag on"`, `{"id":"c","title":"Deal","said":"likely","range":[0.5,0.9]},`, ""}, []string{
			"“They go on” is called “They drag on” now", "“Deal” removed from under “They drag on”",
		}},
		{"an option is renamed and another assumed", []string{`"title":"They end"`, `"title":"They stop"`, `"assumed":"a"`, `"assumed":"b"`}, []string{
			"“Start”: a choice that assumes “They stop” → a choice that assumes “They go on”", "“They end” is called “They stop” now",
		}},
		{"a fork is decided no more", []string{`"kind":"choice","assumed":"a",`, ""}, []string{"“Start”: a choice that assumes “They end” → a fork that happens"}},
		{"the scenario is renamed", []string{`"title":"Talks"`, `"title":"War"`}, []string{"The scenario “Talks” is called “War” now"}},
		{"a likelihood", []string{`"b":0.2`, `"b":0.3`}, []string{
			"“Start”: indicators Tanks, 80 % if “They end”, 20 % if “They go on” → Tanks, 80 % if “They end”, 30 % if “They go on”",
		}},
		{"a tag comes", []string{`["x","y"]`, `["x","z","y"]`}, []string{"“They end”: added to its tags: z"}},
		{"a tag goes", []string{`["x","y"]`, `["y"]`}, []string{"“They end”: removed from its tags: x"}},
		{"a tag for another", []string{`["x","y"]`, `["x","z"]`}, []string{"“They end”: tags y → z"}},
		{"tags in another order", []string{`["x","y"]`, `["y","x"]`}, []string{"“They end”: tags x; y → y; x"}},
		{"a citation", []string{`"title":"Cable"`, `"title":"Report"`, "p. 4", "p. 5"}, []string{
			"Source “Cable” is called “Report” now", "“They end”: sources Report (p. 4) → Report (p. 5)",
		}},
		{"a word is given up", []string{`"said":"likely","range":[0.5,0.9]`, `"probability":"rest"`}, []string{"“Deal”: likely, from 50 to 90 % → rest"}},
		{"a check", []string{"two only", "just two"}, []string{"Check “no-other-branch”: off (two only) → off (just two)"}},
		{"a check is on again", []string{`"off":true,"because":"two only"`, ""}, []string{"Check “no-other-branch”: off (two only) → on"}},
		{"a word of the scale", []string{`"high":0.9}]}`, `"high":0.8}]}`}, []string{
			`The scenario: scale {"id":"own","bands":[{"word":"likely","low":0.5,"high":0.9}]} → {"id":"own","bands":[{"word":"likely","low":0.5,"high":0.8}]}`,
		}},
		{"what ranges mean", []string{`{"mean":"bounds"}`, `{"mean":"interval","level":0.9}`}, []string{"The scenario: meaning of the ranges bounds → interval at 90 %"}},
		{"the window", []string{`"marking"`, `"from":"2022-01-09","marking"`}, []string{"The scenario: begin of the window nothing → 2022-01-09"}},
		{"a lock", []string{`"probability":0.2`, `"probability":0.2,"locked":true`}, []string{"“None”: locked now"}},
		{"a reason in the log", []string{"a cable", "two cables"}, []string{"Change log: the reason for “Deal” was “a cable” and is “two cables”"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range compare.Between(read(talks), read(strings.NewReplacer(c.replace...).Replace(talks))).Differences {
				got = append(got, d.Says)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("told as\n%s\nnot as\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}
