package scene

import "image/color"

// Face is a cut of the one typeface.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	faces
)

func (f Face) String() string { return [...]string{"regular", "bold", "italic"}[f] }

// Painter draws what a scene shows. Coordinates and sizes are pixels relative
// to the view; colours may be translucent, and a colour of alpha 0 draws
// nothing. Calls come back to front.
type Painter interface {
	// Box draws a rectangle with rounded corners. The stroke lies inside it.
	Box(r Rect32, radius float32, fill, stroke color.NRGBA, strokeWidth float32, dashed bool)
	// Elbow draws a line along points whose corners are right angles, turned
	// with the radius as far as there is room: [Round] says where it runs.
	Elbow(points []Point32, radius, width float32, c color.NRGBA, dashed bool)
	// Symbol draws a vector shape in the square of that size around centre:
	// [ShapeOf] has its outlines. outline has alpha 0 where none is needed.
	Symbol(kind string, centre Point32, size float32, fill, outline color.NRGBA)
	// Text draws one line from x rightwards on the baseline. It never wraps.
	Text(x, baseline float32, text string, face Face, size float32, c color.NRGBA)
}
