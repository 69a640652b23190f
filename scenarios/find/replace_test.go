package find_test

import (
	"bytes"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/find"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func do(t testing.TB, s *scenarios.Scenario, edit scenarios.Edit) *scenarios.Editor {
	t.Helper()
	e := scenarios.NewEditor(s)
	if err := e.Do(edit); err != nil {
		t.Fatal(err)
	}
	return e
}

// If this fails, replacing leaves places out, touches sources that others cite,
// or takes more than one undo.
func TestReplaceAll(t *testing.T) {
	s := everywhere()
	was := *s.Root
	edit, n := find.ReplaceAll(s, find.Query{Text: "here"}, "not there")
	e := do(t, s, edit)
	if n != 12 || edit.Name != "Replace “here” with “not there”" || edit.Select != s.Root.ID || edit.Back != s.Root.ID {
		t.Errorf("%d places, %q", n, edit.Name)
	}
	o := s.Root
	got := []string{o.Title, o.Asks, o.Confidence.Because, o.Because, o.Notes, o.Dissent, o.Assumptions[0].Text, o.Assumptions[2].Text, o.Indicators[1].Text, s.Sources[1].Title}
	want := []string{"not there", "not there?", "not there", "so not there", "# not there", "not not there", "not there", "and not there", "not there", "here"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"not there", "tnot there", "wnot there"}, o.Tags); diff != "" {
		t.Error(diff)
	}
	if o.Confidence.Level != "low" || o.Assumptions[2].Rating != "solid" || o.Indicators[1].ID != "j" || len(o.Sources) != 3 {
		t.Errorf("%+v", o)
	}
	if _, _, err := e.Undo(); err != nil || e.UndoName() != "" {
		t.Error(err, e.UndoName())
	}
	if diff := cmp.Diff(&was, s.Root, cmp.AllowUnexported(scenarios.Outcome{}, scenarios.Probability{})); diff != "" {
		t.Error(diff)
	}
}

// If this fails, replacing does something that nobody asked for.
func TestReplaceAll_nothing(t *testing.T) {
	s := everywhere()
	for _, test := range []struct {
		q    find.Query
		with string
	}{
		{find.Query{Text: "nowhere"}, "x"},
		{find.Query{Text: ""}, "x"},
		{find.Query{Text: "here", In: find.SourceTitles}, "x"},
		{find.Query{Text: "here", Case: true}, "here"},
	} {
		if edit, n := find.ReplaceAll(s, test.q, test.with); !edit.IsEmpty() || n != 0 || edit.Name != "" {
			t.Errorf("%+v: %d places, %+v", test.q, n, edit)
		}
	}
	edit, n := find.ReplaceAll(s, find.Query{Text: "here"}, "here") // "Here" is the only other
	if n != 1 || len(edit.Effects) != 1 {
		t.Errorf("%d places, %d effects", n, len(edit.Effects))
	}
}

// If this fails, replacing leaves tags that are blank or there twice, or takes
// away ones that it did not change.
func TestReplaceAll_tags(t *testing.T) {
	for _, test := range []struct {
		tags       []string
		text, with string
		want       []string
	}{
		{[]string{"military", "army"}, "army", "military", []string{"military"}},
		{[]string{"army", "military"}, "army", "military", []string{"military"}},
		{[]string{"a1", "a2", "b"}, "a", "", []string{"1", "2", "b"}},
		{[]string{"a", "b"}, "a", "", []string{"b"}},
		{[]string{"a"}, "a", " ", nil},
		{[]string{"a x", "b"}, "x", "", []string{"a", "b"}},
		{[]string{"twice", "twice", "a"}, "a", "b", []string{"twice", "twice", "b"}},
	} {
		s := titled("")
		s.Root.Tags = test.tags
		edit, _ := find.ReplaceAll(s, find.Query{Text: test.text}, test.with)
		do(t, s, edit)
		if diff := cmp.Diff(test.want, s.Root.Tags); diff != "" {
			t.Errorf("%q: %s", test.tags, diff)
		}
	}
}

// If this fails, an outcome whose title is taken away cannot be shown, or an
// assumption that says nothing stays behind.
func TestReplaceAll_toNothing(t *testing.T) {
	s := titled("Talks", "Talks go on")
	s.Root.Assumptions = []scenarios.Assumption{{Text: "talks"}, {Text: "Talks", Rating: "solid"}, {Rating: "solid"}}
	edit, n := find.ReplaceAll(s, find.Query{Text: "talks"}, "")
	do(t, s, edit)
	if n != 4 || edit.Name != "Take out “talks”" || s.Root.Name() != scenarios.Untitled || s.Root.Children[0].Title != " go on" {
		t.Errorf("%d, %q, %q, %q", n, edit.Name, s.Root.Title, s.Root.Children[0].Title)
	}
	if diff := cmp.Diff([]scenarios.Assumption{{Rating: "solid"}, {Rating: "solid"}}, s.Root.Assumptions); diff != "" {
		t.Error(diff)
	}
}

// If this fails, "Replace" changes another place than the one that is shown, or
// one that has changed since it was found.
func TestReplace(t *testing.T) {
	s := titled("talks and talks", "talks")
	s.Root.Tags = []string{"x", "talks"}
	q := find.Query{Text: "talks"}
	matches := find.Find(s, q)
	e := do(t, s, find.Replace(s, matches[1], "war"))
	if s.Root.Title != "talks and war" || e.UndoName() != "Replace “talks” with “war”" {
		t.Errorf("%q, %q", s.Root.Title, e.UndoName())
	}
	if edit := find.Replace(s, matches[0], "war"); !edit.IsEmpty() {
		t.Error("a text that has changed since is changed again")
	}
	if err := e.Do(find.Replace(s, matches[2], "war")); err != nil || s.Root.Tags[1] != "war" || s.Root.Tags[0] != "x" {
		t.Errorf("%v, %q", err, s.Root.Tags)
	}
	if err := e.Do(scenarios.RemoveBranch(s.Root.Children[0])); err != nil {
		t.Fatal(err)
	}
	for _, m := range []find.Match{matches[3], {}, {Outcome: s.Root, Field: find.SourceTitles}, {Outcome: s.Root, Field: find.Tags, Index: 7}} {
		if edit := find.Replace(s, m, "war"); !edit.IsEmpty() {
			t.Errorf("%+v is replaced", m)
		}
	}
}

// If this fails, replacing differs from what it is everywhere else, cannot be
// taken back, or writes into values that undo still needs.
func TestReplaceAllIsOneUndo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 8})
		for o := range s.Root.All() {
			o.Title = draw(t, "title", 0, 6)
		}
		before, err := store.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		q := find.Query{
			Text: rapid.SampledFrom([]string{"a", "i", "s", "ж", "why", "t", "тег"}).Draw(t, "text"),
			Case: rapid.Bool().Draw(t, "case"), Word: rapid.Bool().Draw(t, "word"),
		}
		want := map[string]string{}
		for o := range s.Root.All() {
			want[o.ID] = strings.ReplaceAll(o.Title, q.Text, "+")
		}
		q.In = find.Replaceable
		all := find.Find(s, q)
		edit, n := find.ReplaceAll(s, q, "+")
		if n != len(all) {
			t.Fatalf("%d places of %d", n, len(all))
		}
		e := scenarios.NewEditor(s)
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
		if q.Case && !q.Word {
			for o := range s.Root.All() {
				if o.Title != want[o.ID] {
					t.Fatalf("%q, not %q", o.Title, want[o.ID])
				}
			}
			if left := find.Find(s, q); len(left) > 0 {
				t.Fatalf("%+v is left", left)
			}
		}
		if _, _, err := e.Undo(); err != nil {
			t.Fatal(err)
		}
		if after, err := store.Encode(s); err != nil || !bytes.Equal(before, after) {
			t.Fatalf("undo gives %s\nnot %s", after, before)
		}
	})
}
