package draw

// Beta is a beta distribution with shapes of at least 1, ready to be drawn from:
// exactly, by rejection from strips (after Ahrens, 1993, "Sampling from general
// distributions by suboptimal division of domains"). The curve is covered by
// rectangles of one and the same area that reach from 0 to its higher side. A
// random point of a random strip lies under the curve's lower side at that strip
// nine times in ten, and is taken at once; else the curve decides.
type Beta struct {
	places [strips]place
	sure   [strips]uint16 // heights below this are under the curve all along the strip
	sides  [strips]sides
	a, b   float64 // shapes less 1
	logs   [2]float64
}

const (
	strips    = 256
	upright   = 1 << 16    // steps of a point's height within its strip
	sideways  = 1 << 40    // and of its place
	fewStrips = strips - 8 // as many as make the area under the curve
)

// place is where a strip is: all that most draws read of it.
type place struct {
	at, step float64 // left end, and width over [sideways]
}

// sides are what else is known of a strip, in which the curve has one direction.
type sides struct {
	low   float64 // the curve at its lower side over that at its higher one
	top   float64 // the curve at its higher side
	slope float64 // how steeply it falls from there: its logarithm, over the strip's width
	falls bool    // from left to right
}

// NewBeta prepares the distribution with the shapes a and b, 1 or more.
func NewBeta(a, b float64) *Beta {
	d := &Beta{a: a - 1, b: b - 1}
	mode := 0.5
	if d.a+d.b > 0 {
		mode = d.a / (d.a + d.b)
	}
	d.logs = [2]float64{finite(Log(mode)), finite(Log(1 - mode))}
	// The area under the curve, whose highest point is 1.
	whole := Exp(logBeta(a, b) - float64(d.a*d.logs[0]) - float64(d.b*d.logs[1]))
	for area := whole / fewStrips; ; area *= 1.01 {
		if d.cover(mode, area) {
			return d
		}
	}
}

// finite is v, or 0 for the logarithm of 0, whose factor is 0.
func finite(v float64) float64 {
	if v < -1e300 {
		return 0
	}
	return v
}

// cover lays strips of an area from the mode to both ends. It is false where
// they are too few.
func (d *Beta) cover(mode, area float64) bool {
	n := 0
	for x, top := mode, 1.0; x < 1; n++ {
		if n == strips {
			return false
		}
		w := area / top
		if !(top > 0) || w > 2 {
			w = 2
		}
		next := 0.0
		if x+w < 1 {
			next = d.curve(x + w)
		}
		d.lay(n, x, w, top, next, true)
		x, top = x+w, next
	}
	for x, top := mode, 1.0; x > 0; n++ {
		if n == strips {
			return false
		}
		w := area / top
		if !(top > 0) || w > 2 {
			w = 2
		}
		next := 0.0
		if x-w > 0 {
			next = d.curve(x - w)
		}
		d.lay(n, x, w, top, next, false)
		x, top = x-w, next
	}
	for ; n < strips; n++ {
		d.places[n], d.sure[n], d.sides[n] = place{at: -1}, 0, sides{} // every point of it is drawn again
	}
	return true
}

// lay sets strip n from x, where the curve is at top, over the width w to where
// it is at next.
func (d *Beta) lay(n int, x, w, top, next float64, falls bool) {
	s := sides{top: top, falls: falls}
	slope := 0.0
	if x > 0 && x < 1 {
		slope = float64(w * (d.a/x - d.b/(1-x)))
	}
	if top > 0 {
		s.low = min(next/top, 1)
	}
	d.places[n] = place{x, w / sideways}
	if falls {
		slope = -slope
	} else {
		d.places[n].at -= w
	}
	s.slope = max(slope, 0)
	d.sides[n] = s
	d.sure[n] = uint16(float64(s.low * (upright - 1)))
}

// curve is the density over its highest value.
func (d *Beta) curve(x float64) float64 {
	sum := 0.0
	if d.a != 0 {
		sum = float64(d.a * (Log(x) - d.logs[0]))
	}
	if d.b != 0 {
		sum += float64(d.b * (Log(1-x) - d.logs[1]))
	}
	return Exp(sum)
}

// Fill fills dst with draws.
func (d *Beta) Fill(g *Generator, dst []float64, room *Room) {
	random := room.random[:len(dst)]
	g.fill(random)
	for i, u := range random {
		n := u & (strips - 1)
		at := &d.places[n]
		dst[i] = at.at + float64(float64(u>>24)*at.step)
		if uint16(u>>8) >= d.sure[n] {
			dst[i] = d.decide(g, u)
		}
	}
}

// decide looks closer at a point that is not for certain under the curve, and
// makes others until one is. The logarithm of the density is concave: between
// the sides of a strip it is above its chord and below its tangent, and so the
// density is above 1/(1 + t(1/low − 1)) and below 1/(1 + t·slope) of its top, at
// the part t of the strip from its higher side. Only between them is it worked out.
func (d *Beta) decide(g *Generator, u uint64) float64 {
	for ; ; u = g.Uint64() {
		n := u & (strips - 1)
		at, s := &d.places[n], &d.sides[n]
		x := at.at + float64(float64(u>>24)*at.step)
		if uint16(u>>8) < d.sure[n] {
			return x
		}
		if x <= 0 || x >= 1 {
			continue
		}
		y := float64(float64(uint16(u>>8))+g.Float()) / upright
		t := float64(float64(u>>24) / sideways)
		if !s.falls {
			t = 1 - t
		}
		switch {
		case float64(y*(s.low+float64(t*(1-s.low)))) < s.low:
			return x
		case float64(y*(1+float64(t*s.slope))) > 1:
		case float64(y*s.top) < d.curve(x):
			return x
		}
	}
}

// logBeta is the logarithm of the beta function.
func logBeta(a, b float64) float64 { return logGamma(a) + logGamma(b) - logGamma(a+b) }

// logGamma is the logarithm of Γ(x) for x of at least 1, by Stirling's series from
// 10 on: within 1e-9, which is all that the size of a strip needs.
func logGamma(x float64) float64 {
	shift := 0.0
	for ; x < 10; x++ {
		shift += Log(x)
	}
	const halfLogTwoPi = 0.91893853320467274178
	series := (1.0/12 - float64((1.0/360-1/float64(1260*float64(x*x)))/float64(x*x))) / x
	return float64((x-0.5)*Log(x)) - x + halfLogTwoPi + series - shift
}
