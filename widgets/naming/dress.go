package naming

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/field"
)

// dress is a field in a theme that makes it look like what it covers. It is kept
// for the next outcome: each time that a theme is put over a widget, Fyne
// forgets the size of every text on the screen, which took a third of the
// keystroke that adds an outcome.
type dress struct {
	field  *field.Field
	theme  *fieldTheme
	object *container.ThemeOverride
	left   time.Time // when the field was closed
}

// lasting is how long a closed field can be taken up again: Fyne forgets the
// theme of what it did not paint for a minute.
const lasting = 20 * time.Second

func newDress(number bool) *dress {
	d := &dress{field: field.New(), theme: &fieldTheme{Theme: theme.Current()}}
	if !number {
		d.field.MultiLine = true
		d.field.Wrapping = fyne.TextWrapWord
		d.field.Scroll = container.ScrollNone // the field grows with its text
	}
	d.object = container.NewThemeOverride(d.field, d.theme)
	return d
}

// dressed returns a field that nobody types in, as it was left or new.
func (n *Namer) dressed(number bool) *dress {
	kept := &n.titles
	if number {
		kept = &n.numbers
	}
	if *kept == nil || time.Since((*kept).left) > lasting {
		*kept = newDress(number)
	}
	(*kept).theme.Theme = theme.Current()
	return *kept
}
