//go:build e2e

package e2e

import (
	"image"
	"strings"
	"testing"
	"time"

	"offramp/scenarios/scene"
)

// If this fails, a right click shows no menu, or what is chosen there is done to
// another card than the one that was clicked.
func TestTheContextMenu(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "menu")
	try(t, d.Start(path))
	last := d.cardOf(t, "Right", "End")
	d.cardOf(t) // the root is selected
	try(t, d.RightClick(last))
	d.shot(t, "menu")
	try(t, d.Keys("Down", "Down", "Down", "Return")) // Cut, Copy, Paste, Duplicate
	if got := strings.Join(titles(d.saves(t, path).Root.Children), ", "); got != "They end, They go on, They stall, They stall" {
		t.Errorf("the branches are %s", got)
	}
	try(t, d.Keys("ctrl+z"))
	if got := titles(d.saves(t, path).Root.Children); len(got) != 3 {
		t.Errorf("undone, they are %q", got)
	}
	try(t, d.Quit())
}

// If this fails, an end state dragged from the strip does not come to the card,
// comes to one of several selected only, or to a fork, which can have none.
func TestAnEndStateIsDraggedOntoCards(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "assign")
	try(t, d.Start(path))
	end, stall := d.cardOf(t, "Right", "Up"), d.cardOf(t, "Right", "End")
	try(t, d.Keys("ctrl+e"))
	try(t, d.Type("Peace"))
	try(t, d.Keys("Return", "Escape")) // in the inspector
	img, err := d.screen()
	try(t, err)
	war, err := lowestIn(img, scene.EndStateColours[0].Colour)
	try(t, err)
	peace, err := lowestIn(img, scene.EndStateColours[1].Colour)
	try(t, err)
	try(t, d.Drag(war, stall, func() error { _, err := d.Shot("one"); return err }))
	s := d.saves(t, path)
	if got := s.EndState(s.Root.Children[2].EndState); got == nil || got.Name != "War" {
		t.Errorf("the last has %+v", got)
	}
	try(t, d.Keys("Home", "Right", "Up", "Up", "shift+Down", "shift+Down")) // walking in leads where it was last
	try(t, d.Drag(peace, end, func() error { _, err := d.Shot("several"); return err }))
	s = d.saves(t, path)
	var names []string
	for _, o := range s.Root.Children {
		name := "none"
		if e := s.EndState(o.EndState); e != nil {
			name = e.Name
		}
		names = append(names, name)
	}
	if got := strings.Join(names, " "); got != "Peace none Peace" {
		t.Errorf("the three have %s", got)
	}
	try(t, d.Keys("Escape", "ctrl+z"))
	s = d.saves(t, path)
	for _, i := range []int{0, 2} {
		if got := s.EndState(s.Root.Children[i].EndState); got == nil || got.Name != "War" {
			t.Errorf("undone, %q has %+v", s.Root.Children[i].Title, got)
		}
	}
	try(t, d.Quit())
}

// If this fails, a branch that is folded does not open while a card is held over
// it, so that nothing can be dropped on what it hides.
func TestAFoldedBranchOpensForADrag(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "folded")
	try(t, d.Start(path))
	inside := d.cardOf(t, "Right", "Right")
	over := d.cardOf(t, "Right")
	from := d.cardOf(t, "Right", "Up")
	try(t, d.Keys("Down", "space"))
	d.shot(t, "folded")
	try(t, d.Drag(from, over, func() error {
		time.Sleep(time.Second) // longer than it takes to open
		if _, err := d.Shot("opened"); err != nil {
			return err
		}
		return d.Move(over, inside)
	}))
	s := d.saves(t, path)
	into := s.Root.Children[0].Children
	if len(s.Root.Children) != 2 || len(into) != 1 || strings.Join(titles(into[0].Children), "") != "They end" {
		t.Errorf("the root has %q, and %q", titles(s.Root.Children), titles(into))
	}
	try(t, d.Quit())
}

// If this fails, the small map does not lead to another part of a large one, or
// looking around changes the scenario.
func TestTheMinimapIsDragged(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "minimap")
	try(t, d.Start(path))
	d.cardOf(t, "Right")
	try(t, d.Keys("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus"))
	before, err := d.Selected()
	try(t, err)
	mark, err := d.Filled(image.Rect(before.Min.X-400, before.Max.Y, before.Max.X, 1080)) // below it, left of the inspector
	try(t, err)
	from := mark.Min.Add(mark.Size().Div(2))
	try(t, d.Drag(from, from.Add(image.Pt(8, 8)), nil))
	d.shot(t, "minimap")
	after, err := d.Selected()
	try(t, err)
	if by := after.Min.Sub(before.Min); by.X > -40 || by.Y > -40 {
		t.Errorf("the card went by %v as the view went right and down", by)
	}
	d.still(t, "minimap – Offramp")
	try(t, d.Quit())
}

// If this fails, one cannot come back from a branch that alone is shown by
// pressing what stands above it.
func TestTheBreadcrumb(t *testing.T) {
	d := newDriver(t)
	path := fork(t, d, "crumb")
	try(t, d.Start(path))
	try(t, d.Keys("Home", "Right", "ctrl+b", "F2"))
	try(t, d.Type(" alone"))
	try(t, d.Keys("Return"))
	d.shot(t, "alone")
	try(t, d.ClickIn(301, 97)) // “Talks”, the first of the way
	try(t, d.Keys("Home", "F2"))
	try(t, d.Type(" in all"))
	try(t, d.Keys("Return"))
	d.shot(t, "all")
	if s := d.saves(t, path); s.Root.Title != "Talks in all" || s.Root.Children[1].Title != "They go on alone" {
		t.Errorf("named were %q and %q", s.Root.Title, s.Root.Children[1].Title)
	}
	try(t, d.Quit())
}
