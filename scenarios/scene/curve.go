package scene

import "math"

// Round turns the corners of a line along right angles with the radius, as far
// as there is room, and returns the points to join by straight lines: painters
// without curves draw those. The steps are too short to be seen.
func Round(points []Point32, radius float32) []Point32 {
	if len(points) < 3 || radius <= 0 {
		return points
	}
	out := []Point32{points[0]}
	for i := 1; i < len(points)-1; i++ {
		a, b, c := points[i-1], points[i], points[i+1]
		if i+2 < len(points) && distance(b, c) < 1.5*radius && parallel(a, b, c, points[i+2]) {
			out = appendStep(out, a, b, c, points[i+2], radius, i > 1, i+3 < len(points))
			i++
			continue
		}
		before, after := distance(a, b), distance(b, c)
		if i > 1 { // the next corner needs its half
			before /= 2
		}
		if i < len(points)-2 {
			after /= 2
		}
		r := min(radius, before, after)
		if r < 0.1 {
			out = append(out, b)
			continue
		}
		out = appendTurn(out, toward(b, a, r), b, toward(b, c, r), r)
	}
	return append(out, points[len(points)-1])
}

// appendTurn appends the quarter circle from a to c around the corner b.
func appendTurn(out []Point32, a, b, c Point32, r float32) []Point32 {
	steps := max(2, int(math.Ceil(math.Sqrt(float64(r))*2)))
	centre := Point32{a.X + c.X - b.X, a.Y + c.Y - b.Y}
	for i := range steps + 1 {
		sin, cos := math.Sincos(math.Pi / 2 * float64(i) / float64(steps))
		s, k := float32(sin), float32(cos)
		out = append(out, Point32{
			centre.X + (a.X-centre.X)*k + (c.X-centre.X)*s,
			centre.Y + (a.Y-centre.Y)*k + (c.Y-centre.Y)*s,
		})
	}
	return out
}

// parallel tells whether a line goes on after a step as it came.
func parallel(a, b, c, d Point32) bool {
	u, v, w := direction(a, b), direction(b, c), direction(c, d)
	dot := func(p, q Point32) float32 { return p.X*q.X + p.Y*q.Y }
	return dot(u, w) > 0.99 && dot(u, v) < 0.01 && dot(u, v) > -0.01
}

// appendStep appends a soft step from the line ab to the line cd, for which two
// turns would have no room. Where the line goes on, half of it is left alone.
func appendStep(out []Point32, a, b, c, d Point32, radius float32, before, after bool) []Point32 {
	back, forth := distance(a, b), distance(c, d)
	if before {
		back /= 2
	}
	if after {
		forth /= 2
	}
	reach := min(1.5*radius, back, forth)
	from, to := toward(b, a, reach), toward(c, d, reach)
	along := Point32{to.X - from.X - (c.X - b.X), to.Y - from.Y - (c.Y - b.Y)}
	const steps = 12
	for i := range steps + 1 {
		t := float32(i) / steps
		k := t * t * (3 - 2*t)
		out = append(out, Point32{
			from.X + along.X*t + (c.X-b.X)*k,
			from.Y + along.Y*t + (c.Y-b.Y)*k,
		})
	}
	return out
}

func distance(a, b Point32) float32 {
	return float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
}

// toward is the point at a distance from a on the way to b.
func toward(a, b Point32, by float32) Point32 {
	d := distance(a, b)
	if d == 0 {
		return a
	}
	return Point32{a.X + (b.X-a.X)*by/d, a.Y + (b.Y-a.Y)*by/d}
}

// StrokeOutline returns the closed outline of a line of that width along
// points, with square joins and flat ends.
func StrokeOutline(points []Point32, width float32) []Point32 {
	n := len(points)
	if n < 2 {
		return nil
	}
	out := make([]Point32, 2*n)
	half := width / 2
	for i, p := range points {
		var a, b Point32 // the directions before and after, of length 1
		if i > 0 {
			a = direction(points[i-1], p)
		}
		if i < n-1 {
			b = direction(p, points[i+1])
		}
		if i == 0 {
			a = b
		}
		if i == n-1 {
			b = a
		}
		// The mitre: along the sum of the normals, longer where the turn is.
		nx, ny := -(a.Y + b.Y), a.X+b.X
		k := nx*nx + ny*ny
		if k < 0.2 { // back on itself
			nx, ny, k = -a.Y*2, a.X*2, 4
		}
		k = 2 * half / k
		out[i] = Point32{p.X - nx*k, p.Y - ny*k}
		out[2*n-1-i] = Point32{p.X + nx*k, p.Y + ny*k}
	}
	return out
}

func direction(a, b Point32) Point32 {
	d := distance(a, b)
	if d == 0 {
		return Point32{}
	}
	return Point32{(b.X - a.X) / d, (b.Y - a.Y) / d}
}

// Dashes cuts a line into pieces of length on with gaps of length off.
func Dashes(points []Point32, on, off float32) [][]Point32 {
	var pieces [][]Point32
	var piece []Point32
	drawing, left := true, on
	if len(points) > 0 {
		piece = []Point32{points[0]}
	}
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		for {
			d := distance(from, to)
			if d < left {
				left -= d
				if drawing {
					piece = append(piece, to)
				}
				break
			}
			from = toward(from, to, left)
			if drawing {
				pieces = append(pieces, append(piece, from))
				piece = nil
				left = off
			} else {
				piece = []Point32{from}
				left = on
			}
			drawing = !drawing
		}
	}
	if drawing && len(piece) > 1 {
		pieces = append(pieces, piece)
	}
	return pieces
}

// DashLengths are the dash and the gap that suit a line of that width.
func DashLengths(width float32) (on, off float32) {
	return max(3, 2*width), max(3, 2*width)
}
