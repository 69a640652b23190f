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

// stacked puts objects below each other without gaps.
func stacked(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), objects...)
}
