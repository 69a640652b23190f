package hints

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/board"
)

// lesson is a board whose hints are collected.
type lesson struct {
	*testing.T
	*board.Board
	teacher *Teacher
	seen    map[string]bool
	text    string   // that is shown now
	opening bool     // the window is, and folds what it has no room for
	given   []string // all that were marked
}

func learn(t *testing.T, s *scenarios.Scenario) *lesson {
	t.Helper()
	test.NewTempApp(t)
	l := &lesson{T: t, Board: board.New(s), seen: map[string]bool{}}
	l.teacher = New(l.Board, Ways{
		Seen: func(name string) bool { return l.seen[name] },
		Mark: func(name string) { l.seen[name] = true; l.given = append(l.given, name) },
		Key:  func(command string) string { return "<" + command + ">" },
		May:  func() bool { return !l.opening },
		Show: func(text string) { l.text = text },
	})
	return l
}

func (l *lesson) do(edit scenarios.Edit) {
	l.Helper()
	if err := l.Do(edit); err != nil {
		l.Fatal(err)
	}
}

// add adds a named child, as an edit of a card and one of its name.
func (l *lesson) add(parent *scenarios.Outcome, title string) *scenarios.Outcome {
	l.Helper()
	o := scenarios.NewOutcome("")
	l.do(scenarios.AddChild(parent, o, len(parent.Children)))
	l.do(scenarios.Rename(o, title))
	return o
}

func (l *lesson) number(o *scenarios.Outcome, text string) {
	l.Helper()
	if err := l.CommitProbability(o, text); err != nil {
		l.Fatal(err)
	}
}

// is checks which hint is given now.
func (l *lesson) is(want string) {
	l.Helper()
	if got := l.teacher.Given(); got != want || (l.text != "") != (want != "") {
		l.Fatalf("the hint is %q, not %q; shown: %q", got, want, l.text)
	}
}

func named() *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "Talks"
	return s
}

// If this fails, somebody who begins is not told how to give a number, is told
// again, or the hint stays in the way of what comes next.
func TestTheFirstBranchGetsANumber(t *testing.T) {
	l := learn(t, named())
	l.is("")
	l.add(l.Scenario().Root, "A")
	l.is("number")
	if !strings.Contains(l.text, "`<Probability>`") {
		t.Errorf("the key is not from the table: %q", l.text)
	}
	l.add(l.Scenario().Root, "B")
	l.is("")
	l.add(l.Scenario().Root, "C")
	l.is("")
	if fmt.Sprint(l.given) != "[number]" {
		t.Errorf("given: %v", l.given)
	}
}

// If this fails, hints come at the wrong moment, or not at all.
func TestHintsComeWhenTheyHelp(t *testing.T) {
	for _, c := range []struct {
		want string
		do   func(*lesson)
	}{
		{"end state", func(l *lesson) {
			l.seen["number"] = true
			for _, title := range []string{"A", "B", "C"} {
				l.add(l.Scenario().Root, title)
				l.is("")
			}
			l.add(l.Scenario().Root, "D")
		}},
		{"reasons", func(l *lesson) {
			l.seen["number"] = true
			a, b, c := l.add(l.Scenario().Root, "A"), l.add(l.Scenario().Root, "B"), l.add(l.Scenario().Root, "C")
			l.number(a, "20")
			l.number(b, "30")
			l.is("")
			l.number(c, "50") // the line says what it leaves
			l.do(scenarios.Rename(c, "C, renamed"))
		}},
		{"find", func(l *lesson) {
			l.seen["number"], l.seen["end state"] = true, true
			for i := range 8 {
				l.add(l.Scenario().Root, fmt.Sprint("O", i))
			}
			l.is("")
			l.add(l.Scenario().Root, "ten with the root")
		}},
		{"fold", func(l *lesson) {
			l.seen["number"] = true
			l.add(l.Scenario().Root, "A")
			l.is("")
			l.Fold(l.Scenario().Root, true)
		}},
		{"undo", func(l *lesson) {
			a := l.add(l.Scenario().Root, "A")
			l.do(scenarios.RemoveBranch(a))
		}},
	} {
		t.Run(c.want, func(t *testing.T) {
			l := learn(t, named())
			c.do(l)
			l.is(c.want)
			l.teacher.Dismiss()
			l.is("")
		})
	}
}

// If this fails, undoing brings hints, or one stays that speaks of what is gone.
func TestUndoBringsNoHints(t *testing.T) {
	l := learn(t, named())
	l.add(l.Scenario().Root, "A")
	l.is("number")
	for range 2 {
		if err := l.Undo(); err != nil {
			t.Fatal(err)
		}
		l.is("")
	}
	if err := l.Redo(); err != nil {
		t.Fatal(err)
	}
	l.is("")
}

// If this fails, a hint covers what an edit made give way, which is what counts.
func TestANoticeComesFirst(t *testing.T) {
	l := learn(t, named())
	l.seen["number"] = true
	root := l.Scenario().Root
	a, b, c := l.add(root, "A"), l.add(root, "B"), l.add(root, "C")
	l.number(a, "10")
	l.number(b, "20")
	l.number(c, "30") // leaves something unassigned, and the line says so
	if l.Notice().Text == "" {
		t.Fatal("nothing gave way")
	}
	l.is("")
	l.do(odds.SetProbability(c, odds.Entry{Probability: scenarios.Number(0.7)}))
	l.is("reasons")
}

// If this fails, what is only being typed brings a hint, or takes one away.
func TestPreviewsAreNoEdits(t *testing.T) {
	l := learn(t, named())
	a := l.add(l.Scenario().Root, "A")
	l.is("number")
	if err := l.PreviewProbability(a, "3"); err != nil {
		t.Fatal(err)
	}
	l.is("number")
	l.DropPreview()
	l.is("number")
}

// If this fails, hints are given for a file that opens for reading only, or
// slow a large one down.
func TestNoHintsWhereTheyAreNoHelp(t *testing.T) {
	l := learn(t, named())
	l.SetReadOnly()
	l.Fold(l.Scenario().Root, true)
	l.is("")

	s := named()
	for i := range large {
		s.Root.Children = append(s.Root.Children, &scenarios.Outcome{ID: fmt.Sprint(i), Title: "x"})
	}
	s.Link()
	l = learn(t, s)
	l.add(l.Scenario().Root, "A")
	l.is("")
}

// If this fails, a file that is only being opened brings hints.
func TestOpeningBringsNoHints(t *testing.T) {
	s := named()
	s.Root.Children = []*scenarios.Outcome{{ID: "a", Title: "A"}}
	s.Link()
	l := learn(t, s)
	l.opening = true
	l.FoldTo(0)
	l.is("")
	l.opening = false
	l.FoldTo(1)
	l.FoldTo(0)
	l.is("fold")
}

// If this fails, a hint names a command without a key, such as one that is gone.
func TestAHintWithoutItsKeyIsNotGiven(t *testing.T) {
	l := learn(t, named())
	l.teacher.ways.Key = func(string) string { return "" }
	l.add(l.Scenario().Root, "A")
	l.is("")
	if len(l.given) > 0 {
		t.Error("it counts as given")
	}
}

// If this fails, there are too many hints to be worth reading, or two are
// remembered as one.
func TestHintsAreFewAndShort(t *testing.T) {
	if len(Hints) > 6 {
		t.Errorf("%d hints", len(Hints))
	}
	var names []string
	for _, h := range Hints {
		if slices.Contains(names, h.Name) || len([]rune(h.Text)) > 125 || strings.Count(h.Text, "`")%2 != 0 {
			t.Errorf("%s: taken, too long, or with half a key: %q", h.Name, h.Text)
		}
		names = append(names, h.Name)
	}
}
