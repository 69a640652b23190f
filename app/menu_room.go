package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// roomMenu makes a menu as large as the rest in projector size. Its marks grow
// less: Fyne leaves as much room for them as on a desk.
type roomMenu struct{ fyne.Theme }

// Size is Fyne's.
func (t roomMenu) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return look.ProjectorType
	case theme.SizeNameInlineIcon:
		return t.Theme.Size(theme.SizeNameInlineIcon) + t.Theme.Size(theme.SizeNameInnerPadding)/2
	}
	return t.Theme.Size(name)
}
