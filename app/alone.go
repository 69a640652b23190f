package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/widgets/chooser"
)

// Window shows the window of the program on s, whole, in an app that is somebody
// else's and with settings that nobody keeps: what is measured in it is what a
// user waits for.
func Window(a fyne.App, s *scenarios.Scenario) fyne.Window {
	return newProgram(a, settings.Memory()).show(newDocument(s)).win
}

// Kept is a program in an app that is somebody else's, with everything that it
// keeps in a folder: for what is measured of safekeeping.
type Kept struct{ p *program }

// NewKept returns one. Back does, on the UI thread, what comes back from beside it;
// choose answers for the user which file is meant.
func NewKept(a fyne.App, folder string, back func(func()), choose func() string) (Kept, error) {
	p, err := keeping(a, folder, nil)
	if err != nil {
		return Kept{}, err
	}
	p.desk.Back = func(f func()) { fyne.Do(func() { back(f) }) }
	p.choose = func(_ fyne.Window, o chooser.Options) {
		o.OnClosed()
		o.OnChosen(choose())
	}
	return Kept{p}, nil
}

// Open opens a file in a window of its own and calls over, on the UI thread, once it
// is shown or cannot be.
func (k Kept) Open(path string, over func(fyne.Window, error)) {
	k.p.openThen(nil, path, func(w *window, err error) { over(w.win, err) })
}

// New shows a scenario that no file holds yet.
func (k Kept) New(s *scenarios.Scenario) fyne.Window { return k.p.show(newDocument(s)).win }

// End gives back what is open.
func (k Kept) End() { k.p.partAll() }
