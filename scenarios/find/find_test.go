package find_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"offramp/scenarios"
	"offramp/scenarios/find"
	"offramp/scenarios/scenariotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/cases"
	"pgregory.net/rapid"
)

// titled returns a scenario of a root and children with these titles.
func titled(titles ...string) *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = titles[0]
	for _, title := range titles[1:] {
		s.Root.Children = append(s.Root.Children, scenarios.NewOutcome(title))
	}
	s.Link()
	return s
}

// marked shows a text with its matches in brackets.
func marked(text string, matches []find.Match) string {
	for i := len(matches) - 1; i >= 0; i-- {
		m := matches[i]
		text = text[:m.Start] + "[" + text[m.Start:m.End] + "]" + text[m.End:]
	}
	return text
}

// If this fails, what stands in a title is not found, or something else is
// marked as found.
func TestFind(t *testing.T) {
	for _, test := range []struct {
		q          find.Query
		text, want string
	}{
		{find.Query{Text: "talks"}, "Talks about talks, TALKS", "[Talks] about [talks], [TALKS]"},
		{find.Query{Text: "talks", Case: true}, "Talks about talks, TALKS", "Talks about [talks], TALKS"},
		{find.Query{Text: "aa"}, "aaaaa", "[aa][aa]a"},
		{find.Query{Text: "переговоры"}, "ПЕРЕГОВОРЫ, Переговоры", "[ПЕРЕГОВОРЫ], [Переговоры]"},
		{find.Query{Text: "ЁЛКА"}, "ёлка елка", "[ёлка] елка"},
		{find.Query{Text: "strasse"}, "Straße, STRASSE, STRAẞE", "[Straße], [STRASSE], [STRAẞE]"},
		{find.Query{Text: "straße"}, "Strasse der Straßen", "[Strasse] der [Straße]n"},
		{find.Query{Text: "s"}, "ß Maß s", "ß Maß [s]"},
		{find.Query{Text: "ss"}, "ßs sßs", "[ß]s s[ß]s"},
		{find.Query{Text: "ß", Case: true}, "ss ß ẞ", "ss [ß] ẞ"},
		{find.Query{Text: "istanbul"}, "İstanbul ISTANBUL i\u0307stanbul ıstanbul", "[İstanbul] [ISTANBUL] [i\u0307stanbul] ıstanbul"},
		{find.Query{Text: "İ"}, "i I İ ı", "[i] [I] [İ] ı"},
		{find.Query{Text: "ı"}, "i I İ ı", "i I İ [ı]"},
		{find.Query{Text: "x"}, "İİİ X ẞẞ x", "İİİ [X] ẞẞ [x]"},
		{find.Query{Text: "οδος"}, "ΟΔΟΣ οδοσ", "[ΟΔΟΣ] [οδοσ]"},
		{find.Query{Text: "kelvin"}, "\u212aelvin ſ", "[\u212aelvin] ſ"},
		{find.Query{Text: "fi"}, "ﬁne ﬂy", "[ﬁ]ne ﬂy"},
		{find.Query{Text: "f"}, "ﬁne f", "ﬁne [f]"},
		{find.Query{Text: "𐐨"}, "𐐀", "[𐐀]"},
		{find.Query{Text: "line\ntwo"}, "Line\nTwo", "[Line\nTwo]"},
		{find.Query{Text: " "}, "a b", "a[ ]b"},
		{find.Query{Text: "."}, "a.b", "a[.]b"},
		{find.Query{Text: "talk", Word: true}, "Talk talks, talk; small_talk (talk) re-talk talk2", "[Talk] talks, [talk]; small_talk ([talk]) re-[talk] talk2"},
		{find.Query{Text: "война", Word: true}, "войнами Война", "войнами [Война]"},
		{find.Query{Text: "e", Word: true}, "e\u0301 e", "e\u0301 [e]"},
		{find.Query{Text: "(x)", Word: true}, "a(x)b", "a[(x)]b"},
		{find.Query{Text: "aa", Word: true}, "aaa aa", "aaa [aa]"},
		{find.Query{Text: "aa", Word: true, Case: true}, "Aaa aa", "Aaa [aa]"},
		{find.Query{Text: ""}, "abc", "abc"},
		{find.Query{Text: "\xff"}, "abc", "abc"},
		{find.Query{Text: "longer than the text"}, "short", "short"},
	} {
		got := marked(test.text, find.Find(titled(test.text), test.q))
		if got != test.want {
			t.Errorf("%+v in %q finds %q, not %q", test.q, test.text, got, test.want)
		}
	}
}

// everywhere returns a scenario with the word "here" in every field, once or,
// in lists, twice.
func everywhere() *scenarios.Scenario {
	s := titled("here")
	o := s.Root
	s.Sources = []*scenarios.Source{{ID: "a", Title: "not"}, {ID: "b", Title: "here"}}
	o.Asks, o.Because, o.Notes, o.Dissent = "here?", "so here", "# Here", "not here"
	o.Confidence = &scenarios.Confidence{Level: "low", Because: "here"}
	o.Assumptions = []scenarios.Assumption{{Text: "here"}, {Text: "-"}, {Text: "and here", Rating: "solid"}}
	o.Tags = []string{"here", "there", "where"}
	o.Sources = []scenarios.Citation{{Source: "a"}, {Source: "b"}, {Source: "gone"}}
	o.Indicators = []scenarios.Indicator{{ID: "i", Text: "-"}, {ID: "j", Text: "here"}}
	return s
}

// If this fails, a field is not searched, a hit is shown in the wrong one, or
// fields come in another order than they are shown in.
func TestFind_fields(t *testing.T) {
	s := everywhere()
	found := func(in find.Fields) (at []string) {
		for _, m := range find.Find(s, find.Query{Text: "here", In: in}) {
			at = append(at, fmt.Sprintf("%s %d: %s", m.Field, m.Index, marked(m.Text(), []find.Match{m})))
		}
		return at
	}
	all := []string{
		"title 0: [here]", "question 0: [here]?", "confidence 0: [here]", "reason 0: so [here]", "notes 0: # [Here]",
		"assumption 0: [here]", "assumption 2: and [here]", "dissent 0: not [here]",
		"tag 0: [here]", "tag 1: t[here]", "tag 2: w[here]", "source 1: [here]", "indicator 1: [here]",
	}
	if diff := cmp.Diff(all, found(0)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(all, found(find.Everywhere)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{all[0], all[4], all[11]}, found(find.Titles|find.Notes|find.SourceTitles)); diff != "" {
		t.Error(diff)
	}
}

// If this fails, hits are counted in another order than the map shows them, or
// a scenario that is not there yet crashes the search.
func TestFind_preOrder(t *testing.T) {
	s := scenariotest.Big(200, 1)
	want := []*scenarios.Outcome{}
	for o := range s.Root.All() {
		if strings.Contains(strings.ToLower(o.Title), "talks") {
			want = append(want, o)
		}
	}
	got := []*scenarios.Outcome{}
	for _, m := range find.Find(s, find.Query{Text: "talks", In: find.Titles}) {
		got = append(got, m.Outcome)
	}
	if len(want) == 0 || !cmp.Equal(want, got, cmp.Comparer(func(a, b *scenarios.Outcome) bool { return a == b })) {
		t.Errorf("%d outcomes are found, not %d, or in another order", len(got), len(want))
	}
	if find.Find(nil, find.Query{Text: "x"}) != nil || find.Find(&scenarios.Scenario{}, find.Query{Text: "x"}) != nil {
		t.Error("something is found in nothing")
	}
}

// If this fails, the list of hits shows broken characters, several lines, or
// not the place.
func TestMatch_Context(t *testing.T) {
	long := strings.Repeat("ж", 100)
	for _, test := range []struct{ text, before, found, after string }{
		{"a here\nb", "a ", "here", " b"},
		{"here", "", "here", ""},
		{long + "HERE" + long, "…" + long[:64], "HERE", long[:64] + "…"},
	} {
		m := find.Find(titled(test.text), find.Query{Text: "here"})[0]
		if before, found, after := m.Context(); before != test.before || found != test.found || after != test.after {
			t.Errorf("%q shows %q, %q, %q", test.text, before, found, after)
		}
	}
}

// letters make texts in which folding has something to do.
var letters = rapid.SampledFrom([]string{"a", "A", "i", "I", "İ", "ı", "\u0307", "s", "S", "ß", "ẞ", "ſ", "ﬁ", "f", "ж", "Ж", " ", "_", "ς", "Σ", "σ", "é", "𐐀"})

func draw(t *rapid.T, label string, low, most int) string {
	return strings.Join(rapid.SliceOfN(letters, low, most).Draw(t, label), "")
}

// unit is one character, or an i with its dot, and what it folds to.
type unit struct {
	start, end int
	folded     string
}

func units(text string) (all []unit) {
	fold := cases.Fold()
	for at, r := range text {
		end := at + utf8.RuneLen(r)
		folded := fold.String(string(r))
		if n := len(all); r == '\u0307' && n > 0 && strings.HasSuffix(all[n-1].folded, "i") {
			all[n-1].end = end
			continue
		}
		if r == 'İ' {
			folded = "i"
		}
		all = append(all, unit{at, end, folded})
	}
	return all
}

// slow finds by trying every place, with nothing in common with Find but what
// Unicode says that letters fold to.
func slow(text, query string) (found [][2]int) {
	want := ""
	for _, u := range units(query) {
		want += u.folded
	}
	all := units(text)
	for i := 0; i < len(all); i++ {
		got := ""
		for j := i; j < len(all) && len(got) < len(want); j++ {
			if got += all[j].folded; got == want {
				found = append(found, [2]int{all[i].start, all[j].end})
				i = j
			}
		}
	}
	return found
}

// If this fails, folding moves a hit off its place, or misses one.
func TestFind_foldsAsUnicodeDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, query := draw(t, "text", 1, 20), draw(t, "query", 1, 2)
		var got [][2]int
		for _, m := range find.Find(titled(text), find.Query{Text: query}) {
			got = append(got, [2]int{m.Start, m.End})
		}
		if diff := cmp.Diff(slow(text, query), got); diff != "" {
			t.Fatalf("%q in %q: %s", query, text, diff)
		}
	})
}

// If this fails, a letter of some alphabet is not found in its other case, or a
// common character is found as another one.
func TestFind_everyLetter(t *testing.T) {
	fold := cases.Fold()
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || r == 'İ' {
			continue
		}
		if folded := fold.String(string(r)); folded != string(r) {
			if found := find.Find(titled(folded), find.Query{Text: string(r)}); len(found) != 1 {
				t.Errorf("%U is found %d times in %q", r, len(found), folded)
			}
		}
	}
}

// If this fails, a list of the first few hits costs as much as all of them.
func TestAll_stops(t *testing.T) {
	n := 0
	for range find.All(scenariotest.Big(100, 1), find.Query{Text: "e"}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d", n)
	}
}

// If this fails, some text crashes the search, or a hit is not a part of its
// text that can be cut out.
func FuzzFind(f *testing.F) {
	f.Add("Talks about talks", "talks", true, true)
	f.Add("Straße", "SS", false, false)
	f.Add("İstanbul \u0307", "i", false, true)
	f.Add("\xffa", "a", false, false)
	f.Fuzz(func(t *testing.T, text, query string, matchCase, word bool) {
		last := 0
		for _, m := range find.Find(titled(text), find.Query{Text: query, Case: matchCase, Word: word}) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) || !utf8.RuneStart(text[m.Start]) {
				t.Fatalf("%d to %d of %d, after %d", m.Start, m.End, len(text), last)
			}
			if part := text[m.Start:m.End]; !utf8.ValidString(part) || matchCase && part != query {
				t.Fatalf("%q is found as %q", query, part)
			}
			m.Context()
			last = m.End
		}
	})
}

// Finding while somebody types has to be done before the next key.
func BenchmarkFind(b *testing.B) {
	s := scenariotest.Big(100_000, 1)
	for _, q := range []find.Query{{Text: "vienna"}, {Text: "Vienna", Case: true}, {Text: "e"}, {Text: "переговоры"}} {
		b.Run(fmt.Sprintf("%s,%v", q.Text, q.Case), func(b *testing.B) {
			for b.Loop() {
				find.Find(s, q)
			}
		})
	}
	for o := range s.Root.All() {
		o.Title, o.Notes = "Переговоры прерваны — "+o.Title, strings.Repeat("Ожидания невелики. ", 3)
	}
	b.Run("Cyrillic", func(b *testing.B) {
		for b.Loop() {
			find.Find(s, find.Query{Text: "войска"})
		}
	})
}
