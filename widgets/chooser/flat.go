package chooser

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// flat is the app's theme without the shadows that Fyne draws where a list can
// be scrolled on: here it ends at a hairline.
type flat struct{}

var _ fyne.Theme = flat{}

func (flat) app() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color has no shadow.
func (f flat) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return color.Transparent
	}
	return f.app().Color(name, v)
}

// Font is the app's.
func (flat) Font(style fyne.TextStyle) fyne.Resource { return look.OverrideFont(style) }

// Icon is the app's.
func (f flat) Icon(name fyne.ThemeIconName) fyne.Resource { return f.app().Icon(name) }

// Size is the app's.
func (f flat) Size(name fyne.ThemeSizeName) float32 { return f.app().Size(name) }
