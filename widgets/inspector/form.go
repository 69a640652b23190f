package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/form"
)

// What the pane is made of.
type (
	prose   = form.Prose
	chevron = form.Chevron
	picker  = form.Picker
	link    = form.Link
	check   = form.Check
	stack   = form.Stack
	beside  = form.Beside
)

const (
	ink    = form.Ink
	muted  = form.Muted
	danger = form.Danger
	accent = form.Accent

	captionSize = form.CaptionSize
	smallSize   = form.SmallSize
	textSize    = form.TextSize
	titleSize   = form.TitleSize

	inset = form.Inset
)

var (
	newProse   = form.NewProse
	caption    = form.Caption
	line       = form.Line
	lineHeight = form.LineHeight
	heightAt   = form.HeightAt
	place      = form.Place
	dropMenu   = form.DropMenu
	number     = form.Number
	sentence   = form.Sentence
	numberText = form.NumberText
)

func newPicker(i *Inspector, options []string, picked func(option string)) *picker {
	return switching(i, form.NewPicker(host{i}, options, picked))
}

func newLink(i *Inspector, text string, pressed func()) *link {
	return switching(i, form.NewLink(host{i}, text, pressed))
}

func newCheck(i *Inspector, label string, toggled func(on bool)) *check {
	return switching(i, form.NewCheck(host{i}, label, toggled))
}

// newFold returns a word that shows or hides something, also in a document that
// is only read.
func newFold(i *Inspector, text string, pressed func()) *link {
	return form.NewLink(host{i}, text, pressed)
}

// switching has a control switched off in a document that is only read.
func switching[C interface {
	fyne.Widget
	switched
}](i *Inspector, c C) C {
	i.controls = append(i.controls, c)
	return c
}
