package analysis

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
	"offramp/widgets/board"
)

// logged is a pane on three branches whose numbers were changed, an hour after
// one another, the last on 9 January 2022.
func logged(t *testing.T, prepare func(p *Pane)) (*changes, *Pane) {
	t.Helper()
	s := forked(3)
	s.Scale = scales.All()[0].Scale()
	c, p := pageOf[*changes](t, s, func(p *Pane) {
		at := time.Date(2021, 12, 1, 12, 0, 0, 0, time.UTC)
		p.board.Editor().LogChanges(func() time.Time { return at }, func() string { return "Anna" })
		for i, typed := range []float64{0.3, 0.35, 0.6} {
			if i == 2 {
				at = time.Date(2022, 1, 9, 12, 0, 0, 0, time.UTC)
			}
			o := p.board.Scenario().Root.Children[i]
			if err := p.board.Do(odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(typed)})); err != nil {
				t.Fatal(err)
			}
		}
		if prepare != nil {
			prepare(p)
		}
	})
	c.now = func() time.Time { return time.Date(2022, 1, 10, 9, 0, 0, 0, time.UTC) }
	return c, p
}

func said(c *changes) string {
	var all []string
	for _, r := range c.list.Rows() {
		text := r.Title
		for _, l := range r.Lines {
			text += "; " + strings.ReplaceAll(l.Text, "\u00a0", " ")
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

// If this fails, what changed is told wrongly or not the newest first, or a word
// that was crossed is not marked.
func TestChanges_list(t *testing.T) {
	c, p := logged(t, nil)
	want := "Outcome 2; from 33.3 % to 60 % · typed · Anna; crossed the edge of a word: unlikely to likely\n" +
		"Outcome 1; from 33.3 % to 35 % · typed · Anna\n" +
		"Outcome 0; from 33.3 % to 30 % · typed · Anna"
	if got := said(c); got != want {
		t.Errorf("it says\n%s\nwant\n%s", got, want)
	}
	p.board.SetManner(odds.WordsOnly)
	if got := said(c); strings.Contains(got, "%") {
		t.Errorf("in words alone it says\n%s", got)
	}
	picked := ""
	p.OnPick = func(id string) { picked = id }
	c.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if picked != "o1" {
		t.Errorf("picked %q", picked)
	}
}

// If this fails, a day is not taken, or older changes are listed with those since.
func TestChanges_since(t *testing.T) {
	c, _ := logged(t, nil)
	for _, test := range []struct {
		since, day string
		rows       int
	}{
		{sinceToday, "", 0}, {sinceWeek, "", 1}, {sinceDay, "2021-12-02", 1}, {sinceDay, "2021-11-30", 3}, {sinceEver, "", 3},
	} {
		c.pick.Picked(test.since)
		if test.day != "" {
			if !c.date.Visible() || !c.date.Focused() {
				t.Fatal("no day is asked for")
			}
			c.date.Type(test.day)
			if !c.p.Commit() {
				t.Errorf("%s is not taken", test.day)
			}
		}
		if n := len(c.list.Rows()); n != test.rows {
			t.Errorf("%s %s: %d rows, want %d", test.since, test.day, n, test.rows)
		}
	}
	c.pick.Picked(sinceDay)
	c.date.Type("soon")
	if c.p.Commit() || !strings.Contains(c.date.failure.Text, "2022-01-09") {
		t.Errorf("it says %q", c.date.failure.Text)
	}
}

// If this fails, the reason of an older change cannot be given, goes to another
// one, or is not one step.
func TestChanges_because(t *testing.T) {
	c, p := logged(t, nil)
	before := p.board.Editor().UndoName()
	c.list.Go(1)
	p.OnFocus(c.part.because.Field)
	test.Type(c.part.because, "Lavrov agreed")
	c.part.because.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := p.board.Scenario().Changes[1].Because; got != "Lavrov agreed" {
		t.Fatalf("the reason is %q", got)
	}
	if !strings.Contains(said(c), "because Lavrov agreed") || !c.list.Focused() || c.list.At() != 1 {
		t.Errorf("at %d it says\n%s", c.list.At(), said(c))
	}
	if err := p.board.Undo(); err != nil || p.board.Editor().UndoName() != before || strings.Contains(said(c), "Lavrov") {
		t.Errorf("undone it says\n%s\n%v", said(c), err)
	}
	c.list.Go(0)
	p.OnFocus(c.part.because.Field)
	test.Type(c.part.because, "Sanctions")
	p.OnFocus(c.list) // losing the keyboard keeps it
	if got := p.board.Scenario().Changes[2].Because; got != "Sanctions" {
		t.Errorf("the reason is %q", got)
	}
	if err := p.board.Undo(); err != nil || len(p.board.Scenario().Changes) != 2 {
		t.Errorf("the reason of the newest change is not part of its step: %d entries are left, %v", len(p.board.Scenario().Changes), err)
	}
}

// If this fails, a scenario without changes shows an empty page, or a document
// that is only read offers to change.
func TestChanges_empty(t *testing.T) {
	c, p := pageOf[*changes](t, forked(2), nil)
	if c.says.Text != "No judgement has changed yet." || c.part.because.Visible() {
		t.Errorf("it says %q", c.says.Text)
	}
	p.FocusFirst()

	r, _ := logged(t, func(p *Pane) { p.board.SetReadOnly() })
	if r.part.because.Visible() || len(r.list.Rows()) != 3 {
		t.Error("a document that is only read offers to say why")
	}
}

// If this fails, whoever is not named is not asked, or is although they are.
func TestChanges_name(t *testing.T) {
	name, asked := "", false
	c, p := logged(t, func(p *Pane) {
		p.OnName, p.By = func() { asked = true }, func() string { return name }
	})
	if !c.unnamed.Visible() {
		t.Fatal("nobody is asked for a name")
	}
	test.Tap(c.unnamed)
	name = "Anna"
	p.Present()
	if !asked || c.unnamed.Visible() {
		t.Errorf("asked %v; still offered %v", asked, c.unnamed.Visible())
	}
}

// BenchmarkChanges is what a key costs with 10,000 entries in the log.
func BenchmarkChanges(b *testing.B) {
	test.NewTempApp(b)
	s := forked(100)
	for i := range 10_000 {
		s.Changes = append(s.Changes, &scenarios.Change{ID: fmt.Sprint(i), Outcome: "o1", Field: "probability", From: "0.1", To: "0.5", At: "2022-01-09T12:00:00Z"})
	}
	p := New(board.New(s))
	p.Open("What changed")
	p.Resize(fyne.NewSize(480, 600))
	for b.Loop() {
		p.Present()
	}
}

// If this fails, it is not said which judgements are in other words than at the
// beginning of the time that is looked at: one that came back is not.
func TestChanges_crossedOverTheTime(t *testing.T) {
	c, p := logged(t, nil)
	want := "1 judgement is in other words now: “Outcome 2” from unlikely to likely."
	if c.crossed.Text != want {
		t.Errorf("it says %q, want %q", c.crossed.Text, want)
	}
	o := p.board.Scenario().Root.Children[2]
	if err := p.board.CommitProbability(o, "1/3"); err != nil {
		t.Fatal(err)
	}
	if c.crossed.Text != "" || !strings.Contains(said(c), "crossed the edge of a word") {
		t.Errorf("back where it was, it says %q and\n%s", c.crossed.Text, said(c))
	}
}

// If this fails, another version of the file cannot be compared with, or what differs
// is told wrongly, in another order, or as it was before an edit.
func TestChanges_sinceAVersion(t *testing.T) {
	c, p := logged(t, nil)
	asked := 0
	p.OnVersion = func() { asked++ }
	c.pick.Picked(sinceVersion)
	if asked != 1 || c.pick.Shown() != sinceEver {
		t.Fatalf("asked %d times, and %q is shown before there is a version", asked, c.pick.Shown())
	}
	old := p.board.Scenario().Copy()
	old.Root.Children[0].Probability = scenarios.Number(0.31)
	old.Root.Children[2].Probability = scenarios.Number(0.02)
	p.Compare(Version{Name: "march.scenario.json", Scenario: old})
	if p.Page() != "What changed" || c.says.Text != "Compared with march.scenario.json" || c.pick.Shown() != sinceVersion {
		t.Errorf("%q says %q", p.Page(), c.says.Text)
	}
	want := "In other words now\n" +
		"Outcome 2; from 2 % to 60 %; crossed the edge of a word: almost no chance to likely\n" +
		"Judged anew\n" +
		"Outcome 0; from 31 % to 30 %"
	if got := said(c); !strings.HasPrefix(got, want) {
		t.Errorf("it says\n%s\nwant\n%s", got, want)
	}
	if err := p.board.CommitProbability(p.board.Scenario().Root.Children[0], "31"); err != nil {
		t.Fatal(err)
	}
	if got := said(c); strings.Contains(got, "Outcome 0") {
		t.Errorf("after an edit it still says\n%s", got)
	}
	c.list.Go(1)
	if c.part.because.Visible() {
		t.Error("a reason is asked for what is no entry of the log")
	}
}
