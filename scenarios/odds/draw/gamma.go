package draw

import "math"

func sqrt(x float64) float64 { return math.Sqrt(x) } // exact on every processor

// Room is what drawing whole vectors needs: one for each worker.
type Room struct {
	normal []float64
	random []uint64
}

// NewRoom returns room for vectors of up to n draws.
func NewRoom(n int) *Room { return &Room{make([]float64, n), make([]uint64, n)} }

// Gammas fills dst with draws from the gamma distribution with a shape of at
// least 1 and the scale 1 (Marsaglia and Tsang, 2000, "A simple method for
// generating gamma variables").
func (g *Generator) Gammas(dst []float64, shape float64, room *Room) {
	d := shape - 1.0/3
	c := 1 / sqrt(float64(9*d))
	normal, random := room.normal[:len(dst)], room.random[:len(dst)]
	g.normals(normal, random)
	g.fill(random)
	for i, x := range normal {
		v := 1 + float64(c*x)
		v = float64(v*v) * v
		q := float64(x * x)
		if v <= 0 || half(random[i]) >= 1-float64(float64(0.0331*q)*q) {
			v = g.accepted(x, v, half(random[i]), c, d)
		}
		dst[i] = float64(d * v)
	}
}

// accepted looks closer at a proposal, and makes others until one is taken.
func (g *Generator) accepted(x, v, u, c, d float64) float64 {
	for {
		if v > 0 {
			q := float64(x * x)
			if u < 1-float64(float64(0.0331*q)*q) || Log(u) < float64(0.5*q)+float64(d*(1-v+Log(v))) {
				return v
			}
		}
		x = g.Normal()
		v = 1 + float64(c*x)
		v = float64(v*v) * v
		u = g.Float()
	}
}

// LogGammas fills dst with the logarithms of draws from the gamma distribution
// of any shape above 0. Of small shapes the draws themselves would be 0: a
// shape below 1 is drawn as that of one more, times u^(1/shape) for a uniform u.
func (g *Generator) LogGammas(dst []float64, shape float64, room *Room) {
	if shape >= 1 {
		g.Gammas(dst, shape, room)
		for i, v := range dst {
			dst[i] = Log(v)
		}
		return
	}
	g.Gammas(dst, shape+1, room)
	for i, v := range dst {
		dst[i] = Log(v) + Log(g.Float())/shape
	}
}
