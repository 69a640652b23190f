package clip_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/clip"
	"offramp/scenarios/scenariotest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// shown writes branches as tests compare them: depth, title, probability, and
// how it was typed.
func shown(branches []*scenarios.Outcome) (lines []string) {
	var write func(o *scenarios.Outcome, depth int)
	write = func(o *scenarios.Outcome, depth int) {
		p := ""
		if v, ok := o.Probability.Number(); ok {
			p = fmt.Sprint(" ", v)
		} else if o.Probability.IsRest() {
			p = " rest"
		}
		if o.Entered != "" {
			p += " " + o.Entered
		}
		lines = append(lines, fmt.Sprintf("%s%q%s", strings.Repeat("> ", depth), o.Title, p))
		for _, child := range o.Children {
			write(child, depth+1)
		}
	}
	for _, o := range branches {
		write(o, 0)
	}
	return lines
}

func parse(t testing.TB, text string) *clip.Clip {
	t.Helper()
	c, err := clip.Parse(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return c
}

// If this fails, what other programs get of a copied branch is not readable,
// or not exact.
func TestText(t *testing.T) {
	n := scenarios.Number
	root := &scenarios.Outcome{Title: "Talks", Children: []*scenarios.Outcome{
		{Title: "End", Probability: n(0.35), Children: []*scenarios.Outcome{
			{Title: "Troops move", Probability: n(12.0 / 34), Entered: "12 of 34"},
			{Title: "", Probability: scenarios.Rest},
		}},
		{Title: "Continue", Probability: n(0.123456789)},
		{Title: "Drag on", Probability: n(0.005), Entered: "12 of 34"},
		{Title: "Go nowhere", Entered: "none"},
		{Title: "Growth (3 %)"},
		{Title: "Broken", Probability: n(1.5)},
		{Title: "two\nlines\tand a tab"},
	}}
	want := "Talks\n" +
		"\tEnd (35 %)\n" +
		"\t\tTroops move (12 of 34)\n" +
		"\t\tUntitled (rest)\n" +
		"\tContinue (12.3456789 %)\n" +
		"\tDrag on (0.5 %)\n" +
		"\tGo nowhere\n" +
		"\tGrowth \\(3 %)\n" +
		"\tBroken (150 %)\n" +
		"\ttwo↵lines⇥and a tab"
	c := &clip.Clip{Branches: []*scenarios.Outcome{root}}
	if diff := cmp.Diff(want, c.Text()); diff != "" {
		t.Error(diff)
	}
	for _, text := range []string{want, want + "\n", strings.ReplaceAll(want, "\n", "\r\n")} {
		if !c.Wrote(text) {
			t.Errorf("%q is not known again", text)
		}
	}
	if c.Wrote(want + "!") {
		t.Error("another text is taken for the clip")
	}
}

// If this fails, a title comes back from the clipboard as another one, or as a
// probability, a bullet or two outcomes.
func TestTitlesSurvive(t *testing.T) {
	for _, title := range []string{
		"", "Untitled", `\Untitled`, "Untitled ", "Growth (35 %)", "(35 %)", `\(35 %)`, "x (rest)", "x (1/3)", "x (2022)", "x(35%)",
		"- 5 degrees", `\- 5`, "-", "- ", "-5", "1. April", "1.", "1.2.3) x", "# one", "#", "#tag", "[ ] box", "[x]", "☐", "• dot", "— dash",
		"---", "====", "two\nlines", "tab\there", "↵", `\↵`, "\\\n", `\\`, `\`, `C:\new`, `\\server\share`, " ", "  x  ", "x ", `x \`, ` \`,
		"\u00a0x\u00a0", "\ufeff", "a\u2028b", "\u2028", "o\tx", "§\tx", "a.\tx", "i)\tx", "- - x", "> x", "x () y", "x (35 %) (rest)",
	} {
		for _, p := range []scenarios.Probability{scenarios.NotEstimated, scenarios.Rest, scenarios.Number(0.35)} {
			o := &scenarios.Outcome{Title: title, Probability: p}
			c := &clip.Clip{Branches: []*scenarios.Outcome{o, {Title: "next"}}}
			got := parse(t, c.Text())
			if diff := cmp.Diff(shown(c.Branches), shown(got.Branches)); diff != "" {
				t.Errorf("%q: %s", c.Text(), diff)
			}
		}
	}
}

// picture is what becomes of control characters that text cannot hold.
func picture(r rune) rune {
	switch {
	case r == '\n' || r == '\t' || r > '\x7f' || r >= ' ' && r < '\x7f':
		return r
	case r == '\x7f':
		return '␡'
	}
	return '␀' + r
}

// someOf draws outcomes of a scenario, as somebody selects them.
func someOf(t *rapid.T, s *scenarios.Scenario) []*scenarios.Outcome {
	all := slices.Collect(s.Root.All())
	return rapid.SliceOfN(rapid.SampledFrom(all), 1, 4).Draw(t, "selected")
}

// If this fails, an outline that was copied does not come back as it was.
func TestTextOfACopyReadsBack(t *testing.T) {
	fragment := rapid.SampledFrom([]string{
		`\`, "(35 %)", "(rest)", "(1/3)", " ", "\n", "\t", "↵", "⇥", "- ", "#", "1. ", "Untitled", "[ ]", "a", "ж", "\u00a0", "\ufeff", "---", "•", ")", "(",
	})
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{Sound: true})
		for o := range s.Root.All() {
			switch rapid.IntRange(0, 3).Draw(t, "make") {
			case 0:
				o.Title = strings.Join(rapid.SliceOfN(fragment, 0, 6).Draw(t, "title"), "")
			case 1:
				if a := rapid.IntRange(0, 9).Draw(t, "a"); !o.Probability.IsAbsent() && o != s.Root {
					b := rapid.IntRange(10, 99).Draw(t, "b")
					o.Probability, o.Entered = scenarios.Number(float64(a)/float64(b)), fmt.Sprintf("%d of %d", a, b)
				}
			}
		}
		c := clip.Copy(s, someOf(t, s))
		got, err := clip.Parse(c.Text())
		if err != nil {
			t.Fatalf("%v\n%s", err, c.Text())
		}
		for _, branch := range c.Branches {
			for o := range branch.All() {
				o.Title = strings.Map(picture, o.Title)
				if !strings.Contains(o.Entered, " of ") {
					o.Entered = "" // says nothing of the number, so the number was written
				}
			}
		}
		if diff := cmp.Diff(shown(c.Branches), shown(got.Branches)); diff != "" {
			t.Fatalf("%s\n%s", c.Text(), diff)
		}
	})
}
