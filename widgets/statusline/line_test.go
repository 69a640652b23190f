package statusline

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

func shown(t testing.TB, s *scenarios.Scenario, width float32) (*Line, *board.Board) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	b := board.New(s)
	l := New(b)
	w := test.NewTempWindow(t, l)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 30))
	return l, b
}

// talks leaves 15 % open under “Talks run on”.
func talks() *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "Talks open in Geneva"
	of := func(title string, p scenarios.Probability, children ...*scenarios.Outcome) *scenarios.Outcome {
		return &scenarios.Outcome{ID: title, Title: title, Probability: p, Children: children}
	}
	s.Root.Children = []*scenarios.Outcome{
		of("Talks end abruptly", scenarios.Number(0.25)),
		of("Talks run on", scenarios.Rest,
			of("Troops stay", scenarios.Number(0.6)), of("Cyber pressure", scenarios.Number(0.25))),
	}
	s.Link()
	return s
}

func expect(t *testing.T, l *Line, want ...string) {
	t.Helper()
	counts, finding, path := l.Text()
	for i, got := range []string{counts, finding, path} {
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != want[i] {
			t.Errorf("the line says %q, want %q", got, want[i])
		}
	}
}

// If it fails, the counts, the finding or the path are not those of the drawing.
func TestText(t *testing.T) {
	l, b := shown(t, talks(), 1000)
	b.Select("Talks end abruptly")
	expect(t, l, "5 outcomes   3 paths", "1 finding: “Talks run on” leaves 15 % open",
		"Talks open in Geneva › Talks end abruptly: 25 %")
	b.Select("Talks run on")
	expect(t, l, "5 outcomes   3 paths", "1 finding: “Talks run on” leaves 15 % open",
		"Talks open in Geneva › Talks run on: rest 75 %")
	fork := b.Scenario().Outcome("Talks run on")
	edit := scenarios.SetField(fork.Children[0], "probability", "probability", scenarios.Number(0.9))
	if err := b.Preview(edit); err != nil {
		t.Fatal(err)
	}
	expect(t, l, "5 outcomes   3 paths", "1 finding: “Talks run on” adds to 115 %",
		"Talks open in Geneva › Talks run on: rest 75 %")
	b.DropPreview()
	b.Select("")
	expect(t, l, "5 outcomes   3 paths", "1 finding: “Talks run on” leaves 15 % open", "")
}

// If it fails, a click on the finding does not lead to what is wrong, or
// further clicks do not lead on, errors before warnings.
func TestClickGoesToTheFindings(t *testing.T) {
	s := talks()
	s.Root.Children[0].EndState = "gone"
	l, b := shown(t, s, 1000)
	click := func() { test.TapAt(l, fyne.NewPos(l.findingX+5, 10)) }
	test.TapAt(l, fyne.NewPos(padX+2, 10))
	if b.Selected() != b.Scenario().Root {
		t.Error("a click on the counts went somewhere")
	}
	for _, want := range []string{"Finding 1 of 2: “Talks end abruptly”: ", "Finding 2 of 2: “Talks run on” leaves", "Finding 1 of 2: "} {
		click()
		_, finding, _ := l.Text()
		if !strings.HasPrefix(finding, want) || !strings.Contains(finding, b.Selected().Title) {
			t.Errorf("the click leads to %q, and selects %q; want %q", finding, b.Selected().Title, want)
		}
	}
}

// If it fails, every key in a large scenario waits for its validation, or what
// is found never shows.
func TestLargeScenarioIsValidatedAfterAPause(t *testing.T) {
	l, b := shown(t, scenariotest.Big(fewOutcomes+1, 1), 1000)
	var waiting []func()
	l.after = func(_ time.Duration, f func()) func() {
		waiting = append(waiting, f)
		return func() {}
	}
	wrong := func() bool { return l.problems[0].Severity == scenarios.Error }
	for p := range 3 {
		edit := scenarios.SetField(b.Scenario().Root.Children[0], "probability", "probability", scenarios.Number(2+float64(p)))
		if err := b.Preview(edit); err != nil {
			t.Fatal(err)
		}
	}
	waiting[0]()
	if wrong() {
		t.Error("it was validated before the pause")
	}
	waiting[len(waiting)-1]()
	if !wrong() {
		t.Error("after the pause the error is not found")
	}
}

// If it fails, the parts of the line lie on each other, or the selection's own
// name and number give way before its ancestors'.
func TestNarrowLine(t *testing.T) {
	s := talks()
	for i, at := 0, s.Root.Children[1]; i < 60; i++ {
		child := &scenarios.Outcome{ID: fmt.Sprint(i), Title: "Переговоры, ход " + fmt.Sprint(i), Probability: scenarios.Number(0.5)}
		at.Children = append(at.Children, child)
		at = child
	}
	s.Link()
	l, b := shown(t, s, 1000)
	b.Select("59")
	for width := float32(300); width < 1900; width += 37 {
		l.Resize(fyne.NewSize(width, height))
		r := test.WidgetRenderer(l).(*renderer)
		at := float32(padX)
		for _, text := range []fyne.CanvasObject{r.counts, r.finding, r.path} {
			if text.Size().Width == 0 {
				continue
			}
			if text.Position().X < at || text.Position().X+text.Size().Width > width-padX+1 {
				t.Errorf("at %v: from %v, %v wide", width, text.Position().X, text.Size().Width)
			}
			at = text.Position().X + text.Size().Width
		}
		if width > 450 && !strings.HasSuffix(r.path.Text, "ход 59: 50\u00a0%") {
			t.Errorf("at %v the path ends in %q", width, r.path.Text)
		}
	}
}

// A keystroke in 10,000 outcomes, the new figures aside.
func BenchmarkRefresh10000(b *testing.B) {
	l, _ := shown(b, scenariotest.Big(10000, 1), 1000)
	for b.Loop() {
		l.Refresh()
	}
}
