package store_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// If this fails, a click on a problem, or an editor given FILE:LINE:COL, goes
// to the wrong place. Windows line ends, a byte order mark, letters of several
// bytes, nulls in lists, escaped names and lists of one line are in the way.
func TestProblemsHaveTheirPlace(t *testing.T) {
	text := "\ufeff" + `{"format": "offramp/scenario", "version": 1,
 "until": "soon",
 "x": {"root": {"children": [{"probability": 7}]}, "children": [{}]},
 "endStates": [null, {"name": "é", "c\u006flour": "red"}],
 "root": {"probability": "rest", "children": [null,
   {"title": "Переговоры", "probability": 1.4, "notes": "\"children\": [{}]\\"},
   {"indicators": [null, {"text": "x", "by": "soon"}], "probability": 0.25,
    "children": [{"endState": "gone"}], "endState": "gone too"}
 ]}}
`
	text = strings.ReplaceAll(text, "\n", "\r\n")
	o := decode(t, []byte(text))
	var got []string
	for _, p := range o.Problems {
		got = append(got, fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Code))
	}
	want := []string{
		"2:11 " + scenarios.CodeDate,
		"4:51 " + scenarios.CodeValue,
		"5:26 " + scenarios.CodeOnRoot,
		"6:43 " + scenarios.CodeProbability,
		"7:46 " + scenarios.CodeDate,
		"8:31 " + scenarios.CodeReference,
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("not found: %s", w)
		}
	}
	if !slices.IsSortedFunc(o.Problems, func(a, b scenarios.Problem) int {
		return (a.Line-b.Line)*1000 + a.Column - b.Column
	}) {
		t.Error("not in the order of the file")
	}
	if t.Failed() {
		t.Errorf("got %q", got)
	}
}

// If this fails, finding the places of many problems takes time with the
// square of their number.
func TestManyProblemsAreFoundFast(t *testing.T) {
	var b bytes.Buffer
	b.WriteString(head + `"endStates":[`)
	const n = 50_000
	for i := range n {
		fmt.Fprintf(&b, `%s{"id":"%d","colour":"red"}`, comma(i), i)
	}
	b.WriteString(`],"root":{"children":[`)
	for i := range n {
		fmt.Fprintf(&b, `%s{"probability":7,"notes":"\\\"\\"}`, comma(i))
	}
	b.WriteString(`]}}`)
	start := time.Now()
	o, err := store.Decode(b.Bytes())
	if err != nil || len(o.Problems) < 2*n {
		t.Fatal(err)
	}
	last := o.Problems[len(o.Problems)-1]
	if last.Line != 1 || last.Column < 3*n {
		t.Errorf("%+v", last)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}
