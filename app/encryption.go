package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
)

// askEncryption asks how the document is to be encrypted from now on.
func (w *window) askEncryption() {
	if !w.commit() {
		return
	}
	text := "This scenario is not encrypted: whoever gets the file can read it."
	answers := []answer{{text: "Cancel"}}
	if lock := w.doc.keeper.Encrypted(); lock != nil {
		text = "This scenario is encrypted with " + lock.String() + "."
		if lock.Kind() == seal.ByKeys {
			text = "This scenario is encrypted to " + lock.String() + "."
		}
		answers = append(answers, answer{text: "Not encrypted…", do: w.askDecrypt})
	}
	text += "\n\nA passphrase suits a file for yourself, or for few who can tell it to each other. Public keys suit a file for others: " +
		"each opens it with a secret key of their own. What Offramp keeps on this computer about the scenario, its journal and its versions, is encrypted alike."
	w.ask("Encryption of “"+shortened(w.doc.name())+"”", sheet(said(text)), fyne.Size{}, append(answers,
		answer{text: "Public keys…", do: func() { w.askRecipients("", "") }},
		answer{text: "Passphrase…", main: true, do: w.askNewPassphrase},
	)...)
}

// encrypt saves the document encrypted, from now on: under a name that says so.
func (w *window) encrypt(lock *seal.Lock, key *seal.Key) {
	w.reseal(lock, key, w.doc.path+seal.Extension)
}

// askDecrypt asks whether the encryption is to be taken away.
func (w *window) askDecrypt() {
	w.ask("Save in clear?", sheet(said("From the next save on the scenario is not encrypted: whoever gets the file, or this computer's disk, can read it, and so are its journal and the versions that are kept from now on.\n\n"+
		"The encrypted file stays as it is; so do the versions that were kept so far.")), fyne.Size{},
		answer{text: "Cancel", main: true},
		answer{text: "Save in clear", do: func() { w.reseal(nil, nil, strings.TrimSuffix(w.doc.path, seal.Extension)) }},
	)
}

// reseal saves the document with another encryption: in its file, where the name
// of that fits, else at a path where there is no file yet, or where the user says.
func (w *window) reseal(lock *seal.Lock, key *seal.Key, path string) {
	if w.doc.saving {
		w.queued = func() { w.reseal(lock, key, path) }
		return
	}
	as := w.doc.keeper.Same()
	as.Lock, as.Key = lock, key
	save := func(path string, over bool) {
		as.Path, as.Over = path, over
		was := w.doc.secret()
		waiting := newPatience(w, "Saving "+filepath.Base(path))
		w.writeAs(as, func(saved keeper.Saved, err error) {
			waiting.end()
			if err == nil {
				w.resealed(was, saved)
			}
		})
	}
	choose := func() {
		w.chooseSave("Save as", path, lock != nil, save)
	}
	named := strings.EqualFold(filepath.Ext(w.doc.path), seal.Extension)
	switch {
	case w.doc.path != "" && named == (lock != nil):
		save(w.doc.path, false)
	case w.doc.path == "":
		path = filepath.Join(w.program.folder(), nameOf(w.doc.fileName())+Suffix)
		if lock != nil {
			path += seal.Extension
		}
		choose()
	default:
		w.ifThere(path, func(there bool) {
			if there {
				choose()
				return
			}
			save(path, false)
		})
	}
}

// resealed says what is left of the scenario in clear.
func (w *window) resealed(was bool, saved keeper.Saved) {
	now := w.doc.secret()
	if was || !now || saved.Left == nil {
		return
	}
	left := saved.Left
	w.program.forgetContent(left.Path)
	w.ask("Encrypted", sheet(
		said("The scenario is encrypted now, in “"+shortened(filepath.Base(w.doc.path))+"”."),
		said("The file that is not encrypted is still there: “"+shortened(filepath.Base(left.Path))+"”. Shall it be deleted?"),
		said("What was once written in clear may stay on the disk even so: in backups, in snapshots, with a service that synchronises the folder, "+
			"and in places that the disk has not used again. Only a disk that is encrypted as a whole keeps that from others."),
	), fyne.Size{},
		answer{text: "Keep it"},
		answer{text: "Delete the file in clear", main: true, do: func() { w.deleteLeft(left) }},
	)
}

func (w *window) deleteLeft(left *keeper.Left) {
	w.program.beside(func() {
		err := left.Delete(w.program.desk.FS)
		fyne.Do(func() {
			if err != nil {
				w.fail("Not deleted", err)
				return
			}
			w.program.forgetFile(left.Path)
			w.flash("Deleted " + left.Path)
		})
	})
}
