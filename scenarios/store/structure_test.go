package store_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// file puts one outcome's fields into a scenario, on a line of their own.
func file(fields string) string {
	return "{\"format\": \"offramp/scenario\", \"version\": 1, \"root\": {\"title\": \"Start\", \"children\": [\n{\"title\": \"é\", " + fields + "}\n]}}"
}

// top puts fields into the scenario itself, on a line of their own.
func top(fields string) string {
	return "{\"format\": \"offramp/scenario\", \"version\": 1, \"root\": {},\n" + fields + "}"
}

// structures are files with one break in their structure each.
var structures = []struct {
	file string
	code string
	at   string // line:column
	say  string // where: what: do
	did  string
}{
	{file(`"probability": "likely"`), store.CodeWrongType, "2:31", `Start › é: probability is “likely”: give a number from 0 to 1, or "rest"`, `took out the probability “likely” at line 2`},
	{file(`"probability": true`), store.CodeWrongType, "2:31", `Start › é: probability is true: give a number, without quotes`, `took out the probability true at line 2`},
	{file(`"probability": 1e400`), store.CodeWrongType, "2:31", `Start › é: probability is 1e400, too large a number: give a number between −1e308 and 1e308`, `took out the probability 1e400 at line 2`},
	{file(`"notes": 5`), store.CodeWrongType, "2:25", `Start › é: notes is 5: write it as text, in quotes`, `took out the notes 5 at line 2`},
	{file(`"children": {}`), store.CodeWrongType, "2:28", `Start › é: children is an object: write a list, in brackets [ ]`, `took out the children (an object) at line 2`},
	{file(`"children": [7]`), store.CodeWrongType, "2:29", `Start › é: entry 1 of children is 7: write an object, in braces { }`, `took out the children 7 at line 2`},
	{file(`"children": [null, {}, 7]`), store.CodeWrongType, "2:39", `Start › é: entry 3 of children is 7: write an object, in braces { }`, `took out the children 7 at line 2`},
	{file(`"range": [null, 1e400]`), store.CodeWrongType, "2:32", `Start › é: entry 2 of range is 1e400, too large a number: give a number between −1e308 and 1e308`, `took out the range 1e400 at line 2`},
	{file(`"tags": ["a", 7]`), store.CodeWrongType, "2:30", `Start › é: entry 2 of tags is 7: write it as text, in quotes`, `took out the tags 7 at line 2`},
	{file(`"locked": "yes"`), store.CodeWrongType, "2:26", `Start › é: locked is “yes”: write true or false, without quotes`, `took out the locked “yes” at line 2`},
	{file(`"range": [0.2]`), store.CodeWrongType, "2:25", `Start › é: range is not a list of two numbers: write the lowest and the highest plausible value, such as [0.2, 0.5]`, `took out the range (not a list of two numbers) at line 2`},
	{file(`"range": [0.1, 0.2, 0.3]`), store.CodeWrongType, "2:25", `Start › é: range is not a list of two numbers: write the lowest and the highest plausible value, such as [0.2, 0.5]`, `took out the range (not a list of two numbers) at line 2`},
	{file(`"range": [1e400, "x"]`), store.CodeWrongType, "2:26", `Start › é: entry 1 of range is 1e400, too large a number: give a number between −1e308 and 1e308`, `took out the range 1e400 at line 2`},
	{file(`"status": "happened"`), store.CodeWrongType, "2:26", `Start › é: status is “happened”: write an object, in braces { }`, `took out the status “happened” at line 2`},
	{file(`"confidence": {"level": 2, "because": "x"}`), store.CodeWrongType, "2:40", `Start › é: level in confidence is 2: write it as text, in quotes`, `took out the level 2 at line 2`},
	{file(`"sources": [{"source": "a", "credibility": 2.5}]`), store.CodeWrongType, "2:59", `Start › é: credibility in sources is 2.5, no whole number that can be held: give a whole number`, `took out the credibility 2.5 at line 2`},
	{file(`"indicators": [{"text": "x", "likelihoods": {"a": "b"}}]`), store.CodeWrongType, "2:66", `Start › é: a in indicators is “b”: give a number, without quotes`, `took out the a “b” at line 2`},
	{file(`"id": 5`), store.CodeWrongType, "2:22", `Start › é: id is 5: write it as text, in quotes`, `took out the id 5 at line 2`},
	{file(`"id": "` + strings.Repeat("é", 65) + `"`), store.CodeLongID, "2:22", `Start › é: the id “` + strings.Repeat("é", 40) + `…” is longer than 64 characters: give a shorter one`, `gave the outcome with the long id “` + strings.Repeat("é", 40) + `…” a new one at line 2`},
	{file(`"id": "a", "children": [{"id": "a"}]`), store.CodeDuplicateID, "2:47", `Start › é › Untitled: another outcome has the id “a” already: give this one an id of its own, or take it out`, `gave the second outcome with the id “a” a new one at line 2`},
	{file(`"indicators": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]`), store.CodeDuplicateID, "2:64", `Start › é: another indicator has the id “a” already: give this one an id of its own, or take it out`, `gave the second indicator with the id “a” a new one at line 2`},
	{top(`"title": 5`), store.CodeWrongType, "2:10", `scenario: title is 5: write it as text, in quotes`, `took out the title 5 at line 2`},
	{top(`"endStates": [{"id": "a", "name": "War"}, {"id": "a", "name": "Peace"}]`), store.CodeDuplicateID, "2:50", `end state “Peace”: another end state has the id “a” already: give this one an id of its own, or take it out`, `gave the second end state with the id “a” a new one at line 2`},
	{top(`"endStates": [{"impact": "x", "name": "War"}]`), store.CodeWrongType, "2:26", `end state “War”: impact in endStates is “x”: give a number, without quotes`, `took out the impact “x” at line 2`},
	{top(`"sources": [{"id": "a"}, {"id": "a", "title": "RIA"}]`), store.CodeDuplicateID, "2:33", `source “RIA”: another source has the id “a” already: give this one an id of its own, or take it out`, `gave the second source with the id “a” a new one at line 2`},
	{top(`"changes": [{"id": "a", "how": "x"}, {"id": "a", "how": "x"}]`), store.CodeDuplicateID, "2:45", `change log: another change has the id “a” already: give this one an id of its own, or take it out`, `gave the second change with the id “a” a new one at line 2`},
	{top(`"checks": {"x": 5}`), store.CodeWrongType, "2:17", `scenario: x in checks is 5: write an object, in braces { }`, `took out the x 5 at line 2`},
	{top(`"scale": {"bands": [{"word": "a", "low": "0"}]}`), store.CodeWrongType, "2:42", `scenario: low in scale is “0”: give a number, without quotes`, `took out the low “0” at line 2`},
	{top(`"scale": {"bands": [5]}`), store.CodeWrongType, "2:21", `scenario: entry 1 of bands in scale is 5: write an object, in braces { }`, `took out the bands 5 at line 2`},
	{top(`"simulation": {"seed": 1e300}`), store.CodeWrongType, "2:24", `scenario: seed in simulation is 1e300, no whole number that can be held: give a whole number`, `took out the seed 1e300 at line 2`},
}

// If this fails, a file with broken structure is not recognised as such, the
// message does not say what, where and what to do, or the repair is not whole.
func TestBrokenStructure(t *testing.T) {
	for _, c := range structures {
		o := decode(t, []byte(c.file))
		broken := slices.DeleteFunc(slices.Clone(o.Problems), func(p scenarios.Problem) bool { return !p.Structure })
		if len(broken) != 1 || len(o.Repairs) != 1 || !o.Broken() || !o.ReadOnly() || o.Newer() {
			t.Errorf("%s:\n%+v\n%q", c.file, o.Problems, o.Repairs)
			continue
		}
		p := broken[0]
		if p.Code != c.code || !p.Structure {
			t.Errorf("%s: code %s", c.file, p.Code)
		}
		if at := strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column); at != c.at {
			t.Errorf("%s: at %s, want %s", c.file, at, c.at)
		}
		if say := p.Where() + ": " + p.What + ": " + p.Do; say != c.say {
			t.Errorf("%s:\nsays %s\nwant %s", c.file, say, c.say)
		}
		if o.Repairs[0] != c.did {
			t.Errorf("%s:\ndid  %s\nwant %s", c.file, o.Repairs[0], c.did)
		}
		again := decode(t, encode(t, o.Scenario))
		for _, p := range again.Problems {
			if p.Structure {
				t.Errorf("%s: the repaired copy is broken: %+v", c.file, p)
			}
		}
	}
}

// If this fails, references to an identity that was too long are lost with it.
func TestReferencesFollowAShortenedIdentity(t *testing.T) {
	long := strings.Repeat("x", 65)
	o := decode(t, []byte(`{"format":"offramp/scenario","version":1,"endStates":[{"id":"`+long+`","name":"War"}],
		"root":{"kind":"choice","assumed":"`+long+`","children":[{"id":"`+long+`","endState":"`+long+`"}]}}`))
	s := o.Scenario
	leaf := s.Root.Children[0]
	if s.EndState(leaf.EndState) == nil || s.Root.Assumed != leaf.ID || s.Outcome(leaf.ID) != leaf {
		t.Errorf("%+v", leaf)
	}
	if len(o.Problems) != 2 {
		t.Errorf("%+v", o.Problems)
	}
}

// If this fails, one hostile list fills the memory with findings, or what was
// left out of the report goes unsaid.
func TestManyFindingsAreCounted(t *testing.T) {
	o := decode(t, []byte(file(`"tags": [`+strings.Repeat("1,", 5000)+`1]`)))
	last := o.Problems[len(o.Problems)-1]
	if len(o.Problems) != 1001 || !strings.HasPrefix(last.What, "4,001 more") || !o.Broken() {
		t.Errorf("%d problems, the last %+v", len(o.Problems), last)
	}
	if o.Problems[5].What != "entry 6 of tags is 1" {
		t.Errorf("the entries are counted without the wrong ones: %s", o.Problems[5].What)
	}
	if len(o.Repairs) != 1001 || o.Repairs[1000] != "mended 4,001 more in the same ways" {
		t.Errorf("%d repairs, the last %q", len(o.Repairs), o.Repairs[len(o.Repairs)-1])
	}
}

// If this fails, a file written by a program that says "Title" for "title" is
// taken for broken and cannot be saved, or a real break in it goes untold.
func TestManyFieldsInTheWrongCase(t *testing.T) {
	titled := head + `"root":{"children":[` + strings.Repeat(`{"Title":"x"},`, 1500)
	o := decode(t, []byte(titled+"{}]}}"))
	last := o.Problems[len(o.Problems)-1]
	if len(o.Problems) != 1001 || !strings.HasPrefix(last.What, "500 more unknown fields") ||
		last.Severity != scenarios.Warning || last.Structure || o.Broken() || o.ReadOnly() || len(o.Repairs) > 0 {
		t.Errorf("%d problems, the last %+v; did %q", len(o.Problems), last, o.Repairs)
	}
	o = decode(t, []byte(titled+`{"notes":5}]}}`))
	if p := o.Problems[1000]; len(o.Problems) != 1002 || p.What != "notes is 5" || !o.Broken() || len(o.Repairs) != 1 {
		t.Errorf("%d problems, %+v; did %q", len(o.Problems), p, o.Repairs)
	}
}

// If this fails, "Title" for "title" goes unnoticed, or is lost.
func TestFieldInTheWrongCase(t *testing.T) {
	o := decode(t, []byte(file(`"Notes": "x"`)))
	if len(o.Problems) != 1 || o.Broken() {
		t.Fatalf("%+v", o.Problems)
	}
	p := o.Problems[0]
	if p.Code != store.CodeFieldCase || p.Line != 2 || p.Column != 16 || p.Do != "did you mean “notes”?" {
		t.Errorf("%+v", p)
	}
	if !bytes.Contains(encode(t, o.Scenario), []byte(`"Notes": "x"`)) {
		t.Error("the field is lost")
	}
}
