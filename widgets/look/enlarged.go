package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Enlarge makes a field k times as large; on a desk, where k is 1, it needs no
// theme of its own.
func Enlarge(field fyne.CanvasObject, k float32) fyne.CanvasObject {
	if k == 1 {
		return field
	}
	return container.NewThemeOverride(field, EnlargedTheme(func() float32 { return k }))
}

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
func (enlarged) Font(style fyne.TextStyle) fyne.Resource { return OverrideFont(style) }

// Icon is Fyne's.
func (t enlarged) Icon(name fyne.ThemeIconName) fyne.Resource { return t.app().Icon(name) }

// Size is Fyne's.
func (t enlarged) Size(name fyne.ThemeSizeName) float32 {
	return t.app().Size(name) * t.k()
}
