package draw

// The normal distribution by ziggurat (Marsaglia and Tsang, 2000, "The ziggurat
// method for generating random variables"): 256 layers of equal area, of which
// a random layer and place are nearly always under the curve.

const (
	layers = 256
	// tail is where the lowest layer ends; area is that of each layer.
	tail = 3.6541528853610087963519472518
	area = 0.0049286732339746519
)

var (
	// edge are the right ends of the layers from the bottom, the first as wide
	// as its area is with its height; height is e^(−x²/2) at them.
	edge, height [layers + 1]float64
	// width is an edge over 2^53; inside is how many of 2^53 parts of a layer
	// lie under the layer above, and so under the curve.
	width  [layers]float64
	inside [layers]uint64
)

func init() {
	edge[0] = area / bell(tail)
	edge[1] = tail
	for i := 1; i < layers-1; i++ {
		y := area/edge[i] + bell(edge[i])
		edge[i+1] = sqrt(float64(-2 * Log(y)))
	}
	edge[layers] = 0
	for i := range layers {
		height[i] = bell(edge[i])
		width[i] = edge[i] * step
		inside[i] = uint64(edge[i+1] / edge[i] * (1 << 53))
	}
	height[layers] = 1
}

func bell(x float64) float64 { return Exp(-0.5 * float64(x*x)) }

// normals fills dst with draws from the standard normal distribution; random
// has room for as many bits.
func (g *Generator) normals(dst []float64, random []uint64) {
	random = random[:len(dst)]
	g.fill(random)
	for i, u := range random {
		layer := u & (layers - 1)
		place := u >> 11
		x := float64(place) * width[layer]
		if place >= inside[layer] {
			x = g.edges(layer, x)
		}
		if u&(1<<8) != 0 {
			x = -x
		}
		dst[i] = x
	}
}

// Normal is one draw from the standard normal distribution.
func (g *Generator) Normal() float64 {
	u := g.Uint64()
	layer, place := u&(layers-1), u>>11
	x := float64(place) * width[layer]
	if place >= inside[layer] {
		x = g.edges(layer, x)
	}
	if u&(1<<8) != 0 {
		return -x
	}
	return x
}

// edges decides about a place that is not for certain under the curve, and
// draws others until one is. The result is not negative.
func (g *Generator) edges(layer uint64, x float64) float64 {
	for {
		if layer == 0 {
			return g.beyond()
		}
		low, high := height[layer], height[layer+1]
		if low+float64(g.Float()*(high-low)) < bell(x) {
			return x
		}
		u := g.Uint64()
		layer = u & (layers - 1)
		place := u >> 11
		x = float64(place) * width[layer]
		if place < inside[layer] {
			return x
		}
	}
}

// beyond draws from the tail (Marsaglia, 1964).
func (g *Generator) beyond() float64 {
	for {
		x := -Log(g.Float()) / tail
		y := -Log(g.Float())
		if y+y > float64(x*x) {
			return tail + x
		}
	}
}
