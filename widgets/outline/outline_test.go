package outline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// shown returns an outline in a window of a test app, with the keyboard.
func shown(t testing.TB, s *scenarios.Scenario) (*Outline, *board.Board, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	b := board.New(s)
	o := New(b)
	w := a.NewWindow("outline")
	w.SetPadded(false)
	w.SetContent(o)
	w.Resize(fyne.NewSize(256, 500))
	w.Show()
	w.Canvas().Focus(o)
	t.Cleanup(w.Close)
	return o, b, w
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, key := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func write(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

// of makes an outcome with a number, none where that is negative.
func of(title string, p float64, children ...*scenarios.Outcome) *scenarios.Outcome {
	o := scenarios.NewOutcome(title)
	if p >= 0 {
		o.Probability = scenarios.Number(p)
	}
	o.Children = children
	return o
}

// talks leaves 15 % open under “run on”.
func talks() *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "Talks"
	s.Root.Children = []*scenarios.Outcome{
		of("end", 0.25, of("sanctions", 0.5), of("war", 0.5)),
		of("run on", 0.75, of("stay", 0.6), of("cyber", 0.25)),
	}
	s.Link()
	return s
}

// listed are the rows as text, a level two spaces deeper than the one before.
func listed(o *Outline) string {
	o.fresh()
	var b strings.Builder
	for i := range o.rows {
		r := &o.rows[i]
		b.WriteString(strings.Repeat(" ", r.depth) + r.title() + " " + r.figure + "\n")
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

// If this fails, the list is not the map's tree: order, numbers or what is
// unassigned differ.
func TestTheListIsTheTree(t *testing.T) {
	o, b, _ := shown(t, talks())
	const all = "Talks \n end 25 %\n  sanctions 50 %\n  war 50 %\n run on 75 %\n  stay 60 %\n  cyber 25 %\n  Unassigned 15 %\n"
	if got := listed(o); got != all {
		t.Errorf("listed\n%s", got)
	}
	end := b.Scenario().Root.Children[0]
	b.Fold(end, true)
	if got := listed(o); got != strings.Replace(all, "  sanctions 50 %\n  war 50 %\n", "", 1) {
		t.Errorf("folded\n%s", got)
	}
	b.ShowBranch(b.Scenario().Root.Children[1].ID)
	if got := listed(o); got != "run on 75 %\n stay 60 %\n cyber 25 %\n Unassigned 15 %\n" {
		t.Errorf("a branch alone\n%s", got)
	}
	b.ShowBranch("")
	if err := b.CommitProbability(end, "95"); err != nil {
		t.Fatal(err)
	}
	if got := listed(o); !strings.HasSuffix(got, " Over 100 % adds to 170 %\n") {
		t.Errorf("over 100 %%\n%s", got)
	}
}

// If this fails, the arrows walk elsewhere than to the row that they point at.
func TestWalkingTheRows(t *testing.T) {
	_, b, w := shown(t, talks())
	for i, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "end"}, {fyne.KeyDown, "sanctions"}, {fyne.KeyDown, "war"}, {fyne.KeyDown, "run on"},
		{fyne.KeyUp, "war"}, {fyne.KeyLeft, "end"}, {fyne.KeyLeft, "end"}, {fyne.KeyDown, "run on"},
		{fyne.KeyUp, "end"}, {fyne.KeyRight, "end"}, {fyne.KeyRight, "sanctions"}, {fyne.KeyRight, "sanctions"},
		{fyne.KeyEnd, "cyber"}, {fyne.KeyDown, "cyber"}, {fyne.KeyHome, "Talks"}, {fyne.KeyPageDown, "cyber"}, {fyne.KeyPageUp, "Talks"},
	} {
		if press(w, step.key); b.Selected().Title != step.want {
			t.Fatalf("step %d, %v, leads to %q, not to %q", i, step.key, b.Selected().Title, step.want)
		}
	}
}

// If this fails, Shift and the arrows leave rows out, or cannot go back.
func TestExtendingTakesEveryRow(t *testing.T) {
	o, b, w := shown(t, talks())
	press(w, fyne.KeyDown)
	for _, c := range []struct {
		step Step
		want int
	}{{Down, 2}, {Down, 3}, {Last, 6}, {Up, 5}, {First, 2}} {
		if o.Extend(c.step); b.Count() != c.want {
			t.Errorf("after %d %d are selected, not %d", c.step, b.Count(), c.want)
		}
	}
	write(w, "x")
	if o.Typing() {
		t.Error("a letter names one of several")
	}
}

// If this fails, capture by Tab and Enter does not work in the list, is more
// than one step, or gives the keyboard to the map.
func TestCaptureInTheList(t *testing.T) {
	o, b, w := shown(t, talks())
	press(w, fyne.KeyDown)
	o.AddChild()
	write(w, "new")
	press(w, fyne.KeyTab)
	write(w, "deeper")
	press(w, fyne.KeyReturn)
	at := b.Selected()
	if at.Title != "deeper" || at.Parent().Title != "new" || at.Parent().Parent().Title != "end" {
		t.Errorf("made %v", at.Titles())
	}
	if b.Editor().UndoName() != "Add “deeper”" || w.Canvas().Focused() != fyne.Focusable(o) {
		t.Errorf("undo is %q, the keyboard is at %T", b.Editor().UndoName(), w.Canvas().Focused())
	}
	o.AddSibling(false)
	press(w, fyne.KeyEscape)
	if b.Editor().UndoName() != "Add “deeper”" || b.Selected().Title != "deeper" {
		t.Errorf("Esc on a new row leaves %q and selects %q", b.Editor().UndoName(), b.Selected().Title)
	}
}

// If this fails, letters and digits do not do in the list what they do on the map.
func TestTypingNamesAndEnters(t *testing.T) {
	_, b, w := shown(t, talks())
	press(w, fyne.KeyDown)
	write(w, "War 2")
	press(w, fyne.KeyReturn)
	write(w, "30")
	if p, _ := b.Selected().Probability.Number(); p != 0.3 {
		t.Errorf("while typing the tree has %v", p)
	}
	press(w, fyne.KeyDown) // on to the sibling
	write(w, "60")
	press(w, fyne.KeyReturn)
	root := b.Scenario().Root
	first, _ := root.Children[0].Probability.Number()
	second, _ := root.Children[1].Probability.Number()
	if root.Children[0].Title != "War 2" || first != 0.3 || second != 0.6 {
		t.Errorf("%q has %v, its sibling %v", root.Children[0].Title, first, second)
	}
}

// If this fails, what is typed in a row is lost by a click on another.
func TestAClickElsewhereKeepsWhatIsTyped(t *testing.T) {
	o, b, w := shown(t, talks())
	write(w, "Meeting")
	click(o, 2, 100, 0)
	if b.Scenario().Root.Title != "Meeting" || b.Selected().Title != "sanctions" || o.Typing() {
		t.Errorf("the root is %q, selected %q", b.Scenario().Root.Title, b.Selected().Title)
	}
}

// If this fails, closing a field takes the keyboard from the pane that somebody
// went on to.
func TestAFieldThatIsLeftTakesNoKeyboard(t *testing.T) {
	o, b, w := shown(t, talks())
	other := widget.NewEntry()
	w.SetContent(container.NewHSplit(o, other))
	w.Canvas().Focus(o)
	write(w, "Meeting")
	w.Canvas().Focus(other)
	b.Select(b.Scenario().Root.Children[0].ID)
	if w.Canvas().Focused() != fyne.Focusable(other) || b.Scenario().Root.Title != "Meeting" || o.Typing() {
		t.Errorf("the keyboard is at %T, the root is %q, typing %v", w.Canvas().Focused(), b.Scenario().Root.Title, o.Typing())
	}
}

// click clicks a row at x.
func click(o *Outline, i int, x float32, modifier fyne.KeyModifier) {
	o.fresh()
	r := &o.rows[i]
	at := fyne.NewPos(x, o.y(r)+r.height/2)
	o.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: modifier})
	o.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
}

// If this fails, clicks select, fold or gather something else than what is
// under the pointer.
func TestClicks(t *testing.T) {
	o, b, _ := shown(t, talks())
	click(o, 1, 100, 0)
	if b.Selected().Title != "end" {
		t.Errorf("selected %q", b.Selected().Title)
	}
	click(o, 3, 100, fyne.KeyModifierShift)
	if b.Count() != 3 || b.Selected().Title != "war" {
		t.Errorf("with Shift %d are selected", b.Count())
	}
	click(o, 5, 100, fyne.KeyModifierShortcutDefault)
	if b.Count() != 4 {
		t.Errorf("with Ctrl %d are selected", b.Count())
	}
	click(o, 1, o.rows[1].indent-mark/2, 0)
	if !b.Folded(b.Scenario().Root.Children[0].ID) {
		t.Error("a click on the triangle does not fold")
	}
	click(o, 2, 60, 0)
	click(o, 2, 60, 0)
	if !o.Typing() || b.Selected().Title != "run on" {
		t.Error("a double click does not open the name")
	}
	o.Finish()
	click(o, 5, 100, 0) // what is unassigned belongs to the fork
	if b.Selected().Title != "run on" {
		t.Errorf("a click on “Unassigned” selects %q", b.Selected().Title)
	}
}

// If this fails, the list changes a file that is only read.
func TestReadOnly(t *testing.T) {
	o, b, w := shown(t, talks())
	refused := 0
	o.OnError = func(error) { refused++ }
	b.SetReadOnly()
	press(w, fyne.KeyDown)
	write(w, "x5")
	o.AddChild()
	o.Name()
	if refused != 4 || b.Editor().Dirty() || o.Typing() {
		t.Errorf("refused %d times, dirty %v, typing %v", refused, b.Editor().Dirty(), o.Typing())
	}
}

// If this fails, keys that the list has no use for reach nobody.
func TestOtherKeysArePassedOn(t *testing.T) {
	o, _, w := shown(t, talks())
	var got []fyne.KeyName
	o.OnKey = func(key fyne.KeyName, _ fyne.KeyModifier) bool { got = append(got, key); return true }
	press(w, fyne.KeyTab, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyF2, fyne.KeyEscape, fyne.KeyDown)
	o.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	o.KeyUp(&fyne.KeyEvent{Name: fyne.KeySpace})
	o.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	if len(got) != 7 {
		t.Errorf("passed on are %v", got)
	}
}

// If this fails, what is typed as a name goes on while several others are
// selected, or closing its field lets all but one of them go.
func TestSeveralStaySelectedWhenAFieldCloses(t *testing.T) {
	o, b, w := shown(t, talks())
	children := b.Scenario().Root.Children
	b.Select(b.Scenario().Root.ID)
	write(w, "Xy")
	b.SelectAll([]string{children[0].ID, children[1].ID})
	if o.Typing() || b.Scenario().Root.Title != "Xy" || b.Count() != 2 || b.Selected() != children[1] {
		t.Errorf("typing %v, the root is %q, %d selected", o.Typing(), b.Scenario().Root.Title, b.Count())
	}
}
