package noticeline

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// shown returns the line of a fork of 30, 40 and 20 % in a window.
func shown(t *testing.T, width float32) (*Line, *board.Board, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	s := scenarios.New()
	for i, p := range []float64{0.3, 0.4, 0.2} {
		title := []string{"a", "b", "c"}[i]
		s.Root.Children = append(s.Root.Children,
			&scenarios.Outcome{ID: title, Title: "Talks " + title, Probability: scenarios.Number(p)})
	}
	s.Link()
	b := board.New(s)
	l := New(b)
	w := test.NewTempWindow(t, l)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 80))
	return l, b, w
}

// set makes the edit that typing p on the card of "a" makes, with its line.
func set(t *testing.T, b *board.Board, p float64) {
	t.Helper()
	a, before, mark := b.Scenario().Outcome("a"), b.Figures(), b.Editor().Mark()
	edit := odds.SetProbability(a, odds.Entry{Probability: scenarios.Number(p)})
	if err := b.Do(edit); err != nil {
		t.Fatal(err)
	}
	gave := odds.GaveWay(before, b.Figures(), a)
	b.Say(board.Notice{
		About: "a", Text: gave.Text(), Warn: gave.Kind == odds.Overfull, Offers: gave.Offers(),
		Step: &board.Step{Before: mark, Name: edit.Name},
	})
}

func numbers(b *board.Board) (list []float64) {
	for _, o := range b.Scenario().Root.Children {
		p, _ := o.Probability.Number()
		list = append(list, p)
	}
	return list
}

// tap clicks on the offer with that label.
func tap(t *testing.T, l *Line, label string) {
	t.Helper()
	for _, p := range l.content.pieces {
		if p.Text == odds.NoBreak(label) {
			test.TapAt(l, fyne.NewPos(l.content.padX()+p.X+p.Width/2, l.content.padY()+(float32(p.Line)+0.5)*l.content.rowStep()))
			return
		}
	}
	t.Fatalf("no offer %q among %v", label, l.content.pieces)
}

// If it fails, an offer does not join the step that it belongs to: undo would
// need two steps, or would leave half of it.
func TestOfferIsOneStep(t *testing.T) {
	l, b, _ := shown(t, 900)
	set(t, b, 0.5)
	if !strings.Contains(l.Text(), "add to 110\u00a0%") || !l.content.warn {
		t.Errorf("the line says %q", l.Text())
	}
	tap(t, l, "Scale the others instead")
	sum := 0.0
	for _, p := range numbers(b) {
		sum += p
	}
	if sum > 1+1e-9 || numbers(b)[0] != 0.5 {
		t.Errorf("scaled to %v", numbers(b))
	}
	if l.Text() != "" || l.MinSize().Height != 0 {
		t.Errorf("after the offer the line says %q and is %v high", l.Text(), l.MinSize().Height)
	}
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := numbers(b); !slices.Equal(got, []float64{0.3, 0.4, 0.2}) || b.Editor().UndoName() != "" {
		t.Errorf("one undo leaves %v and “Undo %s”", got, b.Editor().UndoName())
	}
}

// If it fails, an offer that cannot be taken fails in silence.
func TestRefusedOfferSaysWhy(t *testing.T) {
	l, b, _ := shown(t, 900)
	refused := board.Offer{Label: "Scale", Edit: func() (scenarios.Edit, error) { return scenarios.Edit{}, errors.New("locks leave 10 %") }}
	b.Say(board.Notice{Text: "Was 30 %.", Offers: []board.Offer{refused}})
	l.TakeOffer(0)
	if l.Text() != "locks leave 10\u00a0%" || !l.content.warn {
		t.Errorf("the line says %q", l.Text())
	}
	var told error
	l.OnError = func(err error) { told = err }
	l.TakeOffer(0)
	l.TakeOffer(7)
	if told == nil {
		t.Error("OnError was not told")
	}
}

// heightFor is how high the line has to be at a width.
func heightFor(l *Line, width float32) float32 {
	c := l.content
	c.arrange(width)
	return c.height()
}

// If this fails, a passing text stays after something else was done, hides what
// an edit made give way, or a notice of before it comes back.
func TestMessagesGoWithTheNextAction(t *testing.T) {
	l, b, _ := shown(t, 900)
	l.after = func(time.Duration, func()) func() { return func() {} }
	l.Flash("Copied a.")
	b.Select("b")
	if l.Text() != "" {
		t.Errorf("another card is selected, and the line says %q", l.Text())
	}
	l.Flash("Copied b.")
	set(t, b, 0.5)
	if !strings.Contains(l.Text(), "110") {
		t.Errorf("after the edit the line says %q", l.Text())
	}
	l.Refuse("That is no number.")
	b.Select("c") // as clicking away from the field does
	if l.Text() != "That is no number." {
		t.Errorf("why a text was not taken is gone: %q", l.Text())
	}
	set(t, b, 0.4)
	if !strings.Contains(l.Text(), "Was 50") {
		t.Errorf("after another edit the line says %q", l.Text())
	}
}

// If it fails, a passing text stays or goes too early, brings a notice of before
// back, or takes one with it where nothing was done.
func TestFlash(t *testing.T) {
	l, b, _ := shown(t, 900)
	var waiting []func()
	l.after = func(d time.Duration, f func()) func() {
		if d != flashTime {
			t.Errorf("it stays for %v", d)
		}
		waiting = append(waiting, f)
		return func() {}
	}
	set(t, b, 0.5)
	notice := l.Text()
	l.Flash("Saved to /tmp/a.json")
	l.Flash("Saved to /tmp/b.json")
	waiting[0]() // the clock of the first was under way
	if l.Text() != "Saved to /tmp/b.json" {
		t.Errorf("the line says %q", l.Text())
	}
	waiting[1]()
	if l.Text() != "" || b.Notice().Text != "" {
		t.Errorf("afterwards it says %q", l.Text())
	}
	set(t, b, 0.3)
	set(t, b, 0.5)
	l.Refuse("Locks leave 10 %.")
	waiting[2]()
	if l.Text() != notice {
		t.Errorf("after a refusal it says %q", l.Text())
	}
}

// If it fails, a narrow line cuts its text or lays it on itself.
func TestNarrowLineWraps(t *testing.T) {
	l, b, _ := shown(t, 360)
	set(t, b, 0.5)
	right := map[int]float32{}
	for _, p := range l.content.pieces {
		if p.X < right[p.Line] || p.X+p.Width > 360-2*l.content.padX() {
			t.Errorf("%q stands at %v to %v", p.Text, p.X, p.X+p.Width)
		}
		right[p.Line] = p.X + p.Width
	}
	if l.content.rows < 3 || l.MinSize().Height != heightFor(l, 360) || heightFor(l, 2000) >= heightFor(l, 360) {
		t.Errorf("%d rows, %v high", l.content.rows, l.MinSize().Height)
	}
}

// If it fails, Tab stops at the line: it would take the keyboard.
func TestNeverFocused(t *testing.T) {
	l, b, w := shown(t, 900)
	set(t, b, 0.5)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != nil {
		t.Errorf("%T has the focus", w.Canvas().Focused())
	}
	w.Canvas().Focus(l)
	if w.Canvas().Focused() != nil {
		t.Error("the line took the focus")
	}
}

// If it fails, a room cannot read what gave way in projector size, or the map
// does not hear how much of its foot the line lies over.
func TestProjectorSize(t *testing.T) {
	l, b, _ := shown(t, 1024)
	heights := []float32{}
	l.OnHeight = func(height float32) { heights = append(heights, height) }
	set(t, b, 0.35)
	l.SetProjector(true)
	for _, o := range test.WidgetRenderer(l).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.TextSize < look.ProjectorType {
			t.Errorf("%q has %v px", text.Text, text.TextSize)
		}
	}
	for _, p := range l.content.pieces {
		if p.X+p.Width > 1024-2*l.content.padX() {
			t.Errorf("%q ends at %v", p.Text, p.X+p.Width)
		}
	}
	taken := b.Notice().Offers[0].Label
	tap(t, l, taken)
	if got := len(b.Notice().Offers); got != 0 {
		t.Errorf("“%s” was not taken by a click on it", taken)
	}
	if len(heights) != 3 || heights[1] <= heights[0] || heights[2] != 0 {
		t.Errorf("heights: %v", heights)
	}
}

// If this fails, a hint hides what an edit made give way, outlives the window's
// interest in it, or does not show its keys as keys.
func TestAHintIsSaidWhereThereIsNothingElse(t *testing.T) {
	l, b, _ := shown(t, 800)
	l.SetHint("`Ctrl+F` finds an outcome, `Ctrl+K` any command.")
	if got := l.Text(); got != "Ctrl+F finds an outcome, Ctrl+K any command." {
		t.Errorf("it says %q", got)
	}
	r := test.WidgetRenderer(l).(*renderer)
	if len(r.caps) != 2 || r.caps[0].Size().Width < 20 || r.caps[1].Position().X <= r.caps[0].Position().X {
		t.Errorf("%d key caps: %v", len(r.caps), r.caps)
	}
	set(t, b, 0.5)
	if got := l.Text(); got == "" || strings.Contains(got, "Ctrl+F") {
		t.Errorf("the hint stands before the notice: %q", got)
	}
	b.Say(board.Notice{})
	if heightFor(l, 800) == 0 {
		t.Error("the hint is gone with the notice")
	}
	l.SetHint("")
	if heightFor(l, 800) != 0 || l.Text() != "" {
		t.Errorf("without a hint it says %q", l.Text())
	}
}
