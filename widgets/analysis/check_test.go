package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/tradecraft"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// pageOf opens a page of the pane of a scenario in a window.
func pageOf[P Page](t *testing.T, s *scenarios.Scenario, prepare func(p *Pane)) (page P, p *Pane) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	p = New(board.New(s))
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(480, 640))
	p.OnFocus = w.Canvas().Focus
	p.OnError = func(err error) { t.Errorf("refused: %v", err) }
	if prepare != nil {
		prepare(p)
	}
	for i := range p.pages {
		if of, ok := p.pages[i].(P); ok {
			page = of
			p.open(i)
		}
	}
	return page, p
}

// forked is a scenario with a fork of that many branches, each with a number and
// no reason.
func forked(n int) *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "Talks open"
	for i := range n {
		s.Root.Children = append(s.Root.Children, &scenarios.Outcome{
			ID: fmt.Sprint("o", i), Title: fmt.Sprintf("Outcome %d", i), Probability: scenarios.Number(1 / float64(n)),
		})
	}
	s.Link()
	return s
}

func rowOf(c *check, start string) int {
	return slices.IndexFunc(c.list.Rows(), func(r rowlistRow) bool { return strings.HasPrefix(r.ID, start) })
}

// steps runs what is to come later, one after the other.
type steps struct{ todo []func() }

func (s *steps) after(_ time.Duration, f func()) (stop func()) {
	s.todo = append(s.todo, f)
	return func() {}
}

func (s *steps) next() bool {
	if len(s.todo) == 0 {
		return false
	}
	f := s.todo[0]
	s.todo = s.todo[1:]
	f()
	return true
}

// If this fails, findings are not listed by their rule with their number, or the
// keyboard cannot go to the place of one.
func TestCheck_findings(t *testing.T) {
	c, p := pageOf[*check](t, forked(3), nil)
	var went scenarios.Problem
	p.OnProblem = func(problem scenarios.Problem) { went = problem }
	head := rowOf(c, "group "+tradecraft.NoReason)
	if head < 0 || c.list.Rows()[head].Right != "3" {
		t.Fatalf("the rows are %v", c.list.Rows())
	}
	c.list.Go(head)
	if rule, _ := tradecraft.Of(tradecraft.NoReason); c.part.why.Text != rule.Why {
		t.Errorf("why the rule is there is not said, but %q", c.part.why.Text)
	}
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		c.list.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if went.Outcome != "o1" || went.Field != "probability" {
		t.Errorf("went to %+v", went)
	}
	if !strings.Contains(c.part.what.Text, "33") || !strings.Contains(c.part.do.Text, "reason") {
		t.Errorf("what is the matter: %q; what to do: %q", c.part.what.Text, c.part.do.Text)
	}
	c.list.Go(head)
	c.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if rowOf(c, tradecraft.NoReason) >= 0 || c.list.At() != head {
		t.Error("a rule that was closed lists its findings, or the list is elsewhere")
	}
}

// If this fails, a rule is switched off without a reason, not at all, or cannot
// be switched on again; or the reason is not to be read.
func TestCheck_switchOff(t *testing.T) {
	c, p := pageOf[*check](t, forked(3), nil)
	s := p.board.Scenario()
	c.list.Go(rowOf(c, "group "+tradecraft.NoReason))
	for _, text := range []string{"", "  "} {
		c.part.off.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if !c.part.because.Visible() || !c.part.because.Focused() {
			t.Fatal("no reason is asked for")
		}
		test.Type(c.part.because, text)
		c.part.because.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if _, off := s.SwitchedOff(tradecraft.NoReason); off {
			t.Fatal("it is switched off without a reason")
		}
		c.part.because.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	c.part.off.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(c.part.because, "A sketch")
	c.part.because.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if because, off := s.SwitchedOff(tradecraft.NoReason); !off || because != "A sketch" {
		t.Fatalf("switched off %v because %q", off, because)
	}
	if !c.list.Focused() || c.part.because.Visible() {
		t.Error("the keyboard is not back in the list, or the field stays")
	}
	row := rowOf(c, "off "+tradecraft.NoReason)
	if row < 0 || rowOf(c, "group "+tradecraft.NoReason) >= 0 || c.list.Rows()[row].Lines[0].Text != "A sketch" {
		t.Fatalf("the rows are %v", c.list.Rows())
	}
	c.list.Go(row)
	c.part.off.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, off := s.SwitchedOff(tradecraft.NoReason); off || rowOf(c, "group "+tradecraft.NoReason) < 0 {
		t.Error("it is not switched on again")
	}
	for range 2 {
		if err := p.board.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.Checks) != 0 || p.board.Editor().UndoName() != "" {
		t.Error("each switch is not one step")
	}
}

// If this fails, a reason that is being typed is lost when a command is done
// elsewhere in the window.
func TestCheck_commit(t *testing.T) {
	c, p := pageOf[*check](t, forked(3), nil)
	c.list.Go(rowOf(c, "group "+tradecraft.NoReason))
	c.part.off.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(c.part.because, "A sketch")
	if !p.Commit() {
		t.Error("not all is settled")
	}
	if because, _ := p.board.Scenario().SwitchedOff(tradecraft.NoReason); because != "A sketch" {
		t.Errorf("the reason is %q", because)
	}
}

// If this fails, a scenario without findings shows an empty page.
func TestCheck_nothingToMend(t *testing.T) {
	s := scenarios.New()
	s.Root.Title = "Talks open"
	s.Link()
	c, p := pageOf[*check](t, s, nil)
	if c.says.Text != "Nothing to mend." || c.counts.Text != "12 rules looked at 1 outcome." || len(c.list.Rows()) != 0 {
		t.Errorf("it says %q and %q over %v", c.says.Text, c.counts.Text, c.list.Rows())
	}
	p.FocusFirst() // must find somebody who takes the keyboard
	if err := p.board.Do(scenarios.Rename(s.Root, "Talks may open")); err != nil {
		t.Fatal(err)
	}
	if rowOf(c, tradecraft.Vague) < 0 || c.says.Visible() {
		t.Errorf("after an edit it says %q over %v", c.says.Text, c.list.Rows())
	}
}

// If this fails, a document that is only read is changed, or offers to be.
func TestCheck_readOnly(t *testing.T) {
	c, p := pageOf[*check](t, forked(3), func(p *Pane) { p.board.SetReadOnly() })
	c.list.Go(rowOf(c, "group "+tradecraft.NoReason))
	if c.part.off.Visible() {
		t.Error("it offers to switch a rule off")
	}
	if len(p.board.Scenario().Checks) > 0 {
		t.Error("it changed something")
	}
}

// If this fails, a large scenario keeps keys waiting while it is checked, a
// check goes on of what is out of date, or goes on while nobody looks.
func TestCheck_inSlices(t *testing.T) {
	var s steps
	c, p := pageOf[*check](t, forked(2000), func(p *Pane) {
		for _, page := range p.pages {
			if c, ok := page.(*check); ok {
				c.later.after = s.after
			}
		}
	})
	if len(c.problems) > 0 || c.says.Text != "Looking …" {
		t.Error("a large scenario is checked at once")
	}
	for range 5 {
		s.next()
	}
	if err := p.board.Do(scenarios.Rename(p.board.Scenario().Root, "Talks may open")); err != nil {
		t.Fatal(err)
	}
	n := 0
	for ; s.next() && n < 100; n++ {
		if c.pass == nil && n < 20 && c.known {
			t.Fatalf("2,000 outcomes are checked after %d goes", n)
		}
	}
	if n < 20 || n > 25 || rowOf(c, tradecraft.Vague) < 0 {
		t.Errorf("it took %d goes and found %d", n, len(c.problems))
	}
	if got := c.list.Rows()[rowOf(c, "group "+tradecraft.NoReason)].Right; got != "over 1000" {
		t.Errorf("it found %s without a reason", got)
	}
	for range 3 { // keys that nobody waits for
		_ = p.board.Do(scenarios.Rename(p.board.Scenario().Root, fmt.Sprint("Talks ", len(s.todo))))
	}
	s.next()
	p.Hide()
	for range 10 {
		s.next()
	}
	if len(s.todo) > 0 || c.pass != nil {
		t.Error("it goes on while it is hidden")
	}
	p.Show()
	for s.next() {
	}
	if rowOf(c, tradecraft.Vague) >= 0 {
		t.Error("shown again, it tells of what was mended")
	}
}
