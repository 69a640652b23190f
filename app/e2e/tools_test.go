//go:build e2e

package e2e

import (
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offramp/scenarios"
)

// shot takes a picture of what a test came to.
func (d *Driver) shot(t *testing.T, name string) {
	t.Helper()
	if _, err := d.Shot(name); err != nil {
		t.Fatal(err)
	}
}

// number is the probability of a branch of the root.
func number(t *testing.T, s *scenarios.Scenario, i int) float64 {
	t.Helper()
	p, ok := s.Root.Children[i].Probability.Number()
	if !ok {
		t.Fatalf("%q has no number", s.Root.Children[i].Title)
	}
	return p
}

// If this fails, dragging a divider of a fork changes more than the two numbers
// beside it, or not in one step.
func TestADividerIsDragged(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "divider")
	try(t, d.Start(path))
	try(t, d.Keys("Home", "Right")) // the branch in the middle
	bar, err := d.Filled(image.Rect(900, 0, 1920, 1080))
	try(t, err)
	from := image.Pt(bar.Min.X-1, (bar.Min.Y+bar.Max.Y)/2)
	try(t, d.Drag(from, from.Add(image.Pt(30, 0)), func() error { _, err := d.Shot("divider"); return err }))
	s := d.saves(t, path)
	a, b, c := number(t, s, 0), number(t, s, 1), number(t, s, 2)
	if a <= 0.25 || a+b != 0.7 || c != 0.3 {
		t.Errorf("25, 45 and 30 %% became %v, %v and %v", a, b, c)
	}
	try(t, d.Keys("Escape", "ctrl+z"))
	if s := d.saves(t, path); number(t, s, 0) != 0.25 || number(t, s, 1) != 0.45 {
		t.Errorf("undone, they are %v and %v", number(t, s, 0), number(t, s, 1))
	}
	try(t, d.Quit())
}

// If this fails, text is found where nobody sees it, or replacing everywhere
// takes more than one undo.
func TestFindAndReplace(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "find")
	try(t, d.Start(path))
	try(t, d.Keys("Home", "Right", "space")) // folds “Sanctions” away
	try(t, d.Keys("Home", "ctrl+f"))
	try(t, d.Type("sanc"))
	d.shot(t, "found")
	try(t, d.Keys("Escape", "F2")) // the match is selected: name it
	try(t, d.Type(" on oil"))
	try(t, d.Keys("Return"))
	if s := d.saves(t, path); s.Root.Children[1].Children[0].Title != "Sanctions on oil" {
		t.Fatalf("found %q", s.Root.Children[1].Children[0].Title)
	}
	try(t, d.Keys("ctrl+h", "ctrl+a"))
	try(t, d.Type("They"))
	try(t, d.Keys("Tab"))
	d.shot(t, "replace")
	try(t, d.Type("Talks"))
	try(t, d.Keys("Tab", "Tab", "Return")) // Replace, Replace all
	s := d.saves(t, path)
	if got := strings.Join(titles(s.Root.Children), ", "); got != "Talks end, Talks go on, Talks stall" {
		t.Fatalf("replaced: %s", got)
	}
	try(t, d.Keys("Escape", "ctrl+z"))
	if got := strings.Join(titles(d.saves(t, path).Root.Children), ", "); got != "They end, They go on, They stall" {
		t.Errorf("undone: %s", got)
	}
	try(t, d.Quit())
}

// If this fails, a command or an outcome cannot be had by a few letters.
func TestPalette(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "palette")
	try(t, d.Start(path))
	try(t, d.Keys("ctrl+k"))
	try(t, d.Type("stall"))
	d.shot(t, "an outcome")
	try(t, d.Keys("Return", "ctrl+k"))
	try(t, d.Type("sibl abov"))
	d.shot(t, "a command")
	try(t, d.Keys("Return"))
	try(t, d.Type("A third party steps in"))
	try(t, d.Keys("Return"))
	if got := titles(d.saves(t, path).Root.Children); len(got) != 4 || got[2] != "A third party steps in" {
		t.Errorf("the branches are %q", got)
	}
	try(t, d.Quit())
}

// If this fails, what a room sees is no larger than what a desk does, or does
// not take keys.
func TestProjectorSize(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "projector")
	try(t, d.Start(path))
	d.cardOf(t, "Right")
	desk, err := d.Selected()
	try(t, err)
	try(t, d.Keys("ctrl+shift+p"))
	d.shot(t, "projector")
	room, err := d.Selected()
	try(t, err)
	if 2*room.Dx() < 3*desk.Dx() || 2*room.Dy() < 3*desk.Dy() {
		t.Errorf("a card of %v on a desk is %v for a room", desk.Size(), room.Size())
	}
	try(t, d.Keys("Return"))
	try(t, d.Type("Named before the room"))
	try(t, d.Keys("Return"))
	try(t, d.Type("5"))
	try(t, d.Keys("Return", "F11"))
	d.shot(t, "map alone")
	try(t, d.Keys("F11", "ctrl+shift+p"))
	if got := titles(d.saves(t, path).Root.Children); len(got) != 4 || got[2] != "Named before the room" {
		t.Errorf("the branches are %q", got)
	}
	d.cardOf(t, "Right")
	if again, err := d.Selected(); err != nil || 2*room.Dx() < 3*again.Dx() {
		t.Errorf("back at the desk a card is %v, %v", again.Size(), err)
	}
	try(t, d.Quit())
}

// If this fails, a rubber band selects other cards than those it meets, or what
// is done then is done to one of them.
func TestARubberBand(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "band")
	try(t, d.Start(path))
	first, last := d.cardOf(t, "Right", "Up"), d.cardOf(t, "Right", "End")
	around := image.Pt(130, 50)
	try(t, d.Hold("shift", func() error {
		return d.Drag(first.Sub(around), last.Add(image.Pt(40, 10)), func() error { _, err := d.Shot("band"); return err })
	}))
	try(t, d.Keys("ctrl+x"))
	if left := titles(d.saves(t, path).Root.Children); len(left) != 0 {
		t.Errorf("left are %q", left)
	}
	try(t, d.Keys("ctrl+z"))
	if left := titles(d.saves(t, path).Root.Children); len(left) != 3 {
		t.Errorf("undone, there are %q", left)
	}
	try(t, d.Quit())
}

// If this fails, typing on the start page is lost, or starts something else than
// a new map.
func TestTypingOnTheStartPage(t *testing.T) {
	d := newDriver(t)
	path := filepath.Join(d.Dir, "typed.scenario.json")
	try(t, d.Start())
	d.shot(t, "start page")
	try(t, d.Type("Elections are called"))
	try(t, d.Keys("Tab"))
	try(t, d.Type("The government wins"))
	try(t, d.Keys("Return"))
	try(t, d.SaveAs(path, "The government wins"))
	data, err := os.ReadFile(path)
	try(t, err)
	if !strings.Contains(string(data), `"Elections are called"`) {
		t.Errorf("the file reads\n%s", data)
	}
	try(t, d.Quit())
}
