package naming

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// fieldTheme makes the field look like the card or the row that it covers: its
// type size, its fill, no border.
type fieldTheme struct {
	fyne.Theme
	text float32
	root bool // the root's card is dark where the others are light
}

// inset is how far the text of a field stands from its edge.
func (t *fieldTheme) inset() float32 { return t.text * 0.3 }

// ground is the fill of the card.
func (t *fieldTheme) ground() color.Color {
	if t.root {
		return look.Palette().RootCard
	}
	return look.Palette().Card
}

// Color gives the field the card's colours; its fill is the cover's to draw.
func (t *fieldTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := look.Palette()
	switch name {
	case theme.ColorNameInputBackground, theme.ColorNameInputBorder:
		return color.Transparent
	case theme.ColorNameForeground, theme.ColorNamePrimary: // text and caret
		if t.root {
			return p.RootInk
		}
	case theme.ColorNamePlaceHolder:
		if t.root {
			return p.RootMuted
		}
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

// Font is the app's.
func (*fieldTheme) Font(style fyne.TextStyle) fyne.Resource { return look.OverrideFont(style) }
