package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// EnlargedTheme is the theme of the moment, every measure of it k times as large:
// for the fields of what a room reads.
func EnlargedTheme(k func() float32) fyne.Theme { return enlarged{k} }

type enlarged struct{ k func() float32 }

// app is not Fyne's current theme, which while it draws is this one.
func (enlarged) app() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color is Fyne's.
func (t enlarged) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return t.app().Color(name, v)
}

// Font is Fyne's.
func (t enlarged) Font(style fyne.TextStyle) fyne.Resource { return t.app().Font(style) }

// Icon is Fyne's.
func (t enlarged) Icon(name fyne.ThemeIconName) fyne.Resource { return t.app().Icon(name) }

// Size is Fyne's.
func (t enlarged) Size(name fyne.ThemeSizeName) float32 {
	return t.app().Size(name) * t.k()
}
