package store_test

import (
	"fmt"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// If this fails, what a check finds points to the wrong line of the file.
func TestLocate(t *testing.T) {
	for _, mark := range []string{"", "\xef\xbb\xbf"} {
		data := []byte(mark + `{
  "format": "offramp/scenario", "version": 1,
  "root": {"title": "Ümlaut", "children": [
    null,
    {"id": "a", "title": "A", "assumptions": [{"text": "x"}, {"text": "y"}]},
    {"id": "b",
     "title": "B"}]}}`)
		if _, err := store.Decode(data); err != nil {
			t.Fatal(err)
		}
		at := func(ordinal int, pointer string) scenarios.Problem {
			return scenarios.Problem{Code: pointer, Place: scenarios.Place{Ordinal: ordinal, Pointer: pointer}}
		}
		problems := []scenarios.Problem{at(2, "/title"), at(1, "/assumptions/1/text"), at(1, "/notes"), at(0, "/title"), at(-1, "/checks")}
		store.Locate(data, problems)
		got := ""
		for _, p := range problems {
			got += fmt.Sprintf("%d%s %d:%d, ", p.Place.Ordinal, p.Code, p.Line, p.Column)
		}
		if want := "-1/checks 1:1, 0/title 3:21, 1/notes 5:5, 1/assumptions/1/text 5:71, 2/title 7:15, "; got != want {
			t.Errorf("%s\nnot %s", got, want)
		}
	}
}
