package outline

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

func newBoard(s *scenarios.Scenario) *board.Board { return board.New(s) }

// many returns a scenario with n outcomes, ten to a fork.
func many(n int, title string) *scenarios.Scenario {
	s := scenarios.New()
	all := []*scenarios.Outcome{s.Root}
	for i := 1; i < n; i++ {
		o := scenarios.NewOutcome(fmt.Sprintf(title, i))
		parent := all[(i-1)/10]
		parent.Children = append(parent.Children, o)
		all = append(all, o)
	}
	s.Link()
	return s
}

// If this fails, every row of a large scenario is drawn, and the list stutters.
func TestOnlyRowsInViewAreDrawn(t *testing.T) {
	o, b, w := shown(t, many(10_000, "Outcome %d"))
	texts := func() (n int) {
		for _, object := range test.WidgetRenderer(o).Objects() {
			if _, ok := object.(*canvas.Text); ok {
				n++
			}
		}
		return n
	}
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp} {
		press(w, key)
		if n := texts(); n < 5 || n > 60 {
			t.Errorf("after %v %d texts are drawn", key, n)
		}
		o.fresh()
		r := &o.rows[o.at(b.Selected())]
		if y := o.y(r); y < head-1 || y+r.height > o.Size().Height+1 {
			t.Errorf("after %v the selected row is at %v", key, y)
		}
	}
	if len(o.rows) != 10_000 {
		t.Errorf("%d rows", len(o.rows))
	}
}

// If this fails, titles are cut, or rows lie over each other.
func TestTitlesWrap(t *testing.T) {
	long := "Переговоры в Женеве срываются, потому что стороны не могут договориться о повестке дня %d"
	o, b, w := shown(t, many(40, long))
	for _, width := range []float32{180, 256, 420} {
		w.Resize(fyne.NewSize(width, 500))
		o.fresh()
		below := 0.0
		for i := range o.rows {
			r := &o.rows[i]
			if r.top != below || r.height != float32(len(r.lines)*lineHeight+2*padY) {
				t.Fatalf("at %v wide, row %d is at %v, the one before ends at %v", width, i, r.top, below)
			}
			below = r.top + float64(r.height)
			if got := strings.Join(strings.Fields(strings.Join(r.lines, " ")), " "); got != r.title() {
				t.Fatalf("at %v wide, %q is shown as %q", width, r.title(), got)
			}
			for _, line := range r.lines {
				if w := look.TextWidth(line, textSize, false); r.indent+w > width-padX+2 {
					t.Fatalf("at %v wide, %q ends at %v", width, line, r.indent+w)
				}
			}
		}
	}
	b.Select(b.Scenario().Root.Children[9].ID)
	if r := &o.rows[o.at(b.Selected())]; o.y(r)+r.height > 501 {
		t.Error("the selected row is out of view")
	}
}

// If this fails, the words of titles deep in the list are broken in the middle,
// to make room for “not estimated” or “assumed”.
func TestNoWordIsBrokenForAWord(t *testing.T) {
	const title = "Missile limits break down over guarantees"
	s := scenarios.New()
	s.Root.Title = title
	for at, n := s.Root, 0; n < 6; at, n = at.Children[0], n+1 {
		other := scenarios.NewOutcome(title)
		other.Probability = scenarios.Number(0.4)
		at.Children = []*scenarios.Outcome{scenarios.NewOutcome(title), other}
		if n == 5 {
			at.Kind, at.Assumed = scenarios.KindChoice, other.ID
		}
	}
	s.Link()
	o, _, w := shown(t, s)
	w.Resize(fyne.NewSize(256, 500))
	o.fresh()
	for i := range o.rows {
		r := &o.rows[i]
		words := make([]string, 0, len(r.lines))
		for _, line := range r.lines {
			words = append(words, strings.TrimSpace(line))
		}
		if r.kind == outcome && strings.Join(words, " ") != title {
			t.Errorf("at level %d beside %q: %q", r.depth, r.figure, words)
		}
	}
}

// If this fails, what somebody looks at jumps away when something above changes.
func TestTheListStaysWhereItIs(t *testing.T) {
	o, b, w := shown(t, many(200, "Outcome %d"))
	press(w, fyne.KeyEnd, fyne.KeyPageUp)
	o.fresh()
	at := b.Selected()
	before := o.y(&o.rows[o.at(at)])
	if err := b.Do(scenarios.AddSibling(b.Scenario().Root.Children[0], scenarios.NewOutcome("first"), true)); err != nil {
		t.Fatal(err)
	}
	b.Select(at.ID)
	o.fresh()
	if now := o.y(&o.rows[o.at(at)]); now < head || now > 500 {
		t.Errorf("the selected row was at %v and is at %v", before, now)
	}
	b.Fold(b.Scenario().Root.Children[1], true)
	o.fresh()
	if now := o.y(&o.rows[o.at(at)]); now < head || now > 500 {
		t.Errorf("after folding above, the selected row is at %v", now)
	}
}

// If this fails, a title that wraps when its number is given is cut at the end
// of the list.
func TestARowThatGrowsStaysWhole(t *testing.T) {
	o, b, w := shown(t, many(60, "After a long request %d"))
	press(w, fyne.KeyEnd)
	o.fresh()
	at := b.Selected()
	was := o.rows[o.at(at)].height
	if err := b.Do(scenarios.Rename(at, "After a long request, a very long one that takes three lines of the list")); err != nil {
		t.Fatal(err)
	}
	o.fresh()
	r := &o.rows[o.at(at)]
	if r.height <= was {
		t.Fatal("the row did not grow")
	}
	if bottom := r.top + float64(r.height); bottom > o.offset+float64(o.room) {
		t.Errorf("the row ends at %v, the view at %v", bottom, o.offset+float64(o.room))
	}
}

// If this fails, words and numbers deep in the list are broken or cut, or its
// levels cannot be told apart.
func TestDeepRowsAreReadable(t *testing.T) {
	const title = "Ceasefire through Oman"
	s := scenarios.New()
	s.Root.Title = title
	for at, n := s.Root, 0; n < 10; at, n = at.Children[0], n+1 {
		number, rest := of(title, 0.45), of(title, -1)
		rest.Probability = scenarios.Rest
		at.Children = []*scenarios.Outcome{number, rest}
	}
	s.Link()
	o, _, w := shown(t, s)
	w.Resize(fyne.NewSize(256, 500))
	o.fresh()
	for i := range o.rows {
		r := &o.rows[i]
		if got := strings.Join(strings.Fields(strings.Join(r.lines, " ")), " "); got != title {
			t.Errorf("at level %d: %q", r.depth, r.lines)
		}
		if r.figure != r.number {
			t.Errorf("at level %d %q is shown as %q", r.depth, r.number, r.figure)
		}
		if i > 0 && r.depth > o.rows[i-1].depth && r.indent < o.rows[i-1].indent+leastStep {
			t.Errorf("level %d begins at %v, the one above at %v", r.depth, r.indent, o.rows[i-1].indent)
		}
	}
}

// If this fails, a deep tree leaves its titles no room.
func TestDeepRowsKeepRoom(t *testing.T) {
	s := scenarios.New()
	at := s.Root
	for range 300 {
		next := scenarios.NewOutcome("One thing leads to another")
		at.Children = []*scenarios.Outcome{next}
		at = next
	}
	s.Link()
	o, _, _ := shown(t, s)
	o.fresh()
	if r := &o.rows[300]; r.room < leastTitle-padX || len(r.lines) > 4 {
		t.Errorf("the deepest row has %v px and %d lines", r.room, len(r.lines))
	}
}

// A preview of what is typed may not take longer than a key.
func BenchmarkBuild(b *testing.B) {
	s := many(10_000, "Outcome %d of the talks in Geneva and of what follows from them")
	test.NewTempApp(b)
	o := list(s)
	b.Run("rows", func(b *testing.B) {
		for b.Loop() {
			o.build()
		}
	})
	b.Run("filter", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			o.filter.set([]string{"geneva", "77"}[i%2])
			o.build()
		}
	})
	o.filter.set("")
	b.Run("width", func(b *testing.B) {
		for b.Loop() {
			o.titles.forget()
			o.build()
		}
	})
}

// If this fails, what was ruled out looks in the list as if it could still come
// true, or only its colour tells.
func TestWhatIsRuledOutIsStruck(t *testing.T) {
	s := scenarios.New()
	s.Root.Children = []*scenarios.Outcome{of("A", 0.5, of("A1", 0.5)), of("B", 0.3)}
	s.Link()
	o, b, _ := shown(t, s)
	lines := func() (n int) {
		for _, object := range test.WidgetRenderer(o).Objects() {
			if r, ok := object.(*canvas.Rectangle); ok && r.Size().Height == 1 && r.Size().Width < 100 && r.Size().Width > 0 {
				n++
			}
		}
		return n
	}
	before := lines()
	if err := b.Do(scenarios.SetStatus(s.Root.Children[0], scenarios.RuledOut, "2022-01-10")); err != nil {
		t.Fatal(err)
	}
	o.fresh()
	for _, r := range o.rows {
		if r.kind == outcome && (r.struck != r.outcome.Within(s.Root.Children[0]) || r.faded != r.struck) {
			t.Errorf("%s: struck %v, faded %v", r.outcome.Title, r.struck, r.faded)
		}
	}
	if got := lines() - before; got != 2 {
		t.Errorf("%d titles are struck through", got)
	}
	if err := b.Undo(); err != nil || lines() != before {
		t.Errorf("undo leaves %d lines: %v", lines()-before, err)
	}
}
