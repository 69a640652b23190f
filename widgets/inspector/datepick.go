package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/field"
)

// dated is a date field with its calendar.
func (i *Inspector) dated(f *field.Field) fyne.CanvasObject { return f }
