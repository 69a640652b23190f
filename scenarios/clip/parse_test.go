package clip_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/clip"
	"offramp/scenarios/store"

	"github.com/google/go-cmp/cmp"
)

// If this fails, an outline from some other program arrives in another shape,
// with marks in its titles, or with numbers that nobody gave.
func TestParse(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"tabs", "A\n\tB\n\t\tC\n\tD\nE", []string{`"A"`, `> "B"`, `> > "C"`, `> "D"`, `"E"`}},
		{"two spaces", "A\n  B\n    C\n  D", []string{`"A"`, `> "B"`, `> > "C"`, `> "D"`}},
		{"inconsistent indents", "A\n     B\n       C\n  D\n E\nF", []string{`"A"`, `> "B"`, `> > "C"`, `> "D"`, `> "E"`, `"F"`}},
		{"tabs and spaces mixed", "A\n\tB\n    C\n  \tD\n\t  E", []string{`"A"`, `> "B"`, `> "C"`, `> "D"`, `> > "E"`}},
		{"indented from the start", "    A\n      B\n    C", []string{`"A"`, `> "B"`, `"C"`}},
		{"blank lines, CRLF, CR, BOM", "\ufeffA\r\n\r\n\tB\r\n \t \r\tC\r\n\r\n", []string{`"A"`, `> "B"`, `> "C"`}},
		{"no-break and ideographic spaces", "A\n\u00a0\u00a0B\n\u3000\u3000\u3000C", []string{`"A"`, `> "B"`, `> > "C"`}},
		{"Markdown bullets", "- A\n  * B\n  + C\n    - D", []string{`"A"`, `> "B"`, `> "C"`, `> > "D"`}},
		{"Markdown numbers", "1. A\n   1) B\n   2) C\n10. D", []string{`"A"`, `> "B"`, `> "C"`, `"D"`}},
		{"headings", "# A\n## B\ntext\n  more\n## C\n#### D\n# E\n#tag", []string{`"A"`, `> "B"`, `> > "text"`, `> > > "more"`, `> "C"`, `> > "D"`, `"E"`, `> "#tag"`}},
		{"underlined heading and rule", "A\n===\n\n---\n- B\n***", []string{`"A"`, `"B"`}},
		{"task boxes", "- [ ] A\n- [x] B\n[X] C\n☐ D\n- []x", []string{`"A"`, `"B"`, `"C"`, `"D"`, `"[]x"`}},
		{"empty bullets are nobody", "- A\n-\n- [ ]\n•\t\n- B", []string{`"A"`, `"B"`}},
		{"Apple Notes", "A\n\t•\tB\n\t\t⁃\tC\n\t◦ D\n– E", []string{`"A"`, `> "B"`, `> > "C"`, `> "D"`, `"E"`}},
		{"Word's bullets", "•\tA\no\tB\n§\tC\no\tD\n•\tE", []string{`"A"`, `> "B"`, `> > "C"`, `> "D"`, `"E"`}},
		{"Word's numbers", "1.\tA\na.\tB\nii.\tC\nb.\tD\n2.\tE", []string{`"A"`, `> "B"`, `> > "C"`, `> "D"`, `"E"`}},
		{"numbered headings", "1. A\n1.1. B\n1.1.1. C\n1.2) D\n2. E", []string{`"A"`, `> "B"`, `> > "C"`, `> "D"`, `"E"`}},
		{"Word's break within an item", "A\vb\n\tC", []string{`"A b"`, `> "C"`}},
		{"cells", "A\tB\tC\n\t\tD\n\tE", []string{`"A"`, `> "B"`, `> > "C"`, `> > "D"`, `> "E"`}},
		{"cells with numbers", "A\tB\t35 %\n\tC\trest\n\tD\t12/31", []string{`"A"`, `> "B" 0.35`, `> "C" rest`, `> "D"`, `> > "12/31"`}},
		{"a year is no marker", "2022. A year\n- 5\n-5\n+1\n1.5 million\n*bold*", []string{`"2022. A year"`, `"5"`, `"-5"`, `"+1"`, `"1.5 million"`, `"*bold*"`}},
		{"probabilities", "R\n\tA (35 %)\n\tB (35%)\n\tC(12,5\u00a0%)\n\tD (1/3)\n\tE ( 12 of 68 )\n\tF (REST)\n\t(0.5 %)\n\tG (1 in 20)  ", []string{
			`"R"`, `> "A" 0.35`, `> "B" 0.35`, `> "C" 0.125`, `> "D" 0.3333333333333333 1/3`, `> "E" 0.17647058823529413 12 of 68`,
			`> "F" rest`, `> "" 0.005`, `> "G" 0.05 1 in 20`,
		}},
		{"no probabilities", "A (2022)\nB (2)\nC (35)\nD (0.35)\nE (r)\nF ()\nG (none)\nH (35 %).\nI 35 %\nJ (120 %)\nK (3/2)\nL (24/7)\nM (-5 %)\nN )", []string{
			`"A (2022)"`, `"B (2)"`, `"C (35)"`, `"D (0.35)"`, `"E (r)"`, `"F ()"`, `"G (none)"`, `"H (35 %)."`, `"I 35 %"`, `"J (120 %)"`, `"K (3/2)"`, `"L (24/7)"`,
			`"M (-5 %)"`, `"N )"`,
		}},
		{"escaped Markdown", "- \\# one\n\\- two\nC:\\new\\table\n\\\\server\\share", []string{`"# one"`, `"- two"`, `"C:\\new\\table"`, `"\\\\server\\share"`}},
		{"Cyrillic", "Переговоры\n\tСрыв (35 %)", []string{`"Переговоры"`, `> "Срыв" 0.35`}},
	} {
		c := parse(t, test.text)
		if diff := cmp.Diff(test.want, shown(c.Branches)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if len(c.Notes) > 0 {
			t.Errorf("%s: %q", test.name, c.Notes)
		}
	}
}

// If this fails, a second rest of a pasted fork, or a character that was lost,
// goes by in silence.
func TestParse_notes(t *testing.T) {
	c := parse(t, "R\n\tA (rest)\n\tB (rest)\n\t\tC (rest)\nS (rest)\nT (rest)")
	if diff := cmp.Diff([]string{`"R"`, `> "A" rest`, `> "B"`, `> > "C" rest`, `"S" rest`, `"T" rest`}, shown(c.Branches)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Line 3: “B” was the rest. “R” has one already, so it is not estimated now."}, c.Notes); diff != "" {
		t.Error(diff)
	}
	c = parse(t, "A\xff")
	if c.Branches[0].Title != "A\ufffd" || len(c.Notes) != 1 {
		t.Errorf("%q, %q", c.Branches[0].Title, c.Notes)
	}
}

// If this fails, pasting nothing, or too much, does something odd instead of
// saying what to do.
func TestParse_refuses(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "nothing to paste: copy an outline"},
		{" \t\r\n\u00a0\n\ufeff", "nothing to paste"},
		{"-\n---\n# ", "nothing to paste"},
		{strings.Repeat("x", clip.MaxText+1), "longer than 8 MiB: paste it in parts"},
		{strings.Repeat("x\n", clip.MaxOutcomes+1), "line 100001: the text has more than 100000 outcomes: paste it in parts"},
		{strings.Repeat("x\t", store.MaxDepth+1), "line 1: it is more than 4000 levels deep: take some of the indentation out"},
	} {
		c, err := clip.Parse(test.text)
		if c != nil || err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.20q is answered with %v, not with %q", test.text, err, test.want)
		}
	}
}

// If this fails, a large scenario cannot be copied for other programs, or
// something of it is missing in silence.
func TestText_cut(t *testing.T) {
	long := scenarios.NewOutcome("long")
	for range 3 {
		long.Children = append(long.Children, scenarios.NewOutcome(strings.Repeat("x", clip.MaxText/2)))
	}
	c := &clip.Clip{Branches: []*scenarios.Outcome{long}}
	text := c.Text()
	if len(text) > clip.MaxText || !strings.HasSuffix(text, "\n… and 2 more outcomes") {
		t.Errorf("%d bytes that end in %q", len(text), text[len(text)-40:])
	}
	parse(t, text)
}

// If this fails, some text on the clipboard crashes the program, or is read
// into outcomes whose own text reads differently.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"A\n\tB (35 %)\n\tC (rest)", "- [ ] A\n  1. B (1/3)", "# A\n## B", "•\tA\no\tB", "A\tB\t35 %", `\- x \(35 %)`, "a↵b⇥", "Untitled", "\xff",
		"x \\", "---", "\ufeff\u00a0A\r\n\vB",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := clip.Parse(text)
		if err != nil {
			if c != nil || err.Error() == "" || len(err.Error()) > 400 {
				t.Fatalf("%v, %v", c, err)
			}
			return
		}
		again, err := clip.Parse(c.Text())
		if err != nil {
			t.Fatalf("%q becomes %q, which is answered with %v", text, c.Text(), err)
		}
		for _, branch := range c.Branches {
			for o := range branch.All() {
				o.Title = strings.Map(picture, o.Title)
				o.Entered = strings.Join(strings.Fields(o.Entered), " ")
			}
		}
		if diff := cmp.Diff(shown(c.Branches), shown(again.Branches)); diff != "" {
			t.Fatalf("%q becomes %q: %s", text, c.Text(), diff)
		}
	})
}
