package panes_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/widgets/look"
	"offramp/widgets/panes"
)

const mainLeast = 240

func pane(least float32) *canvas.Rectangle {
	r := canvas.NewRectangle(look.Palette().Panel)
	r.SetMinSize(fyne.NewSize(least, 100))
	return r
}

// If this fails, panes lie over each other, leave gaps, or squeeze the map.
func TestPanesShareTheWidth(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	rapid.Check(t, func(t *rapid.T) {
		left, main, right := pane(100), pane(mainLeast), pane(100)
		p := panes.New(left, main, right)
		p.SetShown(panes.Left, rapid.Bool().Draw(t, "left"))
		p.SetShown(panes.Right, rapid.Bool().Draw(t, "right"))
		p.SetWidth(panes.Left, rapid.Float32Range(-10, 3000).Draw(t, "left width"))
		p.SetWidth(panes.Right, rapid.Float32Range(-10, 3000).Draw(t, "right width"))
		width := max(p.MinSize().Width, rapid.Float32Range(0, 2000).Draw(t, "width"))
		p.Resize(fyne.NewSize(width, 500))

		l, r := float32(0), float32(0)
		if p.Shown(panes.Left) {
			l = left.Size().Width + 1 // the hairline
		}
		if p.Shown(panes.Right) {
			r = right.Size().Width + 1
		}
		if main.Size().Width < mainLeast-0.01 {
			t.Fatalf("the map is %v wide", main.Size().Width)
		}
		if d := l + main.Size().Width + r - width; d > 0.01 || d < -0.01 {
			t.Fatalf("%v + %v + %v is not %v", l, main.Size().Width, r, width)
		}
		if main.Position().X != l {
			t.Fatalf("the map begins at %v, behind %v", main.Position().X, l)
		}
	})
}

// If this fails, a side pane that was made narrow by a small window stays narrow
// in a large one, or one that was hidden comes back with another width.
func TestTheWidthThatWasGivenStands(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	left := pane(100)
	p := panes.New(left, pane(mainLeast), pane(100))
	p.SetWidth(panes.Left, 400)
	p.Resize(fyne.NewSize(700, 500))
	p.SetShown(panes.Left, false)
	p.SetShown(panes.Left, true)
	p.Resize(fyne.NewSize(1600, 500))
	if left.Size().Width != 399 || p.Width(panes.Left) != 400 {
		t.Errorf("the pane is %v wide, told as %v", left.Size().Width, p.Width(panes.Left))
	}
	p.SetWidth(panes.Left, 0)
	if p.Width(panes.Left) != 256 {
		t.Errorf("the usual width is %v", p.Width(panes.Left))
	}
}

// If this fails, dragging the hairline does not follow the pointer, or does not
// tell of the new width.
func TestDraggingAHairline(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	left := pane(100)
	p := panes.New(left, pane(mainLeast), pane(100))
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1200, 500))
	told := float32(0)
	p.OnWidth = func(side panes.Side, width float32) {
		if side == panes.Left {
			told = width
		}
	}
	at := fyne.NewPos(255, 100)
	test.Drag(w.Canvas(), at, -500, 0)
	if p.Width(panes.Left) != 180 || told != 180 {
		t.Errorf("dragged too far it is %v wide, told %v", p.Width(panes.Left), told)
	}
	test.Drag(w.Canvas(), fyne.NewPos(179, 100), 50, 0)
	if p.Width(panes.Left) != 230 || left.Size().Width != 229 {
		t.Errorf("dragged by 50 it is %v wide", p.Width(panes.Left))
	}
	for _, o := range test.WidgetRenderer(p).Objects() {
		if hairline, ok := o.(desktop.Mouseable); ok && o.Position().X < 400 {
			press := &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(229, 100)}}
			hairline.MouseDown(press)
			hairline.MouseDown(press)
		}
	}
	if p.Width(panes.Left) != 256 || told != 256 {
		t.Errorf("after a double click it is %v wide, told %v", p.Width(panes.Left), told)
	}
}
