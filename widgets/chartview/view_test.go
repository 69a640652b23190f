package chartview

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios/chart"
	"offramp/scenarios/chart/charttest"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// shown is a view of a chart in a window.
func shown(t *testing.T, c *chart.Chart, w, h float32) (*View, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	v := New()
	v.Set(c)
	win := test.NewTempWindow(t, v)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return v, win
}

// says is all the text that is drawn.
func says(v *View) string {
	var all []string
	for _, o := range test.WidgetRenderer(v).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t.Text)
		}
	}
	return strings.ReplaceAll(strings.Join(all, "|"), "\u00a0", " ")
}

func tall() *chart.Chart { return charttest.Must(charttest.Tall(200).Chart()) }

func press(v *View, names ...fyne.KeyName) {
	for _, name := range names {
		v.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// middle is the middle of a row in the widget.
func middle(v *View, row int) fyne.Position {
	r, _ := v.place(row)
	return fyne.NewPos(float32(r.X+r.W/2), float32(r.Y+r.H/2))
}

// If this fails, a click on a bar leads elsewhere than to its branch, or takes
// the keyboard from the map for good.
func TestAClickPicks(t *testing.T) {
	v, win := shown(t, charttest.Charts()["tornado"], 700, 420)
	var picked []string
	v.OnPick = func(id string) { picked = append(picked, id) }
	for row := range v.chart.Rows {
		v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(v, row)}, Button: desktop.MouseButtonPrimary})
	}
	v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 3)}, Button: desktop.MouseButtonPrimary})
	if got := strings.Join(picked, ""); got != "abcde" {
		t.Errorf("it picked %q", got)
	}
	if win.Canvas().Focused() != nil {
		t.Error("the click took the keyboard")
	}
}

// If this fails, a chart cannot be walked by keyboard: rows out of sight stay
// there, or nothing shows where the keyboard is.
func TestKeys(t *testing.T) {
	v, win := shown(t, tall(), 700, 420)
	var picked, left []string
	v.OnPick = func(id string) { picked = append(picked, id) }
	v.OnDone = func() { left = append(left, "done") }
	v.OnFunction = func(key fyne.KeyName) bool { left = append(left, string(key)); return true }
	bare := len(test.WidgetRenderer(v).Objects())
	v.FocusFirst()
	if win.Canvas().Focused() != fyne.Focusable(v) || len(test.WidgetRenderer(v).Objects()) <= bare {
		t.Fatal("nothing shows that the chart has the keyboard")
	}
	press(v, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn)
	if _, ok := v.place(199); !ok || v.scroll == 0 {
		t.Error("the last row is out of sight")
	}
	press(v, fyne.KeyDown, fyne.KeyReturn, fyne.KeyPageUp, fyne.KeyReturn, fyne.KeyHome, fyne.KeyUp, fyne.KeySpace)
	if len(picked) != 5 || picked[0] != "bar 1" || picked[1] != "bar 199" || picked[2] != "bar 199" || picked[4] != "bar 0" {
		t.Errorf("picked %q", picked)
	}
	if picked[3] == "bar 199" || picked[3] == "bar 198" {
		t.Errorf("a page up leads to %s", picked[3])
	}
	press(v, fyne.KeyF6, fyne.KeyEscape)
	if !slices.Equal(left, []string{"F6", "done"}) {
		t.Errorf("it left by %q", left)
	}
	if !strings.Contains(says(v), "slope") {
		t.Errorf("the row says no more than %s", says(v))
	}
}

// If this fails, a chart without rows stops the Tab key, or a key crashes it.
func TestWithoutRows(t *testing.T) {
	v, win := shown(t, charttest.Must(chart.Tornado{}.Chart()), 400, 200)
	v.FocusFirst()
	if win.Canvas().Focused() != nil || !v.Disabled() {
		t.Error("there is nothing to walk, and it has the keyboard")
	}
	if !strings.Contains(says(v), "No branch has a number") {
		t.Error(says(v))
	}
	for _, c := range []*chart.Chart{v.chart, nil} {
		v.Set(c)
		press(v, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyReturn, desktop.KeyMenu)
		v.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 90)}})
		v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -100}})
		v.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: 5}})
	}
	if v.HeightAt(300) != 0 {
		t.Error("nothing has a height")
	}
}

// If this fails, what is under the pointer does not say its figures, or goes on
// saying them.
func TestPointing(t *testing.T) {
	v, _ := shown(t, charttest.Charts()["spreads"], 500, 420)
	v.OnPick = func(string) {}
	v.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(v, 1)}})
	if !strings.Contains(says(v), "5 to 95 %: 20 % to 36.5 %") || v.Cursor() != desktop.PointerCursor {
		t.Errorf("it says %s", says(v))
	}
	v.MouseOut()
	if strings.Contains(says(v), "5 to 95 %: 20") || v.Cursor() != desktop.DefaultCursor {
		t.Errorf("it still says %s", says(v))
	}
}

// If this fails, a chart taller than its pane hides rows for good, or draws all
// of them.
func TestScrolling(t *testing.T) {
	v, _ := shown(t, tall(), 700, 420)
	if n := strings.Count(says(v), "Branch number"); n < 3 || n > 12 {
		t.Errorf("%d rows are drawn", n)
	}
	for range 1000 {
		v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -100}})
	}
	if !strings.Contains(says(v), "Branch number 200") || strings.Contains(says(v), "Branch number 1|") {
		t.Errorf("at the end it shows %s", says(v))
	}
	if !strings.Contains(says(v), "What moves War") {
		t.Error("the head has gone")
	}
	length, y, _, ok := v.bar()
	if !ok || length < 20 {
		t.Fatal("there is no scroll bar")
	}
	v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(697, float32(y)+4)}, Button: desktop.MouseButtonPrimary})
	v.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: -1000}})
	v.DragEnd()
	if v.scroll != 0 {
		t.Errorf("dragged to the top, it is scrolled by %g", v.scroll)
	}
}

// If this fails, new figures throw the keyboard or the view back to the top.
func TestNewFiguresKeepThePlace(t *testing.T) {
	v, _ := shown(t, tall(), 700, 420)
	v.FocusFirst()
	v.walk(120)
	scroll := v.scroll
	v.Set(tall())
	if v.at != 120 || v.scroll != scroll || scroll == 0 {
		t.Errorf("row %d, scrolled by %g instead of %g", v.at, v.scroll, scroll)
	}
	v.Set(charttest.Charts()["tornado"])
	if v.at != 0 || v.scroll != 0 {
		t.Errorf("row %d of five, scrolled by %g", v.at, v.scroll)
	}
}

// If this fails, a room reads type under 24 px, or a change of theme leaves old
// colours behind.
func TestProjectorAndThemes(t *testing.T) {
	for name, c := range charttest.Charts() {
		v, _ := shown(t, c, 1024, 600)
		v.SetProjector(true)
		v.hover(0)
		for _, o := range test.WidgetRenderer(v).Objects() {
			if text, ok := o.(*canvas.Text); ok && text.TextSize < look.ProjectorType {
				t.Errorf("%s: %q is %g px", name, text.Text, text.TextSize)
			}
		}
		if p := v.Picture(); p.K != chart.Projector || p.Palette.IsDark || p.Width < 900 {
			t.Errorf("%s: copied as %+v", name, p)
		}
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Dark))
		v.Refresh()
		light := scene.Light()
		for _, o := range test.WidgetRenderer(v).Objects() {
			if text, ok := o.(*canvas.Text); ok && (text.Color == light.Ink || text.Color == light.Muted) {
				t.Errorf("%s: %q is written for a light ground", name, text.Text)
			}
		}
		if !v.Picture().Palette.IsDark {
			t.Errorf("%s is copied in light", name)
		}
	}
}

// If this fails, a chart in a low or narrow pane shows its head and no rows, or
// crashes.
func TestSmallPanes(t *testing.T) {
	for name, c := range charttest.Charts() {
		v, _ := shown(t, c, 240, 170)
		if _, ok := v.place(0); !ok && v.layout.Places[0].W >= v.layout.Width {
			t.Errorf("%s shows no row", name)
		}
		for w := float32(1); w < 60; w += 7 {
			v.Resize(fyne.NewSize(w, w))
			v.FocusGained()
			v.hover(0)
		}
		if h := v.HeightAt(300); h < 120 || h > 700 {
			t.Errorf("%s is %g px high", name, h)
		}
	}
}

// If this fails, the menu of a chart (copy, save) opens nowhere, or by the mouse
// only.
func TestMenu(t *testing.T) {
	v, _ := shown(t, charttest.Charts()["ranges"], 600, 300)
	var at []fyne.Position
	v.OnMenu = func(p fyne.Position) { at = append(at, p) }
	v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(50, 60)}, Button: desktop.MouseButtonSecondary})
	press(v, desktop.KeyMenu)
	if len(at) != 2 || at[0] != fyne.NewPos(50, 60) || at[1].Y < 40 {
		t.Error(fmt.Sprint(at))
	}
}
