package look

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/scenarios/scene"
)

// Fonts returns Fyne's own fonts, to measure what the map says. Characters
// that they lack are measured the way that Fyne will draw them.
var Fonts = sync.OnceValue(func() *scene.Fonts {
	fonts, err := scene.NewFonts(
		theme.DefaultTextFont().Content(),
		theme.DefaultTextBoldFont().Content(),
		theme.DefaultTextItalicFont().Content(),
	)
	if err != nil {
		panic("look: Fyne's own fonts cannot be read: " + err.Error()) // a broken build
	}
	fonts.Fallback = func(text string, size float32, face scene.Face) float32 {
		return fyne.MeasureText(text, size, Style(face)).Width
	}
	return fonts
})

// Style is Fyne's name for a face.
func Style(face scene.Face) fyne.TextStyle {
	return fyne.TextStyle{Bold: face == scene.Bold, Italic: face == scene.Italic}
}
