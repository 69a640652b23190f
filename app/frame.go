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

// stacked puts objects below each other without gaps.
func stacked(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), objects...)
}
