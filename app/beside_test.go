package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/widgets/outline"
)

// withTalks returns a window on a root with two branches.
func withTalks(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	typeText(w, "Talks")
	pressKey(w, fyne.KeyReturn)
	for _, title := range []string{"Talks end", "War of words"} {
		w.doc.board.Select(w.doc.scenario().Root.ID)
		w.mapView.AddChild()
		typeText(w, title)
		pressKey(w, fyne.KeyReturn)
	}
	return w
}

// If this fails, a command that the keyboard gives in the outline opens a field
// on the map, or the keyboard does not come back to the outline.
func TestCommandsSpeakToThePaneWithTheKeyboard(t *testing.T) {
	w := withTalks(t)
	if !w.outline.Visible() {
		t.Fatal("a window of the usual width shows no outline")
	}
	w.outline.FocusFirst()
	w.outline.Walk(outline.First)
	pressKey(w, fyne.KeyTab)
	typeText(w, "From the list")
	if !w.outline.Typing() || w.mapView.Typing() {
		t.Errorf("typing in the outline %v, on the map %v", w.outline.Typing(), w.mapView.Typing())
	}
	pressKey(w, fyne.KeyReturn)
	if got := w.doc.board.Selected().Title; got != "From the list" {
		t.Errorf("made %q", got)
	}
	w.outline.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	if at := w.doc.board.Selected(); at.Index() != 1 {
		t.Errorf("Ctrl+Shift+Up moves it to place %d", at.Index())
	}
	w.inspector.FocusNotes()
	w.inspector.OnDone()
	if w.win.Canvas().Focused() != fyne.Focusable(w.outline) {
		t.Errorf("from the inspector the keyboard goes to %T", w.win.Canvas().Focused())
	}
	w.showOutline(false)
	if w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Errorf("without an outline the keyboard is at %T", w.win.Canvas().Focused())
	}
	w.filterOutline()
	if !w.outline.Visible() || w.win.Canvas().Focused() != w.outline.Filter() {
		t.Error("the filter cannot be reached while the outline is hidden")
	}
	w.doc.board.Select(w.doc.scenario().Root.ID)
	w.mapView.Pan(1e6, 1e6)
	typeText(w, "From the list")
	w.outline.Filter().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if at := w.doc.board.Selected(); !inView(w, at.ID) {
		t.Errorf("the map does not go along to %q, which the filter found", at.Name())
	}
}

// inView tells whether some of a card can be pointed at.
func inView(w *window, id string) bool {
	const step = 8
	size := w.mapView.Size()
	for x := float32(0); x < size.Width; x += step {
		for y := float32(0); y < size.Height; y += step {
			if w.mapView.Target(fyne.NewPos(x, y)) == id {
				return true
			}
		}
	}
	return false
}

// If this fails, the outline comes back by itself, or forgets its width.
func TestTheOutlineIsKeptAsItWasLeft(t *testing.T) {
	w := withTalks(t)
	w.panes.OnWidth(0, 333)
	w.showOutline(false)
	next := w.program.show(newDocument(blank()))
	if next.outline.Visible() || next.panes.Width(0) != 333 {
		t.Errorf("another window shows it: %v, %v wide", next.outline.Visible(), next.panes.Width(0))
	}
}

// If this fails, Ctrl+K does not go to outcomes, does not run commands, or does
// not count them.
func TestThePaletteGoesAndRuns(t *testing.T) {
	w := withTalks(t)
	w.showPalette()
	typeText(w, "words")
	pressKey(w, fyne.KeyReturn)
	if got := w.doc.board.Selected().Title; got != "War of words" || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("the palette goes to %q", got)
	}
	w.showPalette()
	typeText(w, ">add child")
	pressKey(w, fyne.KeyReturn)
	typeText(w, "More")
	pressKey(w, fyne.KeyReturn)
	if at := w.doc.board.Selected(); at.Title != "More" || at.Parent().Title != "War of words" {
		t.Errorf("the palette made %v", at.Titles())
	}
	if w.program.kept.Settings().Used["Add child"] != 1 {
		t.Error("what was run is not counted")
	}
	w.key(fyne.KeyTab, 0)
	typeText(w, "By key")
	pressKey(w, fyne.KeyReturn)
	if w.program.kept.Settings().Used["Add child"] != 2 {
		t.Error("what was done by its key is not counted")
	}
}

// If this fails, the settings keep the names of files that were taken off the
// list of recent ones, and grow with each.
func TestFilesAreNoCommandsToCount(t *testing.T) {
	w := opened(t)
	path := scenarioFile(t, t.TempDir(), "secret")
	w.program.remember(path, w.doc.heading())
	for _, c := range command.Now(commands, w) {
		if c.Name == "secret" {
			w.run(c)
		}
	}
	showsAll(t, w.program, path)
	if used := w.program.kept.Settings().Used; len(used) != 0 {
		t.Errorf("counted %v", used)
	}
}

// If this fails, finding goes astray while one types, or replacing is no single
// step.
func TestFindingAndReplacing(t *testing.T) {
	w := withTalks(t)
	root := w.doc.scenario().Root
	if err := w.doc.board.Do(scenarios.SetField(root.Children[1], "notes", "notes", "No talks about talks.")); err != nil {
		t.Fatal(err)
	}
	w.doc.board.Select(root.Children[0].ID)
	w.finder.open(true)
	typeText(w, "talks")
	if !says(w.finder.bar, "2 of 4") || w.doc.board.Selected() != root.Children[0] {
		t.Errorf("from the selection on it finds %q, not the second of four", w.doc.board.Selected().Title)
	}
	pressKey(w, fyne.KeyReturn)
	if w.doc.board.Selected() != root.Children[1] {
		t.Error("the next match is not gone to")
	}
	pressKey(w, fyne.KeyTab)
	typeText(w, "talks and talks")
	pressKey(w, fyne.KeyReturn)
	if got := root.Children[1].Notes; got != "No talks and talks about talks." || !says(w.finder.bar, "5 of 5") {
		t.Errorf("replaced to %q, or not at the last then", got)
	}
	w.finder.replaceAll("meetings")
	if !strings.HasPrefix(root.Title, "meetings") || root.Children[1].Notes != "No meetings and meetings about meetings." {
		t.Errorf("replaced to %q and %q", root.Title, root.Children[1].Notes)
	}
	pressKey(w, fyne.KeyEscape)
	if w.finder.bar.Visible() || w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Error("Esc does not give the map the keyboard")
	}
	w.undo()
	if root.Title != "Talks" {
		t.Errorf("one undo gives %q back", root.Title)
	}
}

// says tells whether a text is written on an object.
func says(o fyne.CanvasObject, text string) bool {
	return slices.ContainsFunc(test.LaidOutObjects(o), func(o fyne.CanvasObject) bool {
		t, is := o.(*canvas.Text)
		return is && t.Text == text
	})
}
