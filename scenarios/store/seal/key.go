package seal

import (
	"errors"
	"slices"
	"strconv"

	"filippo.io/age"
)

// Key is what opens an encrypted file: a passphrase, or identities.
type Key struct {
	passphrase []byte
	identities []*Identity
}

// NewKey tries a passphrase on files that take one, and the identities on the
// others. Either may be missing.
func NewKey(passphrase []byte, identities ...*Identity) *Key {
	return &Key{passphrase: slices.Clone(passphrase), identities: identities}
}

// PassphraseKey is the key that a passphrase is; an empty one opens nothing.
func PassphraseKey(passphrase []byte) *Key { return NewKey(passphrase) }

// IdentitiesKey opens what is encrypted to the public key of any of the identities.
func IdentitiesKey(identities ...*Identity) *Key { return NewKey(nil, identities...) }

// attempt is the key on one file. To the library it is one identity that sees
// the whole header, so that what must be refused is refused before it costs.
type attempt struct {
	key     *Key
	kind    Kind // of the file
	refused *Refused
	opened  *header // with a key
}

// Unwrap implements [age.Identity].
func (a *attempt) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	fileKey, refused := a.unwrap(stanzas)
	if refused != nil {
		a.refused = refused
		return nil, refused
	}
	return fileKey, nil
}

func (a *attempt) unwrap(stanzas []*age.Stanza) ([]byte, *Refused) {
	a.kind = kindOf(stanzas)
	switch {
	case len(stanzas) > MaxRecipients:
		return nil, refuse(TooHard, nil, "it is encrypted for "+strconv.Itoa(len(stanzas))+" keys, more than the "+strconv.Itoa(MaxRecipients)+" that are tried",
			"ask its author to encrypt it for fewer")
	case a.key == nil && a.kind == ByPassphrase:
		return nil, refuse(NeedsPassphrase, nil, "it is encrypted with a passphrase", "give the passphrase")
	case a.key == nil:
		return nil, refuse(NeedsKey, nil, "it is encrypted to public keys", "give the file with your secret key")
	case a.kind == ByPassphrase:
		return a.withPassphrase(stanzas)
	default:
		return a.withIdentities(stanzas)
	}
}

func (a *attempt) withPassphrase(stanzas []*age.Stanza) ([]byte, *Refused) {
	if len(a.key.passphrase) == 0 {
		return nil, refuse(NeedsPassphrase, nil, "it is encrypted with a passphrase, which no secret key opens", "give the passphrase")
	}
	if work, ok := workOf(stanzas[0]); ok && work > MaxWork {
		return nil, refuse(TooHard, nil, "its passphrase demands 2^"+strconv.Itoa(work)+" rounds of work, more than the 2^"+strconv.Itoa(MaxWork)+" that are done for a file",
			"if it is from somebody you trust, decrypt it with the program age, and encrypt it again")
	}
	id, err := age.NewScryptIdentity(string(a.key.passphrase))
	if err != nil {
		return nil, damaged(err)
	}
	id.SetMaxWorkFactor(MaxWork)
	fileKey, err := id.Unwrap(stanzas)
	switch {
	case errors.Is(err, age.ErrIncorrectIdentity):
		return nil, refuse(WrongPassphrase, err, "this is not its passphrase", "type it again; mind capitals and the keyboard's language. Without it there is no recovery")
	case err != nil:
		return nil, damaged(err)
	}
	return fileKey, nil
}

func (a *attempt) withIdentities(stanzas []*age.Stanza) ([]byte, *Refused) {
	if len(a.key.identities) == 0 {
		return nil, refuse(NeedsKey, nil, "it is encrypted to public keys, which no passphrase opens", "give the file with your secret key")
	}
	for _, id := range a.key.identities {
		fileKey, err := id.age.Unwrap(stanzas)
		switch {
		case errors.Is(err, age.ErrIncorrectIdentity):
			continue
		case err != nil:
			return nil, damaged(err)
		}
		a.opened = &header{stanzas: stanzas, fileKey: slices.Clone(fileKey), own: id.Recipient()}
		return fileKey, nil
	}
	return nil, refuse(NotRecipient, nil, "you are not among its recipients: none of your keys opens it, and there is no recovery for it",
		"ask somebody who can open it to encrypt it for your public key too, or try another file with secret keys")
}

// kindOf tells by the header how a file is encrypted.
func kindOf(stanzas []*age.Stanza) Kind {
	for _, s := range stanzas {
		if s.Type == "scrypt" {
			return ByPassphrase
		}
	}
	return ByKeys
}

// workOf is how much work a passphrase demands; what is no number the library
// refuses by itself.
func workOf(s *age.Stanza) (work int, ok bool) {
	if len(s.Args) != 2 {
		return 0, false
	}
	work, err := strconv.Atoi(s.Args[1])
	if errors.Is(err, strconv.ErrRange) {
		return 1 << 30, true
	}
	return work, err == nil
}
