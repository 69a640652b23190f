package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// fieldTheme makes the field over a card look like the card: its type size,
// its fill, no border.
type fieldTheme struct {
	fyne.Theme
	text float32
}

func (t *fieldTheme) set(text float32) { t.text = text }

// inset is how far the text of a field stands from its edge.
func (t *fieldTheme) inset() float32 { return t.text * 0.3 }

// Color gives the field the card's fill.
func (t *fieldTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameInputBackground:
		return look.Palette().Card
	case theme.ColorNameInputBorder:
		return color.Transparent
	}
	return t.Theme.Color(name, v)
}

// Size gives the field the card's measures.
func (t *fieldTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return t.text
	case theme.SizeNameInnerPadding:
		return t.inset()
	case theme.SizeNameLineSpacing, theme.SizeNameInputBorder:
		return 0
	}
	return t.Theme.Size(name)
}
