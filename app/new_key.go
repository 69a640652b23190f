package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/widgets/chooser"
	"offramp/widgets/form"
)

// makeKey makes a pair of keys, writes the secret one where the user says and
// shows the public one.
func (w *window) makeKey(add func(string)) {
	typed := newTypedTwice("Passphrase of the key file, or nothing")
	quantum := newQuestionCheck("Safe from the quantum computers of the future", nil)
	q := w.ask("Make a key", sheet(
		said("The public key is for all who are to encrypt for you. The secret key opens what they encrypt: keep its file to yourself, and a copy of it in a safe place. "+
			"There is no recovery for what it opens without it."),
		typed.first, typed.again, typed.show, quantum,
		form.NewProse("A public key that is safe from those has 2,000 characters.", form.SmallSize, false, form.Muted), typed.trouble,
	), fyne.Size{},
		answer{text: "Back", do: func() { add("") }},
		answer{text: "Choose where…", main: true, ready: func() bool { return typed.nothing() || typed.same() },
			do: func() { w.chooseNewKey([]byte(typed.first.Text), quantum.Checked, add) }},
	)
	quantum.of = q
	typed.in(w, q)
}

func (w *window) chooseNewKey(passphrase []byte, quantum bool, add func(string)) {
	w.program.choose(w.win, chooser.Options{
		Title: "Where the secret key goes", Confirm: "Make the key", Save: true,
		Start: filepath.Join(w.program.folder(), "my secret key.txt"), Suffixes: []string{".txt"}, DefaultSuffix: ".txt",
		OnClosed: w.focusMap, OnLeft: func() { add("") },
		OnChosen: func(path string) {
			waiting := newWaiting(w.win, w.focusMap, path)
			w.program.beside(func() {
				public, err := writeKey(w.program.desk.FS, path, passphrase, quantum)
				fyne.Do(func() {
					waiting.end()
					if err != nil {
						add("")
						w.fail("No key was made", err)
						return
					}
					w.program.kept.Change(func(s *settings.Settings) { s.Identity = path })
					w.showKey(path, public, add)
				})
			})
		},
	})
}

// showKey shows a public key, to be given away.
func (w *window) showKey(path, public string, add func(string)) {
	key := newQuestionField("")
	key.MultiLine, key.Wrapping, key.Text = true, fyne.TextWrapBreak, public
	key.SetMinRowsVisible(3)
	key.Disable()
	copied := form.Line()
	var q *question
	q = w.ask("Your key", sheet(
		said("The secret key is in "+shortened(path)+". Give this public key to those who are to encrypt for you:"), key, copied,
	), fyne.Size{},
		answer{text: "Copy it", stays: true, do: func() {
			w.clipboard().SetContent(public)
			copied.Set("The public key is on the clipboard.")
			q.refit()
		}},
		answer{text: "Go on", main: true, do: func() { add(public) }},
	)
	q.leave = func() { q.dialog.Hide(); w.focusMap(); add(public) }
	key.of = q
}
