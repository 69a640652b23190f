package mapview_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/look"
	"offramp/widgets/mapview"
)

// shown returns a map in a window of a test app, with the keyboard.
func shown(t testing.TB, s *scenarios.Scenario) (*mapview.Map, *board.Board, fyne.Window) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	b := board.New(s)
	m := mapview.New(b)
	w := a.NewWindow("map")
	w.SetContent(m)
	w.Resize(fyne.NewSize(800, 600))
	w.Show()
	w.Canvas().Focus(m)
	t.Cleanup(w.Close)
	return m, b, w
}

func press(w fyne.Window, key fyne.KeyName) {
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func write(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

// talks returns a scenario with a root and two children.
func talks() *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "Talks open"
	s.Root.Children = []*scenarios.Outcome{scenarios.NewOutcome("Talks end"), scenarios.NewOutcome("Talks continue")}
	s.Link()
	return s
}

// If this fails, adding a card, naming it and Enter is more than one undo step,
// or something of it stays after undo.
func TestAddAndNameIsOneStep(t *testing.T) {
	m, b, w := shown(t, talks())
	m.AddChild()
	write(w, "Sanctions imposed")
	if got := b.Selected().Title; got != "Sanctions imposed" {
		t.Errorf("while typing the map shows %q", got)
	}
	press(w, fyne.KeyReturn)
	if got := b.Editor().UndoName(); got != "Add “Sanctions imposed”" {
		t.Errorf("undo is called %q", got)
	}
	if w.Canvas().Focused() != fyne.Focusable(m) {
		t.Error("the keyboard does not come back to the map")
	}
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if b.Editor().UndoName() != "" || len(b.Scenario().Root.Children) != 2 {
		t.Errorf("left after undo: %q, %d children", b.Editor().UndoName(), len(b.Scenario().Root.Children))
	}
	if b.Selected() != b.Scenario().Root {
		t.Error("undo does not select where the card came from")
	}
}

// If this fails, Esc on a new card leaves a nameless card or an undo step, or
// redo is lost by trying.
func TestEscOnNewCardLeavesNothing(t *testing.T) {
	m, b, w := shown(t, talks())
	for _, typed := range []string{"", "half a na"} {
		m.AddSibling(false)
		write(w, typed)
		press(w, fyne.KeyEscape)
		if n := b.Scenario().Len(); n != 3 || b.Editor().UndoName() != "" || m.Typing() {
			t.Errorf("after %q and Esc: %d outcomes, undo %q, typing %v", typed, n, b.Editor().UndoName(), m.Typing())
		}
	}
}

// If this fails, Tab while naming does not go on to a child: capture stalls.
func TestTabCommitsAndAddsAChild(t *testing.T) {
	m, b, w := shown(t, talks())
	m.AddChild()
	write(w, "a")
	press(w, fyne.KeyTab)
	write(w, "b")
	press(w, fyne.KeyReturn)
	got := b.Selected()
	if got.Title != "b" || got.Parent().Title != "a" || got.Parent().Parent() != b.Scenario().Root {
		t.Errorf("made %v", got.Titles())
	}
}

// If this fails, a letter typed at a card does not replace its title, or Esc
// does not give the title back.
func TestALetterReplacesTheTitle(t *testing.T) {
	_, b, w := shown(t, talks())
	write(w, "War")
	if got := b.Selected().Title; got != "War" {
		t.Errorf("typed over: %q", got)
	}
	press(w, fyne.KeyEscape)
	if got := b.Selected().Title; got != "Talks open" || b.Editor().Dirty() {
		t.Errorf("Esc gives %q, dirty %v", got, b.Editor().Dirty())
	}
}

// If this fails, digits typed at a card are not its probability, or the
// explaining line is missing.
func TestDigitsAreTheProbability(t *testing.T) {
	m, b, w := shown(t, talks())
	m.Walk(mapview.ToChild)
	write(w, "35")
	if p, ok := b.Selected().Probability.Number(); !ok || p != 0.35 {
		t.Errorf("while typing the map has %v %v", p, ok)
	}
	if b.Editor().Dirty() {
		t.Error("typing is an edit before Enter")
	}
	press(w, fyne.KeyReturn)
	if p, _ := b.Selected().Probability.Number(); p != 0.35 || b.Notice().Text == "" {
		t.Errorf("has %v, says %q", p, b.Notice().Text)
	}
}

// If this fails, a space typed after a number or a word takes the preview away,
// and the map shows the old value until the next character.
func TestASpaceKeepsThePreview(t *testing.T) {
	m, b, w := shown(t, talks())
	m.Walk(mapview.ToChild)
	write(w, "35 ")
	if p, ok := b.Selected().Probability.Number(); !ok || p != 0.35 {
		t.Errorf("“35 ” shows %v %v", p, ok)
	}
	press(w, fyne.KeyEscape)
	write(w, "War ")
	if got := b.Selected().Title; got != "War" {
		t.Errorf("“War ” shows %q", got)
	}
}

// If this fails, a probability that makes no sense closes the field without a
// word, or stays in the scenario.
func TestAWrongProbabilityStaysOpenAndSaysWhy(t *testing.T) {
	m, b, w := shown(t, talks())
	var said error
	m.OnError = func(err error) {
		if err != nil {
			said = err
		}
	}
	m.Walk(mapview.ToChild)
	write(w, "150")
	press(w, fyne.KeyReturn)
	if said == nil || !m.Typing() || b.Editor().Dirty() {
		t.Errorf("said %v, typing %v, dirty %v", said, m.Typing(), b.Editor().Dirty())
	}
	press(w, fyne.KeyEscape)
	if !b.Selected().Probability.IsAbsent() {
		t.Errorf("left %v", b.Selected().Probability)
	}
}

// If this fails, keystrokes are lost or doubled while a card is named.
func TestEveryTypedCharacterArrives(t *testing.T) {
	m, b, w := shown(t, talks())
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zа-яё0-9,%]{1,14}`), 1, 12).Draw(t, "words")
		title := ""
		for i, word := range words {
			if i > 0 {
				title += " "
			}
			title += word
		}
		m.AddChild()
		write(w, title)
		press(w, fyne.KeyReturn)
		if got := b.Selected().Title; got != title {
			t.Fatalf("typed %q, got %q", title, got)
		}
		if err := b.Undo(); err != nil {
			t.Fatal(err)
		}
	})
}

// If this fails, the selection walks where nobody expects it.
func TestWalking(t *testing.T) {
	m, b, _ := shown(t, talks())
	end, cont := b.Scenario().Root.Children[0], b.Scenario().Root.Children[1]
	for i, step := range []struct {
		step mapview.Step
		want *scenarios.Outcome
	}{
		{mapview.ToChild, end},
		{mapview.ToPrevious, end},
		{mapview.ToNext, cont},
		{mapview.ToNext, cont},
		{mapview.ToParent, b.Scenario().Root},
		{mapview.ToChild, cont}, // where it came from
		{mapview.ToFirst, end},
		{mapview.ToLast, cont},
		{mapview.ToRoot, b.Scenario().Root},
	} {
		m.Walk(step.step)
		if b.Selected() != step.want {
			t.Fatalf("step %d leads to %q, not %q", i, b.Selected().Title, step.want.Title)
		}
	}
}

// If this fails, a document that opened for reading only can be edited.
func TestReadOnlyRefusesTyping(t *testing.T) {
	m, b, w := shown(t, talks())
	b.SetReadOnly()
	refused := 0
	m.OnError = func(err error) {
		if err != nil {
			refused++
		}
	}
	write(w, "x")
	m.AddChild()
	m.Enter("5")
	if refused == 0 || b.Editor().Dirty() || b.Scenario().Len() != 3 || m.Typing() {
		t.Errorf("refused %d, dirty %v, %d outcomes, typing %v", refused, b.Editor().Dirty(), b.Scenario().Len(), m.Typing())
	}
}

// If this fails, a look at another window while a card is named loses the card,
// or sends what is typed next to a field that is no more.
func TestALookAtAnotherWindowKeepsTheField(t *testing.T) {
	m, b, w := shown(t, talks())
	m.AddChild()
	field := w.Canvas().Focused()
	field.FocusLost() // what Fyne says when another window gets the keyboard
	field.FocusGained()
	write(w, "Sanctions")
	press(w, fyne.KeyReturn)
	if got := b.Selected().Title; got != "Sanctions" || b.Editor().UndoName() != "Add “Sanctions”" {
		t.Errorf("the card is %q, undo is %q", got, b.Editor().UndoName())
	}
}

// If this fails, a click that ends a new card selects what moved under the
// pointer rather than what was clicked.
func TestAClickThatEndsANewCardSelectsWhatWasClicked(t *testing.T) {
	m, b, _ := shown(t, talks())
	m.Walk(mapview.ToChild)
	m.AddSibling(true)
	last := b.Scenario().Root.Children[2]
	card, _ := m.Scene().Find(last.ID)
	at := m.Place(m.Scene().Cards[card].Box)
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	if b.Selected() != last || b.Scenario().Len() != 3 {
		t.Errorf("selected %v of %d outcomes", b.Selected().Titles(), b.Scenario().Len())
	}
}

// If this fails, resizing the window throws the user's folding away.
func TestResizingKeepsTheFolding(t *testing.T) {
	s := talks()
	s.Root.Children[0].Children = []*scenarios.Outcome{scenarios.NewOutcome("Sanctions")}
	s.Link()
	m, b, w := shown(t, s)
	b.Fold(s.Root.Children[0], true)
	m.Fit()
	w.Resize(fyne.NewSize(900, 700))
	if !b.Folded(s.Root.Children[0].ID) {
		t.Error("resizing unfolded a branch")
	}
}

// If this fails, selecting another card leaves the field of the first open over
// the map, or gives its text to the other.
func TestSelectingElsewhereEndsTheField(t *testing.T) {
	m, b, w := shown(t, talks())
	write(w, "Talks begin")
	b.Select(b.Scenario().Root.Children[1].ID)
	if m.Typing() || b.Scenario().Root.Title != "Talks begin" || b.Selected().Title != "Talks continue" {
		t.Errorf("typing %v, root %q, selected %q", m.Typing(), b.Scenario().Root.Title, b.Selected().Title)
	}
}

// If this fails, F2 replaces the title that it is to keep.
func TestNamingKeepsTheTitle(t *testing.T) {
	m, b, w := shown(t, talks())
	m.Name()
	write(w, " again")
	press(w, fyne.KeyReturn)
	if got := b.Selected().Title; got != "Talks open again" {
		t.Errorf("F2 and “ again” make %q", got)
	}
}

// If this fails, the line about an edit lies over the card that it speaks of.
func TestTheSelectionStandsAboveTheFoot(t *testing.T) {
	m, b, _ := shown(t, tall())
	last := b.Scenario().Root.Children[3]
	b.Select(last.ID)
	bottom := func() float32 {
		card, _ := m.Scene().Find(last.ID)
		box := m.Scene().Cards[card].Box
		return m.Place(box).Y + float32(box.H*m.Zoom()/2)
	}
	m.Pan(0, float64(m.Size().Height-bottom())-1) // it ends where the map does
	m.SetFoot(80)
	if over := bottom() - (m.Size().Height - 80); over > 0 {
		t.Errorf("%v px of the card lie below the line", over)
	}
	was := bottom()
	m.SetFoot(0)
	m.SetFoot(80)
	if bottom() != was {
		t.Errorf("the map jumps by %v px though there is room", bottom()-was)
	}
}

// If this fails, Home leaves a branch that alone is shown.
func TestHomeStaysInTheBranchThatIsShown(t *testing.T) {
	m, b, _ := shown(t, tall())
	a := b.Scenario().Root.Children[0]
	b.ShowBranch(a.ID)
	b.Select(a.Children[1].ID)
	m.Walk(mapview.ToRoot)
	if b.Selected() != a || b.Branch() != a {
		t.Errorf("Home goes to %q of the branch %q", b.Selected().Title, b.Branch().Title)
	}
}
