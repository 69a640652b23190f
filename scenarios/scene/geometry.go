package scene

// Rect is a rectangle of the world: its upper left corner and its size in
// world units, which are pixels at zoom 1. Y grows downwards.
type Rect struct{ X, Y, W, H float64 }

// Right and Bottom are the far edges.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Contains tells whether the point is in r; the left and upper edges are.
func (r Rect) Contains(x, y float64) bool {
	return x >= r.X && x < r.Right() && y >= r.Y && y < r.Bottom()
}

// Meets tells whether r and o share a point, edges included.
func (r Rect) Meets(o Rect) bool {
	return r.X <= o.Right() && o.X <= r.Right() && r.Y <= o.Bottom() && o.Y <= r.Bottom()
}

// Union is the smallest rectangle around both.
func (r Rect) Union(o Rect) Rect {
	x, y := min(r.X, o.X), min(r.Y, o.Y)
	return Rect{x, y, max(r.Right(), o.Right()) - x, max(r.Bottom(), o.Bottom()) - y}
}

// Grow is r with by more on each side.
func (r Rect) Grow(by float64) Rect { return Rect{r.X - by, r.Y - by, r.W + 2*by, r.H + 2*by} }

// Point32 is a point of a view, in its pixels.
type Point32 struct{ X, Y float32 }

// Rect32 is a rectangle of a view, in its pixels.
type Rect32 struct{ X, Y, W, H float32 }

// Inset is r with by less on each side.
func (r Rect32) Inset(by float32) Rect32 {
	return Rect32{r.X + by, r.Y + by, r.W - 2*by, r.H - 2*by}
}

// View is a window on the world. World coordinates are float64; what is
// relative to a view fits float32.
type View struct {
	X, Y float64 // the world point in the upper left corner
	Zoom float64 // pixels for one world unit
	W, H float64 // size in pixels
}

// World is the part of the world that the view shows.
func (v View) World() Rect { return Rect{v.X, v.Y, v.W / v.Zoom, v.H / v.Zoom} }

// Point is where a world point lies in the view.
func (v View) Point(x, y float64) Point32 {
	return Point32{float32((x - v.X) * v.Zoom), float32((y - v.Y) * v.Zoom)}
}

// Rect is where a world rectangle lies in the view.
func (v View) Rect(r Rect) Rect32 {
	p := v.Point(r.X, r.Y)
	return Rect32{p.X, p.Y, float32(r.W * v.Zoom), float32(r.H * v.Zoom)}
}

// ToWorld is the world point under a pixel of the view.
func (v View) ToWorld(x, y float32) (float64, float64) {
	return v.X + float64(x)/v.Zoom, v.Y + float64(y)/v.Zoom
}
