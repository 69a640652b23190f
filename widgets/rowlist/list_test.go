package rowlist

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/form"
	"offramp/widgets/look"
)

// shown returns a list in a window, and notes what was picked.
func shown(t *testing.T, rows []Row) (*List, *[]int) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	l, picked := New(), &[]int{}
	l.OnPick = func(row int) { *picked = append(*picked, row) }
	w := test.NewTempWindow(t, l)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(320, 400))
	l.OnFocus = w.Canvas().Focus
	l.Set(rows)
	return l, picked
}

func many(n int) []Row {
	rows := []Row{{ID: "head", Head: true, Folds: true, Title: "Every number has a reason", Right: fmt.Sprint(n)}}
	for i := range n {
		rows = append(rows, Row{
			ID: fmt.Sprint(i), Title: fmt.Sprintf("%d. Переговоры прерваны на неопределённый срок без объяснения причин", i),
			Lines: []Line{{Text: strings.Repeat("nothing says why ", i%20), Role: form.Muted}},
		})
	}
	return rows
}

func texts(l *List) (list []*canvas.Text) {
	for _, o := range test.WidgetRenderer(l).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			list = append(list, text)
		}
	}
	return list
}

func press(l *List, names ...fyne.KeyName) {
	for _, name := range names {
		l.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// If this fails, a long list draws rows that nobody sees, lays texts on each
// other, or lets them run out of the pane.
func TestDrawsOnlyWhatIsInView(t *testing.T) {
	l, _ := shown(t, many(2000))
	for _, scroll := range []float64{0, 777, 1e9} {
		l.scrollTo(scroll)
		l.Refresh()
		all := texts(l)
		if len(all) == 0 || len(all) > 60 {
			t.Fatalf("scrolled by %v, %d texts are drawn", scroll, len(all))
		}
		bottom := float32(-1000)
		for _, text := range all {
			at, size := text.Position(), text.MinSize()
			if text.Text == "2000" { // the figure at the right of its title
				continue
			}
			if at.X < 0 || at.X+size.Width > 320 {
				t.Errorf("%q is from %v to %v", text.Text, at.X, at.X+size.Width)
			}
			if at.Y < bottom-3 {
				t.Errorf("%q at %v begins above %v, where the one before ends", text.Text, at.Y, bottom)
			}
			bottom = at.Y + size.Height
		}
	}
}

// If this fails, the keyboard cannot walk the list, loses it out of view, or
// picks another row than it is at.
func TestKeys(t *testing.T) {
	l, picked := shown(t, many(200))
	told := -1
	l.OnAt = func(row int) { told = row }
	for _, step := range []struct {
		key fyne.KeyName
		at  int
	}{
		{fyne.KeyUp, 0}, {fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyLeft, 0}, {fyne.KeyEnd, 200}, {fyne.KeyDown, 200}, {fyne.KeyHome, 0},
	} {
		press(l, step.key)
		if l.At() != step.at || told != step.at {
			t.Errorf("after %s it is at %d and told %d, want %d", step.key, l.At(), told, step.at)
		}
		if p := l.places[l.At()]; p.top < l.scroll || p.top+float64(p.height) > l.scroll+float64(l.Size().Height) {
			t.Errorf("after %s row %d is not in view", step.key, l.At())
		}
	}
	press(l, fyne.KeyPageDown)
	page := l.At()
	press(l, fyne.KeyPageUp)
	if page < 3 || page > 30 || l.At() != 0 {
		t.Errorf("a page leads to %d, and back to %d", page, l.At())
	}
	press(l, fyne.KeyDown, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyLeft)
	if got := fmt.Sprint(*picked); got != "[1 0]" {
		t.Errorf("picked %s", got)
	}
	left := false
	l.OnDone = func() { left = true }
	press(l, fyne.KeyEscape)
	if !left {
		t.Error("Esc does not leave")
	}
}

// If this fails, a click picks another row, or one that is not there, or the
// keyboard does not go on from there.
func TestClick(t *testing.T) {
	l, picked := shown(t, many(5))
	at := func(row int) fyne.Position {
		return fyne.NewPos(100, float32(l.places[row].top-l.scroll)+l.places[row].height-2)
	}
	click := func(p fyne.Position) {
		l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
		l.MouseUp(nil)
	}
	click(at(3))
	if fmt.Sprint(*picked) != "[3]" || l.At() != 3 || !l.Focused() {
		t.Errorf("picked %v, at %d, focused %v", *picked, l.At(), l.Focused())
	}
	click(fyne.NewPos(100, 399)) // below the last
	if fmt.Sprint(*picked) != "[3]" {
		t.Errorf("picked %v", *picked)
	}
	l.Set(nil)
	click(at0)
	press(l, fyne.KeyDown, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyEnd)
	if l.At() != -1 || !l.Disabled() || len(*picked) != 1 {
		t.Errorf("an empty list is at %d and picked %v", l.At(), *picked)
	}
}

var at0 = fyne.NewPos(10, 10)

// If this fails, the list jumps to its start whenever the scenario changes.
func TestStaysAtItsRow(t *testing.T) {
	l, _ := shown(t, many(200))
	l.Go(150)
	y := l.places[150].top - l.scroll
	l.Set(slices.Delete(many(200), 1, 2)) // the first finding went
	if l.At() != 149 || l.rows[l.At()].ID != "149" {
		t.Errorf("it is at %d", l.At())
	}
	if now := l.places[149].top - l.scroll; math.Abs(now-y) > 1e-6 {
		t.Errorf("its row went from %v to %v", y, now)
	}
	l.Set(many(3))
	if l.At() != 3 || l.scroll != 0 {
		t.Errorf("of a short list it is at %d, scrolled by %v", l.At(), l.scroll)
	}
}

// If this fails, a room cannot read the list.
func TestProjector(t *testing.T) {
	l, _ := shown(t, many(50))
	l.SetProjector(true)
	for _, text := range texts(l) {
		if text.TextSize < look.ProjectorType {
			t.Errorf("%q is %v px", text.Text, text.TextSize)
		}
	}
}

// BenchmarkSet is what a new list of 2,000 findings costs.
func BenchmarkSet(b *testing.B) {
	test.NewTempApp(b)
	l := New()
	l.Resize(fyne.NewSize(320, 400))
	rows := many(2000)
	for b.Loop() {
		l.Set(rows)
	}
}
