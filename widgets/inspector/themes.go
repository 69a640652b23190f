package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// titleTheme sets a field in the size of a title, without a border until it
// has the focus. All else is as in the app's theme of the moment.
type titleTheme struct{}

var _ fyne.Theme = titleTheme{}

func (titleTheme) app() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color leaves the border out.
func (t titleTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameInputBorder {
		return look.Palette().Panel
	}
	return t.app().Color(name, v)
}

// Size is larger for text.
func (t titleTheme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		return titleSize
	}
	return t.app().Size(name)
}

// Font is the app's.
func (titleTheme) Font(style fyne.TextStyle) fyne.Resource { return look.OverrideFont(style) }

// Icon is the app's.
func (t titleTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.app().Icon(name) }
