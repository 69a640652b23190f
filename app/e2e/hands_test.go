//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// fork writes a scenario of three branches with numbers, and opens it.
func fork(t *testing.T, d *Driver, name string) string {
	t.Helper()
	path := filepath.Join(d.Dir, name+".scenario.json")
	try(t, os.WriteFile(path, []byte(fmt.Sprintf(`{"format":"offramp/scenario","version":1,"id":%q,`+
		`"endStates":[{"id":"war","name":"War"}],"root":{"id":"r","title":"Talks","children":[`+
		`{"id":"a","title":"They end","probability":0.25,"notes":"A walk-out.","endState":"war"},`+
		`{"id":"b","title":"They go on","probability":0.45,"children":[{"id":"ba","title":"Sanctions"}]},`+
		`{"id":"c","title":"They stall","probability":0.3}]}}`, name)), 0o644))
	return path
}

// saves saves and returns what the file holds then.
func (d *Driver) saves(t *testing.T, path string) *scenarios.Scenario {
	t.Helper()
	try(t, d.Keys("ctrl+s"))
	base := filepath.Base(path)
	name := base[:len(base)-len(".scenario.json")]
	try(t, d.wait(name+" to be saved", func() bool {
		for _, title := range d.Titles() {
			if title == name+" – Offramp" {
				return true
			}
		}
		return false
	}))
	opened, err := store.Open(path)
	try(t, err)
	return opened.Scenario
}

// cardOf returns where a card is: it is walked to by keys from the root.
func (d *Driver) cardOf(t *testing.T, walk ...string) image.Point {
	t.Helper()
	try(t, d.Keys(append([]string{"Home"}, walk...)...))
	ring, err := d.Selected()
	try(t, err)
	return ring.Min.Add(ring.Size().Div(2))
}

func titles(of []*scenarios.Outcome) (all []string) {
	for _, o := range of {
		all = append(all, o.Title)
	}
	return all
}

// If this fails, a card dragged onto another one stays where it was, or only
// half of its branch goes along.
func TestDragToAnotherParent(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "drag")
	try(t, d.Start(path))
	target := d.cardOf(t, "Right", "Up") // They end
	from := d.cardOf(t, "Right", "Down") // They go on: walking in leads where it was last
	try(t, d.Drag(from, target, func() error { _, err := d.Shot("dragging"); return err }))
	s := d.saves(t, path)
	if got := titles(s.Root.Children); len(got) != 2 || got[0] != "They end" || got[1] != "They stall" {
		t.Fatalf("the root has %q", got)
	}
	moved := s.Root.Children[0].Children
	if len(moved) != 1 || moved[0].Title != "They go on" || len(moved[0].Children) != 1 {
		t.Fatalf("under “They end” are %q", titles(moved))
	}
	try(t, d.Keys("ctrl+z"))
	if got := titles(d.saves(t, path).Root.Children); len(got) != 3 {
		t.Errorf("undone, the root has %q", got)
	}
	try(t, d.Quit())
}

// If this fails, Esc in the middle of a drag moves the card all the same.
func TestEscGivesADragUp(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "escape")
	try(t, d.Start(path))
	target := d.cardOf(t, "Right", "Up")
	from := d.cardOf(t, "Right", "Down")
	try(t, d.Drag(from, target, func() error { return d.Keys("Escape") }))
	if titles := d.Titles(); len(titles) != 1 || titles[0] != "escape – Offramp" {
		t.Errorf("the windows are %q", titles)
	}
	try(t, d.Quit())
}

// If this fails, what is selected with Shift and the arrows is not what a
// command works on.
func TestSeveralAtOnce(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "several")
	try(t, d.Start(path))
	try(t, d.Keys("Home", "Right", "Up", "shift+Down"))
	if _, err := d.Shot("several"); err != nil {
		t.Fatal(err)
	}
	try(t, d.Keys("Delete"))
	if got := titles(d.saves(t, path).Root.Children); len(got) != 1 || got[0] != "They stall" {
		t.Errorf("left are %q", got)
	}
	try(t, d.Quit())
}

// If this fails, a branch copied in one window comes to another without its
// number, its notes or its end state, or not at all.
func TestCopyBetweenTwoWindows(t *testing.T) {
	d := newDriver(t)
	one, two := fork(t, d, "one"), scenario(t, d, "two")
	try(t, d.Start(one))
	try(t, d.Keys("Home", "Right", "Up", "ctrl+c"))
	d.second(t, d.Dir, two)
	try(t, d.waitActive("two"))
	try(t, d.Keys("Home", "ctrl+v"))
	if _, err := d.Shot("pasted"); err != nil {
		t.Fatal(err)
	}
	s := d.saves(t, two)
	last := s.Root.Children[len(s.Root.Children)-1]
	if p, _ := last.Probability.Number(); last.Title != "They end" || last.Notes != "A walk-out." || p != 0.25 {
		t.Errorf("pasted %+v", last)
	}
	if e := s.EndState(last.EndState); e == nil || e.Name != "War" {
		t.Errorf("its end state is %+v", e)
	}
	try(t, d.Quit())
}

// If this fails, closing everything with work in two windows loses one of them,
// or asks about the wrong one.
func TestQuitAsksAboutEachWindow(t *testing.T) {
	d := newDriver(t)
	one, two := fork(t, d, "one"), fork(t, d, "two")
	try(t, d.Start(one))
	try(t, d.Keys("F2"))
	try(t, d.Type(" one"))
	try(t, d.Keys("Return"))
	d.second(t, d.Dir, two)
	try(t, d.waitActive("two"))
	try(t, d.Keys("F2"))
	try(t, d.Type(" two"))
	try(t, d.Keys("Return", "ctrl+q")) // asks about the window on top
	if _, err := d.Shot("asked"); err != nil {
		t.Fatal(err)
	}
	try(t, d.Keys("Return")) // save; then it asks about the other
	try(t, d.WaitFile(two, "Talks two"))
	try(t, d.waitActive("one"))
	try(t, d.Keys("Return"))
	try(t, d.WaitEnd())
	try(t, d.WaitFile(one, "Talks one"))
}
