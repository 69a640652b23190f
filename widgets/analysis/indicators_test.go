package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
)

// watching is a fork of two end states with n indicators, each with likelihoods;
// every third has no date, and the dates are not in order.
func watching(n int) *scenarios.Scenario {
	s := forked(2)
	s.EndStates = []*scenarios.EndState{{ID: "w", Name: "War"}, {ID: "p", Name: "Peace"}}
	for i, o := range s.Root.Children {
		o.EndState = s.EndStates[i].ID
	}
	for i := range n {
		by := ""
		if i%3 > 0 {
			by = fmt.Sprintf("2022-01-%02d", 20-i%10)
		}
		s.Root.Indicators = append(s.Root.Indicators, scenarios.Indicator{
			ID: fmt.Sprint("i", i), Text: fmt.Sprintf("Indicator %d", i), By: by,
			Likelihoods: []scenarios.Likelihood{{Child: "o0", P: 0.5 + float64(i%5)/10}, {Child: "o1", P: 0.5}},
		})
	}
	return s
}

func watched(t *testing.T, s *scenarios.Scenario) (*indicators, *Pane) {
	return pageOf[*indicators](t, s, func(p *Pane) {
		p.Now = func() time.Time { return time.Date(2022, 1, 18, 9, 0, 0, 0, time.UTC) }
	})
}

// titles are those of the rows.
func (x *indicators) titles() (titles string) {
	for _, r := range x.list.Rows() {
		titles += strings.TrimPrefix(r.Title, "Indicator ") + " "
	}
	return strings.TrimSpace(titles)
}

func typed(x *indicators, keys ...fyne.KeyName) {
	for _, key := range keys {
		x.list.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// If this fails, the list is in another order than was asked for, or leaves
// something out.
func TestIndicatorsInOrder(t *testing.T) {
	x, _ := watched(t, watching(6))
	for order, want := range []string{"5 4 2 1 0 3", "4 3 2 1 0 5", "4 3 2 1 0 5"} {
		test.Tap(x.orders[order])
		if got := x.titles(); got != want {
			t.Errorf("by %s: %s, want %s", orderNames[order], got, want)
		}
	}
	if x.asks.Hidden || x.of.Shown() != "War" {
		t.Errorf("asked about %q", x.of.Shown())
	}
	x.list.Go(0)
	if got := x.part.would.Text; !strings.HasPrefix(got, "If it is seen (70\u00a0%), War comes to 64.3\u00a0%; if it is absent, to 16.7\u00a0%. Now it is 50\u00a0%.") {
		t.Errorf("%q", got)
	}
}

// If this fails, an indicator cannot be marked by key, the day is another than
// today, it is more than one undo step, or the list does not follow.
func TestIndicatorsAreMarked(t *testing.T) {
	s := watching(6)
	x, p := watched(t, s)
	typed(x, fyne.KeyDown, fyne.KeyDown)
	for _, test := range []struct {
		key   rune
		is    string
		state string
	}{{'s', scenarios.Seen, "Seen 18 Jan 2022"}, {'A', scenarios.Absent, "Absent 18 Jan 2022"}, {'n', "", "Not looked for"}} {
		x.list.TypedRune(test.key)
		got := scenarios.Observation{}
		if n := s.Root.Indicators[2]; n.Observed != nil {
			got = *n.Observed
		}
		if got.Is != test.is || test.is != "" && got.On != "2022-01-18" {
			t.Errorf("%c: %+v", test.key, got)
		}
		if at := x.list.At(); x.list.Rows()[at].Lines[1].Text != test.state || x.items[at].Indicator.ID != "i2" {
			t.Errorf("%c: the list is at %+v", test.key, x.list.Rows()[at])
		}
	}
	for _, want := range []string{scenarios.Absent, scenarios.Seen, ""} {
		if err := p.board.Undo(); err != nil {
			t.Fatal(err)
		}
		if is := x.items[x.list.At()].Is; is != want {
			t.Errorf("undone to %q, not %q", is, want)
		}
	}
	if p.board.Editor().UndoName() != "" {
		t.Errorf("%q is left to undo", p.board.Editor().UndoName())
	}
}

// If this fails, what is overdue looks like everything else, or only its colour
// tells; or what was looked for is overdue for ever.
func TestOverdueIndicators(t *testing.T) {
	s := watching(6)
	x, _ := watched(t, s)
	state := func(title string) string {
		i := slices.IndexFunc(x.list.Rows(), func(r rowlistRow) bool { return r.Title == title })
		return x.list.Rows()[i].Lines[1].Text
	}
	for title, want := range map[string]string{
		"Indicator 5": "Overdue: not looked for", // by the 15th
		"Indicator 2": "Not looked for",          // by today
		"Indicator 0": "Not looked for",          // by no day
	} {
		if got := state(title); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
	if x.helps.Text != "6 indicators, 2 overdue." {
		t.Errorf("%q", x.helps.Text)
	}
	x.list.TypedRune('a')
	if got := state("Indicator 5"); got != "Absent 18 Jan 2022" {
		t.Errorf("looked for: %q", got)
	}
}

// If this fails, Enter does not lead from an indicator to its outcome.
func TestIndicatorsLeadToTheirOutcome(t *testing.T) {
	x, p := watched(t, watching(3))
	picked := ""
	p.OnPick = func(id string) { picked = id }
	typed(x, fyne.KeyDown, fyne.KeyReturn)
	if picked != p.board.Scenario().Root.ID {
		t.Errorf("picked %q", picked)
	}
}

// If this fails, nobody learns how to add an indicator, or keys in the empty list
// end the program.
func TestNoIndicators(t *testing.T) {
	x, _ := watched(t, forked(2))
	if x.says.Hidden || !strings.Contains(x.helps.Text, "Add an indicator") || x.First() != nil || !x.part.row.Hidden {
		t.Errorf("%q %q", x.says.Text, x.helps.Text)
	}
	typed(x, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd)
	x.list.TypedRune('s')
	for _, link := range x.orders {
		test.Tap(link)
	}
	if x.says.Text == "" {
		t.Error("the order takes the invitation away")
	}
}

// If this fails, what is only read is marked, or is not shown.
func TestIndicatorsReadOnly(t *testing.T) {
	s := watching(3)
	x, p := watched(t, s)
	p.board.SetReadOnly()
	refused := 0
	p.OnError = func(error) { refused++ }
	x.list.Go(1)
	x.list.TypedRune('s')
	if refused != 1 || odds.HasEvents(s) || !x.part.row.Hidden {
		t.Errorf("refused %d times, marked %v", refused, odds.HasEvents(s))
	}
}

// If this fails, an observation that counts for nothing looks like one that does.
func TestIndicatorsThatDoNotCount(t *testing.T) {
	s := watching(1)
	s.Root.Indicators[0].Likelihoods = nil
	x, _ := watched(t, s)
	test.Tap(x.orders[byShift])
	if got := x.list.Rows()[0].Lines[2]; got.Text != "Would not count" || got.Barred {
		t.Errorf("not looked for yet: %+v", got)
	}
	test.Tap(x.orders[byDate])
	x.list.TypedRune('s')
	lines := x.list.Rows()[0].Lines
	if lines[1].Text != "Seen 18 Jan 2022, does not count" || lines[2].Barred || !strings.HasPrefix(x.part.why.Text, "It does not count: ") {
		t.Errorf("%+v %q", lines, x.part.why.Text)
	}
}

// If this fails, every row of a long list is drawn, and it stutters.
func TestManyIndicators(t *testing.T) {
	x, _ := watched(t, watching(2000))
	if len(x.list.Rows()) != 2000 {
		t.Fatalf("%d rows", len(x.list.Rows()))
	}
	for _, key := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyHome} {
		typed(x, key)
		texts := 0
		for _, o := range test.WidgetRenderer(x.list).Objects() {
			if _, ok := o.(*canvas.Text); ok {
				texts++
			}
		}
		if texts < 8 || texts > 80 {
			t.Errorf("after %s %d texts are drawn", key, texts)
		}
	}
}

// If this fails, words alone show figures of likelihood.
func TestIndicatorsInWords(t *testing.T) {
	x, p := watched(t, watching(6))
	p.board.SetManner(odds.WordsOnly)
	test.Tap(x.orders[byShift])
	x.list.Go(0)
	if strings.Contains(x.part.would.Text, "%") || x.list.Rows()[0].Lines[2].Text != "expected shift" {
		t.Errorf("%q %+v", x.part.would.Text, x.list.Rows()[0].Lines)
	}
	if x.list.Rows()[0].Lines[0].Role != form.Muted {
		t.Error("the fork stands out")
	}
}
