package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

// keyFlags are how a verb opens scenarios that are encrypted. A passphrase on the
// command line would be seen by every process, and kept by the shell.
type keyFlags struct {
	PassphraseFile string   `help:"For encrypted files: a file whose only line is the passphrase, or - for the standard input." placeholder:"FILE"`
	Identity       []string `sep:"none" help:"For encrypted files: a file with secret keys of age. It may be given again; one that is encrypted itself is opened with the passphrase." placeholder:"FILE"`

	read       bool
	key        *seal.Key
	passphrase []byte
	identities []*seal.Identity
	spent      bool // the passphrase is that of a file with keys
}

// open reads the key files once, and says what is wrong with them.
func (k *keyFlags) open() error {
	if k.read {
		return nil
	}
	if k.PassphraseFile != "" {
		data, err := readSecret(k.PassphraseFile)
		if err == nil {
			k.passphrase, err = seal.ParsePassphrase(data)
		}
		if err != nil {
			return fmt.Errorf("--passphrase-file %s: %w", k.PassphraseFile, err)
		}
	}
	for _, file := range k.Identity {
		data, err := readSecret(file)
		var more []*seal.Identity
		if err == nil {
			k.spent = k.spent || seal.IsEncrypted(data)
			var with *seal.Key
			if k.passphrase != nil {
				with = seal.NewKey(k.passphrase)
			}
			more, err = seal.ParseIdentities(data, with)
		}
		if err != nil {
			return fmt.Errorf("--identity %s: %w", file, flagged(err))
		}
		k.identities = append(k.identities, more...)
	}
	if k.given() {
		k.key = seal.NewKey(k.passphrase, k.identities...)
	}
	k.read = true
	return nil
}

func (k *keyFlags) given() bool { return k.passphrase != nil || k.identities != nil }

// readSecret reads a file of a few lines, which may be a pipe from a program that
// keeps secrets.
func readSecret(file string) ([]byte, error) {
	in := os.Stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, errors.New("the file cannot be read: check its name and folder, and that you may read it")
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, seal.MaxKeyFile+1))
	if err != nil {
		return nil, errors.New("the file cannot be read: check that it is a file")
	}
	return data, nil
}

// flagged says which flags help where a file is encrypted and its key is missing.
func flagged(err error) error {
	var refused *seal.Refused
	if errors.As(err, &refused) {
		switch refused.Reason {
		case seal.NeedsPassphrase:
			return &store.Unreadable{What: refused.What, Do: "name a file with the passphrase: --passphrase-file FILE", Err: refused}
		case seal.NeedsKey:
			return &store.Unreadable{What: refused.What, Do: "name the file with your secret key: --identity FILE", Err: refused}
		}
	}
	return err
}
