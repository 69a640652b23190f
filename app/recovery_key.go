package app

import (
	"errors"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
	"offramp/widgets/chooser"
)

// askKey asks for the passphrase, or for the file with the secret key, that opens
// what is encrypted.
func (p *program) askKey(win fyne.Window, kind seal.Kind, what string, back func(), given func(*seal.Key)) {
	if kind != seal.ByPassphrase {
		p.choose(win, chooser.Options{
			Title: "The file with your secret key", Confirm: "Unlock", Start: p.folder() + string(os.PathSeparator),
			OnChosen: func(path string) {
				data, err := store.ReadFile(path) // which reads no more than a scenario may have
				var identities []*seal.Identity
				if err == nil {
					identities, err = seal.ParseIdentities(data, nil)
				}
				if err != nil {
					tellOn(win, back, "This is no file with a secret key", sentence(err.Error()))
					return
				}
				given(seal.IdentitiesKey(identities...))
			},
			OnClosed: back,
		})
		return
	}
	entry := widget.NewPasswordEntry()
	entry.SetPlaceHolder("Passphrase")
	var close func()
	give := func() {
		if entry.Text == "" {
			tellOn(win, back, "No passphrase", sentence(errors.New("type the passphrase first").Error()))
			return
		}
		given(seal.PassphraseKey([]byte(entry.Text)))
	}
	entry.OnSubmitted = func(string) { close(); give() }
	close = ask(win, back, "The passphrase for "+what, entry, fyne.NewSize(440, 0),
		answer{text: "Cancel"}, answer{text: "Unlock", main: true, do: give})
	win.Canvas().Focus(entry)
}
