// Package look is how Offramp looks: the theme of its controls, made from the
// palette that the map is drawn with, and the measures that panes share.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/scenarios/scene"
)

// Unit is the grid that everything stands on, in px.
const Unit = 8

// Theme is Fyne's theme with Offramp's palette and measures.
type Theme struct {
	fyne.Theme
	variant Variant
}

// Variant is light, dark, or what the system says.
type Variant string

// The variants.
const (
	System Variant = ""
	Light  Variant = "light"
	Dark   Variant = "dark"
)

var _ fyne.Theme = (*Theme)(nil)

// New returns the theme in a variant.
func New(v Variant) *Theme {
	return &Theme{Theme: theme.DefaultTheme(), variant: v}
}

// Variant returns the variant that was asked for.
func (t *Theme) Variant() Variant { return t.variant }

// resolve returns the variant to show where the system says v.
func (t *Theme) resolve(v fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.variant {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return v
}

// Palette returns the palette of the present variant, light or dark.
func Palette() *scene.Palette {
	v := theme.VariantLight
	if a := fyne.CurrentApp(); a != nil {
		v = a.Settings().ThemeVariant()
		if t, ok := a.Settings().Theme().(*Theme); ok {
			v = t.resolve(v)
		}
	}
	if v == theme.VariantDark {
		return dark
	}
	return light
}

// The palettes, which nobody writes to.
var light, dark = scene.Light(), scene.Dark()

// Color maps Fyne's names to the palette.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	v = t.resolve(v)
	p := light
	if v == theme.VariantDark {
		p = dark
	}
	switch name {
	case theme.ColorNameBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
		theme.ColorNameInputBackground, theme.ColorNameHeaderBackground:
		return p.Panel
	case theme.ColorNameForeground:
		return ink{p.Ink}
	case theme.ColorNamePlaceHolder:
		return p.Faint
	case theme.ColorNameDisabled:
		return p.Faint
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.Accent
	case theme.ColorNameForegroundOnPrimary:
		return p.Panel
	case theme.ColorNameFocus:
		return alpha(p.Accent, 0x40)
	case theme.ColorNameSelection:
		return alpha(p.Accent, 0x50)
	case theme.ColorNameSeparator, theme.ColorNameInputBorder:
		return p.Hairline
	case theme.ColorNameButton, theme.ColorNameDisabledButton:
		return p.Ground
	case theme.ColorNameHover:
		return alpha(p.Ink, 0x10)
	case theme.ColorNamePressed:
		return alpha(p.Ink, 0x20)
	case theme.ColorNameError:
		return p.Danger
	case theme.ColorNameScrollBar:
		return alpha(p.Ink, 0x60)
	case theme.ColorNameScrollBarBackground:
		return color.Transparent
	case theme.ColorNameShadow: // menus and questions have no other edge
		if p.IsDark {
			return color.NRGBA{A: 0x90}
		}
		return alpha(p.Ink, 0x30)
	}
	return t.Theme.Color(name, v)
}

// Size gives Fyne's controls the measures of the drawings.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 13
	case theme.SizeNameCaptionText:
		return 11
	case theme.SizeNameHeadingText:
		return 20
	case theme.SizeNameSubHeadingText:
		return 15
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameInlineIcon:
		return 18
	}
	return t.Theme.Size(name)
}

func alpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}
