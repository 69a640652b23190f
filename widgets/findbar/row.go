package findbar

import "fyne.io/fyne/v2"

// countRoom is what the count takes, however long it is: tools must not move
// while somebody clicks through matches.
const countRoom = 84

// row places a field with its tools and returns where the next row begins.
func (r *renderer) row(y, width float32, f fyne.CanvasObject, tools ...*tool) float32 {
	b, k := r.b, r.b.k()
	rowHeight, countRoom := rowHeight*k, countRoom*k
	first := f == fyne.CanvasObject(b.find)
	need := float32(0)
	for _, t := range tools {
		need += t.MinSize().Width + gap
	}
	right := width - pad
	if first {
		size := b.close.MinSize()
		r.put(b.close, right-size.Width, y+(rowHeight-size.Height)/2, size)
		right -= size.Width + gap
		need += countRoom
	}
	room := right - pad - need
	x, toolsY := float32(pad), y
	field := min(room, mostField*k)
	below := room < leastField*k
	if below {
		field = right - pad
		toolsY += rowHeight
	}
	height := f.MinSize().Height
	r.put(f, x, y+(rowHeight-height)/2, fyne.NewSize(max(field-gap, 2*textSize*k), height))
	if x += field + gap; below {
		x = pad
	}
	if first {
		min := r.count.MinSize()
		r.put(r.count, x, toolsY+(rowHeight-min.Height)/2, min)
		x += countRoom
	}
	for _, t := range tools {
		size := t.MinSize()
		if x+size.Width > width-pad && x > pad && below { // a very narrow map
			x, toolsY = pad, toolsY+rowHeight
		}
		t.Refresh()
		r.put(t, x, toolsY+(rowHeight-size.Height)/2, size)
		x += size.Width + gap
	}
	return toolsY + rowHeight
}

func (r *renderer) put(o fyne.CanvasObject, x, y float32, size fyne.Size) {
	o.Resize(size)
	o.Move(fyne.NewPos(x, y))
	r.objects = append(r.objects, o)
}
