package app

import (
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
)

// errLeft says that the user does not want any more what was begun.
var errLeft = errors.New("left")

// withKey runs work beside the UI thread: without a key, and where what it opens
// is encrypted, again with each key that the user gives until one fits. Then it
// calls then, on the UI thread, with the key that did, nil where none was needed;
// the error is [errLeft] where the user left. Path is what the questions name.
func (w *window) withKey(path string, work func(*seal.Key) error, then func(*seal.Key, error)) {
	o := w.opener(path)
	o.work, o.then = work, then
	o.try(nil)
}

func (w *window) opener(path string) *opener {
	return &opener{
		p: w.program, win: w.win, back: w.focusMap, closed: func() bool { return !slices.Contains(w.program.windows, w) },
		path: path, name: "“" + shortened(filepath.Base(path)) + "”", file: w.program.kept.Settings().Identity,
	}
}

// askKey asks once, over any window, for what opens something encrypted.
func (p *program) askKey(win fyne.Window, kind seal.Kind, what string, back func(), given func(*seal.Key)) {
	o := &opener{
		p: p, win: win, back: back, closed: func() bool { return false },
		name: what, file: p.kept.Settings().Identity, then: func(*seal.Key, error) {},
	}
	if kind == seal.ByPassphrase {
		o.askPassphrase(byPassphrase, "", func(typed []byte) { given(seal.PassphraseKey(typed)) })
		return
	}
	o.got = func(own []*seal.Identity) { o.remember(); given(seal.IdentitiesKey(own...)) }
	o.askFile("")
}

const byPassphrase = "It is encrypted with a passphrase. Without that there is no recovery for it."

// opener tries keys on something encrypted.
type opener struct {
	p      *program
	win    fyne.Window
	back   func()      // gives the keyboard back
	closed func() bool // tells whether the window is
	path   string
	name   string // what the questions call it
	work   func(*seal.Key) error
	then   func(*seal.Key, error)
	file   string // with the user's secret keys, "" for none
	used   bool   // that was tried
	// got, where not nil, takes the keys in the file: nothing is tried on.
	got func([]*seal.Identity)
}

func (o *opener) try(key *seal.Key) {
	if key != nil {
		o.p.guard.Secret(true) // until it is known what is shown of it
	}
	waiting := newWaiting(o.win, o.back, o.path)
	o.p.beside(func() {
		err := o.work(key)
		fyne.Do(func() {
			if waiting.end() {
				o.tried(key, err)
			} else {
				o.then(key, errLeft)
			}
			o.p.guardSecrets()
		})
	})
}

// tried asks for another key where that may help.
func (o *opener) tried(key *seal.Key, err error) {
	var needs *keeper.Encrypted
	if !errors.As(err, &needs) || o.closed() {
		if err == nil && key != nil && o.used {
			o.remember()
		}
		o.then(key, err)
		return
	}
	trouble := ""
	var refused *seal.Refused
	if errors.As(needs.Err, &refused) {
		switch refused.Reason {
		case seal.WrongPassphrase, seal.NotRecipient:
			trouble = sentence(refused.What) + " " + sentence(refused.Do)
		case seal.NeedsPassphrase, seal.NeedsKey:
		default:
			o.then(nil, err)
			return
		}
	}
	switch {
	case needs.Kind == seal.ByPassphrase:
		o.askPassphrase(byPassphrase, trouble,
			func(typed []byte) { o.try(seal.PassphraseKey(typed)) })
	case o.file != "" && !o.used:
		o.useFile(nil)
	default:
		o.askFile(trouble)
	}
}

// remember notes where the key file is, never a key.
func (o *opener) remember() { o.p.kept.Change(func(s *settings.Settings) { s.Identity = o.file }) }

// askPassphrase asks for one; trouble says what is wrong with the last.
func (o *opener) askPassphrase(text, trouble string, given func([]byte)) {
	field, show := newSecretField("Passphrase")
	field.of = ask(o.win, o.back, o.name+" is encrypted", sheet(said(text), troubled(trouble), field, show), fyne.Size{},
		answer{text: "Cancel", do: o.leave},
		answer{text: "Open", main: true, ready: func() bool { return field.Text != "" }, do: func() { given([]byte(field.Text)) }},
	)
	show.of = field.of
	o.win.Canvas().Focus(field)
}

func (o *opener) leave() { o.then(nil, errLeft) }
