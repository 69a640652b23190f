package markdown

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/widgets/look"
)

type host struct{}

func (host) Done()                                 {}
func (host) Idle()                                 {}
func (host) Function(fyne.KeyName) bool            { return false }
func (host) Gained(fyne.CanvasObject, func() bool) {}

// outline writes blocks in short.
func outline(blocks []block) string {
	var lines []string
	for _, b := range blocks {
		line := strings.Repeat("  ", b.indent) + map[kind]string{heading: fmt.Sprint("#", b.level), code: "code", rule: "rule"}[b.kind]
		if b.quoted {
			line += ">"
		}
		line += b.marker + " "
		for _, s := range b.spans {
			marks := ""
			for mark, on := range map[string]bool{"b": s.bold && !s.italic, "i": s.italic && !s.bold, "bi": s.bold && s.italic, "m": s.mono} {
				if on {
					marks += mark
				}
			}
			if s.link != "" {
				marks += "(" + s.link + ")"
			}
			line += "[" + marks + "|" + s.text + "]"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// If this fails, notes show something else than they say: a style is lost, a
// list falls apart, or raw HTML vanishes.
func TestParse(t *testing.T) {
	for source, want := range map[string]string{
		"The **delegation** *may* ***leave***":                    " [|The ][b|delegation][| ][i|may][| ][bi|leave]",
		"# One\n\ntwo\nthree":                                     "#1 [|One]\n [|two ][|three]",
		"- a\n- b\n  1. c\n\n> q":                                 "  • [|a]\n  • [|b]\n    1. [|c]\n  > [|q]",
		"see [RIA](https://ria.example/a) or <https://b.example>": " [|see ][(https://ria.example/a)|RIA][| or ][(https://b.example)|https://b.example]",
		"a <b>bold</b> & `code`\n\n<div>\nx\n</div>":              " [|a ][|<b>][|bold][|</b>][| & ][m|code]\n [|<div>][|x][|</div>]",
		"```\nx  y\n```\n\n---":                                   "code [m|x  y]\nrule ",
	} {
		blocks, _ := parse(source)
		if got := outline(blocks); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", source, got, want)
		}
	}
}

// If this fails, two lists one after the other read as one, or what belongs to an
// item of a list stands away from it.
func TestListsStandApart(t *testing.T) {
	test.NewTempApp(t)
	blocks, whole := parse("- a\n- b\n  1. c\n- d\n1. e\n2. f")
	p := set(blocks, whole, 300)
	at := map[string]float32{}
	for _, piece := range p.pieces {
		at[piece.text] = piece.y
	}
	close := at["b"] - at["a"]
	if at["c"]-at["b"] != close || at["d"]-at["c"] != close || at["f"]-at["e"] != close || at["e"]-at["d"] < 1.5*close {
		t.Errorf("the rows stand at %v", at)
	}
}

// written is all that the pieces of a page say, without spaces.
func written(p page) string {
	text := ""
	for _, piece := range p.pieces {
		text += piece.text
	}
	return strings.ReplaceAll(text, " ", "")
}

// If this fails, words of the notes are lost where lines are broken, stand
// outside of the pane, or on top of one another.
func TestLinesHoldAllWords(t *testing.T) {
	test.NewTempApp(t)
	words := rapid.SliceOfN(rapid.SampledFrom([]string{
		"talks", "**end**", "*abruptly*", "[a link](https://a.example)", "`code`", "переговоры", strings.Repeat("длинно", 12), "日本",
	}), 1, 60)
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(words.Draw(t, "words"), " ")
		width := float32(rapid.IntRange(70, 400).Draw(t, "width"))
		blocks, whole := parse(source)
		p := set(blocks, whole, width)
		plain := strings.NewReplacer(" ", "", "*", "", "`", "", "[", "", "](https://a.example)", "").Replace(source)
		if got := written(p); got != plain {
			t.Fatalf("shows %q of %q", got, plain)
		}
		for k, piece := range p.pieces {
			trail := measure(piece.text, piece.size, piece.style) - measure(strings.TrimRight(piece.text, " "), piece.size, piece.style)
			if piece.x+piece.width-trail > width+1 && len([]rune(strings.TrimSpace(piece.text))) > 1 {
				t.Fatalf("%q ends at %v of %v", piece.text, piece.x+piece.width, width)
			}
			if k > 0 && p.pieces[k-1].y == piece.y && p.pieces[k-1].x+p.pieces[k-1].width > piece.x+0.5 {
				t.Fatalf("%q covers %q", p.pieces[k-1].text, piece.text)
			}
		}
	})
}

// If this fails, notes of any text bring the window down.
func TestAnyTextIsShown(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.StringOf(rapid.SampledFrom([]rune("a *_`#>-[]()<!&\n\t1.~|\\é\u0000"))).Draw(t, "notes")
		v := New(host{})
		v.Set(source)
		v.Resize(fyne.NewSize(200, v.HeightAt(200)))
		test.LaidOutObjects(v)
	})
	for _, hostile := range []string{
		strings.Repeat("> ", 20000), strings.Repeat("[", 50000), strings.Repeat("- ", 3000) + "x", strings.Repeat("*a", 30000),
		strings.Repeat("word ", 20000), strings.Repeat("x", 60000), "<", "<!--", "[a](", "1. \n2. ",
	} {
		v := New(host{})
		v.Set(hostile)
		if p := v.pageFor(200); len(p.pieces) > 4*most {
			t.Errorf("%.10q is shown in %d pieces", hostile, len(p.pieces))
		}
	}
}

// If this fails, notes full of marks, which take the parser time by the square of
// their number, keep the window waiting; or what is left out is not told.
func TestMarksThatNobodyReadsAreLeftOut(t *testing.T) {
	for source, all := range map[string]bool{
		strings.Repeat("[a](", 9000):                             false,
		strings.Repeat("> ", 9000):                               false,
		strings.Repeat(">", 101) + "x":                           false,
		strings.Repeat("x\n"+strings.Repeat("> ", 5)+"y\n", 900): true,
		strings.Repeat("See [1](https://a.example). ", 900):      true,
		"": true,
	} {
		if _, whole := parse(source); whole != all {
			t.Errorf("%.12q of %d bytes is read as a whole: %v", source, len(source), whole)
		}
	}
}

// If this fails, links cannot be followed by key or pointer, or one is followed
// that is not pressed.
func TestLinks(t *testing.T) {
	test.NewTempApp(t)
	v := New(host{})
	v.Set("See [one](https://one.example) and [two](https://two.example).")
	v.Resize(fyne.NewSize(400, v.HeightAt(400)))
	var followed []string
	text := 0
	v.OnLink = func(address string) { followed = append(followed, address) }
	v.OnText = func() { text++ }
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(v.page.pieces[1].x+3, 5)})
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, 5)})
	if got := fmt.Sprint(followed, text); got != "[https://two.example https://one.example] 1" {
		t.Errorf("followed %s", got)
	}
	v.Set("none")
	v.HeightAt(400)
	if !v.Disabled() {
		t.Error("Tab stops at a text without links")
	}
}

// BenchmarkLongParagraph measures showing notes of 5,000 characters in one
// paragraph.
func BenchmarkLongParagraph(b *testing.B) {
	test.NewTempApp(b)
	text := strings.Repeat("The delegation **may** leave after the first evening. ", 100)
	for b.Loop() {
		blocks, whole := parse(text)
		set(blocks, whole, 288)
	}
}
