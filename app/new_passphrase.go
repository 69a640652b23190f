package app

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios/store/seal"
	"offramp/widgets/form"
)

// askNewPassphrase asks for one, twice.
func (w *window) askNewPassphrase() {
	typed := newTypedTwice("Passphrase")
	typed.in(w, w.ask("Encrypt with a passphrase", sheet(
		said("Several words that belong together for you alone make a good one."), typed.first, typed.again, typed.show,
		said("There is no recovery: who forgets the passphrase has lost the scenario, its versions and its journal. Nobody can help, nor can this program."),
		typed.trouble,
	), fyne.Size{},
		answer{text: "Cancel"},
		answer{text: "Encrypt and save", main: true, ready: typed.same, do: func() {
			passphrase := []byte(typed.first.Text)
			lock, err := seal.WithPassphrase(passphrase)
			if err != nil {
				w.fail("Not encrypted", err)
				return
			}
			w.encrypt(lock, seal.PassphraseKey(passphrase))
		}},
	))
}

// typedTwice is a new passphrase that is asked for twice.
type typedTwice struct {
	first, again *questionField
	show         *questionCheck
	trouble      *form.Prose
	of           *question
}

func newTypedTwice(hint string) *typedTwice {
	t := &typedTwice{trouble: troubled("")}
	t.first, t.show = newSecretField(hint)
	t.again, _ = newSecretField("The same again")
	t.show.OnChanged = func(on bool) { t.first.reveal(on); t.again.reveal(on) }
	t.first.OnChanged = func(string) { t.say("") } // it may be right by now
	t.again.OnChanged = t.first.OnChanged
	return t
}

// in is told the question that asks for it, and gives it the keyboard.
func (t *typedTwice) in(w *window, q *question) {
	t.of, t.first.of, t.again.of, t.show.of = q, q, q, q
	t.first.OnSubmitted = func(text string) {
		if text == "" {
			q.give()
			return
		}
		w.win.Canvas().Focus(t.again)
	}
	w.win.Canvas().Focus(t.first)
}

func (t *typedTwice) nothing() bool { return t.first.Text == "" && t.again.Text == "" }

// same tells whether it is the same both times, and says what is wrong where not.
func (t *typedTwice) same() bool {
	wrong := twice(t.first.Text, t.again.Text)
	t.say(wrong)
	return wrong == ""
}

func (t *typedTwice) say(wrong string) {
	if t.trouble.Text != wrong {
		t.trouble.Set(wrong)
		t.of.refit()
	}
}

// twice says what is wrong with a passphrase that is asked for twice, "" if nothing.
func twice(first, again string) string {
	switch {
	case first == "":
		return "Give a passphrase."
	case again == "":
		return "Type the passphrase a second time, so that a slip locks nobody out."
	case first != again:
		return "The two are not the same: look at them with “Show what is typed”."
	}
	return ""
}
