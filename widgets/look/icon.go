package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Faded returns an icon of the theme in the colour of what does not count now.
func Faded(icon fyne.Resource) fyne.Resource {
	if icon == nil {
		return nil
	}
	return theme.NewDisabledResource(icon)
}
