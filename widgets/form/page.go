package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// leastWidth is that of a page which was not laid out yet, in px.
const leastWidth = 260

// Flowing is what takes the height that its width asks for: wrapped text.
type Flowing interface{ HeightAt(width float32) float32 }

// FlowLayout is a layout whose height depends on the width.
type FlowLayout interface {
	fyne.Layout
	HeightAt(objects []fyne.CanvasObject, width float32) float32
}

// HeightAt is the height that an object asks for at a width.
func HeightAt(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case Flowing:
		return o.HeightAt(width)
	case *container.ThemeOverride:
		return HeightAt(o.Content, width)
	case *fyne.Container:
		if l, ok := o.Layout.(FlowLayout); ok {
			return l.HeightAt(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// Place moves an object, and lays it out even where its size stays: the heights
// within it may have changed.
func Place(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if o.Position() != at {
		o.Move(at)
	}
	if c, ok := o.(*fyne.Container); ok && c.Size() == size {
		c.Layout.Layout(c.Objects, size)
		return
	}
	o.Resize(size)
}

// Stack puts one below the other, leaving out what is hidden. Side is the room
// left and right, top and bottom that above and below all of it.
type Stack struct {
	Gap, Side, Top, Bottom float32

	width float32 // that the stack was laid out for last
}

func (s *Stack) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, y, height float32)) float32 {
	y, first := s.Top, true
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if !first {
			y += s.Gap
		}
		first = false
		height := HeightAt(o, width-2*s.Side)
		if each != nil {
			each(o, y, height)
		}
		y += height
	}
	if first {
		return 0
	}
	return y + s.Bottom
}

func (s *Stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.width = size.Width
	s.walk(objects, size.Width, func(o fyne.CanvasObject, y, height float32) {
		Place(o, fyne.NewPos(s.Side, y), fyne.NewSize(size.Width-2*s.Side, height))
	})
}

// HeightAt is that of the layout.
func (s *Stack) HeightAt(objects []fyne.CanvasObject, width float32) float32 {
	return s.walk(objects, width, nil)
}

// MinSize asks for no width: the pane has the width that it was given.
func (s *Stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := s.width
	if width == 0 {
		width = leastWidth
	}
	return fyne.NewSize(0, s.HeightAt(objects, width))
}

// Beside puts one beside the other, centred on a line. A width up to 1 is a
// share of the room that the others leave, 0 is the object's own.
type Beside struct {
	Gap    float32
	Widths []float32
	Out    float32 // how far the first stands out to the left: words of links stand in
}

func (b *Beside) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, w float32)) {
	left := width
	var shown []int
	for k, o := range objects {
		if o.Visible() {
			shown = append(shown, k)
			if w := b.Widths[k]; w == 0 {
				left -= o.MinSize().Width
			} else if w > 1 {
				left -= w
			}
		}
	}
	left -= b.Gap * float32(max(len(shown)-1, 0))
	x := -b.Out
	for _, k := range shown {
		w := b.Widths[k]
		switch {
		case w == 0:
			w = objects[k].MinSize().Width
		case w <= 1:
			w *= left
		}
		each(objects[k], x, w)
		x += w + b.Gap
	}
}

// HeightAt is that of the layout.
func (b *Beside) HeightAt(objects []fyne.CanvasObject, width float32) (height float32) {
	b.walk(objects, width, func(o fyne.CanvasObject, _, w float32) { height = max(height, HeightAt(o, w)) })
	return height
}

func (b *Beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.walk(objects, size.Width, func(o fyne.CanvasObject, x, w float32) {
		h := HeightAt(o, w)
		Place(o, fyne.NewPos(x, (size.Height-h)/2), fyne.NewSize(w, h))
	})
}

func (b *Beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, b.HeightAt(objects, leastWidth))
}
