package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/command"
)

var fileCommands = []command.Command[*window]{
	{
		Name: "New", Menu: "File", Bare: true, Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyN)},
		Do: (*window).newScenario,
	},
	showStart,
	{
		Name: "Open…", Menu: "File", Bare: true, Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyO)},
		Do: (*window).chooseOpen,
	},
	openRecent, clearRecent,
	{
		Name: "Open the Geneva sample", Menu: "File", Bare: true,
		Do: func(w *window) { w.program.sample(w) },
	},
	{
		Name: "Save", Menu: "File", Group: 1, Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyS)},
		Do: func(w *window) { w.save(nil) }, Enabled: editable, Before: true,
	},
	{
		Name: "Save as…", Menu: "File", Group: 1, Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyS)},
		Do: func(w *window) { w.saveAs(nil) }, Enabled: editable,
	},
	showVersions, compareFile, mergeFile,
	othersAtFile,
	{
		Name: "Encryption…", Menu: "File", Group: 1,
		Do: (*window).askEncryption, Enabled: editable,
	},
	{
		Name: "Repair a copy", Menu: "File", Group: 1,
		Do:      (*window).repairCopy,
		Enabled: func(w *window) bool { return w.doc.opened != nil && w.doc.opened.Broken() },
	},
	{
		Name: "Save a picture…", Menu: "File", Group: 1,
		Do: (*window).savePicture,
	},
	forgetEverything,
	{
		Name: "Close", Menu: "File", Group: 2, Bare: true, Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyW)},
		Do: func(w *window) { w.askClose(nil) },
	},
	{
		Name: "Quit", Menu: "File", Group: 2, Bare: true, Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyQ)}, Quits: true,
		Do: func(w *window) { w.program.quit() },
	},
}
