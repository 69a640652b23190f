package start

import "math"

// way is a direction that an arrow points in.
type way uint8

const (
	up way = iota
	down
	left
	right
)

// toward returns the item that an arrow goes to from at: the nearest that lies
// wholly that way, those in line with it first; at itself where there is none.
func toward(boxes []box, at int, w way) int {
	const aside = 4 // how much farther something counts that is not in line
	if at >= len(boxes) {
		return at // nothing is laid out yet
	}
	from := turned(boxes[at], w)
	best, least := at, float32(math.MaxFloat32)
	for i, b := range boxes {
		to := turned(b, w)
		ahead := to.y - (from.y + from.h)
		if i == at || ahead < 0 {
			continue
		}
		gap := max(0, to.x-(from.x+from.w), from.x-(to.x+to.w))
		off := to.x - from.x
		if off < 0 {
			off = -off
		}
		if far := ahead + aside*gap + off/aside/aside; far < least {
			best, least = i, far
		}
	}
	return best
}

// turned turns a box such that the way leads down.
func turned(b box, w way) box {
	switch w {
	case up:
		return box{b.x, -b.y - b.h, b.w, b.h}
	case left:
		return box{b.y, -b.x - b.w, b.h, b.w}
	case right:
		return box{b.y, b.x, b.h, b.w}
	}
	return b
}
