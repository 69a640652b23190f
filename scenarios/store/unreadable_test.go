package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"offramp/scenarios/store"
)

const head = `{"format":"offramp/scenario","version":1,`

const conflictHelp = "a merge conflict was left in the file: keep one of the two versions and take out the lines that start with <<<<<<<, ======= and >>>>>>>"

var unreadable = []struct{ name, file, say string }{
	{"empty", "", "the file is empty: restore it from a copy, or delete it and save the scenario again"},
	{"only a byte order mark", "\ufeff", "the file is empty: restore it from a copy, or delete it and save the scenario again"},
	{"blank", " \n", "line 1:1: the file holds nothing but blanks: restore it from a copy"},
	{"zero bytes", "\x00\x00\x00", "the file holds nothing but zero bytes: a crash or the disk lost it: restore it from a copy"},
	{"UTF-16", "\xff\xfe{\x00", "line 1:1: the file is UTF-16 text: save it as UTF-8"},
	{"UTF-16 without a mark", "{\x00\"\x00", "line 1:1: the file is UTF-16 text: save it as UTF-8"},
	{"ZIP", "PK\x03\x04", "line 1:1: the file is a ZIP archive (an XMind map, an office document …), not a scenario: unpack it, or choose another file"},
	{"encrypted and cut off", "age-encryption.org/v1\n", "the encrypted file is damaged: it was cut off, or changed since it was encrypted: get a whole copy, or restore an earlier version"},
	{"XML", "\n<opml/>", "line 2:1: the file is XML or HTML, not a scenario: open the scenario's own .scenario.json file"},
	{"a list", "[1]", "line 1:1: the file is a JSON list, not a scenario: a scenario is an object and starts with {"},
	{"a number", "12", "line 1:1: the file is not a scenario: it holds 12: a scenario is an object and starts with {"},
	{"prose", "hello", "line 1:1: the file is text that starts with “hello”, not a scenario: choose the scenario's own .scenario.json file; a scenario starts with {"},
	{"prose of several lines", "\n Talks begin\nTalks end\n", "line 2:2: the file is text that starts with “Talks”, not a scenario: choose the scenario's own .scenario.json file; a scenario starts with {"},
	{"an empty object", "{}", "line 1:1: the file has no “format”, so it is not an Offramp scenario: choose another file"},
	{"SilverDecisions", `{"SilverDecisions":"0.5.1","title":5}`, "line 1:1: the file is a SilverDecisions tree, not an Offramp scenario: choose another file"},
	{"SilverDecisions with its formats", `{"SilverDecisions":"1.2.0","lng":"en","title":"x","format":{"locales":"en"},"data":{"nodes":[],"edges":[]}}`, "line 1:1: the file is a SilverDecisions tree, not an Offramp scenario: choose another file"},
	{"SilverDecisions, formats first", `{"format":{"locales":"en"},"SilverDecisions":"1.2.0"}`, "line 1:1: the file is a SilverDecisions tree, not an Offramp scenario: choose another file"},
	{"a format of objects", `{"format":{"locales":"en"},"root":{}}`, `line 1:11: the file is not an Offramp scenario: its format is an object: choose another file; a scenario says "format": "offramp/scenario"`},
	{"Markdown list", "- Talks\n  - Talks end\n", "line 1:1: the file is a list in Markdown or YAML, not a scenario: choose the scenario's own .scenario.json file"},
	{"Markdown list after a blank", "\n* Talks\n", "line 2:1: the file is a list in Markdown or YAML, not a scenario: choose the scenario's own .scenario.json file"},
	{"a negative number", "-1", "line 1:1: the file is not a scenario: it holds -1: a scenario is an object and starts with {"},
	{"two byte order marks", "\ufeff\ufeff" + head + `"root":{}}`, "line 1:1: a second byte order mark stands here, which nobody sees: save the file as UTF-8 without one"},
	{"a byte order mark inside", head + "\n\ufeff\"root\":{}}", "line 2:1: a byte order mark stands here, which nobody sees: take it out: it is left where files are joined"},
	{"other JSON", `{"a":1,"b":2,"c":3,"d":4}`, "line 1:1: the file has no “format”, so it is not an Offramp scenario (it has “a”, “b”, “c”, …): choose another file"},
	{"format forgotten", `{"version":1,"root":{}}`, `line 1:1: the file has no “format”, so it is not an Offramp scenario: if it is one, add "format": "offramp/scenario" at its top`},
	{"another format", `{"root":7,"format":"x","version":"`, `line 1:20: the file is not an Offramp scenario: its format is “x”: choose another file; a scenario says "format": "offramp/scenario"`},
	{"no version", `{"format":"offramp/scenario"}`, `line 1:1: the scenario has no “version”: add "version": 1 after its "format"`},
	{"version as text", `{"format":"offramp/scenario","version":"1","root":{}}`, "line 1:40: the version is “1”: give a whole number from 1, without quotes"},
	{"version 0", `{"format":"offramp/scenario","version":0,"root":{}}`, "line 1:40: the version is 0: give a whole number from 1"},
	{"no root", `{"format":"offramp/scenario","version":1}`, `line 1:1: the scenario has no “root”, which is its tree of outcomes: add "root": {"title": "…"}`},
	{"root is null", head + `"root":null}`, `line 1:1: the scenario has no “root”, which is its tree of outcomes: add "root": {"title": "…"}`},
	{"root is a number", head + `"root":5}`, `line 1:49: the root of the tree is 5, not an outcome: give it an object such as {"title": "…", "children": […]}`},
	{"trailing garbage", head + `"root":{}} x`, "line 1:53: something stands after the end of the scenario: take out everything after the last }"},
	{"trailing comma", head + `"root":{}},`, "line 1:52: something stands after the end of the scenario: take out everything after the last }"},
	{"a second scenario", head + "\"root\":{}}\n{}", "line 2:1: something stands after the end of the scenario: take out everything after the last }"},
	{"cut off in a text", head + `"root":{"title":"é`, "line 1:60: the file ends in the middle, in “title”: it was cut off: get a whole copy, or restore an earlier one"},
	{"cut off in a list", head + "\n\"root\":{\"children\":[{},", "line 2:24: the file ends in the middle, in “children”: it was cut off: get a whole copy, or restore an earlier one"},
	{"NaN", head + `"root":{"probability":NaN}}`, "line 1:64: NaN is not a number in JSON: give a number, or leave the field out"},
	{"infinity", head + `"root":{"probability":Infinity}}`, "line 1:64: Infinity is not a number in JSON: give a number, or leave the field out"},
	{"minus infinity", head + `"root":{"probability":-Infinity}}`, "line 1:64: -Infinity is not a number in JSON: give a number, or leave the field out"},
	{"minus infinity, short", head + `"root":{"range":[0.2,-inf]}}`, "line 1:63: -inf is not a number in JSON: give a number, or leave the field out"},
	{"decimal comma", head + `"root":{"probability":0,5}}`, "line 1:66: the character “5” cannot stand here: write numbers like 0.5: a digit, a decimal point, no plus sign and no zeros before"},
	{"no leading digit", head + `"root":{"probability":.5}}`, "line 1:64: the character “.” cannot stand here: write numbers like 0.5: a digit, a decimal point, no plus sign and no zeros before"},
	{"duplicate name", head + "\n\"root\":{\"title\":\"é\",\"title\":\"b\"}}", "line 2:21: the field “title” stands twice in one object: take one of them out"},
	{"duplicate unknown name", head + `"root":{"x":{"a":1,"a":2}}}`, "line 1:61: the field “a” stands twice in one object: take one of them out"},
	{"invalid UTF-8", head + "\"root\":{\"title\":\"\xff\"}}", "line 1:59: these bytes are not UTF-8 text: save the file as UTF-8"},
	{"line break in a text", head + "\"root\":{\"title\":\"a\nb\"}}", `line 1:60: a line ends inside a text: close the text with a quote ", or write the line break as \n`},
	{"bad escape", head + `"root":{"title":"C:\x"}}`, `line 1:61: a backslash stands before a character that takes none: write a backslash itself as \\`},
	{"lone surrogate", head + `"root":{"title":"\ud800"}}`, "line 1:59: an escape stands for no character: write the character itself"},
	{"comma before the end", head + `"root":{"tags":["a",]}}`, "line 1:61: a comma stands before the closing ]: take the comma out"},
	{"comma missing", head + "\"root\":{\"title\":\"a\"\n\"notes\":\"x\"}}", `line 2:1: the character “"” cannot stand here: a comma is missing before it, or a bracket was closed too early`},
	{"colon missing", head + `"root":{"title" "a"}}`, `line 1:58: the character “"” cannot stand here: put a colon between the name of a field and its value`},
	{"single quotes", head + `"root":{"title":'a'}}`, `line 1:58: the character “'” cannot stand here: put names and texts in straight double quotes "`},
	{"no quotes", head + `"root":{title:"a"}}`, `line 1:50: “title” cannot stand here: put names and texts in double quotes "; write true and false in small letters`},
	{"comment", head + "\n// why\n\"root\":{}}", "line 2:1: the character “/” cannot stand here: JSON has no comments: take the comment out"},
	{"merge conflict", head + "\n<<<<<<< HEAD\n\"root\":{}}", "line 2:1: " + conflictHelp},
	{"merge conflict at the top", "<<<<<<< HEAD\n{", "line 1:1: " + conflictHelp},
	{"merge conflict at the end", head + "\"root\":{}}\n>>>>>>> theirs\n", "line 2:1: " + conflictHelp},
	{"after a byte order mark", "\ufeff{,", "line 1:2: the character “,” cannot stand here: put texts in double quotes, and write numbers like 0.5"},
}

// If this fails, somebody is told in the wrong words, or the wrong place, why
// a file does not open.
func TestUnreadable(t *testing.T) {
	for _, c := range unreadable {
		t.Run(c.name, func(t *testing.T) {
			o, err := store.Decode([]byte(c.file))
			var u *store.Unreadable
			if !errors.As(err, &u) || o != nil {
				t.Fatalf("%v %v", o, err)
			}
			if u.Error() != c.say {
				t.Errorf("says %s\nwant %s", u, c.say)
			}
		})
	}
}

// If this fails, a message about a file does not name it as other programs do.
func TestUnreadableNamesItsFile(t *testing.T) {
	u := &store.Unreadable{File: "a.json", Line: 2, Column: 3, What: "it is wrong", Do: "mend it"}
	if u.Error() != "a.json:2:3: it is wrong: mend it" {
		t.Error(u)
	}
	u = &store.Unreadable{File: "a.json", What: "there is no such file"}
	if u.Error() != "a.json: there is no such file" {
		t.Error(u)
	}
}

// If this fails, a hostile file makes the program hang or crash.
func TestHostileNestingIsRefusedAtOnce(t *testing.T) {
	const million = 1_000_000
	for name, c := range map[string]struct{ file, say string }{
		"unknown":  {head + `"x":` + strings.Repeat("[", million), "line 1:10045: more than 10,000 objects and lists stand inside each other"},
		"outcomes": {head + `"root":` + strings.Repeat(`{"children":[`, million), "line 1:52049: the tree is deeper than 4,000 outcomes"},
		"foreign":  {strings.Repeat(`{"a":`, million), "line 1:50001: more than 10,000 objects"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := store.Decode([]byte(c.file))
			if err == nil || !strings.HasPrefix(err.Error(), c.say) {
				t.Errorf("says %v", err)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}
