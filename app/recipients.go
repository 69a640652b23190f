package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/app/settings"
	"offramp/scenarios/store/seal"
)

// askRecipients asks for the public keys that the document is encrypted to; text
// is what the field holds already.
func (w *window) askRecipients(text, wrong string) {
	keys := newQuestionField("age1…  one on a line")
	keys.MultiLine, keys.Text = true, text
	keys.SetMinRowsVisible(5)
	trouble := troubled(wrong)
	var q *question
	var lock *seal.Lock
	ready := func() bool {
		recipients, err := seal.ParseRecipients([]byte(keys.Text))
		if err == nil {
			lock, err = seal.ToRecipients(recipients...)
		}
		if err != nil {
			trouble.Set(sentence(err.Error()))
			q.refit()
		}
		return err == nil
	}
	again := func(more string) { w.askRecipients(joined(keys.Text, more), "") }
	aside := func(text string, do func()) fyne.CanvasObject {
		b := newAnswerButton(text, func() { q.dialog.Hide(); do() })
		b.escape = func() { q.leave() }
		return b
	}
	q = w.ask("Encrypt to public keys", sheet(
		said("Each of these keys opens the file, and nothing else does. Name your own too, or you cannot open it again."),
		keys, trouble,
		container.NewHBox(
			aside("Keys from a file…", func() { w.recipientsFrom(again) }),
			aside("Make a key…", func() { w.makeKey(again) }),
		),
	), fyne.Size{},
		answer{text: "Cancel"},
		answer{text: "Encrypt and save", main: true, ready: ready, do: func() { w.encryptTo(lock, keys.Text) }},
	)
	keys.of = q
	w.win.Canvas().Focus(keys)
}

// joined puts more lines below those that are there.
func joined(text, more string) string {
	text = strings.TrimRight(text, " \n")
	if text == "" {
		return more
	}
	return text + "\n" + more
}

// recipientsFrom adds the lines of a file.
func (w *window) recipientsFrom(add func(string)) {
	w.program.chooseKeyFile(w.win, w.focusMap, "A file with public keys", w.program.kept.Settings().Identity, func(path string) {
		w.program.beside(func() {
			data, err := readSmall(path)
			if err == nil {
				_, err = seal.ParseRecipients(data)
			}
			fyne.Do(func() {
				if err != nil {
					add("")
					w.fail("“"+shortened(filepath.Base(path))+"” is not used", err)
					return
				}
				add(strings.TrimSpace(string(data)))
			})
		})
	}, func() { add("") })
}

// encryptTo encrypts to public keys, and warns who has none of them.
func (w *window) encryptTo(lock *seal.Lock, text string) {
	w.ownKeys(func(own []*seal.Identity) {
		if lock.OpensTo(own) {
			w.encrypt(lock, seal.IdentitiesKey(own...))
			return
		}
		w.ask("You could not open it again", sheet(said("You are not among the recipients, as far as is known here: you will not be able to open the file again, "+
			"nor the versions of it, nor what a crash leaves. There is no recovery for it.")), fyne.Size{},
			answer{text: "Back", main: true, do: func() { w.askRecipients(text, "") }},
			answer{text: "Choose my key file…", do: func() {
				w.program.chooseKeyFile(w.win, w.focusMap, "The file with your secret key", w.program.kept.Settings().Identity, func(path string) {
					w.program.kept.Change(func(s *settings.Settings) { s.Identity = path })
					w.encryptTo(lock, text)
				}, func() { w.askRecipients(text, "") })
			}},
			answer{text: "Encrypt all the same", do: func() { w.encrypt(lock, nil) }},
		)
	})
}

// ownKeys calls then with the user's keys, none where they are not known.
func (w *window) ownKeys(then func([]*seal.Identity)) {
	file := w.program.kept.Settings().Identity
	if file == "" {
		then(nil)
		return
	}
	o := w.opener(file)
	o.got, o.then = then, func(*seal.Key, error) { then(nil) }
	o.useFile(nil)
}
