package forkbar

// The measures of the bar, in px.
const (
	barHeight = 20
	gap       = 2 // between parts
	least     = 3 // how narrow a part may get and still be seen
	grip      = 11
	lineGap   = 3 // between the bar and the line below it
	labelSize = 11
	lineSize  = 12
)

// span is where a part lies, in px of the bar.
type span struct{ from, till float32 }

// spans shares the width among the parts. Every part is wide enough to be seen;
// the others give way for that.
func (b *Bar) spans() []span {
	n := len(b.parts)
	if n == 0 {
		return nil
	}
	free := b.Size().Width - gap*float32(n-1) - least*float32(n)
	all := b.total()
	spans := make([]span, n)
	x := float32(0)
	for k, part := range b.parts {
		width := least + max(free, 0)*float32(part.Share/all)
		spans[k] = span{x, x + width}
		x += width + gap
	}
	return spans
}
