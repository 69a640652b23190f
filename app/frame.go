package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// frame puts head, middle and foot below each other without gaps; the middle
// takes what room there is.
type frame struct{}

func (frame) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		min := o.MinSize()
		size = fyne.NewSize(max(size.Width, min.Width), size.Height+min.Height)
	}
	return size
}

func (frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, middle, foot := objects[0], objects[1], objects[2]
	top, bottom := head.MinSize().Height, foot.MinSize().Height
	put := func(o fyne.CanvasObject, y, height float32) {
		o.Resize(fyne.NewSize(size.Width, height))
		o.Move(fyne.NewPos(0, y))
	}
	put(head, 0, top)
	put(middle, top, size.Height-top-bottom)
	put(foot, size.Height-bottom, bottom)
}

// framed puts a head, a middle and a foot below each other in the window.
func (w *window) framed(head, middle, foot fyne.CanvasObject) fyne.CanvasObject {
	w.frame = container.New(frame{}, head, middle, foot)
	return w.frame
}

// reframe gives head and foot the room that they take by now.
func (w *window) reframe() {
	if w.frame != nil {
		w.frame.Layout.Layout(w.frame.Objects, w.frame.Size())
	}
}

// inFront shows its second object, with the first far below the window: it is
// drawn there, so that it is ready to take the keyboard at once.
type inFront struct{}

func (inFront) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

func (inFront) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size.Max(objects[0].MinSize()))
	objects[0].Move(fyne.NewPos(0, 4*size.Height))
	objects[1].Resize(size)
	objects[1].Move(fyne.Position{})
}

// onTop puts the first object, where it is shown, above the second, which takes
// the rest.
type onTop struct{}

func (onTop) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[1].MinSize()
	if objects[0].Visible() {
		top := objects[0].MinSize()
		size = fyne.NewSize(max(size.Width, top.Width), size.Height+top.Height)
	}
	return size
}

func (onTop) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := float32(0)
	if objects[0].Visible() {
		objects[0].Resize(fyne.NewSize(size.Width, objects[0].MinSize().Height))
		top = objects[0].MinSize().Height // as it is at this width
		objects[0].Resize(fyne.NewSize(size.Width, top))
	}
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-top))
	objects[1].Move(fyne.NewPos(0, top))
}

// stacked puts objects below each other without gaps.
func stacked(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), objects...)
}
