package conflicts

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// opened is a pane in a window of a test app, on a scenario with three conflicts,
// and what it told.
type opened struct {
	*Pane
	b       *board.Board
	places  []string
	settled int
}

const text = `{"format":"offramp/scenario","version":1,"id":"s","conflicts":[` +
	`{"id":"1","kind":"changed","outcome":"a","title":"Ours","field":"title","base":"Was","ours":"Ours","theirs":"Theirs"},` +
	`{"id":"2","kind":"changed","outcome":"b","title":"B","field":"notes","base":"One.","ours":"Two.","theirs":"Three."},` +
	`{"id":"3","kind":"changed","outcome":"gone","title":"Gone","field":"title","base":"X","ours":"Y","theirs":"Z"}],` +
	`"root":{"id":"r","title":"Talks","children":[{"id":"a","title":"Ours"},{"id":"b","title":"B","notes":"Two."}]}}`

func open(t *testing.T) *opened {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	read, err := store.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	o := &opened{b: board.New(read.Scenario)}
	o.Pane = New(o.b)
	w := test.NewTempWindow(t, o.Pane)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(320, 600))
	o.OnFocus = w.Canvas().Focus
	o.OnPlace = func(id string) { o.places = append(o.places, id) }
	o.OnSettled = func() { o.settled++ }
	o.Show()
	o.Begin()
	o.FocusFirst()
	return o
}

func (o *opened) conflicts() []scenarios.Conflict { return o.b.Scenario().Conflicts }

// If this fails, conflicts cannot be settled by keyboard, are settled the other way,
// are counted wrongly, or cannot be undone one by one.
func TestSettlingByKeyboard(t *testing.T) {
	o := open(t)
	if !strings.HasPrefix(o.says.Text, "3 to settle") || o.theirs.text.Text != "Theirs" || o.base.text.Text != "Was" {
		t.Errorf("it says %q, theirs %q, it was %q", o.says.Text, o.theirs.text.Text, o.base.text.Text)
	}
	o.list.TypedRune('2')
	if got := o.b.Scenario().Outcome("a").Title; got != "Theirs" || o.says.Text != "1 of 3 settled." {
		t.Errorf("it is %q, and says %q", got, o.says.Text)
	}
	o.list.TypedRune('3') // both texts
	if got := o.b.Scenario().Outcome("b").Notes; got != "Two.\n\nThree." {
		t.Errorf("the notes are %q", got)
	}
	o.list.TypedRune('3') // not of a title
	if len(o.conflicts()) != 1 {
		t.Fatal("of titles both are taken")
	}
	if o.ways[1].link.Disabled() == false || o.ways[1].why.Text == "" {
		t.Error("theirs is offered for what is gone, or nothing says why not")
	}
	o.list.TypedRune('4')
	if len(o.conflicts()) != 0 || o.settled != 1 {
		t.Errorf("%d are left, told %d times", len(o.conflicts()), o.settled)
	}
	for n := 1; n <= 3; n++ {
		if err := o.b.Undo(); err != nil || len(o.conflicts()) != n {
			t.Fatalf("undone %d times there are %d: %v", n, len(o.conflicts()), err)
		}
	}
}

// If this fails, the map does not show the place of a conflict, or is taken from who
// works elsewhere while conflicts are shown.
func TestPlaces(t *testing.T) {
	o := open(t)
	o.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := strings.Join(o.places, " "); got != "a b" {
		t.Errorf("it told %q", got)
	}
	o.b.Select("r")
	if err := o.b.Do(scenarios.Rename(o.b.Scenario().Root, "Talks open")); err != nil {
		t.Fatal(err)
	}
	if len(o.places) != 2 {
		t.Errorf("after an edit elsewhere it told %q", o.places)
	}
}

// If this fails, a file that is only read can be changed by settling.
func TestReadOnly(t *testing.T) {
	o := open(t)
	o.b.SetReadOnly()
	o.Present()
	o.list.TypedRune('2')
	if len(o.conflicts()) != 3 || o.failure.Text == "" {
		t.Errorf("%d are left, and it says %q", len(o.conflicts()), o.failure.Text)
	}
}
