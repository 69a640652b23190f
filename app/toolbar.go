package app

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	tree "offramp/scenarios/layout"
	"offramp/widgets/look"
	"offramp/widgets/toolbutton"
)

// toolbar has what hands reach for most.
type toolbar struct {
	w          *window
	object     fyne.CanvasObject
	undo, redo *toolbutton.Button
	child      *toolbutton.Button
	sibling    *toolbutton.Button
	direction  *toolbutton.Button
	zoom       *toolbutton.Button
	out        *toolbutton.Button
	in         *toolbutton.Button
	fit        *toolbutton.Button
}

func newToolbar(w *window) *toolbar {
	t := &toolbar{w: w}
	t.undo = toolbutton.NewIcon(theme.ContentUndoIcon(), w.undo)
	t.redo = toolbutton.NewIcon(theme.ContentRedoIcon(), w.redo)
	t.child = toolbutton.New("+ Child", "Tab", func() { w.commit(); w.walker().AddChild() })
	t.sibling = toolbutton.New("+ Sibling", "Enter", func() { w.commit(); w.walker().AddSibling(false) })
	t.direction = toolbutton.New("", "", t.turn)
	t.out = toolbutton.NewIcon(theme.ZoomOutIcon(), func() { w.mapView.ZoomBy(-2) })
	t.zoom = toolbutton.New("100 %", "", func() { w.mapView.ZoomTo(1) })
	t.in = toolbutton.NewIcon(theme.ZoomInIcon(), func() { w.mapView.ZoomBy(2) })
	t.fit = toolbutton.New("Fit", "", func() { w.mapView.Fit() })
	t.object = container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12), container.NewHBox(
		t.undo, t.redo, upright(), t.child, t.sibling, upright(),
		t.direction, upright(), t.out, t.zoom, t.in, t.fit,
	))
	return t
}

// turn lays the map out the other way.
func (t *toolbar) turn() {
	to := tree.TopDown
	if t.w.mapView.Direction() == tree.TopDown {
		to = tree.LeftToRight
	}
	t.w.mapView.SetDirection(to)
	t.refresh()
	t.w.refreshMenu()
}

func (t *toolbar) refresh() {
	if t == nil {
		return
	}
	b := t.w.doc.board
	t.undo.SetOff(b.RefusesJudgement() != nil || b.UndoName() == "")
	t.redo.SetOff(b.RefusesJudgement() != nil || b.RedoName() == "")
	t.child.SetOff(b.ReadOnly())
	t.sibling.SetOff(b.ReadOnly())
	t.direction.SetText(map[tree.Direction]string{
		tree.LeftToRight: "Left to right", tree.TopDown: "Top down",
	}[t.w.mapView.Direction()])
	percent := math.Round(t.w.mapView.Zoom() * 100)
	if percent < 1 {
		t.zoom.SetText("<1\u00a0%")
	} else {
		t.zoom.SetText(fmt.Sprintf("%.0f\u00a0%%", percent))
	}
}

// upright is the hairline between groups of tools.
func upright() fyne.CanvasObject {
	line := canvas.NewRectangle(look.Palette().Hairline)
	line.SetMinSize(fyne.NewSize(1, 18))
	return container.NewPadded(container.NewCenter(line))
}

// separator is the hairline between panes.
func separator() fyne.CanvasObject {
	line := canvas.NewRectangle(look.Palette().Hairline)
	line.SetMinSize(fyne.NewSize(1, 1))
	return line
}
