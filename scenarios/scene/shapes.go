package scene

import "math"

// Shape is the outline of a symbol in the unit square around 0, 0, y growing
// downwards: closed contours to be filled by the nonzero rule, holes running
// the other way.
type Shape [][]Point32

// ShapeOf returns the outline of a kind of symbol: one of scenarios.Symbols or
// of the marks. Of an unknown kind it is a square.
func ShapeOf(kind string) Shape {
	if s, ok := shapes[kind]; ok {
		return s
	}
	return shapes["square"]
}

var shapes = map[string]Shape{
	"circle":   {polygon(40, 0.5, 0)},
	"square":   {{{-0.45, -0.45}, {0.45, -0.45}, {0.45, 0.45}, {-0.45, 0.45}}},
	"triangle": {{{0, -0.47}, {0.52, 0.43}, {-0.52, 0.43}}},
	"diamond":  {polygon(4, 0.56, 0)},
	"pentagon": {polygon(5, 0.54, 0)},
	"star":     {star(5, 0.57, 0.25)},
	"cross":    {saltire(0.5, 0.15)},
	"ring":     {polygon(40, 0.5, 0), backwards(polygon(40, 0.29, 0))},

	FoldedMark:    {{{-0.25, -0.42}, {0.36, 0}, {-0.25, 0.42}}},
	UnfoldedMark:  {{{-0.42, -0.25}, {0.42, -0.25}, {0, 0.36}}},
	ChoiceMark:    {polygon(4, 0.52, 0), backwards(polygon(4, 0.37, 0))},
	HappenedMark:  {StrokeOutline([]Point32{{-0.42, 0.04}, {-0.13, 0.33}, {0.43, -0.3}}, 0.16)},
	RuledOutMark:  {saltire(0.42, 0.085)},
	IndicatorMark: {{{-0.36, -0.48}, {-0.26, -0.48}, {-0.26, 0.5}, {-0.36, 0.5}}, {{-0.26, -0.45}, {0.42, -0.2}, {-0.26, 0.08}}},
	SourceMark: {
		{{-0.4, -0.5}, {0.4, -0.5}, {0.4, 0.5}, {-0.4, 0.5}},
		backwards([]Point32{{-0.31, -0.41}, {0.31, -0.41}, {0.31, 0.41}, {-0.31, 0.41}}),
		{{-0.2, -0.24}, {0.2, -0.24}, {0.2, -0.15}, {-0.2, -0.15}},
		{{-0.2, -0.045}, {0.2, -0.045}, {0.2, 0.045}, {-0.2, 0.045}},
		{{-0.2, 0.15}, {0.2, 0.15}, {0.2, 0.24}, {-0.2, 0.24}},
	},
	Leftward:  {StrokeOutline([]Point32{{0.18, -0.42}, {-0.24, 0}, {0.18, 0.42}}, 0.15)},
	Rightward: {StrokeOutline([]Point32{{-0.18, -0.42}, {0.24, 0}, {-0.18, 0.42}}, 0.15)},
	Upward:    {StrokeOutline([]Point32{{-0.42, 0.18}, {0, -0.24}, {0.42, 0.18}}, 0.15)},
	Downward:  {StrokeOutline([]Point32{{-0.42, -0.18}, {0, 0.24}, {0.42, -0.18}}, 0.15)},
	NoteMark: {
		{{-0.46, 0.46}, {-0.4, 0.17}, {0.22, -0.45}, {0.45, -0.22}, {-0.17, 0.4}},
		backwards([]Point32{{-0.31, 0.21}, {0.22, -0.32}, {0.32, -0.22}, {-0.21, 0.31}}),
	},
}

// polygon has its first corner on top.
func polygon(n int, radius, turn float64) []Point32 {
	points := make([]Point32, n)
	for i := range points {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(i)/float64(n))
		points[i] = Point32{float32(radius * sin), float32(-radius * cos)}
	}
	return points
}

func star(n int, outer, inner float64) []Point32 {
	points := make([]Point32, 2*n)
	for i := range points {
		radius := outer
		if i%2 == 1 {
			radius = inner
		}
		sin, cos := math.Sincos(math.Pi * float64(i) / float64(n))
		points[i] = Point32{float32(radius * sin), float32(-radius * cos)}
	}
	return points
}

// saltire is a cross that stands on two feet, its arms ending in the corners.
func saltire(reach, half float32) []Point32 {
	d := half * math.Sqrt2
	return []Point32{
		{0, -d}, {reach - d, -reach}, {reach, -reach + d}, {d, 0},
		{reach, reach - d}, {reach - d, reach}, {0, d}, {-reach + d, reach},
		{-reach, reach - d}, {-d, 0}, {-reach, -reach + d}, {-reach + d, -reach},
	}
}

func backwards(points []Point32) []Point32 {
	n := len(points)
	turned := make([]Point32, n)
	for i, p := range points {
		turned[n-1-i] = p
	}
	return turned
}
