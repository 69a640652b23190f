package app

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// press runs the command of a chord as a key on the map does.
func press(t *testing.T, w *window, modifier fyne.KeyModifier, key fyne.KeyName) {
	t.Helper()
	if !w.key(key, modifier) {
		t.Fatalf("%v+%v does nothing", modifier, key)
	}
}

// talksIn returns a window on a fork of three with numbers, a note and an end state.
func talksIn(t *testing.T) (*window, []*scenarios.Outcome) {
	t.Helper()
	w := opened(t)
	s := scenarios.New()
	s.Root.Title = "Talks"
	s.EndStates = []*scenarios.EndState{{ID: "war", Name: "War"}}
	for i, title := range []string{"End", "Go on", "Stall"} {
		o := scenarios.NewOutcome(title)
		o.Probability = scenarios.Number([]float64{0.25, 0.45, 0.3}[i])
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Root.Children[0].EndState, s.Root.Children[0].Notes = "war", "A walk-out."
	s.Link()
	w.setDocument(newDocument(s))
	w.focusMap()
	return w, slices.Clone(s.Root.Children)
}

// If this fails, a copied branch loses its number, note or end state in another
// window, or other programs get something else than an outline.
func TestCopyBetweenWindows(t *testing.T) {
	w, of := talksIn(t)
	w.doc.board.Select(of[0].ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyC)
	if got := w.clipboard().Content(); got != "End (25 %)" {
		t.Errorf("other programs get %q", got)
	}
	other := w.program.show(newDocument(blank()))
	other.focusMap()
	press(t, other, fyne.KeyModifierShortcutDefault, fyne.KeyV)
	got := other.doc.scenario()
	if len(got.Root.Children) != 1 || len(got.EndStates) != 1 {
		t.Fatalf("pasted %d branches and %d end states", len(got.Root.Children), len(got.EndStates))
	}
	o := got.Root.Children[0]
	if o.Title != "End" || o.Notes != "A walk-out." || o.EndState != got.EndStates[0].ID || o.Probability != of[0].Probability {
		t.Errorf("pasted %+v", o)
	}
	if err := other.doc.board.Undo(); err != nil || len(got.Root.Children)+len(got.EndStates) != 0 {
		t.Errorf("undone, there are %d branches and %d end states (%v)", len(got.Root.Children), len(got.EndStates), err)
	}
}

// If this fails, an outline from another program is not taken, or the branch
// that was copied before comes in its place.
func TestPasteAnOutlineFromElsewhere(t *testing.T) {
	w, of := talksIn(t)
	w.doc.board.Select(of[0].ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyC)
	w.clipboard().SetContent("- Rain (40 %)\n  - Floods\n- Sun (rest)\n")
	w.doc.board.Select(of[2].ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyV)
	kids := of[2].Children
	if len(kids) != 2 || kids[0].Title != "Rain" || len(kids[0].Children) != 1 || !kids[1].Probability.IsRest() {
		t.Errorf("pasted %d branches: %+v", len(kids), kids)
	}
}

// If this fails, a duplicate takes a fork over 100 % and nobody is told.
func TestDuplicateTellsOfTooMuch(t *testing.T) {
	w, of := talksIn(t)
	w.doc.board.Select(of[1].ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyD)
	if n := w.doc.board.Notice(); !n.Warn || !strings.Contains(n.Text, "145") || len(n.Offers) == 0 {
		t.Errorf("the line says %+v", n)
	}
	if at := w.doc.board.Selected(); at.Title != "Go on" || at == of[1] || at.Index() != 2 {
		t.Errorf("selected is %q at %d", at.Title, at.Index())
	}
}

// If this fails, the copy of a folded branch spreads over the map.
func TestACopyIsFoldedAsWhatItIsOf(t *testing.T) {
	w, of := talksIn(t)
	b := w.doc.board
	for _, o := range []*scenarios.Outcome{of[0], of[1]} {
		if err := b.Do(scenarios.AddChild(o, scenarios.NewOutcome("Then"), 0)); err != nil {
			t.Fatal(err)
		}
	}
	b.Fold(of[1], true)
	b.SelectAll([]string{of[0].ID, of[1].ID})
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyD)
	kids := w.doc.scenario().Root.Children
	for i, want := range []bool{false, false, true, true, false} {
		if b.Folded(kids[i].ID) != want {
			t.Errorf("%d, %q, is folded: %v", i, kids[i].Title, !want)
		}
	}
	b.Select(of[1].ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyC)
	b.Select(of[2].ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyV)
	if pasted := of[2].Children; len(pasted) != 1 || !b.Folded(pasted[0].ID) {
		t.Errorf("pasted %v", pasted)
	}
}

// If this fails, of several branches that are pasted one is selected, and the
// others have to be looked for.
func TestAllThatIsPastedIsSelectedAndInSight(t *testing.T) {
	w, of := talksIn(t)
	w.win.Resize(fyne.NewSize(900, 600))
	b := w.doc.board
	b.SelectAll([]string{of[0].ID, of[1].ID})
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyC)
	b.Select(of[2].ID)
	w.mapView.ZoomTo(1)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyV)
	if b.Count() != 2 || b.Selected() != of[2].Children[0] {
		t.Fatalf("%d are selected, keys speak to %q", b.Count(), b.Selected().Title)
	}
	for _, o := range of[2].Children {
		card, _ := w.mapView.Scene().Find(o.ID)
		at := w.mapView.Place(w.mapView.Scene().Cards[card].Box)
		if size := w.mapView.Size(); !b.IsSelected(o.ID) || at.X < 0 || at.Y < 0 || at.X > size.Width || at.Y > size.Height {
			t.Errorf("%q is selected %v, at %v of %v", o.Title, b.IsSelected(o.ID), at, size)
		}
	}
}

// If this fails, what was cut and pasted where it was is another scenario, or
// one undo does not bring a cut branch back.
func TestCutAndPaste(t *testing.T) {
	w, of := talksIn(t)
	before, err := store.Encode(w.doc.scenario())
	if err != nil {
		t.Fatal(err)
	}
	last := of[2]
	w.doc.board.Select(last.ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyX)
	if n := len(w.doc.scenario().Root.Children); n != 2 {
		t.Fatalf("%d branches are left", n)
	}
	w.doc.board.Select(w.doc.scenario().Root.ID)
	press(t, w, fyne.KeyModifierShortcutDefault, fyne.KeyV)
	after, err := store.Encode(w.doc.scenario())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Errorf("cut and pasted back:\n%s\nwas\n%s", after, before)
	}
}

// If this fails, a list that is pasted where a name was to be typed becomes one
// long title, or is not one step with what was added for it.
func TestAListIsPastedWhereANameWasToBeTyped(t *testing.T) {
	w, of := talksIn(t)
	before := w.doc.scenario().Len()
	w.doc.board.Select(of[0].ID)
	w.mapView.AddSibling(false)
	w.clipboard().SetContent("- A walk-out (20 %)\n  - At night\n- Пауза\n")
	paste := &fyne.ShortcutPaste{Clipboard: w.clipboard()}
	w.mapView.Editing().Field.TypedShortcut(paste)
	root := w.doc.scenario().Root
	if got := []string{root.Children[1].Title, root.Children[2].Title}; got[0] != "A walk-out" || got[1] != "Пауза" {
		t.Errorf("below the first there are %q", got)
	}
	if w.doc.scenario().Len() != before+3 || w.mapView.Typing() {
		t.Errorf("there are %d outcomes, not %d, typing %v", w.doc.scenario().Len(), before+3, w.mapView.Typing())
	}
	if err := w.doc.board.Undo(); err != nil || w.doc.scenario().Len() != before {
		t.Errorf("undone, there are %d outcomes (%v)", w.doc.scenario().Len(), err)
	}
	w.mapView.AddChild()
	w.clipboard().SetContent("One line")
	w.mapView.Editing().Field.TypedShortcut(paste)
	if got := w.mapView.Editing(); got == nil || got.Field.Text != "One line" {
		t.Errorf("one line is pasted as %v", got)
	}
}
