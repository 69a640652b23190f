package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/widgets/stance"
)

// othersAtFile gives the keyboard what the line about the file offers.
var othersAtFile = command.Command[*window]{
	Name: "Others at the file…", Menu: "File", Group: 1,
	Do:      (*window).askAtFile,
	Enabled: func(w *window) bool { return w.atFile.Text() != "" },
}

// newAtFile makes the line that says what others do to the file: it never gets in
// the way of who is typing.
func (w *window) newAtFile() { w.atFile = stance.New(true) }

// sayAtFile says something about the file, and what can be done about it.
func (w *window) sayAtFile(text string, offers ...stance.Offer) {
	w.atFile.Offer(text, offers...)
	w.refreshTitle()
	w.refreshMenu()
}

// quietAtFile takes the line away.
func (w *window) quietAtFile() { w.sayAtFile("") }

// askAtFile asks what the line offers.
func (w *window) askAtFile() {
	answers := []answer{{text: "Later"}}
	for k, o := range w.atFile.Offers() {
		answers = append(answers, answer{text: o.Word, main: k == 0, do: o.Do})
	}
	if len(answers) == 1 {
		answers[0].main = true
	}
	w.ask("The file", sheet(said(w.atFile.Text())), fyne.Size{}, answers...)
}
