package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/app/cli"
	"offramp/app/command"
	"offramp/scenarios/store/forget"
)

var forgetEverything = command.Command[*window]{
	Name: "Forget everything…", Menu: "File", Group: 2, Bare: true,
	Do:      (*window).askForget,
	Enabled: func(w *window) bool { return w.program.desk.Data != "" },
}

// askForget lists what is kept on this computer beside the user's files, and asks
// whether to remove it.
func (w *window) askForget() {
	p := w.program
	place := forget.At(p.desk.FS, p.desk.Data, cli.Toolkit())
	p.beside(func() {
		err := p.kept.Flush() // what is noted and not yet written counts, too
		parts, trouble := place.Look()
		if trouble != nil {
			err = trouble
		}
		fyne.Do(func() {
			switch {
			case err != nil:
				w.fail("It cannot be looked at", err)
			case len(parts) == 0:
				w.failText("Nothing to forget", "Nothing is kept beside your own files.")
			default:
				w.ask("Forget everything?", sheet(
					said("This is what Offramp keeps on this computer beside your own files:"), said(parted(parts)),
					said("Your scenarios, and files with keys, are not touched. What is open stays open: its journal goes when it is closed. "+
						"Until the program ends nothing more is noted, and saves keep no versions. Disks, snapshots and backups may still hold what is removed."),
				), fyne.Size{},
					answer{text: "Cancel", main: true},
					answer{text: "Forget everything", do: func() { w.forget(place) }})
			}
		})
	})
}

// forget removes it, and says what was removed.
func (w *window) forget(place forget.Place) {
	p := w.program
	p.kept.Forget()
	p.desk.Forgets()
	p.missing = nil
	p.beside(func() {
		parts, err := place.Forget()
		fyne.Do(func() {
			p.refreshMenus()
			text := "Removed:\n\n" + parted(parts)
			if err != nil {
				text += "\n\nThis could not be removed:\n\n" + err.Error()
			}
			w.failText("Forgotten", text)
		})
	})
}

// parted lists what is kept.
func parted(parts []forget.Part) string {
	var lines []string
	for _, part := range parts {
		part.Where = fromHome(part.Where)
		lines = append(lines, "• "+part.String())
	}
	return strings.Join(lines, "\n")
}
