package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/scenarios"
)

// Window shows the window of the program on s, whole, in an app that is somebody
// else's and with settings that nobody keeps: what is measured in it is what a
// user waits for.
func Window(a fyne.App, s *scenarios.Scenario) fyne.Window {
	return newProgram(a, settings.Memory()).show(newDocument(s)).win
}
