package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// answer is one of the buttons below a question or a message.
type answer struct {
	text string
	do   func() // nil: nothing more than closing
	main bool   // Enter gives it
	// stays leaves the question where it is.
	stays bool
	// ready tells whether it can be given; where not the question stays. nil: always.
	ready func() bool
}

// question is one that is being asked: give gives its main answer, leave the one
// of Esc, and close takes it away without any.
type question struct {
	give, leave, close func()
	dialog             dialog.Dialog
}

// refit makes room for what a question says by now.
func (q *question) refit() { q.dialog.Resize(q.dialog.MinSize()) }

// ask shows content with answers below it. Enter gives the main answer, Esc the
// first one; the arrows and Tab go between them.
func (w *window) ask(title string, content fyne.CanvasObject, size fyne.Size, answers ...answer) *question {
	return ask(w.win, w.focusMap, title, content, size, answers...)
}

// ask asks over any window, and gives the keyboard back after it.
func ask(win fyne.Window, back func(), title string, content fyne.CanvasObject, size fyne.Size, answers ...answer) *question {
	var d *dialog.CustomDialog
	q := &question{}
	row := container.NewHBox()
	var first *answerButton
	for i, a := range answers {
		give := func() {
			if a.ready != nil && !a.ready() {
				return
			}
			if !a.stays {
				d.Hide()
				back()
			}
			call(a.do)
		}
		b := newAnswerButton(a.text, give)
		if a.main {
			b.Importance = widget.HighImportance
			first, q.give = b, give
		}
		row.Add(b)
		if i == 0 && len(answers) > 2 {
			row.Add(layout.NewSpacer())
		}
	}
	if len(answers) <= 2 {
		row.Objects = append([]fyne.CanvasObject{layout.NewSpacer()}, row.Objects...)
	}
	escape := answers[0]
	q.close = func() { d.Hide(); back() }
	q.leave = func() { q.close(); call(escape.do) }
	for _, o := range row.Objects {
		if b, ok := o.(*answerButton); ok {
			b.escape = q.leave
		}
	}
	d = dialog.NewCustomWithoutButtons(title, container.NewBorder(nil, row, nil, nil, content), win)
	q.dialog = d
	if !size.IsZero() {
		d.Resize(size)
	}
	d.Show()
	if first != nil {
		win.Canvas().Focus(first)
	}
	return q
}

// failText shows a message.
func (w *window) failText(title, text string) { tellOn(w.win, w.focusMap, title, text) }

// tellOn shows a message over any window.
func tellOn(win fyne.Window, back func(), title, text string) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	ask(win, back, title, container.NewVScroll(label), fyne.NewSize(540, 280), answer{text: "OK", main: true})
}

// fail shows what went wrong and why.
func (w *window) fail(title string, err error) { w.failText(title, sentence(err.Error())) }

// answerButton is a button that Enter presses and Esc leaves.
type answerButton struct {
	widget.Button
	escape func()
}

func newAnswerButton(text string, tapped func()) *answerButton {
	b := &answerButton{}
	b.Text, b.OnTapped = text, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses the button on Enter.
func (b *answerButton) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeyEscape:
		call(b.escape)
	case fyne.KeyLeft, fyne.KeyUp:
		b.canvas().FocusPrevious()
	case fyne.KeyRight, fyne.KeyDown:
		b.canvas().FocusNext()
	default:
		b.Button.TypedKey(e)
	}
}

func (b *answerButton) canvas() fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(b)
}
