package look

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"
)

// Text returns a line of text in a face and size of its own.
func Text(text string, size float32, bold bool, c color.Color) *canvas.Text {
	t := canvas.NewText(text, c)
	t.TextSize = size
	t.TextStyle.Bold = bold
	return t
}
