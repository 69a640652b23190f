package cli

import (
	"fmt"

	"offramp/scenarios/store/seal"
)

// lockFlags are for whom a verb encrypts.
type lockFlags struct {
	Recipient      []string `sep:"none" help:"Encrypt to this public key of age (age1…); it may be given again." placeholder:"KEY"`
	RecipientsFile []string `sep:"none" help:"Encrypt to the public keys in a file, one a line; it may be given again." placeholder:"FILE"`
}

func (l *lockFlags) given() bool { return len(l.Recipient)+len(l.RecipientsFile) > 0 }

// recipients reads the public keys; nil where none is asked for.
func (l *lockFlags) recipients() ([]*seal.Recipient, error) {
	var all []*seal.Recipient
	for i, text := range l.Recipient {
		r, err := seal.ParseRecipient(text)
		if err != nil {
			return nil, fmt.Errorf("--recipient %d of %d: %w", i+1, len(l.Recipient), err)
		}
		all = append(all, r)
	}
	for _, file := range l.RecipientsFile {
		data, err := readSecret(file)
		var more []*seal.Recipient
		if err == nil {
			more, err = seal.ParseRecipients(data)
		}
		if err != nil {
			return nil, fmt.Errorf("--recipients-file %s: %w", file, err)
		}
		all = append(all, more...)
	}
	return all, nil
}
