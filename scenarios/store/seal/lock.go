package seal

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"filippo.io/age"
)

// Kind is which of the two ways of encrypting a file is encrypted in.
type Kind int

// The kinds.
const (
	ByPassphrase Kind = iota + 1
	ByKeys
)

// What scrypt costs, as the logarithm of its rounds: each step doubles time and
// memory. Written is age's own default, about a second and 256 MiB. Read is at
// most four times as much, 1 GiB of memory: a file that demands more is refused
// before the work begins.
const (
	WriteWork = 18
	MaxWork   = 20
)

// MaxRecipients is for how many keys a file may be encrypted, in writing and in
// reading: each costs the reader an attempt with each of the user's keys.
const MaxRecipients = 256

// Lock is how a document is encrypted: with a passphrase, or to the public keys
// of its recipients, never both. It stays in memory while the document is open,
// so that saving asks nothing. Encrypting with a passphrase derives a new key
// every time, which takes about a second: beside the UI.
type Lock struct {
	passphrase []byte
	work       int
	recipients []*Recipient
	kept       *header // of a file that was opened with a key
}

// WithPassphrase returns the lock of a passphrase, taken byte for byte as other
// programs for age take it. There are no rules for it but that there is one.
func WithPassphrase(passphrase []byte) (*Lock, error) {
	if len(passphrase) == 0 {
		return nil, errors.New("the passphrase is empty: give one")
	}
	return &Lock{passphrase: slices.Clone(passphrase), work: WriteWork}, nil
}

// ToRecipients returns the lock that each of the recipients can open. Post-quantum
// keys go with their like only, or the others would undo what they are for.
func ToRecipients(recipients ...*Recipient) (*Lock, error) {
	var all []*Recipient
	for _, r := range recipients {
		if !slices.ContainsFunc(all, r.is) {
			all = append(all, r)
		}
	}
	switch {
	case len(all) == 0:
		return nil, errors.New("there are no recipients: name at least one public key, your own if nobody else's")
	case len(all) > MaxRecipients:
		return nil, fmt.Errorf("there are %d recipients: give at most %d", len(all), MaxRecipients)
	}
	for _, r := range all {
		if r.PostQuantum() != all[0].PostQuantum() {
			return nil, errors.New("some of the keys are post-quantum (age1pq1…) and some are not: give keys of one kind, or the others would undo what these are for")
		}
	}
	return &Lock{recipients: all}, nil
}

// Kind tells which of the two ways it is.
func (l *Lock) Kind() Kind {
	if l.passphrase != nil {
		return ByPassphrase
	}
	return ByKeys
}

// SetWork makes a passphrase's key derivation cost 2^work instead of
// 2^[WriteWork]: for tests, which do not guard anything.
func (l *Lock) SetWork(work int) { l.work = work }

// Recipients are the public keys that can open what the lock encrypts, as far as
// they are known: age files do not say for whom they are, so of a file that was
// opened with a key only how many there are is known.
func (l *Lock) Recipients() (known []string, count int) {
	if l.kept != nil {
		return []string{l.kept.own.String()}, len(l.kept.stanzas)
	}
	for _, r := range l.recipients {
		known = append(known, r.String())
	}
	return known, len(known)
}

// OpensTo tells whether any of the identities opens what the lock encrypts. Who
// encrypts to others only cannot open it again: there is no recovery for it, nor
// for the journal and the versions of the document. Of a passphrase it is true.
func (l *Lock) OpensTo(identities []*Identity) bool {
	if l.Kind() == ByPassphrase {
		return true
	}
	return slices.ContainsFunc(identities, func(i *Identity) bool {
		if l.kept != nil {
			_, err := i.age.Unwrap(l.kept.stanzas)
			return err == nil
		}
		return slices.ContainsFunc(l.recipients, i.Recipient().is)
	})
}

// String says how, without any secret.
func (l *Lock) String() string {
	if l.Kind() == ByPassphrase {
		return "a passphrase"
	}
	if _, n := l.Recipients(); n != 1 {
		return strconv.Itoa(n) + " public keys"
	}
	return "1 public key"
}

// ageRecipients are the recipients as the library wants them.
func (l *Lock) ageRecipients() ([]age.Recipient, error) {
	switch {
	case l.passphrase != nil:
		r, err := age.NewScryptRecipient(string(l.passphrase))
		if err != nil {
			return nil, err
		}
		r.SetWorkFactor(l.work)
		return []age.Recipient{r}, nil
	case l.kept != nil:
		return []age.Recipient{l.kept}, nil
	}
	var all []age.Recipient
	for _, r := range l.recipients {
		all = append(all, r.age)
	}
	if all == nil {
		return nil, errors.New("the lock was wiped")
	}
	return all, nil
}
