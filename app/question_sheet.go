package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/form"
	"offramp/widgets/look"
)

// questionWidth is that of a question with fields, in px.
const questionWidth = 480

// questionLayout stacks what a question is made of, as high as its texts are.
type questionLayout struct{ form.Stack }

// MinSize is that of the whole: a dialog is no larger than it has to be.
func (l *questionLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(questionWidth, l.HeightAt(objects, questionWidth))
}

// sheet is the content of a question with fields.
func sheet(objects ...fyne.CanvasObject) *fyne.Container {
	for k, o := range objects {
		if c, ok := o.(*questionCheck); ok {
			objects[k] = container.NewThemeOverride(c, boxes{})
		}
	}
	return container.New(&questionLayout{form.Stack{Gap: 12, Bottom: 8}}, objects...)
}

// said is a text in a question.
func said(text string) *form.Prose { return form.NewProse(text, form.TextSize, false, form.Ink) }

// troubled is what a question says is wrong, hidden where nothing is.
func troubled(text string) *form.Prose { return form.NewProse(text, form.TextSize, true, form.Danger) }

// boxes is the theme of boxes to tick: such a box is nothing but its border, so that
// is darker than the hairline around a field.
type boxes struct{}

var _ fyne.Theme = boxes{}

func (boxes) of() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (b boxes) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameInputBorder {
		return look.Palette().Faint
	}
	return b.of().Color(name, v)
}

func (b boxes) Font(style fyne.TextStyle) fyne.Resource    { return b.of().Font(style) }
func (b boxes) Icon(name fyne.ThemeIconName) fyne.Resource { return b.of().Icon(name) }
func (b boxes) Size(name fyne.ThemeSizeName) float32       { return b.of().Size(name) }
