package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/look"
)

// The measures of the pane, in px.
const (
	leastWidth  = 260
	leastHeight = 100
	margin      = 2 * look.Unit // at the sides
	near        = look.Unit / 2 // between a caption and its field
	apart       = 12            // between rows
)

// flowing is what takes the height that its width asks for: wrapped text.
type flowing interface{ HeightAt(width float32) float32 }

// flowLayout is a layout whose height depends on the width.
type flowLayout interface {
	fyne.Layout
	heightAt(objects []fyne.CanvasObject, width float32) float32
}

func heightAt(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case flowing:
		return o.HeightAt(width)
	case *container.ThemeOverride:
		return heightAt(o.Content, width)
	case *fyne.Container:
		if l, ok := o.Layout.(flowLayout); ok {
			return l.heightAt(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// place moves an object, and lays it out even where its size stays: the heights
// within it may have changed.
func place(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if o.Position() != at {
		o.Move(at)
	}
	if c, ok := o.(*fyne.Container); ok && c.Size() == size {
		c.Layout.Layout(c.Objects, size)
		return
	}
	o.Resize(size)
}

// stack puts one below the other, leaving out what is hidden. Side is the room
// left and right, top and bottom that above and below all of it.
type stack struct {
	gap, side, top, bottom float32

	width float32 // that the stack was laid out for last
}

func (s *stack) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, y, height float32)) float32 {
	y, first := s.top, true
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if !first {
			y += s.gap
		}
		first = false
		height := heightAt(o, width-2*s.side)
		if each != nil {
			each(o, y, height)
		}
		y += height
	}
	if first {
		return 0
	}
	return y + s.bottom
}

func (s *stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.width = size.Width
	s.walk(objects, size.Width, func(o fyne.CanvasObject, y, height float32) {
		place(o, fyne.NewPos(s.side, y), fyne.NewSize(size.Width-2*s.side, height))
	})
}

func (s *stack) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return s.walk(objects, width, nil)
}

// MinSize asks for no width: the pane has the width that it was given.
func (s *stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := s.width
	if width == 0 {
		width = leastWidth
	}
	return fyne.NewSize(0, s.heightAt(objects, width))
}

// beside puts one beside the other, centred on a line. A width up to 1 is a
// share of the room that the others leave, 0 is the object's own.
type beside struct {
	gap    float32
	widths []float32
}

func (b *beside) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, w float32)) {
	left := width
	var shown []int
	for k, o := range objects {
		if o.Visible() {
			shown = append(shown, k)
			if w := b.widths[k]; w == 0 {
				left -= o.MinSize().Width
			} else if w > 1 {
				left -= w
			}
		}
	}
	left -= b.gap * float32(max(len(shown)-1, 0))
	x := float32(0)
	for _, k := range shown {
		w := b.widths[k]
		switch {
		case w == 0:
			w = objects[k].MinSize().Width
		case w <= 1:
			w *= left
		}
		each(objects[k], x, w)
		x += w + b.gap
	}
}

func (b *beside) heightAt(objects []fyne.CanvasObject, width float32) (height float32) {
	b.walk(objects, width, func(o fyne.CanvasObject, _, w float32) { height = max(height, heightAt(o, w)) })
	return height
}

func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.walk(objects, size.Width, func(o fyne.CanvasObject, x, w float32) {
		h := heightAt(o, w)
		place(o, fyne.NewPos(x, (size.Height-h)/2), fyne.NewSize(w, h))
	})
}

func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, b.heightAt(objects, leastWidth))
}
