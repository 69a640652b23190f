package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/cli"
	"offramp/app/command"
)

var helpCommands = []command.Command[*window]{
	{
		Name: "Keys", Menu: "Help", Bare: true, Keys: []command.Chord{command.Key(fyne.KeyF1)},
		Do: (*window).showKeys,
	},
	{
		Name: "About Offramp", Menu: "Help", Group: 1, Bare: true,
		Do: func(w *window) {
			w.failText("About Offramp", "Offramp "+cli.Version+"\n\nMaps how a situation can unfold: "+
				"a branching tree of outcomes with notes and probabilities, each scenario one JSON file.\n\n"+
				"It opens no network connection. Licensed under the BSD 3-Clause License.")
		},
	},
}
