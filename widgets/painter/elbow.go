package painter

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
)

// dash and gap are the lengths of a dashed line's parts, in px.
const dash, gap = 4, 4

// Elbow draws a branch: bars for its straight parts, and a quarter of a ring
// for each turn.
func (p *Painter) Elbow(points []scene.Point32, radius, width float32, c color.NRGBA, dashed bool) {
	if c.A == 0 || len(points) < 2 {
		return
	}
	width = max(1/p.scale, p.Snap(width))
	from := points[0]
	for i := 1; i < len(points); i++ {
		to := points[i]
		if i+1 == len(points) {
			p.bar(from, to, width, c, dashed)
			return
		}
		turn := p.turn(points, i, radius, width)
		before, after := toward(to, points[i-1], turn), toward(to, points[i+1], turn)
		p.bar(from, before, width, c, dashed)
		p.quarter(before, to, after, turn, width, c)
		from = after
	}
}

// turn is the radius of the turn at a point, as [scene.Round] has it, made such
// that the ring's outer radius is whole: Fyne rounds it.
func (p *Painter) turn(points []scene.Point32, i int, radius, width float32) float32 {
	before, after := length(points[i-1], points[i]), length(points[i], points[i+1])
	if i > 1 { // the next corner needs its half
		before /= 2
	}
	if i < len(points)-2 {
		after /= 2
	}
	turn := min(radius, before, after)
	outer := float32(math.Floor(float64((turn+width/2)*p.scale))) / p.scale
	return max(0, outer-width/2)
}

func length(a, b scene.Point32) float32 {
	return float32(math.Abs(float64(a.X-b.X)) + math.Abs(float64(a.Y-b.Y)))
}

// toward is the point at a distance from a on the way to b; one of their
// coordinates is equal.
func toward(a, b scene.Point32, distance float32) scene.Point32 {
	switch {
	case b.X > a.X:
		a.X += distance
	case b.X < a.X:
		a.X -= distance
	case b.Y > a.Y:
		a.Y += distance
	case b.Y < a.Y:
		a.Y -= distance
	}
	return a
}

// bar draws a straight part, level or upright.
func (p *Painter) bar(a, b scene.Point32, width float32, c color.NRGBA, dashed bool) {
	level := math.Abs(float64(a.X-b.X)) >= math.Abs(float64(a.Y-b.Y))
	from, to, across := a.X, b.X, a.Y
	if !level {
		from, to, across = a.Y, b.Y, a.X
	}
	if from > to {
		from, to = to, from
	}
	from, to, across = p.Snap(from), p.Snap(to), p.Snap(across-width/2)
	put := func(from, to float32) {
		if level {
			p.rectangle(from, across, to-from, width, 0, c, transparent, 0)
		} else {
			p.rectangle(across, from, width, to-from, 0, c, transparent, 0)
		}
	}
	if !dashed {
		put(from, to)
		return
	}
	for at := from; at < to; at += dash + gap {
		put(at, min(at+dash, to))
	}
}

// quarter draws the turn from before round the corner to after.
func (p *Painter) quarter(before, corner, after scene.Point32, radius, width float32, c color.NRGBA) {
	if radius <= 0 {
		return
	}
	centre := scene.Point32{X: before.X + after.X - corner.X, Y: before.Y + after.Y - corner.Y}
	// The corner lies in one of four directions from the centre of the ring.
	start := float32(0) // degrees from the top, clockwise
	switch {
	case corner.X > centre.X && corner.Y > centre.Y:
		start = 90
	case corner.X < centre.X && corner.Y > centre.Y:
		start = 180
	case corner.X < centre.X && corner.Y < centre.Y:
		start = 270
	}
	outer := radius + width/2
	a := p.arcs.next()
	a.FillColor = c
	a.StartAngle, a.EndAngle = start, start+90
	a.CutoutRatio = max(0, (radius-width/2)/outer)
	// Fyne draws the ring in the middle of the object's rectangle.
	x, y := p.Snap(centre.X-outer), p.Snap(centre.Y-outer)
	a.Resize(fyne.NewSquareSize(2 * outer))
	a.Move(fyne.NewPos(x, y))
	p.objects = append(p.objects, a)
}

// dashedFrame draws the outline of what is not there.
func (p *Painter) dashedFrame(x, y, w, h, radius, width float32, c color.NRGBA) {
	width = max(1/p.scale, p.Snap(width))
	half := width / 2
	l, t, r, b := x+half, y+half, x+w-half, y+h-half
	p.bar(scene.Point32{X: l + radius, Y: t}, scene.Point32{X: r - radius, Y: t}, width, c, true)
	p.bar(scene.Point32{X: l + radius, Y: b}, scene.Point32{X: r - radius, Y: b}, width, c, true)
	p.bar(scene.Point32{X: l, Y: t + radius}, scene.Point32{X: l, Y: b - radius}, width, c, true)
	p.bar(scene.Point32{X: r, Y: t + radius}, scene.Point32{X: r, Y: b - radius}, width, c, true)
	corner := func(x, y, dx, dy float32) {
		p.quarter(scene.Point32{X: x + dx*radius, Y: y}, scene.Point32{X: x, Y: y}, scene.Point32{X: x, Y: y + dy*radius}, radius, width, c)
	}
	corner(l, t, 1, 1)
	corner(r, t, -1, 1)
	corner(r, b, -1, -1)
	corner(l, b, 1, -1)
}
