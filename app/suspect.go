package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// mayOpen asks before a file is opened that ended the program when it was opened
// last, and calls yes where it may be, no where it may not: either may be nil.
func (p *program) mayOpen(on fyne.Window, path string, back, yes, no func()) {
	if p.desk.Data == "" || path == "" {
		yes()
		return
	}
	guard := p.desk.Starts()
	if crashed, _ := guard.Crashed(path); !crashed { // not to know it is no reason not to open it
		yes()
		return
	}
	text := widget.NewLabel("Offramp ended while “" + shortened(filepath.Base(path)) + "” was being opened: by a fault that it may meet again, or because it was ended from outside. " +
		"The file was not changed.")
	text.Wrapping = fyne.TextWrapWord
	ask(on, back, "Opening this file ended Offramp last time", text, fyne.NewSize(520, 200),
		answer{text: "Cancel", main: true, do: no},
		answer{text: "Open anyway", do: func() {
			p.grumble(guard.Forget(path))
			yes()
		}},
	)
}
