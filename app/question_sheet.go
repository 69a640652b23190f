package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/form"
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
	return container.New(&questionLayout{form.Stack{Gap: 12, Bottom: 8}}, objects...)
}

// said is a text in a question.
func said(text string) *form.Prose { return form.NewProse(text, form.TextSize, false, form.Ink) }

// troubled is what a question says is wrong, hidden where nothing is.
func troubled(text string) *form.Prose { return form.NewProse(text, form.TextSize, true, form.Danger) }
