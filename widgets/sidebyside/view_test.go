package sidebyside

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"offramp/assets"
	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
	"offramp/widgets/look"
)

func geneva(t testing.TB) *scenarios.Scenario {
	t.Helper()
	read, err := store.Decode(assets.Geneva)
	if err != nil {
		t.Fatal(err)
	}
	return read.Scenario
}

// changed returns the sample, and the sample with a branch gone, one renamed, one
// moved, and other words in some notes.
func changed(t testing.TB) (before, now *scenarios.Scenario, gone, renamed *scenarios.Outcome) {
	t.Helper()
	before, now = geneva(t), geneva(t)
	e := scenarios.NewEditor(now)
	root := now.Root
	gone = root.Children[0].Children[0]
	renamed = root.Children[1]
	for _, edit := range []scenarios.Edit{
		scenarios.RemoveBranch(gone),
		scenarios.Rename(renamed, "Переговоры продолжаются"),
		{Name: "notes", Effects: []scenarios.Effect{scenarios.SetOutcome(root.ID, "notes", root.Notes+" and more was written here")}},
	} {
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
	}
	return before, now, gone, renamed
}

// shown is a page in a window of a test app.
func shown(t testing.TB, size fyne.Size) (*View, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	v := New("Versions", nil)
	w := test.NewTempWindow(t, v)
	w.SetPadded(false)
	w.Resize(size)
	v.OnFocus = w.Canvas().Focus
	v.Beside, v.Post = func(work func()) { work() }, func(do func()) { do() }
	return v, w
}

func compared(t testing.TB, v *View) (before, now *scenarios.Scenario, gone, renamed *scenarios.Outcome) {
	t.Helper()
	before, now, gone, renamed = changed(t)
	v.Compare(NewSide("Yesterday", before), NewSide("Now", now), compare.Differences(before, now))
	return before, now, gone, renamed
}

// goTo makes the list be at the first difference of a kind.
func goTo(t testing.TB, v *View, kind compare.Kind) compare.Difference {
	t.Helper()
	for i, d := range v.shown {
		if !v.heads[i] && d.Kind == kind {
			v.list.Go(i)
			return d
		}
	}
	t.Fatalf("nothing is %v", kind)
	return compare.Difference{}
}

func selected(v *View, side int) string {
	if at := v.sides[side].side.Board.Selected(); at != nil {
		return at.ID
	}
	return ""
}

// If this fails, a difference is not listed, or choosing it shows another outcome
// than the one it is about, on one map or on both.
func TestChoosingADifferenceShowsIt(t *testing.T) {
	v, _ := shown(t, fyne.NewSize(1280, 800))
	before, now, gone, renamed := compared(t, v)
	want := len(compare.Differences(before, now))
	listed := 0
	for _, head := range v.heads {
		if !head {
			listed++
		}
	}
	if listed != want || v.says.Text != counted(want) {
		t.Fatalf("%d of %d are listed, and it says %q", listed, want, v.says.Text)
	}
	goTo(t, v, compare.Removed)
	if selected(v, 0) != gone.ID || selected(v, 1) != "" {
		t.Errorf("of what is gone %q and %q are selected", selected(v, 0), selected(v, 1))
	}
	goTo(t, v, compare.Renamed)
	if selected(v, 0) != renamed.ID || selected(v, 1) != renamed.ID {
		t.Errorf("of what is renamed %q and %q are selected", selected(v, 0), selected(v, 1))
	}
	v.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for i, p := range v.sides {
		card, ok := p.shown.Scene().Find(renamed.ID)
		if !ok || card < 0 {
			t.Errorf("map %d does not show it", i)
		}
	}
}

// If this fails, walking in one map leaves the other where it was.
func TestTheMapsGoTogether(t *testing.T) {
	v, _ := shown(t, fyne.NewSize(1280, 800))
	_, _, gone, renamed := compared(t, v)
	v.sides[1].side.Board.Select(renamed.ID)
	if selected(v, 0) != renamed.ID {
		t.Errorf("the left map is at %q", selected(v, 0))
	}
	v.sides[0].side.Board.Select(gone.ID)
	if selected(v, 1) != "" || selected(v, 0) != gone.ID {
		t.Errorf("they are at %q and %q", selected(v, 0), selected(v, 1))
	}
}

// If this fails, the filter shows other kinds than it says, or its counter is wrong.
func TestFilter(t *testing.T) {
	v, _ := shown(t, fyne.NewSize(1280, 800))
	before, now, _, _ := compared(t, v)
	all := compare.Differences(before, now)
	v.choose("Renamed")
	if len(v.shown) != 2 || v.shown[1].Kind != compare.Renamed {
		t.Errorf("it lists %v", v.shown)
	}
	if want := fmt.Sprintf("1 of %d differences", len(all)); v.says.Text != want {
		t.Errorf("it says %q, want %q", v.says.Text, want)
	}
	v.Compare(NewSide("", before), NewSide("", now), slices.DeleteFunc(all, func(d compare.Difference) bool { return d.Kind == compare.Renamed }))
	if v.kind != "" || v.pick.Shown() != everything {
		t.Error("a kind of which there is nothing left hides all others")
	}
	v.choose(everything)
	heads := len(v.list.Rows())
	v.list.Go(0)
	v.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(v.list.Rows()) >= heads {
		t.Error("a group does not close")
	}
}

// If this fails, nobody sees which words of a text changed, or only by colour.
func TestWordsAreToldWithoutColour(t *testing.T) {
	v, _ := shown(t, fyne.NewSize(1280, 800))
	compared(t, v)
	goTo(t, v, compare.Written)
	var text strings.Builder
	rules := 0
	for _, o := range test.WidgetRenderer(v.detail.words).Objects() {
		switch o := o.(type) {
		case *canvas.Text:
			text.WriteString(o.Text)
		case *canvas.Rectangle:
			rules++
		}
	}
	if !strings.Contains(strings.ReplaceAll(text.String(), " ", ""), "andmorewaswrittenhere") || rules == 0 {
		t.Errorf("it shows %q with %d lines", text.String(), rules)
	}
}

// If this fails, a difference that can be taken back offers nothing, or one that
// cannot does not say why.
func TestTakeBack(t *testing.T) {
	v, _ := shown(t, fyne.NewSize(1280, 800))
	var taken []compare.Difference
	v.OnTakeBack = func(d compare.Difference) { taken = append(taken, d) }
	v.Why = func(d compare.Difference) error {
		if d.Kind == compare.Removed {
			return errors.New("what it was under is gone")
		}
		return nil
	}
	compared(t, v)
	d := goTo(t, v, compare.Renamed)
	v.detail.back.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if len(taken) != 1 || taken[0].Kind != compare.Renamed || taken[0].ID != d.ID {
		t.Errorf("took %v back", taken)
	}
	goTo(t, v, compare.Removed)
	if v.detail.back.Visible() || !strings.Contains(v.detail.cannot.Text, "what it was under is gone") {
		t.Errorf("it offers %v and says %q", v.detail.back.Visible(), v.detail.cannot.Text)
	}
}

// If this fails, the page is cut off or its parts lie over each other in a window of
// that size.
func TestFits(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1280, Height: 700}, {Width: 1920, Height: 1000}, {Width: 1024, Height: 700}} {
		for _, projector := range []bool{false, true} {
			v, _ := shown(t, size)
			v.SetActions(Action{Name: "Restore this version", Do: func() {}})
			compared(t, v)
			v.SetProjector(projector)
			v.Resize(size)
			goTo(t, v, compare.Written)
			left, right := v.sides[0], v.sides[1]
			for _, p := range []*pane{left, right} {
				if p.Position().X < v.list.Size().Width || p.Position().X+p.Size().Width > size.Width || p.Position().Y+p.Size().Height > size.Height {
					t.Errorf("%v: a map is at %v, %v large", size, p.Position(), p.Size())
				}
			}
			beside := left.Position().X+left.Size().Width <= right.Position().X
			above := left.Position().Y+left.Size().Height <= right.Position().Y
			if !beside && !above {
				t.Errorf("%v: the maps lie over each other", size)
			}
			if v.list.Size().Height < 100 {
				t.Errorf("%v: the list is %v high", size, v.list.Size().Height)
			}
		}
	}
}

// If this fails, a room that nothing can be shown to sees an empty page.
func TestARoomIsToldWhy(t *testing.T) {
	size := fyne.NewSize(1280, 700)
	v, _ := shown(t, size)
	compared(t, v)
	v.SetProjector(true)
	if v.aloud.Text != v.says.Text || v.list.Position().Y < v.aloud.Position().Y+v.aloud.Size().Height {
		t.Errorf("%q lies over the list", v.aloud.Text)
	}
	v.Clear("There is no earlier version yet.")
	for _, o := range test.LaidOutObjects(v) {
		if text, ok := o.(*canvas.Text); ok && text.Text == "There is no earlier version yet." && text.TextSize >= look.ProjectorType {
			return
		}
	}
	t.Error("the page says nothing")
}

// If this fails, a long text is not shortened, loses what changed, or takes long to
// be drawn.
func TestLongTexts(t *testing.T) {
	long := strings.Repeat("слово ", 20_000)
	short := shorter(compare.Words(long+"old"+long, long+"new"+long))
	all, came := 0, ""
	for _, span := range short {
		all += len([]rune(span.Text))
		if span.Is == compare.Came {
			came += span.Text
		}
	}
	if all > 1000 || !strings.Contains(came, "new") {
		t.Errorf("%d letters are left, and %q came", all, came)
	}
}

// If this fails, an earlier version that was marked more strictly is shown without its
// marking, or a page without a banner around it shows scenarios without theirs.
func TestMarkings(t *testing.T) {
	size := fyne.Size{Width: 1280, Height: 700}
	for _, test := range []struct {
		before, now string
		unmarked    bool
		want        bool
	}{
		{"TLP:RED", "TLP:GREEN", false, true},
		{"TLP:GREEN", "TLP:GREEN", false, false},
		{"TLP:GREEN", "TLP:GREEN", true, true},
	} {
		v, _ := shown(t, size)
		v.Unmarked = test.unmarked
		before, now := scenarios.New(), scenarios.New()
		before.Marking, now.Marking = test.before, test.now
		v.Compare(NewSide("Before", before), NewSide("Now", now), nil)
		v.Resize(size)
		for i, label := range []string{test.before, test.now} {
			mark := v.sides[i].mark
			if mark.Marking() != label || mark.Visible() != test.want || test.want && mark.Size().Height < 20 {
				t.Errorf("%+v: over map %d “%s” is %v high, visible: %v", test, i, mark.Marking(), mark.Size().Height, mark.Visible())
			}
		}
	}
}

// If this fails, a map begins with a part of it beyond the edge.
func TestMapsBeginWhole(t *testing.T) {
	size := fyne.Size{Width: 1280, Height: 700}
	v, _ := shown(t, size)
	compared(t, v)
	v.Resize(size)
	for _, p := range v.sides {
		before := p.shown.State()
		if p.shown.Fit(); !reflect.DeepEqual(before, p.shown.State()) {
			t.Errorf("it begins at %+v, and all of it is seen at %+v", before, p.shown.State())
		}
	}
}
