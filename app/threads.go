package app

import (
	"os"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
)

// NewApp returns a Fyne app that knows that all work on widgets is done on its
// own thread, as [Migrations] in FyneApp.toml says it of a packaged program.
// Without that Fyne reads the stack at each refresh of anything to find out: an
// eighth of the time of a keystroke. With OFFRAMP_TRACE set it goes on reading,
// and complains: so do the end-to-end tests.
func NewApp(id string) fyne.App {
	a := fyneapp.NewWithID(id)
	if os.Getenv("OFFRAMP_TRACE") == "" {
		about := a.Metadata()
		about.Migrations = map[string]bool{"fyneDo": true}
		fyneapp.SetMetadata(about)
	}
	return a
}
