package app

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
	"offramp/widgets/chooser"
)

// readSmall reads a file of keys; what is no file may never end.
func readSmall(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New(path + ": this is no file")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, seal.MaxKeyFile+1))
}

// readIdentities reads a file of secret keys; the passphrase is for one that is
// encrypted itself.
func readIdentities(path string, passphrase []byte) ([]*seal.Identity, error) {
	data, err := readSmall(path)
	if err != nil {
		return nil, err
	}
	defer clear(data)
	var key *seal.Key
	if passphrase != nil {
		key = seal.PassphraseKey(passphrase)
		defer key.Wipe()
	}
	return seal.ParseIdentities(data, key)
}

// useFile tries the keys in the file, asking for its passphrase where it is
// encrypted itself.
func (o *opener) useFile(passphrase []byte) {
	o.used = true
	waiting := newWaiting(o.win, o.back, o.file)
	o.p.beside(func() {
		ids, err := readIdentities(o.file, passphrase)
		fyne.Do(func() {
			if !waiting.end() {
				o.leave()
				return
			}
			var refused *seal.Refused
			switch {
			case err == nil && o.got != nil:
				o.got(ids)
			case err == nil:
				o.try(seal.IdentitiesKey(ids...))
			case errors.As(err, &refused) && refused.Reason == seal.NeedsPassphrase:
				o.askFilePassphrase("")
			case errors.As(err, &refused) && refused.Reason == seal.WrongPassphrase:
				o.askFilePassphrase(sentence(refused.What) + " " + sentence(refused.Do))
			default:
				o.askFile("“" + shortened(filepath.Base(o.file)) + "” cannot be used: " + sentence(err.Error()))
			}
		})
	})
}

func (o *opener) askFilePassphrase(trouble string) {
	o.askPassphrase("Your key file “"+shortened(filepath.Base(o.file))+"” is encrypted itself. Give the passphrase of the key file.", trouble, o.useFile)
}

// askFile asks for the file with the user's secret key.
func (o *opener) askFile(trouble string) {
	ask(o.win, o.back, o.name+" is encrypted", sheet(
		said("It is encrypted to public keys. The file with your secret key opens it. Offramp remembers where that file is, never the key."),
		troubled(trouble),
	), fyne.Size{},
		answer{text: "Cancel", do: o.leave},
		answer{text: "Choose a key file…", main: true, do: o.chooseFile},
	)
}

func (o *opener) chooseFile() {
	o.p.chooseKeyFile(o.win, o.back, "The file with your secret key", o.file, o.takeFile, o.leave)
}

func (o *opener) takeFile(path string) {
	o.file = path
	o.useFile(nil)
}

// chooseKeyFile asks for a file of any name.
func (p *program) chooseKeyFile(win fyne.Window, back func(), title, last string, chosen func(path string), left func()) {
	start := p.folder() + string(filepath.Separator)
	if last != "" {
		start = filepath.Dir(last) + string(filepath.Separator)
	}
	p.choose(win, chooser.Options{
		Title: title, Confirm: "Use", Start: start,
		OnChosen: chosen, OnClosed: back, OnLeft: left,
	})
}

// writeKey makes a pair of keys, writes the secret one and returns the public one.
func writeKey(on disk.FS, path string, passphrase []byte, quantum bool) (string, error) {
	id, err := seal.GenerateIdentity(quantum)
	if err != nil {
		return "", err
	}
	var lock *seal.Lock
	if len(passphrase) > 0 {
		if lock, err = seal.WithPassphrase(passphrase); err != nil {
			return "", err
		}
		defer lock.Wipe()
	}
	return id.Recipient().String(), seal.WriteIdentity(on, path, id, lock)
}
